import type { PublicWords } from './public-words.ts';

/** Years counted as Arabic counts: one, two, three to ten, and more; anything else as more. */
const years = (shown: string): string => {
  const count = Number(shown.replace(/[,.٫]/, '.'));
  if (count === 1) return 'سنة واحدة';
  if (count === 2) return 'سنتين';
  return Number.isInteger(count) && count >= 3 && count <= 10 ? `${shown} سنوات` : `${shown} سنة`;
};
const months = (count: number): string => {
  if (count === 1) return 'شهر واحد';
  if (count === 2) return 'شهرين';
  return count <= 10 ? `${count} أشهر` : `${count} شهرًا`;
};

/** Arabic, written from right to left. */
export const publicAr: PublicWords = {
  kicker: 'عرض',
  what: 'ما هذا؟',
  forWhom: 'لمن؟',
  when: 'متى؟',
  whenUnknown: 'الأوقات غير مسجّلة هنا. يُرجى السؤال لدى جهة الاتصال.',
  where: 'أين؟',
  cost: 'كم التكلفة؟',
  takePart: 'كيف يمكن المشاركة؟',
  ask: 'من يمكن أن تسألوا؟',
  provider: 'الجهة المنظِّمة',
  audience: 'مخصّص لـ',
  age: 'العمر',
  eligibility: 'شرط المشاركة',
  languages: 'اللغات',
  onRequest: (language) => `${language} (عند الطلب)`,
  accessibility: 'إمكانية الوصول لذوي الإعاقة',
  accessibilityUnknown: 'لا نعرف عن ذلك شيئًا بعد. يُرجى السؤال.',
  facilityAnswers: {
    step_free: { yes: 'بدون درجات', partly: 'بدون درجات جزئيًا', no: 'توجد درجات' },
    lift: { yes: 'يوجد مصعد', no: 'لا يوجد مصعد', notNeeded: 'كل شيء في طابق واحد' },
    accessible_toilet: {
      yes: 'مرحاض مناسب للكرسي المتحرك',
      partly: 'مرحاض مناسب جزئيًا للكرسي المتحرك',
      no: 'لا يوجد مرحاض مناسب للكرسي المتحرك',
    },
    hearing_support: {
      yes: 'يوجد نظام لمساعدة ضعاف السمع',
      partly: 'يوجد نظام لمساعدة ضعاف السمع في بعض الغرف',
      no: 'لا يوجد نظام لمساعدة ضعاف السمع',
    },
    tactile_guidance: {
      yes: 'يوجد نظام إرشاد للمكفوفين',
      partly: 'يوجد نظام إرشاد للمكفوفين في جزء من المبنى',
      no: 'لا يوجد نظام إرشاد للمكفوفين',
    },
    accessible_parking: { yes: 'يوجد موقف سيارات لذوي الإعاقة', no: 'لا يوجد موقف سيارات لذوي الإعاقة' },
  },
  offerAnswers: {
    sign_language: { yes: 'لغة الإشارة', onRequest: 'لغة الإشارة عند الطلب', no: 'بدون لغة الإشارة' },
    quiet: { yes: 'مكان هادئ', partly: 'هادئ جزئيًا', no: 'قد يكون المكان صاخبًا ومزدحمًا' },
    companion: { yes: 'يمكن حضور شخص مرافق', no: 'لا مكان لشخص مرافق' },
  },
  online: 'عبر الإنترنت',
  onlineOpen: 'الانتقال إلى العرض عبر الإنترنت',
  mobile: (areas) => `يأتي إليكم: ${areas}`,
  confidential: (area) => `العنوان سرّي. يقع في منطقة ${area}، وتعرفونه عندما تتواصلون مع الجهة المنظِّمة.`,
  confidentialInternal: 'سرّي: تظهر المنطقة فقط للجميع',
  noPlace: 'المكان غير مسجّل هنا. يُرجى السؤال لدى جهة الاتصال.',
  fee: (amount) => `الرسوم: ${amount}`,
  benefits: {
    yes: 'تُقبل هنا حزمة التعليم والمشاركة (Bildung und Teilhabe, BuT).',
    no: 'لا تُقبل هنا حزمة التعليم والمشاركة (Bildung und Teilhabe, BuT).',
  },
  costUnknown: 'لا توجد معلومات هنا. يُرجى السؤال.',
  takePartUnknown: 'لا توجد معلومات هنا. يُرجى السؤال.',
  register: 'إلى صفحة التسجيل',
  capacity: (places) => `عدد الأماكن: ${places}`,
  waiting: {
    none: 'بدون قائمة انتظار',
    open: 'توجد قائمة انتظار',
    closed: 'لا توجد أماكن حاليًا، وقائمة الانتظار مغلقة',
  },
  heldBy: (names) => ` (${names})`,
  noContact: 'لم تُسجَّل جهة اتصال.',
  askProvider: 'يُرجى سؤال الجهة المنظِّمة:',
  confirmed: (day) => `آخر تأكيد للمعلومات: ${day}.`,
  confirmedNever: 'لم تُؤكَّد المعلومات بعد.',
  alertUntil: (day) => `يسري حتى ${day}.`,
  paused: 'هذا العرض متوقّف حاليًا',
  ended: 'هذا العرض لم يعد موجودًا',
  notOnDay: (day) => `لم يكن هذا العرض موجودًا في ${day}. تظهر هنا النسخة التالية.`,
  otherLanguages: 'بلغات أخرى',
  inGerman: 'الألمانية',
  olderText: 'هذه الترجمة أقدم من النص الألماني. عند الشك يُعتمد النص الألماني.',
  ages: {
    all: 'لكل الأعمار',
    from: (from) => `من عمر ${from}`,
    until: (until) => `حتى عمر ${until}`,
    range: (from, until) => `من ${from} إلى ${until}`,
    years,
    months,
  },
  lifeSituations: 'ظروف الحياة',
  creditOf: (credit) => `الصورة: ${credit}`,
  options: {
    audiences: {
      families: 'العائلات',
      children: 'الأطفال',
      youngPeople: 'الشباب',
      parents: 'الآباء والأمهات',
      professionals: 'المختصون',
    },
    cost: { free: 'مجاني', donation: 'يُرجى التبرع', fee: 'برسوم' },
    taking_part: {
      open: 'يمكنكم الحضور مباشرة',
      registration: 'بعد التسجيل',
      appointment: 'بموعد مسبق',
      referral: 'عن طريق جهة أخرى، مثل المدرسة أو دائرة رعاية الشباب (Jugendamt)',
    },
  },
  dates: {
    coming: 'المواعيد القادمة',
    none: 'لا توجد مواعيد محدّدة حاليًا.',
    provisional: (day) => `العطل المدرسية معروفة حتى ${day}. ما بعد ذلك قد يتغيّر.`,
    provisionalEmpty: 'تقويم العطل ما زال فارغًا. قد تكون المواعيد في العطل غير صحيحة.',
    calendar: 'إضافة كل المواعيد إلى التقويم',
    one: 'إضافة إلى التقويم',
    oneOf: (day) => `إضافة موعد ${day} إلى التقويم`,
    insteadOf: (day) => `بدلًا من ${day}`,
  },
  gone: {
    title: (name) => `«${name}» لم يعد موجودًا`,
    lead: (day) => `كان هذا العرض متاحًا هنا حتى ${day}.`,
    leadUnknown: 'كان هذا العرض متاحًا هنا سابقًا.',
    successor: 'حلّ محلّه:',
    text: 'ربما يفيدكم عرض مشابه.',
    find: 'البحث عن عروض مشابهة',
  },
  onlyGerman: 'لم يُترجَم نص هذا العرض إلى العربية بعد. تقرؤونه بالألمانية.',
  report: 'هناك خطأ في هذه الصفحة',
  pin: 'إضافة إلى محفوظاتي',
  share: 'مشاركة',
  shareLead: 'عنوان هذه الصفحة:',
  shareMail: 'المشاركة بالبريد الإلكتروني',
  address: 'هذه الصفحة على الإنترنت:',
};

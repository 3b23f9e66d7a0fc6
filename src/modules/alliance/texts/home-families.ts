import type { Language, Locale } from '../../../platform/i18n/locale.ts';

/** The start page of an alliance as families need it, in the languages that the interface itself does not speak. */
export type FamilyHome = {
  nav: string;
  noTitle: (district: string) => string;
  lead: string;
  findOffers: string;
  week: string;
  map: string;
  /** What the people of the alliance have written stands in German; nothing in simple German, where it goes without saying. */
  inGerman: string | null;
  about: string;
  goals: string;
  allGoals: string;
  fields: string;
  fieldsLead: string;
  allFields: string;
  milestones: string;
  allMilestones: string;
  office: string;
  officeMore: string;
  empty: string;
};
export type FamilyLanguage = Exclude<Language, Locale>;

const deSimple: FamilyHome = {
  nav: 'Start',
  noTitle: (district) => `Das Bündnis in ${district}`,
  lead: 'Hier finden Sie Kurse, Treffpunkte und Hilfe für Kinder und Familien. Sie müssen sich nicht anmelden.',
  findOffers: 'Hilfe finden',
  week: 'Was ist in dieser Woche?',
  map: 'Alles auf der Karte',
  inGerman: null,
  about: 'Wer sind wir?',
  goals: 'Was wollen wir?',
  allGoals: 'Alle Ziele',
  fields: 'Wer macht mit?',
  fieldsLead: 'Sie alle arbeiten zusammen. Damit Kinder hier gut lernen und gut leben.',
  allFields: 'Seit wann sind sie dabei?',
  milestones: 'Was ist zuletzt passiert?',
  allMilestones: 'Alles, was passiert ist',
  office: 'Wer kümmert sich?',
  officeMore: 'Mehr über dieses Büro',
  empty: 'Bald steht hier, wer mitmacht und was wir wollen.',
};

const tr: FamilyHome = {
  nav: 'Başlangıç',
  noTitle: (district) => `Eğitim birliği: ${district}`,
  lead: 'Çocuklar ve aileler için kurslar, buluşma yerleri, danışmanlık ve yardım burada. Kayıt gerekmez.',
  findOffers: 'Hizmet bul',
  week: 'Bu hafta neler var?',
  map: 'Haritada göster',
  inGerman: 'Bundan sonrası Almancadır: Birlikte yer alanlar böyle yazdı.',
  about: 'Biz kimiz?',
  goals: 'Neyi amaçlıyoruz?',
  allGoals: 'Tüm hedefler',
  fields: 'Kimler katılıyor?',
  fieldsLead: 'Çocukların burada iyi öğrenmesi ve iyi yaşaması için birlikte çalışıyorlar.',
  allFields: 'Birlik nasıl büyüdü?',
  milestones: 'Son olarak neler oldu?',
  allMilestones: 'Olan her şey',
  office: 'İşleri kim bir araya getiriyor?',
  officeMore: 'Bu büro hakkında',
  empty: 'Kimlerin katıldığı ve neyin amaçlandığı yakında burada yazacak.',
};

const ar: FamilyHome = {
  nav: 'البداية',
  noTitle: (district) => `تحالف التعليم: ${district}`,
  lead: 'هنا تجدون دورات وأماكن لقاء واستشارات ومساعدة للأطفال والعائلات. لا حاجة إلى تسجيل.',
  findOffers: 'البحث عن عروض',
  week: 'ماذا يوجد هذا الأسبوع؟',
  map: 'كل شيء على الخريطة',
  inGerman: 'ما يلي مكتوب بالألمانية، كما كتبه المشاركون في التحالف.',
  about: 'من نحن؟',
  goals: 'ماذا نريد؟',
  allGoals: 'كل الأهداف',
  fields: 'من يشارك؟',
  fieldsLead: 'يعملون معًا كي يتعلّم الأطفال هنا جيدًا ويعيشوا جيدًا.',
  allFields: 'كيف نما التحالف؟',
  milestones: 'ماذا حدث مؤخرًا؟',
  allMilestones: 'كل ما حدث',
  office: 'من ينسّق العمل؟',
  officeMore: 'المزيد عن مكتب التنسيق',
  empty: 'قريبًا تجدون هنا من يشارك وما الذي نريده.',
};

const uk: FamilyHome = {
  nav: 'Початок',
  noTitle: (district) => `Освітня спілка: ${district}`,
  lead: 'Тут ви знайдете курси, місця зустрічей, консультації та допомогу для дітей і родин. Реєстрація не потрібна.',
  findOffers: 'Знайти пропозиції',
  week: 'Що є цього тижня?',
  map: 'Усе на мапі',
  inGerman: 'Далі — німецькою: так написали учасники спілки.',
  about: 'Хто ми?',
  goals: 'Чого ми прагнемо?',
  allGoals: 'Усі цілі',
  fields: 'Хто бере участь?',
  fieldsLead: 'Вони працюють разом, щоб діти тут добре навчалися й добре жили.',
  allFields: 'Як зростала спілка?',
  milestones: 'Що сталося останнім часом?',
  allMilestones: 'Усе, що сталося',
  office: 'Хто координує?',
  officeMore: 'Більше про координаційне бюро',
  empty: 'Незабаром тут буде написано, хто бере участь і чого ми прагнемо.',
};

const all: Record<FamilyLanguage, FamilyHome> = { 'de-x-simple': deSimple, tr, ar, uk };

export const familyHomeTexts = (language: FamilyLanguage): FamilyHome => all[language];

import type { PublicWords } from './public-words.ts';

/** One, two to four, five and more, as Ukrainian counts; parts of a year stand in the genitive. */
const counted = (shown: string, one: string, few: string, many: string, part: string): string => {
  const count = Number(shown.replace(',', '.'));
  if (!Number.isInteger(count)) return `${shown} ${part}`;
  const tens = count % 100;
  const ones = count % 10;
  if (tens >= 11 && tens <= 14) return `${shown} ${many}`;
  if (ones === 1) return `${shown} ${one}`;
  return `${shown} ${ones >= 2 && ones <= 4 ? few : many}`;
};
/** After "від" and "до". */
const genitive = (age: string): string =>
  age
    .replace(/рік$/, 'року')
    .replace(/роки$/, 'років')
    .replace(/місяць$/, 'місяця')
    .replace(/місяці$/, 'місяців');

/** Ukrainian. */
export const publicUk: PublicWords = {
  kicker: 'Пропозиція',
  what: 'Що це?',
  forWhom: 'Для кого?',
  when: 'Коли?',
  whenUnknown: 'Час тут не вказано. Будь ласка, запитайте у контактної особи.',
  where: 'Де?',
  cost: 'Скільки це коштує?',
  takePart: 'Як взяти участь?',
  ask: 'Кого можна запитати?',
  provider: 'Організатор',
  audience: 'Призначено для',
  age: 'Вік',
  eligibility: 'Умова участі',
  languages: 'Мови',
  onRequest: (language) => `${language} (за запитом)`,
  accessibility: 'Безбар’єрність',
  accessibilityUnknown: 'Про це ми ще нічого не знаємо. Будь ласка, запитайте.',
  facilityAnswers: {
    step_free: { yes: 'без сходів', partly: 'частково без сходів', no: 'є сходи' },
    lift: { yes: 'є ліфт', no: 'ліфта немає', notNeeded: 'усе на одному рівні' },
    accessible_toilet: {
      yes: 'туалет для людей на кріслі колісному',
      partly: 'туалет частково доступний для крісла колісного',
      no: 'немає туалету для людей на кріслі колісному',
    },
    hearing_support: {
      yes: 'є система для людей з порушенням слуху',
      partly: 'у деяких кімнатах є система для людей з порушенням слуху',
      no: 'немає системи для людей з порушенням слуху',
    },
    tactile_guidance: {
      yes: 'є тактильні доріжки для незрячих',
      partly: 'у частині будинку є тактильні доріжки для незрячих',
      no: 'немає тактильних доріжок для незрячих',
    },
    accessible_parking: {
      yes: 'є парковка для людей з інвалідністю',
      no: 'немає парковки для людей з інвалідністю',
    },
  },
  offerAnswers: {
    sign_language: { yes: 'жестова мова', onRequest: 'жестова мова за запитом', no: 'без жестової мови' },
    quiet: { yes: 'тихо і спокійно', partly: 'частково тихо', no: 'може бути гучно й людно' },
    companion: { yes: 'можна прийти із супроводом', no: 'супровід не передбачено' },
  },
  online: 'Онлайн',
  onlineOpen: 'Перейти до онлайн-пропозиції',
  mobile: (areas) => `Приїде до вас: ${areas}`,
  confidential: (area) => `Адреса конфіденційна. Вона в районі ${area}; її повідомлять, коли ви звернетеся.`,
  confidentialInternal: 'конфіденційно: усі бачать лише район',
  noPlace: 'Місце тут не вказано. Будь ласка, запитайте у контактної особи.',
  fee: (amount) => `Внесок: ${amount}`,
  benefits: {
    yes: 'Тут приймають пакет освіти та участі (Bildung und Teilhabe, BuT).',
    no: 'Тут не приймають пакет освіти та участі (Bildung und Teilhabe, BuT).',
  },
  costUnknown: 'Тут про це нічого не вказано. Будь ласка, запитайте.',
  takePartUnknown: 'Тут про це нічого не вказано. Будь ласка, запитайте.',
  register: 'До реєстрації',
  capacity: (places) => `Кількість місць: ${places}`,
  waiting: {
    none: 'без списку очікування',
    open: 'є список очікування',
    closed: 'зараз місць немає; список очікування закрито',
  },
  heldBy: (names) => ` (${names})`,
  noContact: 'Контактну особу не вказано.',
  askProvider: 'Будь ласка, запитайте в організатора:',
  confirmed: (day) => `Востаннє підтверджено: ${day}.`,
  confirmedNever: 'Ще не підтверджено.',
  alertUntil: (day) => `Діє до: ${day}.`,
  paused: 'Ця пропозиція зараз призупинена',
  ended: 'Цієї пропозиції більше немає',
  notOnDay: (day) => `На цей день (${day}) пропозиції не було. Показано наступну версію.`,
  otherLanguages: 'Іншими мовами',
  inGerman: 'Німецькою',
  olderText: 'Цей переклад старіший за німецький оригінал. У разі сумніву чинним є оригінал.',
  ages: {
    all: 'для будь-якого віку',
    from: (from) => `від ${genitive(from)}`,
    until: (until) => `до ${genitive(until)}`,
    range: (from, until) => `від ${genitive(from)} до ${genitive(until)}`,
    years: (years) => counted(years, 'рік', 'роки', 'років', 'року'),
    months: (months) => counted(String(months), 'місяць', 'місяці', 'місяців', 'місяця'),
  },
  lifeSituations: 'Життєві обставини',
  creditOf: (credit) => `Фото: ${credit}`,
  options: {
    audiences: {
      families: 'родини',
      children: 'діти',
      youngPeople: 'молодь',
      parents: 'батьки',
      professionals: 'фахівці',
    },
    cost: { free: 'безкоштовно', donation: 'за добровільний внесок', fee: 'платно' },
    taking_part: {
      open: 'просто приходьте',
      registration: 'за попередньою реєстрацією',
      appointment: 'за домовленістю',
      referral: 'за направленням, наприклад школи або відомства у справах молоді (Jugendamt)',
    },
  },
  dates: {
    coming: 'Найближчі дати',
    none: 'Наразі визначених дат немає.',
    provisional: (day) => `Шкільні канікули відомі до цього дня: ${day}. Пізніші дати ще можуть змінитися.`,
    provisionalEmpty: 'Календар канікул ще порожній. Дати під час канікул можуть бути неправильними.',
    calendar: 'Додати всі дати до календаря',
    one: 'До календаря',
    oneOf: (day) => `Додати до календаря: ${day}`,
    insteadOf: (day) => `замість ${day}`,
  },
  gone: {
    title: (name) => `«${name}» більше немає`,
    lead: (day) => `Останній день цієї пропозиції тут: ${day}.`,
    leadUnknown: 'Ця пропозиція колись була тут.',
    successor: 'Замість неї тепер:',
    text: 'Можливо, вам допоможе щось подібне.',
    find: 'Шукати подібні пропозиції',
  },
  onlyGerman: 'Текст цієї пропозиції ще не перекладено українською. Ви читаєте його німецькою.',
  report: 'Тут є помилка',
  pin: 'Додати до закладок',
  share: 'Поділитися',
  shareLead: 'Адреса цієї сторінки:',
  shareMail: 'Надіслати електронною поштою',
  address: 'Ця сторінка в інтернеті:',
};

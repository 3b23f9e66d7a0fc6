import type { ScheduleWords } from './schedule-words.ts';

const clock = (hours: number, minutes: number): string => `${hours}:${String(minutes).padStart(2, '0')}`;

/** Turkish. Days stand in the nominative, so that whole sentences can be put together without endings. */
export const turkish: ScheduleWords = {
  days: ['pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma', 'cumartesi', 'pazar'],
  onDays: ['pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma', 'cumartesi', 'pazar'],
  workdays: 'pazartesiden cumaya',
  everyDay: 'her gün',
  everyWeek: (days) => `her ${days}`,
  weeks: (every, days) => `${every} haftada bir: ${days}`,
  nth: { first: 'ilk', second: 'ikinci', third: 'üçüncü', fourth: 'dördüncü', last: 'son' },
  monthly: (each) => `her ayın ${each} günü`,
  months: (every, each) => `${every} ayda bir, ayın ${each} günü`,
  nthDay: (nth, day) => `${nth} ${day}`,
  monthDay: (day) => `her ayın ${day}. günü`,
  monthsDay: (every, day) => `${every} ayda bir, ayın ${day}. günü`,
  lastOfMonth: 'her ayın son günü',
  lastOfMonths: (every) => `${every} ayda bir, ayın son günü`,
  everyDays: (every) => `${every} günde bir`,
  onSingleDays: (days) => `şu günlerde: ${days}`,
  more: (count) => `${count} gün daha`,
  appointment: 'randevu ile',
  wholeDay: 'bütün gün',
  time: clock,
  between: (from, until) => `saat ${from}–${until}`,
  startsAt: (time) => `başlangıç: ${time}`,
  nextMorning: '(ertesi gün)',
  and: 've',
  from: (day) => `başlangıç: ${day}`,
  until: (day) => `son gün: ${day}`,
  fromUntil: (from, until) => `${from} – ${until}`,
  noSchoolHolidays: 'okul tatillerinde yok',
  onlySchoolHolidays: 'yalnızca okul tatillerinde',
  publicHolidays: { runs: 'resmî tatillerde de', pauses: null },
  off: (days) => `şu günlerde yok: ${days}`,
  extra: (days) => `ek olarak: ${days}`,
  moved: (from, to) => `${from} yerine ${to}`,
  at: (day, time) => `${day}, ${time}`,
};

/** Arabic. */
export const arabic: ScheduleWords = {
  days: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  onDays: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  workdays: 'من الاثنين إلى الجمعة',
  everyDay: 'كل يوم',
  everyWeek: (days) => `أسبوعيًا: ${days}`,
  weeks: (every, days) =>
    every === 2 ? `كل أسبوعين: ${days}` : `كل ${every} ${every > 10 ? 'أسبوعًا' : 'أسابيع'}: ${days}`,
  nth: { first: 'الأول', second: 'الثاني', third: 'الثالث', fourth: 'الرابع', last: 'الأخير' },
  monthly: (each) => `شهريًا: ${each}`,
  months: (every, each) =>
    every === 2 ? `كل شهرين: ${each}` : `كل ${every} ${every > 10 ? 'شهرًا' : 'أشهر'}: ${each}`,
  nthDay: (nth, day) => `${day} ${nth}`,
  monthDay: (day) => `شهريًا: اليوم ${day}`,
  monthsDay: (every, day) =>
    every === 2 ? `كل شهرين: اليوم ${day}` : `كل ${every} ${every > 10 ? 'شهرًا' : 'أشهر'}: اليوم ${day}`,
  lastOfMonth: 'في آخر يوم من كل شهر',
  lastOfMonths: (every) =>
    every === 2 ? 'كل شهرين في آخر يوم' : `كل ${every} ${every > 10 ? 'شهرًا' : 'أشهر'} في آخر يوم`,
  everyDays: (every) => (every === 2 ? 'كل يومين' : `كل ${every} ${every > 10 ? 'يومًا' : 'أيام'}`),
  onSingleDays: (days) => `في الأيام التالية: ${days}`,
  more: (count) => `أيام أخرى: ${count}`,
  appointment: 'بموعد مسبق',
  wholeDay: 'طوال اليوم',
  time: clock,
  between: (from, until) => `من ${from} إلى ${until}`,
  startsAt: (time) => `ابتداءً من ${time}`,
  nextMorning: '(اليوم التالي)',
  and: 'و',
  from: (day) => `ابتداءً من ${day}`,
  until: (day) => `حتى ${day}`,
  fromUntil: (from, until) => `من ${from} إلى ${until}`,
  noSchoolHolidays: 'ليس في العطل المدرسية',
  onlySchoolHolidays: 'في العطل المدرسية فقط',
  publicHolidays: { runs: 'أيضًا في العطل الرسمية', pauses: null },
  off: (days) => `لا يُقام في: ${days}`,
  extra: (days) => `إضافةً إلى: ${days}`,
  moved: (from, to) => `في ${to} بدلًا من ${from}`,
  at: (day, time) => `${day}، ${time}`,
};

/** The form of a noun after a number: one, two to four, five and more. */
const formOf =
  (one: string, few: string, many: string) =>
  (count: number): string => {
    const ones = count % 10;
    if (count % 100 >= 11 && count % 100 <= 14) return many;
    return ones === 1 ? one : ones >= 2 && ones <= 4 ? few : many;
  };
const weeks = formOf('тиждень', 'тижні', 'тижнів');
const months = formOf('місяць', 'місяці', 'місяців');
const days = formOf('день', 'дні', 'днів');

/** Ukrainian. Days stand in the nominative after a colon, so that they need no other form. */
export const ukrainian: ScheduleWords = {
  days: ['понеділок', 'вівторок', 'середа', 'четвер', 'п’ятниця', 'субота', 'неділя'],
  onDays: ['понеділок', 'вівторок', 'середа', 'четвер', 'п’ятниця', 'субота', 'неділя'],
  workdays: 'з понеділка до п’ятниці',
  everyDay: 'щодня',
  everyWeek: (days) => `щотижня: ${days}`,
  weeks: (every, days) => `раз на ${every} ${weeks(every)}: ${days}`,
  nth: {
    first: 'перший|перша',
    second: 'другий|друга',
    third: 'третій|третя',
    fourth: 'четвертий|четверта',
    last: 'останній|остання',
  },
  monthly: (each) => `щомісяця: ${each}`,
  months: (every, each) => `раз на ${every} ${months(every)}: ${each}`,
  nthDay: (nth, day) => `${nth.split('|')[/[ая]$/.test(day) ? 1 : 0]} ${day}`,
  monthDay: (day) => `щомісяця ${day}-го числа`,
  monthsDay: (every, day) => `раз на ${every} ${months(every)} ${day}-го числа`,
  lastOfMonth: 'в останній день кожного місяця',
  lastOfMonths: (every) => `раз на ${every} ${months(every)} в останній день`,
  everyDays: (every) => `раз на ${every} ${days(every)}`,
  onSingleDays: (days) => `у такі дні: ${days}`,
  more: (count) => `ще днів: ${count}`,
  appointment: 'за домовленістю',
  wholeDay: 'увесь день',
  time: clock,
  between: (from, until) => `з ${from} до ${until}`,
  startsAt: (time) => `початок о ${time}`,
  nextMorning: '(наступного дня)',
  and: 'і',
  from: (day) => `початок: ${day}`,
  until: (day) => `останній день: ${day}`,
  fromUntil: (from, until) => `${from} – ${until}`,
  noSchoolHolidays: 'не під час шкільних канікул',
  onlySchoolHolidays: 'лише під час шкільних канікул',
  publicHolidays: { runs: 'також у святкові дні', pauses: null },
  off: (days) => `не відбудеться: ${days}`,
  extra: (days) => `додатково: ${days}`,
  moved: (from, to) => `${to} замість ${from}`,
  at: (day, time) => `${day}, ${time}`,
};

import { addDays, type Day } from '../time/day.ts';

/** A public holiday, by a name of its own; the texts say what it is called. */
export const publicHolidays = [
  'newYear',
  'womensDay',
  'goodFriday',
  'easterMonday',
  'labourDay',
  'liberation',
  'ascension',
  'whitMonday',
  'uprising1953',
  'unity',
  'reformation',
  'christmas',
  'boxingDay',
] as const;
export type PublicHoliday = (typeof publicHolidays)[number];

/** The first year for which the list below is complete: until 1994 there was the Day of Prayer and Repentance. */
export const firstYearOfPublicHolidays = 1995;

/**
 * Easter Sunday of the Gregorian calendar: Jean Meeus, Astronomical Algorithms (1991), chapter 8.
 */
export const easterSunday = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, '0');
  return `${year}-${month}-${String((sum % 31) + 1).padStart(2, '0')}`;
};

/** What was, or will be, a holiday in one year only. */
const once: Readonly<Record<string, PublicHoliday>> = {
  '2017-10-31': 'reformation',
  '2020-05-08': 'liberation',
  '2025-05-08': 'liberation',
  '2028-06-17': 'uprising1953',
};

/**
 * The public holidays of Berlin in a year, in order: § 1 of the Gesetz über die Sonn- und Feiertage of the state, with the
 * 8th of March since 2019 and the single days of 2017, 2020, 2025 and 2028. Sundays (Easter, Whitsun) are not among them.
 */
export const publicHolidaysIn = (year: number): readonly { day: Day; holiday: PublicHoliday }[] => {
  const easter = easterSunday(year);
  const yearly: [Day, PublicHoliday][] = [
    [`${year}-01-01`, 'newYear'],
    [addDays(easter, -2), 'goodFriday'],
    [addDays(easter, 1), 'easterMonday'],
    [`${year}-05-01`, 'labourDay'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 50), 'whitMonday'],
    [`${year}-10-03`, 'unity'],
    [`${year}-12-25`, 'christmas'],
    [`${year}-12-26`, 'boxingDay'],
  ];
  if (year >= 2019) yearly.push([`${year}-03-08`, 'womensDay']);
  for (const [day, holiday] of Object.entries(once))
    if (day.startsWith(`${year}-`)) yearly.push([day, holiday]);
  return yearly.map(([day, holiday]) => ({ day, holiday })).toSorted((a, b) => (a.day < b.day ? -1 : 1));
};

const byYear = new Map<number, ReadonlyMap<Day, PublicHoliday>>();

/** The public holiday on a day, or null. Worked out once a year. */
export const publicHolidayOn = (day: Day): PublicHoliday | null => {
  const year = Number(day.slice(0, 4));
  let known = byYear.get(year);
  if (!known) {
    known = new Map(publicHolidaysIn(year).map((each) => [each.day, each.holiday]));
    if (byYear.size < 400) byYear.set(year, known);
  }
  return known.get(day) ?? null;
};

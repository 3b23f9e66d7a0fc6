/** What the sentence about a schedule is made of, in one language. Days come in the form that the language needs there. */
export type ScheduleWords = {
  /** Names as they stand after "jeden": "Mittwoch". */
  days: readonly string[];
  /** In lists of a rhythm: "mittwochs". */
  onDays: readonly string[];
  workdays: string;
  everyDay: string;
  everyWeek: (days: string) => string;
  weeks: (every: number, days: string) => string;
  nth: Readonly<Record<'first' | 'second' | 'third' | 'fourth' | 'last', string>>;
  /** `each`: "ersten Montag", or several joined. */
  monthly: (each: string) => string;
  months: (every: number, each: string) => string;
  nthDay: (nth: string, day: string) => string;
  monthDay: (day: number) => string;
  monthsDay: (every: number, day: number) => string;
  lastOfMonth: string;
  lastOfMonths: (every: number) => string;
  everyDays: (every: number) => string;
  onSingleDays: (days: string) => string;
  more: (count: number) => string;
  appointment: string;
  wholeDay: string;
  time: (hours: number, minutes: number) => string;
  between: (from: string, until: string) => string;
  startsAt: (time: string) => string;
  nextMorning: string;
  and: string;
  from: (day: string) => string;
  until: (day: string) => string;
  fromUntil: (from: string, until: string) => string;
  noSchoolHolidays: string;
  onlySchoolHolidays: string;
  /** Most offers rest on public holidays; what is usual need not be said everywhere (null). */
  publicHolidays: Readonly<Record<'runs' | 'pauses', string | null>>;
  off: (days: string) => string;
  extra: (days: string) => string;
  moved: (from: string, to: string) => string;
  /** Before the time of a day that has its own. */
  at: (day: string, time: string) => string;
};

const clock = (hours: number, minutes: number, between: string): string =>
  minutes === 0 ? String(hours) : `${hours}${between}${String(minutes).padStart(2, '0')}`;

const counted = [
  '',
  '',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const zahl = (count: number): string => counted[count] || String(count);

export const german: ScheduleWords = {
  days: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  onDays: ['montags', 'dienstags', 'mittwochs', 'donnerstags', 'freitags', 'samstags', 'sonntags'],
  workdays: 'montags bis freitags',
  everyDay: 'jeden Tag',
  everyWeek: (days) => `jeden ${days}`,
  weeks: (every, days) => `alle ${zahl(every)} Wochen ${days}`,
  nth: { first: 'ersten', second: 'zweiten', third: 'dritten', fourth: 'vierten', last: 'letzten' },
  monthly: (each) => `jeden ${each} im Monat`,
  months: (every, each) => `alle ${zahl(every)} Monate am ${each}`,
  nthDay: (nth, day) => `${nth} ${day}`,
  monthDay: (day) => `am ${day}. jedes Monats`,
  monthsDay: (every, day) => `alle ${zahl(every)} Monate am ${day}.`,
  lastOfMonth: 'am letzten Tag jedes Monats',
  lastOfMonths: (every) => `alle ${zahl(every)} Monate am letzten Tag`,
  everyDays: (every) => `alle ${zahl(every)} Tage`,
  onSingleDays: (days) => `am ${days}`,
  more: (count) => (count === 1 ? 'einem weiteren Tag' : `${zahl(count)} weiteren Tagen`),
  appointment: 'nach Vereinbarung',
  wholeDay: 'ganztägig',
  time: (hours, minutes) => clock(hours, minutes, '.'),
  between: (from, until) => `${from} bis ${until} Uhr`,
  startsAt: (time) => `ab ${time} Uhr`,
  nextMorning: 'am nächsten Tag',
  and: 'und',
  from: (day) => `ab ${day}`,
  until: (day) => `bis ${day}`,
  fromUntil: (from, until) => `${from} bis ${until}`,
  noSchoolHolidays: 'nicht in den Ferien',
  onlySchoolHolidays: 'nur in den Ferien',
  publicHolidays: { runs: 'auch an Feiertagen', pauses: null },
  off: (days) => `nicht am ${days}`,
  extra: (days) => `zusätzlich am ${days}`,
  moved: (from, to) => `statt am ${from} am ${to}`,
  at: (day, time) => `${day}, ${time}`,
};

/** Simple German (Einfache Sprache): one thing in a sentence, no short forms. */
export const simpleGermanWords: ScheduleWords = {
  ...german,
  onDays: [
    'am Montag',
    'am Dienstag',
    'am Mittwoch',
    'am Donnerstag',
    'am Freitag',
    'am Samstag',
    'am Sonntag',
  ],
  workdays: 'von Montag bis Freitag',
  appointment: 'Sie machen vorher einen Termin aus',
  wholeDay: 'den ganzen Tag',
  time: (hours, minutes) => clock(hours, minutes, ':'),
  between: (from, until) => `von ${from} Uhr bis ${until} Uhr`,
  startsAt: (time) => `Beginn um ${time} Uhr`,
  from: (day) => `das beginnt am ${day}`,
  until: (day) => `der letzte Tag ist der ${day}`,
  fromUntil: (from, until) => `vom ${from} bis zum ${until}`,
  noSchoolHolidays: 'in den Schulferien ist geschlossen',
  onlySchoolHolidays: 'nur in den Schulferien',
  publicHolidays: { runs: 'auch an Feiertagen', pauses: 'an Feiertagen ist geschlossen' },
  off: (days) => `am ${days} ist geschlossen`,
  extra: (days) => `auch am ${days}`,
  moved: (from, to) => `nicht am ${from}, sondern am ${to}`,
};

const ordinal = (day: number): string => {
  const ending = day % 100 > 10 && day % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
};

export const english: ScheduleWords = {
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  onDays: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
  workdays: 'Monday to Friday',
  everyDay: 'every day',
  everyWeek: (days) => `every ${days}`,
  weeks: (every, days) => `every ${every === 2 ? 'second week' : `${every} weeks`} on ${days}`,
  nth: { first: 'first', second: 'second', third: 'third', fourth: 'fourth', last: 'last' },
  monthly: (each) => `every ${each} of the month`,
  months: (every, each) => `every ${every === 2 ? 'second month' : `${every} months`} on the ${each}`,
  nthDay: (nth, day) => `${nth} ${day}`,
  monthDay: (day) => `on the ${ordinal(day)} of every month`,
  monthsDay: (every, day) =>
    `every ${every === 2 ? 'second month' : `${every} months`} on the ${ordinal(day)}`,
  lastOfMonth: 'on the last day of every month',
  lastOfMonths: (every) => `every ${every === 2 ? 'second month' : `${every} months`} on the last day`,
  everyDays: (every) => (every === 2 ? 'every second day' : `every ${every} days`),
  onSingleDays: (days) => `on ${days}`,
  more: (count) => (count === 1 ? 'one more day' : `${count} more days`),
  appointment: 'by appointment',
  wholeDay: 'all day',
  time: (hours, minutes) => `${hours}:${String(minutes).padStart(2, '0')}`,
  between: (from, until) => `${from} to ${until}`,
  startsAt: (time) => `from ${time}`,
  nextMorning: 'the next day',
  and: 'and',
  from: (day) => `from ${day}`,
  until: (day) => `until ${day}`,
  fromUntil: (from, until) => `${from} to ${until}`,
  noSchoolHolidays: 'not in school holidays',
  onlySchoolHolidays: 'only in school holidays',
  publicHolidays: { runs: 'also on public holidays', pauses: null },
  off: (days) => `not on ${days}`,
  extra: (days) => `also on ${days}`,
  moved: (from, to) => `on ${to} instead of ${from}`,
  at: (day, time) => `${day}, ${time}`,
};

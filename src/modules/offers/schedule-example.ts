import { parseTime, timeText, type Weekday, weekdays } from '../../platform/calendar/schedule.ts';
import { weekdayIndex } from '../../platform/calendar/schedule-rule.ts';
import { schoolHolidaysKnown } from '../../platform/calendar/school-holidays.ts';
import { addDays, type Day } from '../../platform/time/day.ts';

type Fact = Readonly<Record<string, unknown>>;
export type Piece = Readonly<Record<string, Readonly<Record<string, Fact>>>>;

const weekly = (days: string, opens: string, closes: string, more: Fact = {}): Fact => ({
  rhythm: 'weekly',
  weekdays: days.split(','),
  opens,
  closes,
  schoolHolidays: 'pauses',
  publicHolidays: 'pauses',
  ...more,
});
const monthly = (nth: string, day: string, opens: string, closes: string): Fact => ({
  ...weekly(day, opens, closes, { schoolHolidays: 'runs' }),
  rhythm: 'monthly',
  nth,
});
const appointment: Fact = { rhythm: 'appointment', schoolHolidays: 'runs', publicHolidays: 'pauses' };
const inHolidays = { schoolHolidays: 'only' };

/** When the offers of the example take place, by the beginning of their keys; several are several times a week. */
const patterns: readonly (readonly [beginning: string, times: readonly Fact[]])[] = [
  ['turnen', [weekly('WE', '16:00', '17:30')]],
  ['eltern-kind-turnen', [weekly('TU', '09:30', '11:00'), weekly('SA', '10:00', '11:30')]],
  ['schwimmen', [weekly('MO,TU,WE,TH,FR', '09:00', '12:00', inHolidays)]],
  ['ballspiele', [weekly('MO,TH', '15:00', '17:00')]],
  ['klettern', [weekly('FR', '16:00', '18:30')]],
  ['bewegter-spielplatz', [weekly('WE,FR', '15:00', '18:00', { schoolHolidays: 'runs' })]],
  ['offener-treff', [weekly('MO,TU,WE,TH,FR', '14:00', '20:00', { schoolHolidays: 'runs' })]],
  ['lernbegleitung', [weekly('TU,TH', '14:30', '16:00')]],
  ['maedchengruppe', [weekly('TH', '16:00', '19:00')]],
  ['streetwork', [weekly('FR,SA', '21:00', '01:00', { schoolHolidays: 'runs', publicHolidays: 'runs' })]],
  ['elterncafe', [weekly('WE', '08:30', '10:30')]],
  ['krabbelgruppe', [weekly('MO', '10:00', '11:30')]],
  ['trauergruppe', [monthly('first', 'SA', '10:00', '13:00')]],
  ['sprechstunde', [monthly('third', 'TU', '13:00', '17:00')]],
  ['kochen', [monthly('last', 'FR', '16:00', '19:00')]],
  ['vorlesen', [weekly('TH', '16:30', '17:15')]],
  ['instrument', [weekly('MO', '14:00', '15:00')]],
  ['deutschkurs', [weekly('MO,WE', '09:00', '12:00')]],
  ['kunst', [weekly('SA', '14:00', '18:00', { schoolHolidays: 'runs' })]],
  ['medien', [monthly('second', 'WE', '19:00', '20:30')]],
  ['ferienspiele', [weekly('MO,TU,WE,TH,FR', '09:00', '16:00', inHolidays)]],
  ['antraege', [weekly('TU', '10:00', '12:00', { schoolHolidays: 'runs' }), appointment]],
  ['stadtteilmuetter', [appointment]],
  ['schutzraum', [appointment]],
  ['beratung', [appointment]],
];

/** Single days of an offer that takes place now and then, from the day on which the example is looked at. */
const someDays = (index: number, today: Day): Fact => ({
  rhythm: 'days',
  opens: ['10:00', '13:00', '09:00'][index % 3] ?? '10:00',
  closes: ['15:00', '17:00', '12:00'][index % 3] ?? '15:00',
  schoolHolidays: 'runs',
  publicHolidays: 'pauses',
  extraDays: [12, 40, 75, 110].map((days) => addDays(today, days + (index % 9))),
});

/** A number that a key always has. */
const numberOf = (key: string): number =>
  [...key].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 100_003, 7);

/**
 * The times of the offers in a piece of the example, and in its first one the school holidays. What an offer has depends on
 * its key alone, so that other parts of the example stay as they are.
 */
export const withTimes = (piece: Piece, today: Day): Piece => {
  const offers = piece.offer ?? {};
  const times: Record<string, Fact> = {};
  const last = new Map(
    Object.values(offers).flatMap((fact) => (fact.of ? [[String(fact.of), fact.until] as const] : [])),
  );
  for (const [key, fact] of Object.entries(offers)) {
    if (fact.of !== undefined) continue;
    const until = last.has(key) ? last.get(key) : fact.until;
    const span = { offer: key, from: fact.from, ...(until === undefined ? {} : { until }) };
    for (const [at, time] of timesFor(key, today).entries())
      times[`${key}-${at + 1}`] = { ...span, ...time, position: at + 1 };
  }
  return {
    ...piece,
    ...(piece.term ? { schoolHoliday: holidays() } : {}),
    ...(Object.keys(times).length > 0 ? { offerSchedule: times } : {}),
  };
};

const timesFor = (key: string, today: Day): readonly Fact[] => {
  const number = numberOf(key);
  const known = patterns.find(([beginning]) => key === beginning || key.startsWith(`${beginning}-`))?.[1];
  if (known)
    return known.map((time, at) => (at === 0 ? special(shifted(time, number), number, today) : time));
  if (key.startsWith('weiteres-')) {
    const hour = 9 + (number % 9);
    return [weekly(weekdays[number % 6] ?? 'MO', `${String(hour).padStart(2, '0')}:00`, `${hour + 2}:00`)];
  }
  return [someDays(number, today)];
};

/** Each provider has days and hours of its own: two of five as in the pattern, others a day later, or earlier or later that day. */
const shifted = (time: Fact, number: number): Fact => {
  if (time.rhythm === 'monthly' && number % 3 === 1) return { ...time, opens: '15:00', closes: '18:00' };
  if (time.rhythm !== 'weekly') return time;
  const [days, minutes] = (
    [
      [0, 0],
      [0, 0],
      [1, 0],
      [0, -60],
      [1, 30],
    ] as const
  )[number % 5] ?? [0, 0];
  const within = (time.weekdays as Weekday[]).every((day) => weekdays.indexOf(day) + days < 5) ? days : 0;
  const at = (typed: unknown) => timeText((parseTime(String(typed)) ?? 0) + minutes);
  return {
    ...time,
    weekdays: (time.weekdays as Weekday[]).map((day) => weekdays[weekdays.indexOf(day) + within] ?? day),
    opens: at(time.opens),
    closes: at(time.closes),
  };
};

/** Some take place every second week, some have days off, moved and extra days. */
const special = (time: Fact, number: number, today: Day): Fact => {
  if (time.rhythm !== 'weekly' || time.schoolHolidays === 'only') return time;
  const [day = 'MO'] = time.weekdays as string[];
  const index = weekdays.indexOf(day as Weekday);
  const next = addDays(today, ((index - weekdayIndex(today) + 7) % 7) + 7);
  if (number % 11 === 3) return { ...time, every: 2, firstDay: addDays(next, -700) };
  if (number % 11 === 5) return { ...time, daysOff: [next] };
  if (number % 11 === 7)
    return { ...time, movedDays: [`${next}>${addDays(next, 1)}`], note: 'Einmal einen Tag später.' };
  if (number % 11 === 9) return { ...time, extraDays: [`${addDays(next, 10)} 10:00-12:00`] };
  return time;
};

const holidays = (): Record<string, Fact> =>
  Object.fromEntries(
    schoolHolidaysKnown.map(({ name, first, last }) => [
      `${name.toLowerCase().replaceAll(' ', '-')}-${first}`,
      { name, firstDay: first, lastDay: last, origin: 'Ferienordnung des Landes Berlin (berlin.de)' },
    ]),
  );

import { addDays, type Day } from '../../platform/time/day.ts';

/** Facts by kind and key, as in a data set's file. */
export type Facts = Record<string, Record<string, Record<string, unknown>>>;

/** A day up to two and a half years ago, or nothing: some entries nobody has ever confirmed. */
export const confirmation = (random: () => number, today: Day): Record<string, unknown> =>
  random() < 0.12
    ? {}
    : { confirmedOn: addDays(today, -Math.floor(random() * 900)), confirmedByNote: 'am Telefon (Beispiel)' };

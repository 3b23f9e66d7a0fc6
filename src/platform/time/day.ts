/** A calendar day as `YYYY-MM-DD`. Days compare and sort as strings. */
export type Day = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists in the calendar, from year 1900 to 2199 (what the alliance can mean by a date). */
export const isDay = (value: string): value is Day => {
  const match = SHAPE.exec(value);
  if (!match) return false;
  const year = Number(match[1]);
  if (year < 1900 || year > 2199) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
};

/**
 * Reads a day as people type it: `2015-06-01`, `1.6.2015`, `01.06.15` (two digits mean 1950–2049).
 * Gives null when it is no day.
 */
export const parseDay = (text: string): Day | null => {
  const value = text.trim();
  if (isDay(value)) return value;
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})$/.exec(value);
  if (!german) return null;
  const [, d = '', m = '', y = ''] = german;
  const year = y.length === 4 ? y : Number(y) < 50 ? `20${y}` : `19${y}`;
  const day = `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDay(day) ? day : null;
};

export const addDays = (day: Day, days: number): Day => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** Making a format costs far more than using one, and every request asks for its day. */
const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
};

/** The calendar day of an instant in a time zone. */
export const dayIn = (instant: Date, timeZone = 'Europe/Berlin'): Day => formatOf(timeZone).format(instant);

/**
 * Reads a day as exactly as people know it: `2014` (year), `06.2014` or `2014-06` (month), else a day as `parseDay`.
 * Gives the first day of what was said, or with `edge: 'last'` the last one; null when it is none.
 */
export const parseDayAsKnown = (
  text: string,
  edge: 'first' | 'last' = 'first',
): { day: Day; precision: 'day' | 'month' | 'year' } | null => {
  const value = text.trim();
  if (/^\d{4}$/.test(value)) {
    const day = edge === 'first' ? `${value}-01-01` : `${value}-12-31`;
    return isDay(day) ? { day, precision: 'year' } : null;
  }
  const month = /^(\d{1,2})[./](\d{4})$/.exec(value) ?? /^(\d{4})-(\d{2})$/.exec(value);
  if (month) {
    const [, a = '', b = ''] = month;
    const [year, number] = a.length === 4 ? [a, b] : [b, a];
    const first = `${year}-${number.padStart(2, '0')}-01`;
    if (!isDay(first)) return null;
    return {
      day: edge === 'first' ? first : addDays(addDays(first, 31).slice(0, 8).concat('01'), -1),
      precision: 'month',
    };
  }
  const day = parseDay(value);
  return day ? { day, precision: 'day' } : null;
};

/** How many days lie between two days; negative when the second comes first. */
export const daysBetween = (from: Day, until: Day): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

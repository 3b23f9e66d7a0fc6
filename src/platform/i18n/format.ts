import type { Day } from '../time/day.ts';
import { lastDay, type Period, type Precision } from '../time/period.ts';
import { type Language, type Locale, region } from './locale.ts';

const memo = new Map<string, Intl.DateTimeFormat>();
const dateFormat = (
  locale: Language,
  key: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const name = `${locale}/${key}`;
  let format = memo.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(region[locale], { timeZone: 'UTC', ...options });
    memo.set(name, format);
  }
  return format;
};
const noon = (day: Day) => new Date(`${day}T12:00:00Z`);

/** `1. Juni 2015`, `1 June 2015`. */
export const longDay = (day: Day, locale: Language): string =>
  dateFormat(locale, 'long', { day: 'numeric', month: 'long', year: 'numeric' })
    .format(noon(day))
    // Ukrainian ends a date with the abbreviated word for year; its point would stand beside that of the sentence.
    .replace(/\sр\.$/u, '');
/** `01.06.2015`, `01/06/2015`. */
export const shortDay = (day: Day, locale: Language): string =>
  dateFormat(locale, 'short', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(noon(day));
/** `Sonntag, 22. November`. */
export const weekday = (day: Day, locale: Language): string =>
  dateFormat(locale, 'weekday', { weekday: 'long', day: 'numeric', month: 'long' }).format(noon(day));
/** `Mittwoch, 25. November 2026`, in the order of the language. */
export const longWeekday = (day: Day, locale: Language): string =>
  dateFormat(locale, 'longWeekday', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(noon(day))
    .replace(/\sр\.$/u, '');
/** A text as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Several things one after the other, with the comma of the language. */
export const listed = (values: readonly string[], language: Language): string =>
  values.join(language === 'ar' ? '، ' : ', ');
/** `25.11.`, `25 Nov`, `25 Kas`: a day beside others of the same year; with its year where it is another. */
export const dayAndMonth = (day: Day, language: Language, withYear = false): string => {
  const isNumeric = language === 'de' || language === 'de-x-simple' || language === 'uk';
  return dateFormat(language, `dayAndMonth/${withYear}`, {
    day: 'numeric',
    month: isNumeric ? 'numeric' : 'short',
    ...(withYear ? { year: 'numeric' } : {}),
  }).format(noon(day));
};
/** An instant in the alliance's time zone: `22. November 2026, 14:05`. */
export const instant = (at: Date, locale: Locale, timeZone = 'Europe/Berlin'): string =>
  dateFormat(locale, `instant/${timeZone}`, {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);

/** A day as exactly as it is known: `1. Juni 2015`, `Juni 2015`, `2015`. */
export const dayAsKnown = (day: Day, precision: Precision, locale: Locale): string => {
  if (precision === 'year') return day.slice(0, 4);
  if (precision === 'month')
    return dateFormat(locale, 'month', { month: 'long', year: 'numeric' }).format(noon(day));
  return longDay(day, locale);
};

const words = {
  de: {
    since: (d: string) => `seit ${d}`,
    until: (d: string) => `bis ${d}`,
    between: (a: string, b: string) => `${a} bis ${b}`,
    always: 'ohne zeitliche Grenze',
    unknown: 'Zeit nicht überliefert',
  },
  en: {
    since: (d: string) => `since ${d}`,
    until: (d: string) => `until ${d}`,
    between: (a: string, b: string) => `${a} to ${b}`,
    always: 'without limit of time',
    unknown: 'time not recorded',
  },
} satisfies Record<Locale, object>;

/** A period as exactly as it is known: `seit 2014`, `1. März 2013 bis 31. Juli 2015`. Null: the time is not recorded. */
export const periodInWords = (
  period: Period | null,
  locale: Locale,
  known: { from?: Precision; until?: Precision } = {},
): string => {
  const w = words[locale];
  if (period === null) return w.unknown;
  const last = lastDay(period);
  const from = period.from && dayAsKnown(period.from, known.from ?? 'day', locale);
  const until = last && dayAsKnown(last, known.until ?? 'day', locale);
  if (from && until) return from === until ? from : w.between(from, until);
  if (from) return w.since(from);
  if (until) return w.until(until);
  return w.always;
};

/** Intl objects are dear to make and are asked for once per cell of a table; few different ones are ever needed. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const collators = new Map<Locale, Intl.Collator>();
/** Options are written in code, so their number is small; should they ever be computed, memory stays bounded. */
const formatsKept = 200;

export const number = (value: number, locale: Language, options?: Intl.NumberFormatOptions): string => {
  const name = `${locale}/${options ? JSON.stringify(options) : ''}`;
  let format = numberFormats.get(name);
  if (!format) {
    if (numberFormats.size >= formatsKept) numberFormats.clear();
    format = new Intl.NumberFormat(region[locale], options);
    numberFormats.set(name, format);
  }
  return format.format(value);
};

/** Sorts names as a reader of the language expects them (German: ä beside a, ß as ss). */
export const collator = (locale: Locale): Intl.Collator => {
  let order = collators.get(locale);
  if (!order) {
    order = new Intl.Collator(region[locale], { sensitivity: 'base', numeric: true });
    collators.set(locale, order);
  }
  return order;
};

/** Chooses singular or plural: `plural(n, 'ein Ziel', (n) => `${n} Ziele`)`. German and English share the rule. */
export const plural = (count: number, one: string, many: (count: number) => string): string =>
  count === 1 ? one : many(count);

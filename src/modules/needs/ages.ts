import type { Locale } from '../../platform/i18n/locale.ts';

const number = (value: number, locale: Locale): string =>
  value.toLocaleString(locale === 'de' ? 'de-DE' : 'en-GB');
const isGiven = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** Ages as one says them; null where nothing is said. Both ends are included. */
export const agesInWords = (from: unknown, until: unknown, locale: Locale): string | null => {
  const a = isGiven(from) ? number(Number(from), locale) : null;
  const b = isGiven(until) ? number(Number(until), locale) : null;
  const isGerman = locale === 'de';
  if (a && b) {
    if (a === b) return isGerman ? `${a} Jahre` : `${a} years`;
    return isGerman ? `${a} bis ${b} Jahre` : `${a} to ${b} years`;
  }
  if (a) return isGerman ? `ab ${a} Jahren` : `from ${a} years`;
  if (b) return isGerman ? `bis ${b} Jahre` : `up to ${b} years`;
  return null;
};

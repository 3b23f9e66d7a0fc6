import type { Language } from './frame.ts';

const region: Record<Language, string> = {
  de: 'de-DE',
  'de-x-simple': 'de-DE',
  en: 'en-GB',
  tr: 'tr-TR',
  ar: 'ar-u-nu-latn',
  uk: 'uk-UA',
};
const formats = new Map<string, Intl.DateTimeFormat>();

/** `2015-06-01` as `1. Juni 2015` or `1 June 2015`. Give a day that exists; anything else comes back as it is. */
export const longDate = (day: string, locale: Language): string => {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(region[locale], {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    formats.set(locale, format);
  }
  // Ukrainian ends a date with the abbreviated word for year; its point would stand beside that of the sentence.
  return format.format(date).replace(/\sр\.$/u, '');
};

/** `2015-06-01` as `01.06.2015`, the way people type it into a day field. Anything else comes back as it is. */
export const typedDate = (day: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match ? `${match[3]}.${match[2]}.${match[1]}` : day;
};

import type { Locale } from '../../platform/i18n/locale.ts';
import { simpleGerman } from './options.ts';

const makers = new Map<Locale, Intl.DisplayNames>();
const simple: Readonly<Record<Locale, string>> = { de: 'Einfache Sprache', en: 'Simple German' };

/** A language as the reader calls it: `tr` → "Türkisch". What nobody can name stays as it is. */
export const languageName = (language: string, locale: Locale): string => {
  if (language === simpleGerman) return simple[locale];
  const maker = makers.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' });
  makers.set(locale, maker);
  try {
    return maker.of(language) ?? language;
  } catch {
    return language;
  }
};

/** Whether a text names a language as BCP 47 does; the table's check says the same. */
export const isLanguage = (text: string): boolean =>
  /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(text) && text.length <= 35;

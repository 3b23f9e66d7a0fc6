import type { Language } from '../../platform/i18n/locale.ts';
import { simpleGerman } from './options.ts';

const makers = new Map<Language, Intl.DisplayNames>();
const simple: Readonly<Record<Language, string>> = {
  de: 'Einfache Sprache',
  'de-x-simple': 'Einfache Sprache',
  en: 'Simple German',
  tr: 'Kolay Almanca',
  ar: 'الألمانية المبسّطة',
  uk: 'Проста німецька',
};

/** A language as the reader calls it: `tr` → "Türkisch". What nobody can name stays as it is. */
export const languageName = (language: string, locale: Language): string => {
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

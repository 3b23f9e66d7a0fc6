/** The languages of the interface. German has no prefix in addresses; the others do (`/en/musterbezirk/ziele`). */
export const locales = ['de', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'de';

/**
 * The languages of public pages: those of the interface, simple German (BCP 47, private use), and what many families in Berlin
 * speak. A page that is not given in one of them is shown in its base language and says so.
 */
export const languages = ['de', 'de-x-simple', 'en', 'tr', 'ar', 'uk'] as const;
export type Language = (typeof languages)[number];
export const isLanguage = (value: string): value is Language =>
  (languages as readonly string[]).includes(value);

/** The language of the interface in which whatever has no words of its own in a language is shown. */
export const baseLocale: Record<Language, Locale> = {
  de: 'de',
  'de-x-simple': 'de',
  en: 'en',
  tr: 'de',
  ar: 'de',
  uk: 'de',
};

/** Writing direction by language; right-to-left languages join here and in `src/ui/words.ts`. */
export const direction: Record<Language, 'ltr' | 'rtl'> = {
  de: 'ltr',
  'de-x-simple': 'ltr',
  en: 'ltr',
  tr: 'ltr',
  ar: 'rtl',
  uk: 'ltr',
};

/** What stands first in the addresses of a language. German has nothing. */
const prefixes: Record<Language, string> = {
  de: '',
  'de-x-simple': 'einfach',
  en: 'en',
  tr: 'tr',
  ar: 'ar',
  uk: 'uk',
};

/** Regional rules for dates and numbers. Arabic is read with the digits that everyone reads here. */
export const region: Record<Language, string> = {
  de: 'de-DE',
  'de-x-simple': 'de-DE',
  en: 'en-GB',
  tr: 'tr-TR',
  ar: 'ar-u-nu-latn',
  uk: 'uk-UA',
};

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value);

/** `''` for German, `/en` for English, `/einfach` for simple German. */
export const localePrefix = (language: Language): string =>
  prefixes[language] ? `/${prefixes[language]}` : '';

/** The language whose addresses begin so; null: none. */
export const languageOfPrefix = (first: string): Language | null =>
  languages.find((language) => prefixes[language] !== '' && prefixes[language] === first) ?? null;

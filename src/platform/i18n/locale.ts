/** The languages of the interface. German has no prefix in addresses; the others do (`/en/musterbezirk/ziele`). */
export const locales = ['de', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'de';

/** Writing direction by language; right-to-left languages join here and nowhere else. */
export const direction: Record<Locale, 'ltr' | 'rtl'> = { de: 'ltr', en: 'ltr' };

/** Regional rules for dates and numbers. */
export const region: Record<Locale, string> = { de: 'de-DE', en: 'en-GB' };

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value);

/** `''` for German, `/en` for English. */
export const localePrefix = (locale: Locale): string => (locale === defaultLocale ? '' : `/${locale}`);

import type { Language, Locale } from './locale.ts';

/**
 * The texts of one place in all languages. German gives the type (`export const de = {…}`), the others must match it
 * (`export const en: typeof de = {…}`), so a missing sentence is a type error.
 */
export type TextsByLocale<T> = Record<Locale, T>;

/** `const texts = textsOf({ de, en })`, then `texts(scope.locale).title`. */
export const textsOf =
  <T>(all: TextsByLocale<T>) =>
  (locale: Locale): T =>
    all[locale];

/** The words of public pages: all that German has, in every language. */
export type TextsByLanguage<T> = Record<Language, T>;

/** `const texts = publicTextsOf({ de, 'de-x-simple': deSimple, … })`, then `texts(frame.language).title`. */
export const publicTextsOf =
  <T>(all: TextsByLanguage<T>) =>
  (language: Language): T =>
    all[language];

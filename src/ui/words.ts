import { createContext, useContext } from 'hono/jsx';
import type { Language } from './frame.ts';
import { ar } from './texts/ar.ts';
import { de } from './texts/de.ts';
import { deSimple } from './texts/de-simple.ts';
import { en } from './texts/en.ts';
import { tr } from './texts/tr.ts';
import { uk } from './texts/uk.ts';

const all: Record<Language, typeof de> = { de, 'de-x-simple': deSimple, en, tr, ar, uk };

/** The languages of the interface; pages for families are given in more. */
export const interfaceLanguages: readonly Language[] = ['de', 'en'];

/** The blocks' own words in one language. */
export const wordsOf = (language: Language): typeof de => all[language];

/** How browsers and screen readers call a language: to them, simple German is German. */
export const tagOf = (language: Language): string => (language === 'de-x-simple' ? 'de' : language);
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/**
 * The language of the page being rendered. `Page` sets it once, so that a field need not be told the language again.
 * A block that is rendered without a page speaks German.
 */
export const LanguageContext = createContext<Language>('de');
export const useLanguage = (): Language => useContext(LanguageContext);
export const useWords = (): typeof de => wordsOf(useLanguage());

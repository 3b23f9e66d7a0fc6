import { createContext, useContext } from 'hono/jsx';
import type { Frame } from './frame.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';

const all: Record<Frame['locale'], typeof de> = { de, en };

/** The blocks' own words in one language. */
export const wordsOf = (locale: Frame['locale']): typeof de => all[locale];

/**
 * The language of the page being rendered. `Page` sets it once, so that a field need not be told the language again.
 * A block that is rendered without a page speaks German.
 */
export const LanguageContext = createContext<Frame['locale']>('de');
export const useLocale = (): Frame['locale'] => useContext(LanguageContext);
export const useWords = (): typeof de => wordsOf(useLocale());

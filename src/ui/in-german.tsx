import type { Child } from 'hono/jsx';
import type { Language } from './frame.ts';

const readsGerman = (language: Language): boolean => language === 'de' || language === 'de-x-simple';

/** What stands in German on a page of another language, and says so to browsers and screen readers; else nothing is added. */
export const germanOn = (language: Language): { lang?: string; dir?: 'ltr' } =>
  readsGerman(language) ? {} : { lang: 'de', dir: 'ltr' };

/** Words that exist in German alone: names, notes. */
export const InGerman = ({ language, children }: { language: Language; children?: Child }): Child =>
  readsGerman(language) ? children : <span {...germanOn(language)}>{children}</span>;

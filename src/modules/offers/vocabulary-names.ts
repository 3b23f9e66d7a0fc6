import type { Locale } from '../../platform/i18n/locale.ts';
import { vocabularies } from './options.ts';
import { offersTexts } from './texts/index.ts';

/** What the vocabularies are called, several terms of each, by vocabulary. */
export const vocabularyNames = (locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(vocabularies.map((each) => [each, offersTexts(locale).vocabularies[each].many]));

import type { Language } from '../../../platform/i18n/locale.ts';
import { publicTextsOf, textsOf } from '../../../platform/i18n/texts.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { deSimple } from './de-simple.ts';
import { en } from './en.ts';
import type { PublicTexts } from './public-texts.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

export const finderTexts = textsOf({ de, en });

export const publicFinderTexts: (language: Language) => PublicTexts = publicTextsOf<PublicTexts>({
  de,
  'de-x-simple': deSimple,
  en,
  tr,
  ar,
  uk,
});
export type { PublicTexts } from './public-texts.ts';

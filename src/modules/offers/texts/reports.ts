import { publicTextsOf, textsOf } from '../../../platform/i18n/texts.ts';
import { de as interfaceDe } from './de.ts';
import { en as interfaceEn } from './en.ts';
import type { ReportForm } from './report-form.ts';
import { de } from './reports-de.ts';
import { en } from './reports-en.ts';
import { arabic, simpleGerman, turkish, ukrainian } from './reports-further.ts';

/** "Something is wrong here": the words for readers and office. */
export const reportTexts = textsOf({ de, en });

export const reportFormTexts = publicTextsOf<ReportForm>({
  de: { ...de, cancel: interfaceDe.cancel },
  en: { ...en, cancel: interfaceEn.cancel },
  'de-x-simple': simpleGerman,
  tr: turkish,
  ar: arabic,
  uk: ukrainian,
});

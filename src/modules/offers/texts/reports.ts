import { textsOf } from '../../../platform/i18n/texts.ts';
import { de } from './reports-de.ts';
import { en } from './reports-en.ts';

/** "Something is wrong here": the words for readers and office. */
export const reportTexts = textsOf({ de, en });
export type ReportTexts = typeof de;

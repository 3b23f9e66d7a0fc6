import { textsOf } from '../../../platform/i18n/texts.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export type AccessTexts = typeof de;
/** The module's words in the reader's language. */
export const accessTexts = textsOf({ de, en });

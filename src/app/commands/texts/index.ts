import { textsOf } from '../../../platform/i18n/texts.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** What the command line says, by language. */
export const commandTexts = textsOf({ de, en });

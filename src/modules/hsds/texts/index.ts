import { textsOf } from '../../../platform/i18n/texts.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export const hsdsTexts = textsOf({ de, en });

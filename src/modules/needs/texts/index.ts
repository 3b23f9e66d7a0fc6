import { textsOf } from '../../../platform/i18n/texts.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export const needsTexts = textsOf({ de, en });
export type NeedsTexts = typeof de;

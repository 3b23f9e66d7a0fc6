import { textsOf } from '../../../platform/i18n/texts.ts';
import { scheduleDe } from './schedule-de.ts';
import { scheduleEn } from './schedule-en.ts';

export const scheduleTexts = textsOf({ de: scheduleDe, en: scheduleEn });

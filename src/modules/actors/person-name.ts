import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { actorsTexts } from './texts/index.ts';

/** "Dr. Ayla Beispiel"; "eine Person" once the name was erased or is withheld. */
export const personName = (row: JsonRow, locale: Locale): string =>
  [row.title, row.given_name, row.family_name]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ') || actorsTexts(locale).somebody;

import { capital } from '../../../platform/i18n/format.ts';
import type { Language } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import {
  mannerOf,
  type OfferCard,
  readCards,
  type Schedule,
  scheduleInWords,
  schedulesOf,
} from '../../offers/contract.ts';
import { noCriteria } from '../criteria.ts';
import { type OfferContact, readContacts } from '../data/contacts.ts';
import { nextDates, type OfferDate } from './next-dates.ts';

/** An offer as a short sheet. `times`: its regular times in words. */
export type Pin = {
  card: OfferCard;
  times: readonly string[];
  next: OfferDate | null;
  contacts: readonly OfferContact[];
};

/** The offers of a pinboard in its order, and the ids of those that nobody can see on the scope's day any more. */
export const readPinboard = async (
  scope: Scope,
  ids: readonly string[],
  language: Language,
): Promise<{ pins: readonly Pin[]; gone: readonly string[] }> => {
  const cards = await readCards(scope, ids, language);
  const shown = ids.filter((id) => cards.has(id));
  const schedules = await schedulesOf(scope, shown);
  const dates = await nextDates(scope, shown, noCriteria);
  const contacts = await readContacts(scope, shown);
  const inWords = (schedule: Schedule) => capital(scheduleInWords(schedule, mannerOf(language), scope.asOf));
  return {
    pins: shown.flatMap((id) => {
      const card = cards.get(id);
      if (!card) return [];
      const times = (schedules.get(id) ?? []).map(({ schedule }) => inWords(schedule));
      return [{ card, times, next: dates.get(id) ?? null, contacts: contacts.get(id) ?? [] }];
    }),
    gone: ids.filter((id) => !cards.has(id)),
  };
};

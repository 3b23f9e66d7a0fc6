import { weekdayIndex } from '../../../platform/calendar/schedule-rule.ts';
import type { Language } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { addDays, type Day } from '../../../platform/time/day.ts';
import { findOffers, type OfferCard, readCards } from '../../offers/contract.ts';
import type { Criteria } from '../criteria.ts';
import { findPlace } from './find-place.ts';
import { datesBetween, type OfferDate } from './next-dates.ts';
import { wishesOf } from './wishes-of.ts';

/** Offers whose dates are worked out for one week. */
export const mostOfWeek = 400;

export type Week = {
  /** Monday. */
  from: Day;
  days: readonly { day: Day; dates: readonly (OfferDate & { card: OfferCard })[] }[];
  byAppointment: number;
  total: number;
};

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, -weekdayIndex(day));

/** What takes place in a week, day by day, of the offers that fit. */
export const readWeek = async (
  scope: Scope,
  criteria: Criteria,
  day: Day,
  language: Language,
): Promise<Week> => {
  const from = mondayOf(day);
  const { from: place } = await findPlace(scope, criteria);
  const { hits, total } = await findOffers(scope, wishesOf(criteria, place), {
    order: 'name',
    most: mostOfWeek,
  });
  const ids = hits.map(({ id }) => id);
  const cards = await readCards(scope, ids, language);
  const dates = (await datesBetween(scope, ids, { from, until: addDays(from, 6), when: criteria })).flatMap(
    (date) => {
      const card = cards.get(date.offerId);
      return card ? [{ ...date, card }] : [];
    },
  );
  const byDay = Map.groupBy(dates, (date) => date.day);
  return {
    from,
    days: Array.from({ length: 7 }, (_, index) => addDays(from, index)).map((each) => ({
      day: each,
      dates: byDay.get(each) ?? [],
    })),
    byAppointment: [...cards.values()].filter((card) => card.byAppointment).length,
    total,
  };
};

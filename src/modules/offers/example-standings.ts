import type { Day } from '../../platform/time/day.ts';
import { exampleStanding, type Standing } from '../confirmations/contract.ts';

type Facts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Where an offer stands in being confirmed: its key in the data set, and how far the cycle is. */
export type OfferStanding = { offer: string; standing: Standing };

/** Where the example's published offers stand in being confirmed. */
export const standingsOf = (
  { offer = {}, offerState = {} }: { offer?: Facts; offerState?: Facts },
  today: Day,
): readonly OfferStanding[] =>
  Object.entries(offer)
    .filter(
      ([key, { of, until }]) =>
        of === undefined &&
        until === undefined &&
        offerState[`${key}-published`] &&
        !offerState[`${key}-ended`],
    )
    .map(([key, fact], index) => {
      const { confirmedOn } = offer[`${key}-neu`] ?? fact;
      const day = typeof confirmedOn === 'string' ? confirmedOn : null;
      return { offer: key, standing: exampleStanding(index, day, today) };
    });

import { sql } from 'kysely';
import type { Scope } from '../../platform/scope.ts';
import { facility, office, organisation, placeFacilities } from '../actors/contract.ts';
import { field, goal } from '../alliance/contract.ts';
import { area } from '../areas/contract.ts';
import { loadStandings } from '../confirmations/contract.ts';
import type { DataSetPart } from '../module.ts';
import { factsLoader, stableId } from '../records/contract.ts';
import { loadPictures } from './data/load-pictures.ts';
import { inventOffers } from './example.ts';
import type { PictureFact } from './example-pictures.ts';
import type { OfferStanding } from './example-standings.ts';
import { offer, offersKinds } from './kinds.ts';
import { type Piece, withTimes } from './schedule-example.ts';
import { scheduleKinds } from './schedule-kind.ts';
import { indexOffers } from './use-cases/index-offers.ts';

/** So many offers are put together while the example is loaded. */
const fewOffers = 300;

const countWaiting = async (scope: Scope): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from offer_to_index
    where alliance_id = current_alliance()`.execute(scope.db);
  return rows[0]?.count ?? 0;
};

/** What stands beside the facts. */
type Beside = {
  offerPicture?: Record<string, PictureFact>;
  standings?: readonly OfferStanding[];
};

const loadOfferStandings = (scope: Scope, standings: readonly OfferStanding[]): Promise<void> =>
  loadStandings(
    scope,
    [offer.kind],
    standings.map(({ offer: key, standing }) => ({
      kind: offer.kind,
      thingId: stableId(scope.alliance.slug, `${offer.kind}:${key}`),
      standing,
    })),
  );

const loadFacts = factsLoader(
  [...offersKinds, ...scheduleKinds],
  [field, goal, area, organisation, facility, office],
);

/** Vocabularies, offers and their pictures: `offers.json`. Providers and places are those of `actors.json`. */
export const offersDataSet: DataSetPart = {
  name: 'offers',
  load: async (scope, content) => {
    const { offerPicture, standings, ...facts } = content as Beside;
    await loadFacts(scope, facts);
    if (standings && standings.length > 0) await loadOfferStandings(scope, standings);
    await loadPictures(scope, offerPicture ?? {});
    // At once, so that whoever opens the example finds offers near them before any job has run; many are left to the job,
    // which is several times faster once the tables have been counted.
    if ((await countWaiting(scope)) > fewOffers) return;
    await placeFacilities(scope);
    await indexOffers(scope);
  },
  invent: function* (random, scale, today) {
    for (const piece of inventOffers(random, scale, today)) yield withTimes(piece as Piece, today);
  },
};

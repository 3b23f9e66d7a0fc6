import type { Language } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { areasOfLevel, type LevelOfDay, levelsOfDay, type MapArea } from '../../areas/contract.ts';
import { agesInWords, findOffers, type OfferCard, readCards } from '../../offers/contract.ts';
import type { Criteria } from '../criteria.ts';
import { readSpots, type Spot } from '../data/spots.ts';
import { findPlace } from './find-place.ts';
import { wishesOf } from './wishes-of.ts';

/** Offers that are drawn at once. */
export const mostOnMap = 500;

export type FinderMap = {
  level: LevelOfDay | null;
  areas: readonly MapArea[];
  spots: readonly (Spot & { card: OfferCard })[];
  /** Those with a place on the map, and those without, by name. */
  placed: readonly OfferCard[];
  unplaced: readonly OfferCard[];
  total: number;
};

/** The open places of the offers that fit. Confidential ones have no point, whoever asks. */
export const readMap = async (scope: Scope, criteria: Criteria, language: Language): Promise<FinderMap> => {
  const [level = null] = await levelsOfDay(scope);
  return {
    level,
    areas: level ? await areasOfLevel(scope, level) : [],
    ...(await readPlaces(scope, criteria, language)),
  };
};

const readPlaces = async (
  scope: Scope,
  criteria: Criteria,
  language: Language = 'de',
): Promise<Omit<FinderMap, 'level' | 'areas'>> => {
  const { from } = await findPlace(scope, criteria);
  const { hits, total } = await findOffers(scope, wishesOf(criteria, from), {
    order: 'name',
    most: mostOnMap,
  });
  const ids = hits.map(({ id }) => id);
  const cards = await readCards(scope, ids, language);
  const spots = (await readSpots(scope, ids)).flatMap((spot) => {
    const card = cards.get(spot.offerId);
    return card ? [{ ...spot, card }] : [];
  });
  const isPlaced = new Set(spots.map(({ offerId }) => offerId));
  const inOrder = ids.flatMap((id) => cards.get(id) ?? []);
  return {
    spots,
    placed: inOrder.filter(({ id }) => isPlaced.has(id)),
    unplaced: inOrder.filter(({ id }) => !isPlaced.has(id)),
    total,
  };
};

/** The same as GeoJSON (RFC 7946): a point for each open place; offers without one as features without a geometry. */
export const offersAsGeoJson = async (
  scope: Scope,
  criteria: Criteria,
  pageOf: (id: string) => string,
): Promise<string> => {
  const { spots, unplaced, total } = await readPlaces(scope, criteria);
  const feature = (card: OfferCard, geometry: object | null) => ({
    type: 'Feature',
    geometry,
    properties: {
      id: card.id,
      name: card.name,
      page: pageOf(card.id),
      summary: card.summary,
      provider: card.provider,
      ages: agesInWords(card.ageFrom, card.ageUntil, scope.locale),
      cost: card.cost,
      languages: card.languages,
      access: card.access,
      confirmed: card.confirmedOn,
    },
  });
  return JSON.stringify({
    type: 'FeatureCollection',
    total,
    features: [
      ...spots.map(({ card, lon, lat }) => feature(card, { type: 'Point', coordinates: [lon, lat] })),
      ...unplaced.map((card) => feature(card, null)),
    ],
  });
};

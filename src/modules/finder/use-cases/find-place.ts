import type { Scope } from '../../../platform/scope.ts';
import { areasAt } from '../../areas/contract.ts';
import type { Criteria } from '../criteria.ts';
import { type Address, findAddress } from '../data/addresses.ts';
import type { From } from './wishes-of.ts';

/** From where distances are measured. `unknown`: an address was typed that there is not, or not only once. */
export type Place = { from: From | null; isUnknown: boolean; proposals: readonly Address[] };

/** Where the reader is: the typed address, else the place that the browser gave. Asks nobody outside. */
export const findPlace = async (
  scope: Scope,
  { place, point }: Pick<Criteria, 'place' | 'point'>,
): Promise<Place> => {
  if (place !== '') {
    const { found, proposals } = await findAddress(scope, place);
    return { from: found && (await withAreas(scope, found)), isUnknown: found === null, proposals };
  }
  return {
    from: point && (await withAreas(scope, { ...point, label: null })),
    isUnknown: false,
    proposals: [],
  };
};

const withAreas = async (scope: Scope, place: Omit<From, 'areas'>): Promise<From> => ({
  ...place,
  areas: (await areasAt(scope, place, scope.asOf)).map(({ id }) => id),
});

import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { ownOrganisations } from '../../actors/contract.ts';
import { mayDraftOffers, mayWriteOffers } from '../permissions.ts';
import { isOpenState, type State } from '../state.ts';

/**
 * The organisations for which the person who asks may draft offers: null for all (the office), none for those who act for
 * nobody.
 */
export const draftsFor = async (scope: Scope): Promise<readonly string[] | null> => {
  if (mayWriteOffers(scope.actor)) return null;
  return mayDraftOffers(scope.actor) ? ownOrganisations(scope) : [];
};

/** Whether the person who asks keeps this published offer for its provider: what they change goes through a confirmation. */
export const mayProposeFor = async (
  scope: Scope,
  { row, state }: { row: JsonRow; state: State },
): Promise<boolean> => {
  const own = await draftsFor(scope);
  return isOpenState(state) && own?.includes(String(row.organisation_id)) === true;
};

/** Whether the person who asks may draft an offer of this organisation. */
export const mayDraftFor = async (scope: Scope, organisationId: string): Promise<boolean> => {
  const own = await draftsFor(scope);
  return own === null || own.includes(organisationId);
};

import type { Scope } from '../../../platform/scope.ts';
import { ownOrganisations } from '../../actors/contract.ts';
import { mayDraftOffers, mayWriteOffers } from '../permissions.ts';

/**
 * The organisations for which the person who asks may draft offers: null for all (the office), none for those who act for
 * nobody.
 */
export const draftsFor = async (scope: Scope): Promise<readonly string[] | null> => {
  if (mayWriteOffers(scope.actor)) return null;
  return mayDraftOffers(scope.actor) ? ownOrganisations(scope) : [];
};

/** Whether the person who asks may draft an offer of this organisation. */
export const mayDraftFor = async (scope: Scope, organisationId: string): Promise<boolean> => {
  const own = await draftsFor(scope);
  return own === null || own.includes(organisationId);
};

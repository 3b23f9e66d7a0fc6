import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { teamMembers } from '../../access/contract.ts';
import { newId } from '../../records/contract.ts';
import { isUuid } from '../data/ids.ts';
import { accountsOf } from '../data/organisation-accounts.ts';
import { readOrganisation } from '../data/organisation-views.ts';
import { organisation } from '../kinds.ts';
import { mayWriteActors } from '../permissions.ts';

type AccountRefusal = { reason: 'forbidden' | 'unknown' | 'nobody' };

/** Lets somebody of the alliance act for an organisation from now on. Sent twice, it is so once. */
export const giveAccount = async (
  scope: Scope,
  input: { organisationId: string; userId: string },
): Promise<Result<{ eventId: string | null }, AccountRefusal>> => {
  if (!mayWriteActors(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.organisationId) || !(await readOrganisation(scope, input.organisationId)))
    return refuse('unknown');
  if (!(await teamMembers(scope)).some(({ userId }) => userId === input.userId)) return refuse('nobody');
  const already = await accountsOf(scope, input.organisationId);
  if (already.some(({ userId }) => userId === input.userId)) return done({ eventId: null });
  const change = beginChange(scope, 'actors.accountGiven');
  await change.insert('organisation_account', thingOf(input.organisationId), {
    id: newId(scope.clock.now()),
    version: 1,
    organisation_id: input.organisationId,
    user_id: input.userId,
    granted_at: scope.clock.now(),
    granted_by: scope.actor.kind === 'user' ? scope.actor.userId : null,
  });
  return done({ eventId: await change.record() });
};

/** From now on the account no longer acts for the organisation. */
export const takeAccount = async (
  scope: Scope,
  input: { organisationId: string; accountId: string },
): Promise<Result<{ eventId: string | null }, AccountRefusal>> => {
  if (!mayWriteActors(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.organisationId)) return refuse('unknown');
  const held = await accountsOf(scope, input.organisationId);
  if (!held.some(({ id }) => id === input.accountId)) return done({ eventId: null });
  const change = beginChange(scope, 'actors.accountTaken');
  await change.remove('organisation_account', thingOf(input.organisationId), input.accountId);
  return done({ eventId: await change.record() });
};

const thingOf = (organisationId: string) => ({ kind: organisation.kind, id: organisationId });

import { sql } from 'kysely';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { isUuid } from '../data/ids.ts';
import { mayWriteActors } from '../permissions.ts';

/** Withdraws a consent as of today: from now on it holds for no day, past ones included. */
export const withdrawConsent = async (
  scope: Scope,
  input: { personId: string; consentId: string },
): Promise<Result<{ eventId: string | null }, { reason: 'forbidden' | 'unknown' }>> => {
  if (!mayWriteActors(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.consentId) || !isUuid(input.personId)) return refuse('unknown');
  const { rows } = await sql<{ thing: string; isWithdrawn: boolean }>`
    select thing_id as thing, withdrawn_on is not null as "isWithdrawn" from person_consent
    where alliance_id = current_alliance() and id = ${input.consentId}::uuid
      and person_id = ${input.personId}::uuid for update`.execute(scope.db);
  const [consent] = rows;
  if (!consent) return refuse('unknown');
  if (consent.isWithdrawn) return done({ eventId: null });
  const change = beginChange(scope, 'actors.consentWithdrawn');
  await change.update('person_consent', { kind: 'personConsent', id: consent.thing }, input.consentId, {
    withdrawn_on: scope.today,
  });
  change.touch({ kind: 'person', id: input.personId });
  return done({ eventId: await change.record() });
};

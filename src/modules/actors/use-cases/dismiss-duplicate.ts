import { sql } from 'kysely';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { newId } from '../../records/contract.ts';
import { isUuid } from '../data/ids.ts';
import { mayMergeActors } from '../permissions.ts';

/** Remembers that two entries that look alike are not the same. Said again, it changes nothing. */
export const dismissDuplicate = async (
  scope: Scope,
  input: { kind: 'organisation' | 'facility'; ids: readonly [string, string] },
): Promise<Result<{ eventId: string | null }, { reason: 'forbidden' | 'unknown' }>> => {
  if (!mayMergeActors(scope.actor)) return refuse('forbidden');
  const [first = '', second = ''] = input.ids.map((id) => id.toLowerCase()).toSorted();
  if (!isUuid(first) || !isUuid(second) || first === second) return refuse('unknown');
  const { rows } = await sql<{ there: number; said: boolean }>`
    select count(distinct thing_id)::int as there,
      exists (select from not_duplicate where alliance_id = current_alliance() and first_id = ${first}::uuid
        and second_id = ${second}::uuid) as said
    from ${sql.table(input.kind)} where alliance_id = current_alliance()
      and thing_id in (${first}::uuid, ${second}::uuid)`.execute(scope.db);
  if (rows[0]?.there !== 2) return refuse('unknown');
  if (rows[0].said) return done({ eventId: null });
  const change = beginChange(scope, 'actors.notDuplicate');
  await change.insert(
    'not_duplicate',
    { kind: input.kind, id: first },
    { id: newId(scope.clock.now()), version: 1, kind: input.kind, first_id: first, second_id: second },
  );
  change.touch({ kind: input.kind, id: second });
  return done({ eventId: await change.record() });
};

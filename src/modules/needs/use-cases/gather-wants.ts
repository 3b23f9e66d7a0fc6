import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange, type Change } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { linkThings, unlinkThings } from '../../thread/contract.ts';
import { readNeed } from '../data/need-views.ts';
import { need, needWant, want } from '../kinds.ts';
import { mayWriteNeeds } from '../permissions.ts';
import { insertPart } from './parts.ts';

/** Wants that are gathered at once, at most. */
const most = 100;

/** Ties wants to a need, on the thread too; those that are tied already, or do not exist, are left alone. Gives how many. */
export const addWants = async (change: Change, needId: string, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0;
  const { rows } = await sql<{ id: string }>`select w.thing_id::text as id from want w
    where w.alliance_id = current_alliance() and w.thing_id = any(${ids.slice(0, most)}::uuid[])
      and not exists (select from need_want x where x.alliance_id = w.alliance_id and x.want_id = w.thing_id
        and x.need_id = ${needId}::uuid) order by w.day, w.id`.execute(change.scope.db);
  for (const { id } of rows) {
    await insertPart(change, needWant, needId, { want_id: id }, null);
    await linkThings(change, { kind: want.kind, id }, 'causes', { kind: need.kind, id: needId });
  }
  return rows.length;
};

/** Gathers wants into a need, where they stay visible. */
export const gatherWants = async (
  scope: Scope,
  input: { needId: string; wants: readonly string[] },
): Promise<
  Result<{ count: number; eventId: string | null }, { reason: 'forbidden' | 'unknown' | 'none' }>
> => {
  if (!mayWriteNeeds(scope.actor)) return refuse('forbidden');
  if (!(await readNeed(scope, input.needId))) return refuse('unknown');
  if (input.wants.length === 0) return refuse('none');
  const change = beginChange(scope, 'needs.wantsGathered');
  change.touch({ kind: need.kind, id: input.needId });
  const count = await addWants(change, input.needId, input.wants);
  return done({ count, eventId: await change.record() });
};

/** Takes a want out of a need again; the want itself stays. */
export const releaseWant = async (
  scope: Scope,
  input: { needId: string; tieId: string },
): Promise<Result<{ eventId: string | null }, { reason: 'forbidden' | 'unknown' }>> => {
  if (!mayWriteNeeds(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.tieId)) return refuse('unknown');
  const view = await readNeed(scope, input.needId);
  const tied = view?.wants.find(({ tie }) => tie.id === input.tieId);
  if (!tied) return refuse('unknown');
  const change = beginChange(scope, 'needs.wantReleased');
  change.touch({ kind: need.kind, id: input.needId });
  await change.remove(needWant.table, { kind: needWant.kind, id: String(tied.tie.thing_id) }, input.tieId);
  await unlinkThings(change, { kind: want.kind, id: String(tied.row.thing_id) }, 'causes', {
    kind: need.kind,
    id: input.needId,
  });
  return done({ eventId: await change.record() });
};

import { type RawBuilder, sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { holdsOn, parseRange } from '../../../platform/time/period.ts';
import type { RecordKind } from '../../records/contract.ts';

/** Rows of a kind, as `t`, that the reader may see: the public ones, or all. */
export const visible = (scope: Scope, kind: RecordKind): RawBuilder<unknown> =>
  sql`t.alliance_id = current_alliance() and (t.is_public or ${kind.seeInternal(scope.actor)}::boolean)`;

/** `t` holds on the scope's day. */
export const onDay = (scope: Scope): RawBuilder<unknown> => sql`t.valid @> ${scope.asOf}::date`;

/** More than one alliance has of anything here; what a page reads stays bounded. */
export const most = 20_000;

/**
 * Rows of a kind that the reader may see.
 *
 * @param options.day only those that hold on it; null: of all times, newest first
 */
export const readRows = async (
  scope: Scope,
  kind: RecordKind,
  options: { day: string | null; where?: RawBuilder<unknown>; order?: RawBuilder<unknown>; limit?: number },
): Promise<readonly JsonRow[]> => {
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from ${sql.table(kind.table)} t
    where ${visible(scope, kind)} and ${options.where ?? sql`true`}
      and ${options.day === null ? sql`true` : sql`t.valid @> ${options.day}::date`}
    order by ${options.order ?? sql`t.valid desc, t.id`} limit ${options.limit ?? most}`.execute(scope.db);
  return rows.map(({ row }) => row);
};

/** All wordings of one thing, newest first; empty when there is none that the reader may see. */
export const readWordings = (scope: Scope, kind: RecordKind, thingId: string): Promise<readonly JsonRow[]> =>
  readRows(scope, kind, { day: null, where: sql`t.thing_id = ${thingId}::uuid`, limit: 200 });

/** The wording that holds on a day, else the last one. `wordings`: newest first. */
export const wordingOn = (wordings: readonly JsonRow[], day: string): JsonRow | undefined =>
  wordings.find((row) => factHolds(row, day)) ?? wordings[0];

export const factHolds = (row: JsonRow, day: string): boolean => holdsOn(parseRange(String(row.valid)), day);

/** What these things are called, by thing id: on the scope's day, or else last. Those withheld are missing. */
export const namesOf = async (
  scope: Scope,
  kind: RecordKind,
  ids: readonly unknown[],
): Promise<ReadonlyMap<string, string>> => {
  const wanted = ids.filter((id): id is string => typeof id === 'string');
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (t.thing_id) t.thing_id as id, t.name from ${sql.table(kind.table)} t
    where ${visible(scope, kind)} and t.thing_id = any(${wanted}::uuid[])
    order by t.thing_id, ${onDay(scope)} desc, t.valid desc`.execute(scope.db);
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** What had ended by the scope's day, the latest first: the last wording of each. */
export const readEnded = (scope: Scope, kind: RecordKind, limit = 100): Promise<readonly JsonRow[]> =>
  readRows(scope, kind, {
    day: null,
    where: sql`upper(t.valid) <= ${scope.asOf}::date and not exists (select from ${sql.table(kind.table)} o
      where o.alliance_id = t.alliance_id and o.thing_id = t.thing_id and o.valid > t.valid)`,
    order: sql`upper(t.valid) desc, t.id`,
    limit,
  });

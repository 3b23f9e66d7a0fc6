import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { collator } from '../../../platform/i18n/format.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type Period, parseRange } from '../../../platform/time/period.ts';
import type { RecordKind } from '../record-kind.ts';
import { visibleRow } from './visible-row.ts';

/** The period of a record row; null when its time is not recorded or the kind is undated. */
export const periodOf = (row: JsonRow): Period | null =>
  typeof row.valid === 'string' ? parseRange(row.valid) : null;

/** A row by its id, locked when it is about to be written. Null when there is none or the actor may not see it. */
export const findRecord = async (
  scope: Scope,
  kind: RecordKind,
  rowId: string,
  options: { lock?: boolean } = {},
): Promise<JsonRow | null> => {
  if (!isUuid(rowId)) return null;
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from ${sql.table(kind.table)} t
    where ${visibleRow(scope, kind)} and id = ${rowId}
    ${options.lock ? sql`for update of t` : sql``}`.execute(scope.db);
  return rows[0]?.row ?? null;
};

/** All rows of one thing, oldest first: its wordings through time. */
export const findVersions = async (scope: Scope, kind: RecordKind, thingId: string): Promise<JsonRow[]> => {
  if (!isUuid(thingId)) return [];
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from ${sql.table(kind.table)} t
    where ${visibleRow(scope, kind)} and thing_id = ${thingId}
    ${kind.series === 'undated' ? sql`` : sql`order by valid`} limit 200`.execute(scope.db);
  return rows.map(({ row }) => row);
};

/**
 * Things of a kind to choose from in a form, by name: the latest wording of each, at most 500. `chosen` is always among
 * them, so that a form of a very large alliance does not lose what was chosen.
 */
export const recordOptions = async (
  scope: Scope,
  kind: RecordKind,
  chosen: string | undefined = undefined,
): Promise<readonly { value: string; label: string }[]> => {
  const kept = chosen && isUuid(chosen) ? chosen : null;
  const { rows } = await sql<{ row: JsonRow }>`
    select row from (
      select distinct on (thing_id) thing_id, to_jsonb(t) as row from ${sql.table(kind.table)} t
      where ${visibleRow(scope, kind)}
      order by thing_id ${kind.series === 'undated' ? sql`` : sql`, valid desc nulls last`}
    ) latest
    order by (thing_id is not distinct from ${kept}::uuid) desc, thing_id desc limit 500`.execute(scope.db);
  const byName = collator(scope.locale);
  return rows
    .map(({ row }) => ({ value: String(row.thing_id), label: kind.title(row, scope.locale) }))
    .sort((x, y) => byName.compare(x.label, y.label));
};

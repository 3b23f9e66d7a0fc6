import { sql } from 'kysely';
import type { Change, Touched } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { addDays } from '../../../platform/time/day.ts';
import { parseRange, toRange } from '../../../platform/time/period.ts';
import type { RecordRegistry } from '../../records/contract.ts';
import { referencesTo } from './references.ts';

/**
 * Ends things after a last day, and with each what refers to it on later days: a closed school takes its site, its numbers,
 * its offices and its seats along. What was to begin later goes. Part of the change given.
 */
export const endEntries = async (
  change: Change,
  records: RecordRegistry,
  things: readonly Touched[],
  lastDay: string,
): Promise<void> => {
  const until = addDays(lastDay, 1);
  const seen = new Set<string>();
  let open = [...things];
  while (open.length > 0) {
    const fresh = open.filter(({ kind, id }) => !seen.has(`${kind}:${id}`));
    for (const { kind, id } of fresh) seen.add(`${kind}:${id}`);
    const next: Touched[] = [];
    for (const [kindName, ofKind] of Map.groupBy(fresh, ({ kind }) => kind)) {
      const ids = ofKind.map(({ id }) => id);
      const own = records.kind(kindName);
      if (own) await endRows(change, own, 'thing_id', ids, until);
      for (const { kind, column } of referencesTo(records, kindName))
        if (kind.series !== 'undated') next.push(...(await endRows(change, kind, column, ids, until)));
    }
    open = next;
  }
};

/** Ends rows of a kind that hold on later days; gives the things that they are about. */
const endRows = async (
  change: Change,
  kind: { kind: string; table: string },
  column: string,
  ids: readonly string[],
  until: string,
): Promise<readonly Touched[]> => {
  const { rows } = await sql<{ row: JsonRow }>`select to_jsonb(t) as row from ${sql.table(kind.table)} t
    where alliance_id = current_alliance() and ${sql.ref(column)} = any(${[...ids]}::uuid[])
      and (upper_inf(valid) or upper(valid) > ${until}::date)
    order by id for update`.execute(change.scope.db);
  const ended: Touched[] = [];
  for (const { row } of rows) {
    const thing = { kind: kind.kind, id: String(row.thing_id) };
    const { from } = parseRange(String(row.valid));
    if (from !== null && from >= until) await change.remove(kind.table, thing, String(row.id));
    else
      await change.update(kind.table, thing, String(row.id), {
        valid: toRange({ from, until }),
        until_precision: 'day',
      });
    ended.push(thing);
  }
  return ended;
};

import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import { type RecordKind, visibleRow } from '../../records/contract.ts';
import { type KindComparison, pairReplaced, saysSomethingElse } from '../comparison.ts';
import { milestone } from '../kinds.ts';
import { readFacts } from './facts.ts';

/** Things of one kind and one sort (began, ended, changed) that a comparison shows; all are counted. */
export const shownAtOnce = 12;
/** Milestones between the two days that a comparison shows. */
export const milestonesShown = 60;

type Row = { before: JsonRow | null; after: JsonRow | null; total: number };

/**
 * What became different between the end of day `from` and day `until`, of one kind: one query over its table. A thing
 * that holds on both days in the same row is left aside without being read further.
 */
export const compareKind = async (
  scope: Scope,
  kind: RecordKind,
  from: Day,
  until: Day,
): Promise<KindComparison> => {
  const { rows } = await sql<Row>`
    with moved as (
      select thing_id, (valid @> ${from}::date) as was, id from ${sql.table(kind.table)} t
      where ${visibleRow(scope, kind)}
        and (valid @> ${from}::date or valid @> ${until}::date)
        and not (valid @> ${from}::date and valid @> ${until}::date)
    ), things as (
      select thing_id, (array_agg(id) filter (where was))[1] as before, (array_agg(id) filter (where not was))[1] as after
      from moved group by thing_id
    ), numbered as (
      select *, count(*) over sort as total, row_number() over (sort order by thing_id) as n from things
      window sort as (partition by before is null, after is null)
    )
    select to_jsonb(b) as before, to_jsonb(a) as after, total::int
    from numbered
      left join ${sql.table(kind.table)} b on b.alliance_id = current_alliance() and b.id = numbered.before
      left join ${sql.table(kind.table)} a on a.alliance_id = current_alliance() and a.id = numbered.after
    where n <= ${shownAtOnce}`.execute(scope.db);
  const began = rows.filter((row) => !row.before);
  const ended = rows.filter((row) => !row.after);
  const both = rows.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []));
  const changed = both.filter(({ before, after }) => saysSomethingElse(kind, before, after));
  const bothCount = rows.find((row) => row.before && row.after)?.total ?? 0;
  return pairReplaced({
    kind,
    began: began.flatMap(({ after }) => (after ? [after] : [])),
    beganCount: began[0]?.total ?? 0,
    ended: ended.flatMap(({ before }) => (before ? [before] : [])),
    endedCount: ended[0]?.total ?? 0,
    changed,
    changedCount: bothCount - (both.length - changed.length),
  });
};

/**
 * Milestones that can lie after `from` and no later than `until`. Where only month or year is known, one counts that
 * may have happened in that time. One query.
 */
export const milestonesBetween = async (
  scope: Scope,
  from: Day,
  until: Day,
): Promise<{ rows: readonly JsonRow[]; isCut: boolean }> => {
  const facts = await readFacts(scope, [
    {
      kind: milestone,
      day: null,
      where: sql`t.day <= ${until}::date and t.day > ${from}::date - interval '1 year'
        and t.day + case t.day_precision when 'year' then interval '1 year' when 'month' then interval '1 month'
          else interval '1 day' end > ${from}::date + interval '1 day'`,
      order: sql`t.day, t.id`,
      limit: milestonesShown + 1,
    },
  ]);
  const rows = facts.of(milestone);
  return { rows: rows.slice(0, milestonesShown), isCut: rows.length > milestonesShown };
};

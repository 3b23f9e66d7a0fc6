import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import { namesIn, type RecordRegistry } from '../../records/contract.ts';
import type { KindComparison } from '../comparison.ts';
import { compareKind, milestonesBetween } from '../data/comparison-views.ts';
import { visible } from '../data/facts.ts';

/**
 * What became different between two days, for every kind of dated fact in the house; one bounded query per table.
 * Kinds without a difference are left out.
 */
export const compareDays = async (scope: Scope, records: RecordRegistry, days: { from: Day; until: Day }) => {
  const kinds: KindComparison[] = [];
  for (const kind of records.all()) {
    if (kind.series === 'undated') continue;
    const found = await compareKind(scope, kind, days.from, days.until);
    if (found.beganCount + found.endedCount + found.changedCount > 0) kinds.push(found);
  }
  const rows = kinds.flatMap(({ kind, began, ended, changed }) =>
    [...began, ...ended, ...changed.flatMap(({ before, after }) => [before, after])].map((row) => ({
      kind,
      row,
    })),
  );
  return {
    kinds,
    milestones: await milestonesBetween(scope, days.from, days.until),
    names: await namesIn(scope, records, rows),
  };
};

/** Years that can be asked for at most. */
const yearsAtMost = 30;

/** The years in which something is recorded, up to the present one, newest first; one query. */
export const recordedYears = async (scope: Scope): Promise<readonly string[]> => {
  const { rows } = await sql<{ first: number | null }>`
    select extract(year from least(
      (select min(t.day) from milestone t where ${visible(scope)}),
      (select min(lower(t.valid)) from alliance_title t where ${visible(scope)}),
      (select min(lower(t.valid)) from alliance_field t where ${visible(scope)}),
      (select min(lower(t.valid)) from coordination_office t where ${visible(scope)})
    ))::int as first`.execute(scope.db);
  const first = rows[0]?.first;
  if (!first) return [];
  const last = Number(scope.today.slice(0, 4));
  const count = Math.min(yearsAtMost, Math.max(1, last - first + 1));
  return Array.from({ length: count }, (_, index) => String(last - index));
};

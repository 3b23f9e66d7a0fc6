import { sql } from 'kysely';
import type { LocatedSource } from '../../areas/contract.ts';
import { gapPath, gapsPath } from '../paths.ts';
import { maySeeCoverage } from '../permissions.ts';
import { coverageTexts } from '../texts/index.ts';

type Row = { id: string; title: string };

/** White spots on record that nobody had answered by the scope's day, on the page of their area; for members alone. */
export const locatedGaps: LocatedSource = {
  label: (locale) => coverageTexts(locale).kinds.gap.many,
  inArea: async (scope, areaId, most) => {
    if (!maySeeCoverage(scope.actor)) return { count: 0, items: [] };
    const { rows } = await sql<{ count: number; rows: readonly Row[] }>`
      with found as materialized (select t.thing_id as id, t.name as title, t.seen_on from gap t
        where t.alliance_id = current_alliance() and t.area_id = ${areaId}::uuid and t.seen_on <= ${scope.asOf}::date
          and coalesce(t.answered_on, 'infinity') > ${scope.asOf}::date)
      select (select count(*)::int from found) as count, (select coalesce(jsonb_agg(x), '[]') from (
        select id, title from found order by seen_on desc, id limit ${most}) x) as rows`.execute(scope.db);
    const { count = 0, rows: shown = [] } = rows[0] ?? {};
    return { count, items: shown.map(({ id, title }) => ({ title, path: gapPath(id), detail: null })) };
  },
  all: (scope) =>
    maySeeCoverage(scope.actor)
      ? { label: coverageTexts(scope.locale).gaps.title, path: gapsPath, query: {} }
      : null,
};

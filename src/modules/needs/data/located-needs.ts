import { sql } from 'kysely';
import type { LocatedSource } from '../../areas/contract.ts';
import { visibleRow } from '../../records/contract.ts';
import { need } from '../kinds.ts';
import { registerPath } from '../register.ts';
import { needsTexts } from '../texts/index.ts';
import { urgencyRank } from './register-views.ts';

type Row = { id: string; title: string };

/** The needs of an area that the reader may see on the scope's day: counted, and the most urgent of them. */
export const locatedNeeds: LocatedSource = {
  label: (locale) => needsTexts(locale).located,
  inArea: async (scope, areaId, most) => {
    const { rows } = await sql<{ count: number; rows: readonly Row[] }>`
      with found as materialized (select t.thing_id as id, t.title, t.urgency from need t
        where ${visibleRow(scope, need)} and t.valid @> ${scope.asOf}::date
          and exists (select from need_area a where a.alliance_id = current_alliance() and a.need_id = t.thing_id
            and a.area_id = ${areaId}::uuid and a.valid @> ${scope.asOf}::date))
      select (select count(*)::int from found) as count, (select coalesce(jsonb_agg(x), '[]') from (
        select id, title from found order by ${urgencyRank(sql`urgency`)}, title, id limit ${most}) x) as rows`.execute(
      scope.db,
    );
    const { count = 0, rows: shown = [] } = rows[0] ?? {};
    return {
      count,
      items: shown.map(({ id, title }) => ({ title, path: need.path({ thing_id: id }), detail: null })),
    };
  },
  all: (scope, areaId) => ({
    label: needsTexts(scope.locale).register.title,
    path: registerPath,
    query: { gebiet: areaId },
  }),
};

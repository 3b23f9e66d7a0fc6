import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { LocatedSource } from '../../areas/contract.ts';
import { offer } from '../kinds.ts';
import { offersTexts } from '../texts/index.ts';
import { isShown } from './shown-when.ts';

/** Ids of offers with a place in an area on the scope's day: a facility that lies in it, or the area itself. */
const inArea = (scope: Scope, areaId: string) => sql`(
  select p.offer_id from offer_place p where p.alliance_id = current_alliance() and p.area_id = ${areaId}::uuid
    and p.valid @> ${scope.asOf}::date
  union
  select p.offer_id from facility_area a
  join facility f on f.alliance_id = a.alliance_id and f.id = a.facility_id and f.valid @> ${scope.asOf}::date
  join offer_place p on p.alliance_id = f.alliance_id and p.facility_id = f.thing_id and p.disclosure = 'open'
    and p.valid @> ${scope.asOf}::date
  where a.alliance_id = current_alliance() and a.area_id = ${areaId}::uuid)`;

type Row = { id: string; name: string; summary: string | null };

/** The offers in an area that everyone may see: counted, and the first of them by name. Drafts are nobody's map. */
export const locatedOffers: LocatedSource = {
  label: (locale) => offersTexts(locale).register.title,
  inArea: async (scope, areaId, most) => {
    const { rows } = await sql<{ count: number; rows: readonly Row[] }>`
      with found as materialized (select t.thing_id as id, t.name, t.summary, t.id as wording from offer t
        where t.alliance_id = current_alliance() and t.valid @> ${scope.asOf}::date and t.is_public
          and t.thing_id in ${inArea(scope, areaId)} and ${isShown(scope, sql`t.thing_id`)})
      select (select count(*)::int from found) as count, (select coalesce(jsonb_agg(x), '[]') from (
        select id, name, summary from found order by name collate "de-x-icu", wording limit ${most}) x) as rows`.execute(
      scope.db,
    );
    const { count = 0, rows: shown = [] } = rows[0] ?? {};
    return {
      count,
      items: shown.map(({ id, name, summary }) => ({
        title: name,
        path: offer.path({ thing_id: id }),
        detail: summary,
      })),
    };
  },
  // The public search (module finder), within the area.
  all: (scope, areaId) => ({
    label: offersTexts(scope.locale).register.inArea,
    path: '/finden',
    query: { gebiet: areaId },
  }),
};

import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { maySeeInternal } from '../permissions.ts';

/** What an organisation or an office is called on the scope's day, and the page that shows it. */
export type ActorName = {
  id: string;
  kind: 'organisation' | 'office';
  name: string;
  /** Of an office: its organisation. Of an organisation: itself. */
  organisationId: string;
  organisationName: string;
  path: string;
};

/**
 * The names of these organisations and offices, by thing id, in the wording of the scope's day or else the last one; one
 * query. Those that the reader may not see are missing.
 */
export const actorNames = async (
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ActorName>> => {
  if (ids.length === 0) return new Map();
  const wanted = sql`any(${[...ids]}::uuid[])`;
  const sees = sql`${maySeeInternal(scope.actor)}::boolean`;
  const onDay = sql`t.valid @> ${scope.asOf}::date desc, t.valid desc`;
  const { rows } = await sql<Omit<ActorName, 'path'>>`
    (select distinct on (t.thing_id) t.thing_id as id, 'organisation' as kind, t.name,
      t.thing_id as "organisationId", t.name as "organisationName"
    from organisation t where t.alliance_id = current_alliance() and t.thing_id = ${wanted} and (t.is_public or ${sees})
    order by t.thing_id, ${onDay})
    union all
    (select distinct on (t.thing_id) t.thing_id, 'office', t.name, t.organisation_id, g.name
    from office t
    join lateral (select name from organisation g where g.alliance_id = t.alliance_id and g.thing_id = t.organisation_id
      and (g.is_public or ${sees}) order by g.valid @> ${scope.asOf}::date desc, g.valid desc limit 1) g on true
    where t.alliance_id = current_alliance() and t.thing_id = ${wanted} and (t.is_public or ${sees})
    order by t.thing_id, ${onDay})`.execute(scope.db);
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, path: row.kind === 'office' ? `/aemter/${row.id}` : `/organisationen/${row.id}` },
    ]),
  );
};

import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { office, organisation } from '../../actors/contract.ts';
import { localAllianceMembership, membership } from '../kinds.ts';
import { most, onDay, visible } from './visible-rows.ts';

/** One seat on the scope's day; an office counts for its organisation. */
export type SeatOfDay = { bodyId: string; organisationId: string; vote: 'voting' | 'advisory' };

/** All seats of all bodies; one query. */
export const readSeats = async (scope: Scope): Promise<readonly SeatOfDay[]> => {
  const { rows } = await sql<SeatOfDay>`
    select t.body_id as "bodyId", coalesce(t.organisation_id, o.organisation_id) as "organisationId",
      max(t.vote) as vote
    from membership t
    left join ${sql.table(office.table)} o on o.alliance_id = t.alliance_id and o.thing_id = t.office_id
      and o.valid @> ${scope.asOf}::date
    where ${visible(scope, membership)} and ${onDay(scope)}
    group by 1, 2 having coalesce(t.organisation_id, o.organisation_id) is not null limit ${most}`.execute(
    scope.db,
  );
  return rows;
};

/** Organisations of the day that sit neither in a body nor in a local alliance, and are not settled as such. */
const nowhere = (scope: Scope) => sql`
  from ${sql.table(organisation.table)} t
  where ${visible(scope, organisation)} and ${onDay(scope)} and t.merged_into is null
    and t.thing_id not in (
      select coalesce(s.organisation_id, o.organisation_id) from (
        select alliance_id, organisation_id, office_id from ${sql.table(membership.table)}
          where alliance_id = current_alliance() and valid @> ${scope.asOf}::date
        union all select alliance_id, organisation_id, office_id from ${sql.table(localAllianceMembership.table)}
          where alliance_id = current_alliance() and valid @> ${scope.asOf}::date) s
      left join ${sql.table(office.table)} o on o.alliance_id = s.alliance_id and o.thing_id = s.office_id
        and o.valid @> ${scope.asOf}::date
      where coalesce(s.organisation_id, o.organisation_id) is not null)
    and 'nowhere.' || t.thing_id not in (select key from finding
      where alliance_id = current_alliance() and state = 'settled' and key like 'nowhere.%')`;

/** The first of them by name; with `id`, that one if it is among them. */
export const readNowhere = async (
  scope: Scope,
  limit: number,
  id: string | null = null,
): Promise<readonly { id: string; name: string }[]> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select t.thing_id as id, t.name ${nowhere(scope)} and ${id === null ? sql`true` : sql`t.thing_id = ${id}::uuid`}
    order by t.name collate "de-x-icu", t.id
    limit ${limit}`.execute(scope.db);
  return rows;
};

export const countNowhere = async (scope: Scope): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count ${nowhere(scope)}`.execute(
    scope.db,
  );
  return rows[0]?.count ?? 0;
};

import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/** An account that acts for an organisation. */
export type OrganisationAccount = { id: string; userId: string; name: string; email: string };

/** The accounts that act for an organisation, by name; at most 200. */
export const accountsOf = async (
  scope: Scope,
  organisationId: string,
): Promise<readonly OrganisationAccount[]> => {
  const { rows } = await sql<OrganisationAccount>`
    select a.id::text as id, a.user_id as "userId", u.name, u.email
    from organisation_account a join auth_user u on u.id = a.user_id
    where a.alliance_id = current_alliance() and a.organisation_id = ${organisationId}::uuid
    order by u.name, a.id limit 200`.execute(scope.db);
  return rows;
};

/** The organisations for which the person who asks acts; none for those without an account. */
export const ownOrganisations = async (scope: Scope): Promise<readonly string[]> => {
  if (scope.actor.kind !== 'user') return [];
  const { rows } = await sql<{ id: string }>`
    select organisation_id::text as id from organisation_account
    where alliance_id = current_alliance() and user_id = ${scope.actor.userId} limit 200`.execute(scope.db);
  return rows.map(({ id }) => id);
};

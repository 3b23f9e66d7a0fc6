import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { office, organisation } from '../kinds.ts';
import { visible } from './visible-rows.ts';

/** A public office that nobody holds on the scope's day. */
export type Vacancy = {
  officeId: string;
  name: string;
  organisationId: string;
  organisationName: string;
  /** The first day without a holder; null when nobody ever held it. */
  since: string | null;
};

/** Vacancies on one page. */
export const vacanciesAtOnce = 100;

const vacant = (scope: Scope) => sql`
  from office t
  join organisation g on g.alliance_id = t.alliance_id and g.thing_id = t.organisation_id
    and g.valid @> ${scope.asOf}::date and g.merged_into is null
  where ${visible(scope, office)} and t.nature = 'publicOffice' and t.valid @> ${scope.asOf}::date
    and (g.is_public or ${organisation.seeInternal(scope.actor)}::boolean)
    and not exists (select from office_holding h where h.alliance_id = current_alliance()
      and h.office_id = t.thing_id and h.role = 'principal' and h.valid @> ${scope.asOf}::date)`;

/** Public offices without a holder, the longest vacant first; one query. */
export const readVacancies = async (scope: Scope, limit = vacanciesAtOnce): Promise<readonly Vacancy[]> => {
  const { rows } = await sql<Vacancy>`
    select t.thing_id as "officeId", t.name, g.thing_id as "organisationId", g.name as "organisationName",
      (select max(upper(h.valid)) from office_holding h where h.alliance_id = current_alliance()
        and h.office_id = t.thing_id and h.role = 'principal' and upper(h.valid) <= ${scope.asOf}::date) as since
    ${vacant(scope)} order by since nulls last, g.name collate "de-x-icu", t.id limit ${limit}`.execute(
    scope.db,
  );
  return rows;
};

export const countVacancies = async (scope: Scope): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count ${vacant(scope)}`.execute(
    scope.db,
  );
  return rows[0]?.count ?? 0;
};

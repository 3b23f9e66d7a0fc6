import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { RecordKind } from '../../records/contract.ts';
import { personName } from '../person-name.ts';

type Choices = NonNullable<RecordKind['choices']>;
/** Longer lists are no help in a form; whoever comes from the thing's own page finds it chosen already. */
const most = 500;

const chosen = async (scope: Scope, from: ReturnType<typeof sql>) => {
  const { rows } = await sql<{ value: string; label: string }>`
    select value, label from (select distinct on (value) * from (${from}) found order by value, held desc) latest
    order by label collate "de-x-icu", value limit ${most}`.execute(scope.db);
  return rows.map(({ value, label }) => ({ value, label }));
};

/** Organisations by name, without those that were merged into others. */
export const organisationChoices: Choices = (scope) =>
  chosen(
    scope,
    sql`select thing_id as value, name as label, valid as held from organisation
      where alliance_id = current_alliance() and merged_into is null`,
  );

/** Facilities by name. */
export const facilityChoices: Choices = (scope) =>
  chosen(
    scope,
    sql`select thing_id as value, name || coalesce(', ' || street, '') as label, valid as held from facility
      where alliance_id = current_alliance() and merged_into is null`,
  );

/** Offices with their organisation: "Schulleitung" alone says too little. */
export const officeChoices: Choices = (scope) =>
  chosen(
    scope,
    sql`select o.thing_id as value, g.name || ': ' || o.name as label, o.valid as held from office o
      join lateral (select name from organisation g where g.alliance_id = o.alliance_id
        and g.thing_id = o.organisation_id order by g.valid desc limit 1) g on true
      where o.alliance_id = current_alliance()`,
  );

/** People by family name; only forms of the office ask. */
export const personChoices: Choices = async (scope) => {
  const { rows } = await sql<{
    value: string;
    title: string | null;
    given_name: string | null;
    family_name: string;
  }>`
    select thing_id as value, title, given_name, family_name from person
    where alliance_id = current_alliance() and erased_on is null
    order by family_name collate "de-x-icu", given_name collate "de-x-icu", id limit ${most}`.execute(
    scope.db,
  );
  return rows.map(({ value, ...row }) => ({ value, label: personName(row, scope.locale) }));
};

import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { addDays } from '../../../platform/time/day.ts';
import { facility, organisation } from '../kinds.ts';
import { type RegisterQuery, staleAfterDays } from '../register.ts';
import { personIsNamed } from './visible-people.ts';
import { holdsOnDay, visible } from './visible-rows.ts';

/** How a register is read: its table as `t`, what stands in it, and how it is put in order. */
export type RegisterSource = {
  table: 'organisation' | 'facility' | 'person';
  /** Everything but the search. */
  condition: RawBuilder<unknown>;
  /** The text that rows are sorted by; ties are broken by id. */
  order: RawBuilder<unknown>;
  /** The same of the row with this id, for paging by key. */
  orderOf: (id: string) => RawBuilder<unknown>;
};

const german = sql.raw('collate "de-x-icu"');

const ordered = (
  table: RegisterSource['table'],
  sort: RegisterQuery['sort'],
): Pick<RegisterSource, 'order' | 'orderOf'> => {
  const value =
    sort === 'confirmed' && table !== 'person'
      ? sql`coalesce(confirmed_on, '0001-01-01'::date)`
      : sql`${sql.ref(table === 'person' ? 'family_name' : 'name')} ${german}`;
  return {
    order: value,
    orderOf: (id) =>
      sql`(select ${value} from ${sql.table(table)} where alliance_id = current_alliance() and id = ${id}::uuid)`,
  };
};

const stale = (scope: Scope): RawBuilder<unknown> =>
  sql`coalesce(t.confirmed_on, '0001-01-01'::date) < ${addDays(scope.today, -staleAfterDays)}::date`;

const all = (conditions: readonly (RawBuilder<unknown> | false | null)[]): RawBuilder<unknown> =>
  sql.join(
    conditions.filter((each): each is RawBuilder<unknown> => each !== false && each !== null),
    sql` and `,
  );

const inField = (scope: Scope, organisationId: RawBuilder<unknown>, fieldId: string) => sql`exists (
  select from organisation_field f where f.alliance_id = current_alliance() and f.organisation_id = ${organisationId}
    and f.field_id = ${fieldId}::uuid and f.valid @> ${scope.asOf}::date)`;

const inArea = (areaId: string) => sql`(select facility_id from facility_area
  where alliance_id = current_alliance() and area_id = ${areaId}::uuid)`;

/** Organisations that have a facility there which the reader may see. */
const withFacilityIn = (scope: Scope, areaId: string) => sql`t.thing_id in (
  select f.organisation_id from (select t.organisation_id from facility t where ${visible(scope, facility)}
    and t.merged_into is null and ${holdsOnDay(scope.asOf)} and t.id in ${inArea(areaId)}) f)`;

export const organisationSource = (scope: Scope, query: RegisterQuery): RegisterSource => ({
  table: 'organisation',
  ...ordered('organisation', query.sort),
  condition: all([
    visible(scope, organisation),
    sql`t.merged_into is null and ${holdsOnDay(scope.asOf)}`,
    query.kind !== null && sql`t.kind = ${query.kind}`,
    query.sector !== null && sql`t.sector = ${query.sector}`,
    query.fieldId !== null && inField(scope, sql`t.thing_id`, query.fieldId),
    query.areaId !== null && withFacilityIn(scope, query.areaId),
    query.isStale && stale(scope),
  ]),
});

export const facilitySource = (scope: Scope, query: RegisterQuery): RegisterSource => ({
  table: 'facility',
  ...ordered('facility', query.sort),
  condition: all([
    visible(scope, facility),
    sql`t.merged_into is null and ${holdsOnDay(scope.asOf)}`,
    query.kind !== null && sql`t.kind = ${query.kind}`,
    query.isStepFree && sql`t.step_free = 'yes'`,
    query.sector !== null &&
      sql`exists (select from organisation g where g.alliance_id = current_alliance()
        and g.thing_id = t.organisation_id and g.sector = ${query.sector} and g.valid @> ${scope.asOf}::date)`,
    query.fieldId !== null && inField(scope, sql`t.organisation_id`, query.fieldId),
    query.areaId !== null && sql`t.id in ${inArea(query.areaId)}`,
    query.isStale && stale(scope),
  ]),
});

/** People whose names the reader may see: the one rule of visible-people.ts decides. */
export const peopleSource = (scope: Scope, query: RegisterQuery): RegisterSource => {
  const holds = sql`exists (select from office_holding h where h.alliance_id = current_alliance()
    and h.person_id = p.thing_id and h.valid @> ${scope.asOf}::date)`;
  return {
    table: 'person',
    ...ordered('person', 'name'),
    condition: all([
      sql`t.alliance_id = current_alliance() and t.erased_on is null`,
      sql`exists (select from person p where p.alliance_id = t.alliance_id and p.id = t.id and ${personIsNamed(scope)}
        and ${query.hasOffice === 'with' ? holds : query.hasOffice === 'without' ? sql`not ${holds}` : sql`true`})`,
    ]),
  };
};

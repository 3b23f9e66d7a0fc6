import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { contactPoint, office, organisation, organisationField } from '../kinds.ts';
import type { RegisterName } from '../register.ts';
import { visible } from './visible-rows.ts';

/**
 * What a register shows of an entry besides its own columns, as a JSON object in SQL; expects the entry as `t`. Only of
 * the rows of one page, so that a large register stays quick.
 */
export const extrasOf = (scope: Scope, register: RegisterName): RawBuilder<unknown> =>
  ({ organisations: ofOrganisation, facilities: ofFacility, people: ofPerson })[register](scope);

const ofOrganisation = (scope: Scope) => sql`jsonb_build_object(
  'field_ids', ${fieldIds(scope, sql`entry.thing_id`)},
  'phone', ${firstContact(scope, 'phone', sql`t.organisation_id = entry.thing_id`)},
  'mail', ${firstContact(scope, 'mail', sql`t.organisation_id = entry.thing_id`)})`;

const ofFacility = (scope: Scope) => sql`jsonb_build_object(
  'organisation_name', (select t.name from organisation t where ${visible(scope, organisation)}
    and t.thing_id = entry.organisation_id order by t.valid @> ${scope.asOf}::date desc, t.valid desc limit 1),
  'field_ids', ${fieldIds(scope, sql`entry.organisation_id`)},
  'phone', coalesce(${firstContact(scope, 'phone', sql`t.facility_id = entry.thing_id`)},
    ${firstContact(scope, 'phone', sql`t.organisation_id = entry.organisation_id`)}))`;

const ofPerson = (scope: Scope) => sql`jsonb_build_object('offices', (
  select coalesce(jsonb_agg(jsonb_build_object('id', t.thing_id, 'name', t.name, 'role', h.role, 'organisation', g.name)
    order by t.name), '[]')
  from office_holding h
  join office t on t.alliance_id = h.alliance_id and t.thing_id = h.office_id and t.valid @> ${scope.asOf}::date
  join organisation g on g.alliance_id = t.alliance_id and g.thing_id = t.organisation_id and g.valid @> ${scope.asOf}::date
  where h.person_id = entry.thing_id and h.valid @> ${scope.asOf}::date and ${visible(scope, office)}))`;

const fieldIds = (scope: Scope, organisationId: RawBuilder<unknown>) => sql`(
  select coalesce(jsonb_agg(t.field_id), '[]') from organisation_field t
  where ${visible(scope, organisationField)} and t.organisation_id = ${organisationId} and t.valid @> ${scope.asOf}::date)`;

const firstContact = (scope: Scope, kind: string, of: RawBuilder<unknown>) => sql`(
  select t.value from contact_point t where ${visible(scope, contactPoint)} and ${of} and t.kind = ${kind}
    and t.valid @> ${scope.asOf}::date order by t.position, t.id limit 1)`;

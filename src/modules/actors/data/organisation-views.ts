import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { holdsOn, parseRange } from '../../../platform/time/period.ts';
import { fieldsOn } from '../../alliance/contract.ts';
import { isMarkedStale } from '../../confirmations/contract.ts';
import { type Provenance, provenanceOf } from '../../imports/contract.ts';
import {
  contactPoint,
  externalKey,
  facility,
  office,
  organisation,
  organisationField,
  providerRelation,
  signingAuthority,
} from '../kinds.ts';
import { type ActorName, actorNames } from './actor-names.ts';
import { type Holder, holdersOf } from './holders.ts';
import { readRows, readWordings } from './visible-rows.ts';

/** An office as an organisation's page shows it. */
export type OfficeOfDay = { row: JsonRow; holders: readonly Holder[]; signs: readonly JsonRow[] };

/** All that the page of an organisation tells, as of the scope's day. */
export type OrganisationView = {
  /** Nobody confirmed it in spite of all reminders. */
  isMarkedStale: boolean;
  /** Which source said which field; for those who see internal things. */
  said: readonly Provenance[];
  /** The wording of the day; where it held no more or not yet, the nearest one. */
  row: JsonRow;
  holdsOnDay: boolean;
  wordings: readonly JsonRow[];
  fields: readonly { row: JsonRow; name: string; mark: string }[];
  facilities: readonly JsonRow[];
  offices: readonly OfficeOfDay[];
  contacts: readonly JsonRow[];
  keys: readonly JsonRow[];
  /** Who provides this organisation, and whom it provides. */
  providers: readonly JsonRow[];
  provides: readonly JsonRow[];
  names: ReadonlyMap<string, ActorName>;
  facilityNames: ReadonlyMap<string, string>;
  /** The entry that this one was merged into, and those that were merged into this one. */
  mergedInto: ActorName | null;
  merged: readonly JsonRow[];
};

/** Null when there is no organisation of this id that the reader may see. */
export const readOrganisation = async (scope: Scope, id: string): Promise<OrganisationView | null> => {
  const wordings = await readWordings(scope, organisation, id);
  const row = wordingOn(wordings, scope.asOf);
  if (!row) return null;
  const day = scope.asOf;
  const mine = { day, where: sql`t.organisation_id = ${id}::uuid` };
  const fieldRows = await readRows(scope, organisationField, mine);
  const facilities = await readRows(scope, facility, {
    ...mine,
    where: sql`t.organisation_id = ${id}::uuid and t.merged_into is null`,
    order: sql`t.name collate "de-x-icu", t.id`,
  });
  const contacts = await readRows(scope, contactPoint, {
    ...mine,
    order: sql`t.position, t.kind desc, t.id`,
  });
  const keys = await readRows(scope, externalKey, { ...mine, order: sql`t.system, t.key` });
  const relations = await readRows(scope, providerRelation, {
    day,
    where: sql`(t.organisation_id = ${id}::uuid or t.provider_id = ${id}::uuid)`,
  });
  const merged = await readRows(scope, organisation, {
    day: null,
    where: sql`t.merged_into = ${id}::uuid and not exists (select from organisation o
      where o.alliance_id = t.alliance_id and o.thing_id = t.thing_id and o.valid > t.valid)`,
  });
  const mergedId = typeof row.merged_into === 'string' ? row.merged_into : null;
  const names = await actorNames(scope, [
    ...relations.flatMap((each) => [each.provider_id, each.organisation_id]).filter(isText),
    ...(mergedId ? [mergedId] : []),
  ]);
  const fields = await fieldsOn(scope);
  return {
    row,
    holdsOnDay: factHolds(row, day),
    wordings,
    fields: fieldRows.flatMap((each) => {
      const found = fields.find((field) => field.id === each.field_id);
      return found ? [{ row: each, name: found.name, mark: found.mark }] : [];
    }),
    facilities,
    offices: await readOffices(scope, id),
    contacts,
    keys,
    providers: relations.filter((each) => each.organisation_id === id),
    provides: relations.filter((each) => each.provider_id === id),
    names,
    facilityNames: await facilityNames(scope, relations.map((each) => each.facility_id).filter(isText)),
    mergedInto: mergedId ? (names.get(mergedId) ?? null) : null,
    merged,
    isMarkedStale: await isMarkedStale(scope, { kind: organisation.kind, id }),
    said: organisation.seeInternal(scope.actor)
      ? await provenanceOf(scope, { kind: organisation.kind, id })
      : [],
  };
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** The wording that holds on a day, else the last one. `wordings`: newest first. */
export const wordingOn = (wordings: readonly JsonRow[], day: string): JsonRow | undefined =>
  wordings.find((each) => factHolds(each, day)) ?? wordings[0];

/** Whether a row holds on a day. */
export const factHolds = (row: JsonRow, day: string): boolean => holdsOn(parseRange(String(row.valid)), day);

/** The offices of an organisation on the scope's day with their holders; three queries. */
export const readOffices = async (scope: Scope, organisationId: string): Promise<readonly OfficeOfDay[]> => {
  const rows = await readRows(scope, office, {
    day: scope.asOf,
    where: sql`t.organisation_id = ${organisationId}::uuid`,
    order: sql`t.position, t.name collate "de-x-icu", t.id`,
  });
  const holders = await holdersOf(
    scope,
    rows.map((row) => String(row.thing_id)),
  );
  const signs = await readRows(scope, signingAuthority, {
    day: scope.asOf,
    where: sql`t.organisation_id = ${organisationId}::uuid`,
  });
  return rows.map((row) => ({
    row,
    holders: holders.get(String(row.thing_id)) ?? [],
    signs: signs.filter((each) => each.office_id === row.thing_id),
  }));
};

/** What these facilities are called on the scope's day; one query. */
export const facilityNames = async (
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await readRows(scope, facility, {
    day: null,
    where: sql`t.thing_id = any(${[...ids]}::uuid[])`,
    order: sql`t.valid @> ${scope.asOf}::date, t.valid`,
    limit: 1000,
  });
  return new Map(rows.map((row) => [String(row.thing_id), String(row.name)]));
};

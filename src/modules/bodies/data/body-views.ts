import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type FieldOfDay, fieldsOn } from '../../alliance/contract.ts';
import {
  body,
  bodyArea,
  bodyField,
  bodyLead,
  bodyPause,
  localAlliance,
  membership,
  reportingLine,
} from '../kinds.ts';
import { isLevel, type Level } from '../options.ts';
import { countMembers, type Member, readMembers, withNames } from './members.ts';
import { type Place, placesOf } from './places.ts';
import { factHolds, namesOf, readRows, readWordings, wordingOn } from './visible-rows.ts';

/** Who leads, with the field that they speak for. */
export type Lead = Member & { field: FieldOfDay | null };

/** A body as lists and the chart show it. */
export type BodyOfDay = {
  id: string;
  name: string;
  level: Level | null;
  row: JsonRow;
  pause: JsonRow | null;
  leads: readonly Lead[];
  fields: readonly FieldOfDay[];
  memberCount: number;
  /** Ids of the bodies that it reports to. */
  reportsTo: readonly string[];
};

const byOrder = sql`t.position, t.name collate "de-x-icu", t.id`;
const leadFirst = (rows: readonly Lead[]): readonly Lead[] =>
  rows.toSorted((a, b) => (a.row.role === b.row.role ? 0 : a.row.role === 'lead' ? -1 : 1));

/** All bodies of the scope's day in their order; nine queries, whatever their number. */
export const readBodies = async (scope: Scope): Promise<readonly BodyOfDay[]> => {
  const day = { day: scope.asOf };
  const rows = await readRows(scope, body, { ...day, order: byOrder });
  if (rows.length === 0) return [];
  const fields = new Map((await fieldsOn(scope)).map((field) => [field.id, field]));
  const lines = Map.groupBy(
    await readRows(scope, reportingLine, { ...day, order: sql`t.valid, t.id` }),
    ofBody,
  );
  const pauses = Map.groupBy(await readRows(scope, bodyPause, day), ofBody);
  const served = Map.groupBy(await readRows(scope, bodyField, day), ofBody);
  const leads = Map.groupBy(
    await withFields(scope, await readRows(scope, bodyLead, day), fields),
    ({ row }) => ofBody(row),
  );
  const counts = await countMembers(scope, membership, 'body_id');
  return rows.map((row) => {
    const id = String(row.thing_id);
    return {
      id,
      name: String(row.name),
      level: isLevel(row.level) ? row.level : null,
      row,
      pause: pauses.get(id)?.[0] ?? null,
      leads: leadFirst(leads.get(id) ?? []),
      fields: (served.get(id) ?? []).flatMap((each) => fields.get(String(each.field_id)) ?? []),
      memberCount: counts.get(id) ?? 0,
      reportsTo: (lines.get(id) ?? []).map((line) => String(line.reports_to_id)),
    };
  });
};

const ofBody = (row: JsonRow): string => String(row.body_id);

const withFields = async (
  scope: Scope,
  rows: readonly JsonRow[],
  fields: ReadonlyMap<string, FieldOfDay>,
): Promise<readonly Lead[]> =>
  (await withNames(scope, rows)).map((member) => ({
    ...member,
    field: fields.get(String(member.row.field_id)) ?? null,
  }));

/** All that the page of a body tells, as of the scope's day. */
export type BodyView = {
  row: JsonRow;
  holdsOnDay: boolean;
  wordings: readonly JsonRow[];
  pauses: readonly JsonRow[];
  fields: readonly { row: JsonRow; field: FieldOfDay }[];
  areas: readonly { row: JsonRow; place: Place }[];
  leads: readonly Lead[];
  members: readonly Member[];
  /** To whom it reports, and who reports to it. */
  above: readonly JsonRow[];
  below: readonly JsonRow[];
  localAlliances: readonly JsonRow[];
  /** Bodies that went on in this one. */
  merged: readonly JsonRow[];
  /** Names of the bodies that are mentioned, by id. */
  names: ReadonlyMap<string, string>;
};

/** Null when there is no body of this id that the reader may see. */
export const readBody = async (scope: Scope, id: string): Promise<BodyView | null> => {
  const wordings = await readWordings(scope, body, id);
  const row = wordingOn(wordings, scope.asOf);
  if (!row) return null;
  const mine = { day: scope.asOf, where: sql`t.body_id = ${id}::uuid` };
  const fields = new Map((await fieldsOn(scope)).map((field) => [field.id, field]));
  const areas = await readRows(scope, bodyArea, mine);
  const places = await placesOf(scope, areas);
  const above = await readRows(scope, reportingLine, mine);
  const below = await readRows(scope, reportingLine, {
    day: scope.asOf,
    where: sql`t.reports_to_id = ${id}::uuid`,
  });
  const merged = await readRows(scope, body, { day: null, where: sql`t.into_id = ${id}::uuid`, limit: 50 });
  const names = await namesOf(scope, body, [
    ...above.map((line) => line.reports_to_id),
    ...below.map((line) => line.body_id),
    row.into_id,
  ]);
  return {
    row,
    holdsOnDay: factHolds(row, scope.asOf),
    wordings,
    pauses: await readRows(scope, bodyPause, { ...mine, day: null, limit: 50 }),
    fields: (await readRows(scope, bodyField, mine)).flatMap((each) => {
      const field = fields.get(String(each.field_id));
      return field ? [{ row: each, field }] : [];
    }),
    areas: areas.flatMap((each) => {
      const place = places.get(String(each.id));
      return place ? [{ row: each, place }] : [];
    }),
    leads: leadFirst(await withFields(scope, await readRows(scope, bodyLead, mine), fields)),
    members: await readMembers(scope, membership, 'body_id', id),
    above: above.filter((line) => names.has(String(line.reports_to_id))),
    below: below.filter((line) => names.has(String(line.body_id))),
    localAlliances: await readRows(scope, localAlliance, {
      day: scope.asOf,
      where: sql`t.structure_id = ${id}::uuid`,
      order: byOrder,
      limit: 500,
    }),
    merged,
    names,
  };
};

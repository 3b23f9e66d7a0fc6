import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { holdsOn, parseRange } from '../../../platform/time/period.ts';
import { type ActorName, actorNames, type Holder, holdersOf } from '../../actors/contract.ts';
import { readRows } from '../../records/contract.ts';
import {
  offer,
  offerContact,
  offerField,
  offerGoal,
  offerKey,
  offerLanguage,
  offerState,
  offerTerm,
  offerText,
  term,
} from '../kinds.ts';
import { maySeeInternal } from '../permissions.ts';
import { isState, type State } from '../state.ts';
import { type PictureName, readPictures } from './picture-store.ts';
import { type Place, readPlaces } from './places.ts';

/** Something that an offer is described with: the row that says so, and what it is called. */
export type Assigned = { row: JsonRow; id: string; name: string };
export type AssignedTerm = Assigned & { vocabulary: string; plainName: string | null };
export type Translation = { row: JsonRow; isOlder: boolean };
export type Contact = { row: JsonRow; office: ActorName | null; holders: readonly Holder[] };

/** All that the page of an offer tells, as of the scope's day. */
export type OfferView = {
  row: JsonRow;
  holdsOnDay: boolean;
  /** The state on the day; an offer without any is a draft. */
  state: State;
  stateRow: JsonRow | null;
  states: readonly JsonRow[];
  provider: ActorName | null;
  places: readonly Place[];
  terms: readonly AssignedTerm[];
  fields: readonly Assigned[];
  goals: readonly Assigned[];
  languages: readonly JsonRow[];
  contacts: readonly Contact[];
  translations: readonly Translation[];
  keys: readonly JsonRow[];
  pictures: readonly PictureName[];
};

/** Null when there is no offer of this id that the reader may see on the scope's day. */
export const readOffer = async (scope: Scope, id: string): Promise<OfferView | null> => {
  if (!isUuid(id)) return null;
  const wordings = await readRows(scope, offer, { day: null, where: sql`t.thing_id = ${id}::uuid` });
  const row = wordings.find((each) => holdsOn(parseRange(String(each.valid)), scope.asOf)) ?? wordings[0];
  if (!row) return null;
  const mine = { day: scope.asOf, where: sql`t.offer_id = ${id}::uuid` };
  const states = maySeeInternal(scope.actor)
    ? await readRows(scope, offerState, { ...mine, day: null })
    : await readRows(scope, offerState, mine);
  const stateRow = states.find((each) => holdsOn(parseRange(String(each.valid)), scope.asOf)) ?? null;
  const inOrder = { ...mine, order: sql`t.position, t.id` };
  return {
    row,
    holdsOnDay: holdsOn(parseRange(String(row.valid)), scope.asOf),
    state: isState(stateRow?.state) ? stateRow.state : 'draft',
    stateRow,
    states,
    provider:
      (await actorNames(scope, [String(row.organisation_id)])).get(String(row.organisation_id)) ?? null,
    places: await readPlaces(scope, id),
    terms: await termsOf(scope, id),
    fields: await assignedOf(scope, id, offerField.table, 'field_id', 'alliance_field', 'name'),
    goals: await assignedOf(scope, id, offerGoal.table, 'goal_id', 'goal', 'title'),
    languages: await readRows(scope, offerLanguage, { ...mine, order: sql`t.how desc, t.language` }),
    contacts: await contactsOf(scope, await readRows(scope, offerContact, inOrder)),
    translations: await translationsOf(scope, id),
    keys: await readRows(scope, offerKey, mine),
    pictures: await readPictures(scope, id),
  };
};

const termsOf = async (scope: Scope, id: string): Promise<readonly AssignedTerm[]> => {
  const rows = await readRows(scope, offerTerm, { day: scope.asOf, where: sql`t.offer_id = ${id}::uuid` });
  const ids = rows.map((row) => String(row.term_id));
  if (ids.length === 0) return [];
  const terms = await readRows(scope, term, {
    day: scope.asOf,
    where: sql`t.thing_id = any(${ids}::uuid[])`,
    order: sql`t.position, t.id`,
  });
  return terms.flatMap((each) => {
    const row = rows.find((of) => of.term_id === each.thing_id);
    if (!row) return [];
    return [
      {
        row,
        id: String(each.thing_id),
        name: String(each.name),
        vocabulary: String(each.vocabulary),
        plainName: typeof each.plain_name === 'string' ? each.plain_name : null,
      },
    ];
  });
};

/** Fields and goals that an offer has been assigned to, by name, in the wording of the scope's day. */
const assignedOf = async (
  scope: Scope,
  id: string,
  table: string,
  column: string,
  other: string,
  name: string,
): Promise<readonly Assigned[]> => {
  const sees = sql`${maySeeInternal(scope.actor)}::boolean`;
  const { rows } = await sql<Assigned>`
    select to_jsonb(t) as row, o.thing_id::text as id, ${sql.ref(`o.${name}`)} as name
    from ${sql.table(table)} t join ${sql.table(other)} o on o.alliance_id = t.alliance_id
      and o.thing_id = ${sql.ref(`t.${column}`)} and o.valid @> ${scope.asOf}::date and (o.is_public or ${sees})
    where t.alliance_id = current_alliance() and t.offer_id = ${id}::uuid and t.valid @> ${scope.asOf}::date
      and (t.is_public or ${sees})
    order by ${sql.ref(`o.${name}`)} collate "de-x-icu", o.id limit 50`.execute(scope.db);
  return rows;
};

const contactsOf = async (scope: Scope, rows: readonly JsonRow[]): Promise<readonly Contact[]> => {
  const offices = rows.flatMap((row) => (typeof row.office_id === 'string' ? [row.office_id] : []));
  const names = await actorNames(scope, offices);
  const holders = offices.length === 0 ? new Map() : await holdersOf(scope, offices);
  return rows.map((row) => ({
    row,
    office: names.get(String(row.office_id)) ?? null,
    holders: holders.get(String(row.office_id)) ?? [],
  }));
};

const translationsOf = async (scope: Scope, id: string): Promise<readonly Translation[]> => {
  const rows = await readRows(scope, offerText, { day: scope.asOf, where: sql`t.offer_id = ${id}::uuid` });
  if (rows.length === 0) return [];
  const { rows: marks } = await sql<{ mark: string }>`
    select offer_wording(o.name, o.summary, o.description, o.taking_part_note) as mark from offer o
    where o.alliance_id = current_alliance() and o.thing_id = ${id}::uuid and o.valid @> ${scope.asOf}::date`.execute(
    scope.db,
  );
  return rows
    .map((row) => ({ row, isOlder: marks[0] !== undefined && row.original !== marks[0].mark }))
    .toSorted((a, b) => String(a.row.language).localeCompare(String(b.row.language)));
};

import type { Change, Touched } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { parseRange, toRange } from '../../../platform/time/period.ts';
import { organisation } from '../../actors/contract.ts';
import type { DecidedRow, Value } from '../../imports/contract.ts';
import { offer, offerKey, offerLanguage, offerPlace, offerState } from '../../offers/contract.ts';
import { newId, type RecordKind } from '../../records/contract.ts';
import {
  type KnownOffer,
  keySystem,
  knownOffers,
  type Provider,
  providersNamed,
} from '../data/known-offers.ts';
import { groupedFields, simpleFields } from '../service-row.ts';
import { hsdsTexts } from '../texts/index.ts';

/** The field of a new row that says who provides it. */
export const providerField = 'organization';

/** Writes rows of a file of services: new ones as drafts, of known ones what was decided, from today on. */
export const writeServices = async (
  change: Change,
  rows: readonly DecidedRow[],
): Promise<ReadonlyMap<number, Touched>> => {
  const things = new Map<number, Touched>();
  const fresh = rows.filter(({ thing }) => thing === null);
  const providers = await providersNamed(change.scope, [...new Set(fresh.map(providerOf))]);
  const entered = new Map<string, Provider>();
  const known = await knownOffers(
    change.scope,
    rows.flatMap(({ thing }) => thing?.id ?? []),
  );
  for (const row of rows) {
    change.part(String(row.number));
    const before = known.get(row.thing?.id ?? '');
    if (before) {
      await changeOffer(change, before, row);
      things.set(row.number, { kind: offer.kind, id: before.id });
      continue;
    }
    const named = providers.get(providerOf(row));
    const folded = named?.folded ?? '';
    const provider = named?.found[0] ?? entered.get(folded) ?? (await enterProvider(change, providerOf(row)));
    entered.set(folded, provider);
    things.set(row.number, await draftOffer(change, row, provider));
  }
  return things;
};

const providerOf = (row: DecidedRow): string => String(row.fields[providerField]?.incoming ?? '');

const dated = (from: string, until: string | null): JsonRow => ({
  valid: toRange({ from, until }),
  from_precision: 'day',
  until_precision: 'day',
});

const add = async (change: Change, kind: RecordKind, row: JsonRow): Promise<string> => {
  const id = newId(change.scope.clock.now());
  await change.insert(kind.table, { kind: kind.kind, id }, { ...row, id, thing_id: id });
  return id;
};

/** An organisation of which only its name is known: internal until somebody has looked at it. */
const enterProvider = async (change: Change, name: string): Promise<Provider> => {
  const row = { name, kind: 'other', sector: 'nonStatutory', is_public: false };
  const id = await add(change, organisation, { ...row, ...dated(change.scope.today, null) });
  return { id, until: null };
};

/** The offer's columns of the fields that are written. */
const columnsOf = (row: DecidedRow): JsonRow =>
  Object.fromEntries(
    row.take.flatMap((field) => {
      const value = row.fields[field]?.incoming ?? null;
      const group = groupedFields[field];
      if (group) return group.map((column) => [column, partOf(value, column)]);
      return field in simpleFields ? [[simpleFields[field as keyof typeof simpleFields].column, value]] : [];
    }),
  ) as JsonRow;

const partOf = (value: Value, column: string): Value =>
  (value as Readonly<Record<string, Value>> | null)?.[column] ?? null;

const draftOffer = async (change: Change, row: DecidedRow, provider: Provider): Promise<Touched> => {
  const time = dated(change.scope.today, provider.until);
  const own = { organisation_id: provider.id, delivery: ['onSite'], is_public: true };
  const id = await add(change, offer, { ...own, ...columnsOf(row), ...time });
  const part = { offer_id: id, is_public: true, ...time };
  const reason = hsdsTexts(change.scope.locale).imports.draftReason;
  await add(change, offerState, { ...part, state: 'draft', reason });
  await add(change, offerKey, { ...part, system: keySystem, key: row.key });
  for (const language of listOf(row.fields.languages?.incoming))
    await add(change, offerLanguage, { ...part, language, how: 'spoken' });
  const site = row.fields.site?.incoming;
  if (site)
    await add(change, offerPlace, { ...part, ...(site as JsonRow), kind: 'address', disclosure: 'open' });
  return { kind: offer.kind, id };
};

const listOf = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

const changeOffer = async (change: Change, before: KnownOffer, row: DecidedRow): Promise<void> => {
  change.touch({ kind: offer.kind, id: before.id });
  const patch = columnsOf(row);
  if (Object.keys(patch).length > 0) await changeFrom(change, offer, before.row, patch);
  const { until } = parseRange(String(before.row.valid));
  const part = { offer_id: before.id, is_public: true, ...dated(change.scope.today, until) };
  if (row.take.includes('languages')) {
    const said = listOf(row.fields.languages?.incoming);
    const there = before.languages.map(({ language }) => String(language));
    for (const each of before.languages)
      if (!said.includes(String(each.language))) await endFrom(change, offerLanguage, each);
    for (const language of said)
      if (!there.includes(language)) await add(change, offerLanguage, { ...part, language, how: 'spoken' });
  }
  if (!row.take.includes('site')) return;
  const site = (row.fields.site?.incoming ?? null) as JsonRow | null;
  // Whether a place is confidential is decided here, never by a file.
  if (site && before.place)
    await changeFrom(change, offerPlace, before.place, { ...site, kind: 'address', facility_id: null });
  else if (site) await add(change, offerPlace, { ...part, ...site, kind: 'address', disclosure: 'open' });
  else if (before.place) await endFrom(change, offerPlace, before.place);
};

const thingOf = (kind: RecordKind, row: JsonRow): Touched => ({ kind: kind.kind, id: String(row.thing_id) });

/** From today on other words hold; a row that began today or later, or is over, is put right instead. */
const changeFrom = async (change: Change, kind: RecordKind, row: JsonRow, patch: JsonRow): Promise<void> => {
  const day = change.scope.today;
  const { from, until } = parseRange(String(row.valid));
  const isWithin = (from === null || from < day) && (until === null || until > day);
  if (!isWithin) {
    await change.update(kind.table, thingOf(kind, row), String(row.id), patch);
    return;
  }
  await endFrom(change, kind, row);
  const { alliance_id: _, source_id: __, decision_note: ___, ...rest } = row;
  await change.insert(kind.table, thingOf(kind, row), {
    ...rest,
    ...patch,
    ...dated(day, until),
    until_precision: row.until_precision ?? 'day',
    id: newId(change.scope.clock.now()),
    version: 1,
  });
};

/** Ends a row before today; one that began today or later goes. */
const endFrom = async (change: Change, kind: RecordKind, row: JsonRow): Promise<void> => {
  const day = change.scope.today;
  const { from } = parseRange(String(row.valid));
  if (from !== null && from >= day) await change.remove(kind.table, thingOf(kind, row), String(row.id));
  else
    await change.update(kind.table, thingOf(kind, row), String(row.id), {
      valid: toRange({ from, until: day }),
      until_precision: 'day',
    });
};

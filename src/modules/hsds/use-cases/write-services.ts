import type { Change, Touched } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { parseRange } from '../../../platform/time/period.ts';
import { organisation } from '../../actors/contract.ts';
import type { DecidedRow, Value } from '../../imports/contract.ts';
import { offer, offerKey, offerState } from '../../offers/contract.ts';
import { providerField } from '../compare-service.ts';
import {
  type KnownOffer,
  keySystem,
  knownOffers,
  type Provider,
  providersNamed,
} from '../data/known-offers.ts';
import { groupedFields, simpleFields } from '../service-row.ts';
import { hsdsTexts } from '../texts/index.ts';
import { addRow, changeFrom, dated } from './dated-rows.ts';
import { nothingYet, type OfferParts, writeParts } from './write-parts.ts';

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

/** An organisation of which only its name is known: internal until somebody has looked at it. */
const enterProvider = async (change: Change, name: string): Promise<Provider> => {
  const row = { name, kind: 'other', sector: 'nonStatutory', is_public: false };
  const id = await addRow(change, organisation, { ...row, ...dated(change.scope.today, null) });
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
  const id = await addRow(change, offer, { ...own, ...columnsOf(row), ...time });
  const part = { offer_id: id, is_public: true, ...time };
  const reason = hsdsTexts(change.scope.locale).imports.draftReason;
  await addRow(change, offerState, { ...part, state: 'draft', reason });
  await addRow(change, offerKey, { ...part, system: keySystem, key: row.key });
  await writeParts(change, nothingYet, part, row);
  return { kind: offer.kind, id };
};

const changeOffer = async (change: Change, before: KnownOffer, row: DecidedRow): Promise<void> => {
  change.touch({ kind: offer.kind, id: before.id });
  const patch = columnsOf(row);
  if (Object.keys(patch).length > 0) await changeFrom(change, offer, before.row, patch);
  const { until } = parseRange(String(before.row.valid));
  const part = { offer_id: before.id, is_public: true, ...dated(change.scope.today, until) };
  await writeParts(change, before satisfies OfferParts, part, row);
};

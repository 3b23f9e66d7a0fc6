import type { Scope } from '../../../platform/scope.ts';
import type {
  ComparedRow,
  ImportKind,
  ImportPlan,
  ImportSession,
  RowRemark,
  Value,
} from '../../imports/contract.ts';
import {
  type KnownOffer,
  knownOffers,
  offersByServiceId,
  type Provider,
  providersNamed,
} from '../data/known-offers.ts';
import { mayReadServicesIn } from '../permissions.ts';
import {
  groupedFields,
  orNothing,
  readService,
  type ServiceRow,
  serviceKey,
  simpleFields,
  siteColumns,
} from '../service-row.ts';
import { hsdsTexts } from '../texts/index.ts';
import { providerField, writeServices } from './write-services.ts';

const needed = ['id', 'name', 'organization'] as const;

/** Offers of another platform, from HSDS: new ones become drafts, what was edited here stays. */
export const importServices: ImportKind = {
  name: 'hsdsServices',
  right: mayReadServicesIn,
  words: (locale) => {
    const t = hsdsTexts(locale).imports;
    const remarks: Readonly<Record<string, (detail: string) => string>> = Object.fromEntries(
      Object.entries(t.remarks).map(([code, words]) => [
        code,
        typeof words === 'string' ? () => words : words,
      ]),
    );
    return {
      title: t.title,
      hint: t.hint,
      fields: t.groups,
      remarks: Object.fromEntries(
        Object.entries(remarks).map(([code, words]) => [code, (remark) => words(remark.detail ?? '')]),
      ),
    };
  },
  fields: async (scope) =>
    Object.entries(hsdsTexts(scope.locale).imports.columns).map(([name, label]) => ({
      name,
      label,
      required: needed.some((each) => each === name),
      guesses: [name],
    })),
  settings: async (scope) => {
    const t = hsdsTexts(scope.locale).imports;
    return [
      {
        name: 'missing',
        label: t.missing,
        hint: t.missingHint,
        type: 'choice',
        required: true,
        options: (['create', 'leave'] as const).map((value) => ({ value, label: t.missingOptions[value] })),
        value: 'create',
      },
    ];
  },
  presets: [],
  shown: (_field, value) => shown(value),
  check: async (scope, plan) => {
    const t = hsdsTexts(scope.locale).imports;
    const given = Object.values(plan.mapping);
    const errors: Record<string, string> = {};
    for (const field of needed) if (!given.includes(field)) errors[field] = t.choose;
    if (!['create', 'leave'].includes(plan.settings.missing ?? '')) errors.missing = t.chooseMissing;
    return errors;
  },
  open: async (scope, plan) => openServices(scope, plan),
};

const shown = (value: Value): string =>
  value === null || typeof value !== 'object'
    ? String(value ?? '')
    : Object.values(value)
        .filter((each) => each !== null)
        .join(', ');

const openServices = async (scope: Scope, plan: ImportPlan): Promise<ImportSession> => ({
  keyOf: (row) => serviceKey(plan, row),
  compare: async (rows, known) => {
    const read = rows.map((row) => ({ number: row.number, row: readService(plan, row, scope.locale) }));
    const byKey = await offersByServiceId(
      scope,
      read.map(({ row }) => row.key),
    );
    const idOf = (key: string): string => byKey.get(key) ?? known.get(key)?.id ?? '';
    const offers = await knownOffers(
      scope,
      read.flatMap(({ row }) => idOf(row.key) || []),
    );
    const providers = await providersNamed(scope, [
      ...new Set(read.flatMap(({ row }) => (offers.has(idOf(row.key)) ? [] : row.provider || []))),
    ]);
    return read.map(({ number, row }) => {
      const offer = offers.get(idOf(row.key));
      const found = providers.get(row.provider)?.found ?? [];
      return compareRow(number, row, offer, found, plan.settings.missing === 'create');
    });
  },
  write: (change, rows) => writeServices(change, rows),
});

const compareRow = (
  number: number,
  row: ServiceRow,
  offer: KnownOffer | undefined,
  found: readonly Provider[],
  mayCreate: boolean,
): ComparedRow => {
  const problems: RowRemark[] = [...row.problems];
  const remarks: RowRemark[] = [...row.remarks];
  if (!offer) {
    const detail = row.provider;
    if (detail === '' || (found.length === 0 && !mayCreate)) problems.push({ code: 'noProvider', detail });
    else if (found.length === 0) remarks.push({ code: 'newProvider', detail });
    else if (found.length > 1) problems.push({ code: 'severalProviders', detail });
  }
  const fields = Object.entries(row.values).map(([field, incoming]) => [
    field,
    { incoming, current: offer ? currentOf(offer, field) : undefined },
  ]);
  return {
    number,
    key: row.key,
    label: row.name,
    thing: offer ? { kind: 'offer', id: offer.id } : null,
    fields: {
      ...Object.fromEntries(fields),
      // Whoever provides an offer is asked once; later that is decided here.
      ...(offer ? {} : { [providerField]: { incoming: row.provider, current: undefined } }),
    },
    problems,
    remarks,
  };
};

/** What stands here, in the form in which the file says it. */
const currentOf = ({ row, place, languages }: KnownOffer, field: string): Value => {
  const pick = (from: Readonly<Record<string, unknown>>, columns: readonly string[]): Value =>
    orNothing(Object.fromEntries(columns.map((column) => [column, (from[column] ?? null) as Value])));
  if (field === 'languages')
    return languages.length === 0 ? null : languages.map(({ language }) => String(language)).toSorted();
  if (field === 'site')
    return place === null
      ? null
      : place.kind === 'address'
        ? pick(place, siteColumns)
        : { place: String(place.facility_id ?? place.area_id) };
  const group = groupedFields[field];
  if (group) return pick(row, group);
  const column = simpleFields[field as keyof typeof simpleFields].column;
  return (row[column] ?? null) as Value;
};

import { attempt } from '../../../platform/db/transaction.ts';
import type { Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { done, refuse } from '../../../platform/result.ts';
import { parseRange, toRange } from '../../../platform/time/period.ts';
import type { ConfirmableKind, Entry, EntryField } from '../../confirmations/contract.ts';
import { newId, readRecordForm } from '../../records/contract.ts';
import {
  type ConfirmableOffer,
  confirmableOffers,
  noteConfirmed,
  publicOffers,
} from '../data/confirmable-rows.ts';
import { offer } from '../kinds.ts';
import { mayWriteOffers } from '../permissions.ts';
import { offersTexts } from '../texts/index.ts';

/** Columns that a provider may change without an account, in the order of the form; the office looks at each. */
const columns = [
  'name',
  'summary',
  'description',
  'age_from',
  'age_until',
  'cost',
  'fee_amount',
  'cost_note',
  'eligibility',
  'education_benefits',
  'taking_part',
  'taking_part_note',
  'taking_part_address',
  'capacity',
  'waiting_list',
  'alert',
  'sign_language',
  'quiet',
  'companion',
  'accessibility_note',
] as const;

const specs = columns.flatMap((name) => offer.fields.find((field) => field.name === name) ?? []);

/** Offers are confirmed by whoever answers for them: the contact of the offer, or else its provider. */
export const confirmableOffer: ConfirmableKind = {
  kind: offer.kind,
  right: mayWriteOffers,
  words: (locale) => {
    const { one, many } = offer.words(locale);
    return { one, many };
  },
  participants: publicOffers,
  entries: async (scope, ids, locale) =>
    new Map((await confirmableOffers(scope, ids)).map((known) => [known.id, entryOf(known, locale)])),
  confirm: (scope, id, said) => noteConfirmed(scope, id, said),
  show: async (change, id, isPublic) => {
    const [known] = await confirmableOffers(change.scope, [id]);
    if (known && known.row.is_public !== isPublic)
      await change.update(offer.table, { kind: offer.kind, id }, String(known.row.id), {
        is_public: isPublic,
      });
  },
  check: (values, locale) => faultsOf(values, locale),
  write: (change, id, values) =>
    attempt<Awaited<ReturnType<ConfirmableKind['write']>>>(
      change.scope.db,
      async () => {
        const [known] = await confirmableOffers(change.scope, [id]);
        if (!known) return refuse('refused');
        const patch = patchOf(values, known.row, change.scope.locale);
        if (patch === null) return refuse('refused');
        await reword(change, known.row, patch);
        return done({});
      },
      (fault) => {
        if (!fault.code.startsWith('23')) throw fault;
        return refuse('refused');
      },
    ),
};

const text = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'number'
      ? String(value).replace('.', ',')
      : String(value);

const entryOf = ({ id, row, mails, provider, places }: ConfirmableOffer, locale: Locale): Entry => {
  const t = offersTexts(locale).confirming;
  const words = offer.words(locale);
  const fields = specs.map((spec): EntryField => {
    const common = {
      name: spec.name,
      label: words.fields[spec.name] ?? spec.name,
      value: text(row[spec.name]),
      required: spec.required ?? false,
    };
    if (spec.type === 'choice')
      return {
        ...common,
        type: 'choice',
        maxLength: 40,
        options: spec.options.map((value) => ({
          value,
          label: words.options?.[spec.name]?.[value] ?? value,
        })),
      };
    const maxLength = 'maxLength' in spec && spec.maxLength ? spec.maxLength : 20;
    return { ...common, type: spec.type === 'longText' ? 'lines' : 'text', maxLength };
  });
  return {
    id,
    title: text(row.name),
    path: offer.path(row),
    isPublic: row.is_public === true,
    mails: [...new Set(mails)],
    confirmedOn: typeof row.confirmed_on === 'string' ? row.confirmed_on : null,
    lines: [
      ...(provider ? [{ label: t.provider, value: provider }] : []),
      ...(places.length > 0 ? [{ label: t.place, value: places.join('; ') }] : []),
      ...fields
        .filter(({ value }) => value !== '')
        .map((field) => ({
          label: field.label,
          value:
            field.type === 'choice'
              ? (field.options.find(({ value }) => value === field.value)?.label ?? field.value)
              : field.value,
        })),
    ],
    fields,
  };
};

/** Reads what was typed with the rules of the kind itself; the fields that are not asked for are taken as they are. */
const read = (values: Readonly<Record<string, string>>, row: JsonRow | null, locale: Locale) => {
  const present = row
    ? Object.fromEntries(
        offer.fields.map(({ name }) => [
          name,
          Array.isArray(row[name]) ? row[name].join(',') : text(row[name]),
        ]),
      )
    : { organisation_id: 'known', delivery: 'onSite,online', name: values.name ?? 'known' };
  return readRecordForm(offer, { ...present, ...values }, 'create', locale);
};

const faultsOf = (
  values: Readonly<Record<string, string>>,
  locale: Locale,
): Readonly<Record<string, string>> => {
  const result = read(values, null, locale);
  if (result.ok) return {};
  // Rules that read several fields are asked again with the whole offer, when it is written.
  const crossing = new Set(['fee_amount', 'age_until']);
  return Object.fromEntries(
    Object.entries(result.errors).filter(
      ([field]) => field in values && !(crossing.has(field) && !('cost' in values && 'age_from' in values)),
    ),
  );
};

/** What changes; null when it does not go together with what the offer says besides. */
const patchOf = (values: Readonly<Record<string, string>>, row: JsonRow, locale: Locale): JsonRow | null => {
  const result = read(values, row, locale);
  if (!result.ok) return null;
  return Object.fromEntries(
    columns.flatMap((column) => (column in values ? [[column, result.row[column] ?? null]] : [])),
  );
};

/** From today on the offer says what was typed; a wording that began today is put right instead. */
const reword = async (change: Change, row: JsonRow, patch: JsonRow): Promise<void> => {
  if (Object.keys(patch).length === 0) return;
  const { today } = change.scope;
  const thing = { kind: offer.kind, id: String(row.thing_id) };
  const { from, until } = parseRange(String(row.valid));
  if (from !== null && from >= today) {
    await change.update(offer.table, thing, String(row.id), patch);
    return;
  }
  await change.update(offer.table, thing, String(row.id), {
    valid: toRange({ from, until: today }),
    until_precision: 'day',
  });
  const { alliance_id: _, source_id: __, decision_note: ___, ...rest } = row;
  await change.insert(offer.table, thing, {
    ...rest,
    ...patch,
    valid: toRange({ from: today, until }),
    from_precision: 'day',
    id: newId(change.scope.clock.now()),
    version: 1,
  });
};

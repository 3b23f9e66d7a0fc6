import { attempt } from '../../../platform/db/transaction.ts';
import type { Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { done, refuse } from '../../../platform/result.ts';
import type { ConfirmableKind, Entry, EntryField } from '../../confirmations/contract.ts';
import { newId, type RecordKind } from '../../records/contract.ts';
import {
  type ConfirmableRow,
  confirmableRows,
  noteConfirmed,
  publicThings,
} from '../data/confirmable-rows.ts';
import { contactPoint, facility, organisation } from '../kinds.ts';
import { digitsOf, mailsIn, phonesIn, websiteIn } from '../list-cells.ts';
import { accessibilityFields } from '../options.ts';
import { mayWriteActors } from '../permissions.ts';
import { actorsTexts } from '../texts/index.ts';
import { changeWording, datedFrom, endRow } from './dated-writes.ts';

/** Columns of the entry itself that its owner may change, in the order of the form. */
const columns = {
  organisation: ['name', 'short_name', 'website'],
  facility: [
    'name',
    'street',
    'house_number',
    'postal_code',
    'town',
    ...accessibilityFields.map(({ name }) => name),
    'accessibility_note',
  ],
} as const;
const contactFields = { phones: 'phone', mails: 'mail' } as const;
type ContactName = keyof typeof contactFields;

type OwnerKind = keyof typeof columns;
const kinds: Readonly<Record<OwnerKind, RecordKind>> = { organisation, facility };

/** Organisations and facilities are confirmed by whoever answers for them. */
export const confirmables: readonly ConfirmableKind[] = (['organisation', 'facility'] as const).map(
  (name) => ({
    kind: name,
    right: mayWriteActors,
    words: (locale) => {
      const { one, many } = kinds[name].words(locale);
      return { one, many };
    },
    participants: (scope, after, limit) => publicThings(scope, name, after, limit),
    entries: async (scope, ids, locale) =>
      new Map((await confirmableRows(scope, name, ids)).map((row) => [row.id, entryOf(name, row, locale)])),
    confirm: (scope, id, said) => noteConfirmed(scope, name, id, said),
    show: async (change, id, isPublic) => {
      const [known] = await confirmableRows(change.scope, name, [id]);
      if (known && known.row.is_public !== isPublic)
        await change.update(kinds[name].table, { kind: name, id }, String(known.row.id), {
          is_public: isPublic,
        });
    },
    check: (values, locale) => faultsOf(name, values, locale),
    write: (change, id, values) =>
      attempt<Awaited<ReturnType<ConfirmableKind['write']>>>(
        change.scope.db,
        async () => {
          const [known] = await confirmableRows(change.scope, name, [id]);
          if (!known) return refuse('refused');
          await writeEntry(change, name, known, values);
          return done({});
        },
        (fault) => {
          if (!fault.code.startsWith('23')) throw fault;
          return refuse('refused');
        },
      ),
  }),
);

const text = (row: JsonRow, column: string): string => (typeof row[column] === 'string' ? row[column] : '');

const valuesOf = (row: ConfirmableRow, field: ContactName): readonly string[] =>
  row.contacts
    .filter(({ kind, label }) => kind === contactFields[field] && (field === 'mails' || label === null))
    .map(({ value }) => String(value));

const entryOf = (name: OwnerKind, known: ConfirmableRow, locale: Locale): Entry => {
  const { row } = known;
  const fields = fieldsOf(name, known, locale);
  const organisationName = known.organisation
    ? [{ label: organisation.words(locale).one, value: known.organisation }]
    : [];
  return {
    id: known.id,
    title: text(row, 'name'),
    path: kinds[name].path(row),
    isPublic: row.is_public === true,
    mails: [...new Set([...valuesOf(known, 'mails'), ...known.further])],
    confirmedOn: typeof row.confirmed_on === 'string' ? row.confirmed_on : null,
    lines: [
      ...organisationName,
      ...fields.map((field) => ({ label: field.label, value: shownValue(field) })),
    ],
    fields,
  };
};

const shownValue = (field: EntryField): string =>
  field.type === 'choice'
    ? (field.options.find(({ value }) => value === field.value)?.label ?? '')
    : field.value;

const fieldsOf = (name: OwnerKind, known: ConfirmableRow, locale: Locale): readonly EntryField[] => {
  const words = kinds[name].words(locale);
  const t = actorsTexts(locale).confirming;
  const own = columns[name].map((column): EntryField => {
    const spec = kinds[name].fields.find((field) => field.name === column);
    const common = { name: column, label: words.fields[column] ?? column, value: text(known.row, column) };
    if (spec?.type === 'choice')
      return {
        ...common,
        type: 'choice',
        maxLength: 40,
        options: spec.options.map((value) => ({ value, label: words.options?.[column]?.[value] ?? value })),
      };
    const maxLength = spec && 'maxLength' in spec ? spec.maxLength : 300;
    return { ...common, type: 'text', maxLength, required: spec?.required ?? false };
  });
  const contacts = (Object.keys(contactFields) as ContactName[]).map(
    (field): EntryField => ({
      name: field,
      label: t[field],
      value: valuesOf(known, field).join('\n'),
      type: 'lines',
      maxLength: 1_000,
    }),
  );
  return [...own, ...contacts];
};

const linesOf = (value: string): readonly string[] =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What is wrong with what an owner typed, by field. */
const faultsOf = (
  name: OwnerKind,
  values: Readonly<Record<string, string>>,
  locale: Locale,
): Readonly<Record<string, string>> => {
  const t = actorsTexts(locale);
  const errors: Record<string, string> = {};
  for (const [field, value] of Object.entries(values)) {
    const spec = kinds[name].fields.find((each) => each.name === field);
    if (spec?.required && !value.trim()) errors[field] = t.confirming.required;
    if (spec && 'maxLength' in spec && value.length > spec.maxLength)
      errors[field] = t.confirming.tooLong(spec.maxLength);
    if (spec?.type === 'choice' && value && !spec.options.includes(value))
      errors[field] = t.confirming.required;
  }
  if (values.website && !websiteIn(values.website)) errors.website = t.rules.website;
  if (values.postal_code && !/^\d{5}$/.test(values.postal_code)) errors.postal_code = t.rules.postalCode;
  if (linesOf(values.phones ?? '').some((line) => phonesIn(line).length !== 1)) errors.phones = t.rules.phone;
  if (linesOf(values.mails ?? '').some((line) => mailsIn(line).length !== 1)) errors.mails = t.rules.mail;
  return errors;
};

/** From today on the entry says what was typed; what it said before stays in its history. */
const writeEntry = async (
  change: Change,
  name: OwnerKind,
  known: ConfirmableRow,
  values: Readonly<Record<string, string>>,
): Promise<void> => {
  const patch = Object.fromEntries(
    columns[name].flatMap((column) => {
      const value = values[column];
      if (value === undefined) return [];
      return [[column, (column === 'website' ? websiteIn(value) : value.trim()) || null]];
    }),
  );
  const day = change.scope.today;
  if (Object.keys(patch).length > 0) await changeWording(change, kinds[name], known.row, patch, day);
  for (const field of Object.keys(contactFields) as ContactName[])
    if (values[field] !== undefined)
      await writeContacts(change, name, known, field, linesOf(values[field] ?? ''));
};

const writeContacts = async (
  change: Change,
  name: OwnerKind,
  known: ConfirmableRow,
  field: ContactName,
  wanted: readonly string[],
): Promise<void> => {
  const { scope } = change;
  const kind = contactFields[field];
  const same = (value: string) => (kind === 'phone' ? digitsOf(value) : value.toLowerCase());
  const present = known.contacts.filter(
    (contact) => contact.kind === kind && (kind === 'mail' || contact.label === null),
  );
  const keep = new Set(wanted.map(same));
  const have = new Set(present.map(({ value }) => same(String(value))));
  for (const contact of present)
    if (!keep.has(same(String(contact.value)))) await endRow(change, contactPoint, contact, scope.today);
  for (const [position, value] of wanted.entries()) {
    if (have.has(same(value))) continue;
    const id = newId(scope.clock.now());
    await change.insert(
      contactPoint.table,
      { kind: contactPoint.kind, id },
      {
        id,
        thing_id: id,
        version: 1,
        is_public: known.row.is_public,
        [`${name}_id`]: known.id,
        kind,
        value: kind === 'mail' ? value.toLowerCase() : value,
        position,
        ...datedFrom(scope.today),
      },
    );
  }
};

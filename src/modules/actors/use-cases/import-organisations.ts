import type { Change } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { TableRow } from '../../../platform/tables/table-file.ts';
import { parseDay } from '../../../platform/time/day.ts';
import { fieldsOn } from '../../alliance/contract.ts';
import { fromGrid, utm } from '../../areas/contract.ts';
import type {
  ComparedRow,
  ImportKind,
  ImportPlan,
  ImportSession,
  RowRemark,
} from '../../imports/contract.ts';
import { openField } from '../../imports/contract.ts';
import type { RecordRegistry } from '../../records/contract.ts';
import type { KnownOrganisation } from '../data/known-organisations.ts';
import { optionOf, organisation } from '../kinds.ts';
import { type OrganisationRow, readOrganisationRow } from '../organisation-row.ts';
import { mayWriteActors } from '../permissions.ts';
import { actorsTexts } from '../texts/index.ts';
import { endEntries } from './end-entry.ts';
import { listFields, listPresets, listSettings } from './list-settings.ts';
import type { ListFacts } from './list-writer.ts';
import { compareFields, matchRows } from './match-organisations.ts';
import { writeOrganisations } from './write-organisations.ts';

/**
 * Organisations with their place, how to reach them, and who is at their head: school lists as published, address lists as
 * offices keep them.
 *
 * @param records names every table that refers to organisations, for what ends with them
 */
export const importOrganisations = (records: RecordRegistry): ImportKind => ({
  name: 'organisations',
  right: mayWriteActors,
  words: (locale) => actorsTexts(locale).importing.words,
  fields: listFields,
  settings: listSettings,
  presets: listPresets,
  shown: (field, value, locale) => {
    if (value === null) return '';
    if (field === 'kind' || field === 'sector') return optionOf('organisation', field, value, locale) ?? '';
    if (field === 'legalForm') return optionOf('organisation', 'legal_form', value, locale) ?? '';
    if (field === 'field') return actorsTexts(locale).importing.fieldGiven;
    if (field === openField) return actorsTexts(locale).importing.open[value ? 'yes' : 'no'];
    if (Array.isArray(value)) return value.join(', ');
    return typeof value === 'object'
      ? addressInWords(value as Readonly<Record<string, string>>)
      : String(value);
  },
  check: async (scope, plan) => {
    const t = actorsTexts(scope.locale).importing.errors;
    const given = new Set(Object.values(plan.mapping));
    return {
      ...(given.has('name') ? {} : { name: t.name }),
      ...(parseDay(plan.settings.day ?? '') ? {} : { day: t.day }),
      ...(given.has('key') && !(plan.settings.keySystem ?? '').trim() ? { keySystem: t.keySystem } : {}),
    };
  },
  open: openOrganisations,
  close: (change, things, day) => endEntries(change, records, things, day),
});

const addressInWords = (address: Readonly<Record<string, string>>): string =>
  [
    `${address.street ?? ''} ${address.houseNumber ?? ''}`.trim(),
    `${address.postalCode ?? ''} ${address.town ?? ''}`.trim(),
  ]
    .filter(Boolean)
    .join(', ');

async function openOrganisations(
  scope: Scope,
  plan: ImportPlan,
  _change: Change | null,
): Promise<ImportSession> {
  const said = (name: string) => (plan.settings[name] ?? '').trim().slice(0, 200);
  const columns = new Map(
    [...Map.groupBy(Object.entries(plan.mapping), ([, field]) => field)].map(([field, pairs]) => [
      field,
      pairs
        .map(([heading]) => heading)
        .toSorted((a, b) => plan.headings.indexOf(a) - plan.headings.indexOf(b)),
    ]),
  );
  const has = (field: string) => columns.has(field);
  const fields = await fieldsOn(scope);
  const list: ListFacts = {
    day: parseDay(said('day')) ?? scope.today,
    isPublic: said('visibility') !== 'internal',
    keySystem: said('keySystem').slice(0, 80),
    officeName: said('office').slice(0, 160) || actorsTexts('de').importing.officeName,
    fieldId: fields.some(({ id }) => id === said('field')) ? said('field') : null,
  };
  const reading = {
    columns,
    today: scope.today,
    kind: said('kind'),
    sector: said('sector'),
    town: said('town'),
    placeOf: placeReader(plan.projection),
  };
  const asksOffice = has('head') || has('deputy');
  const read = new Map<number, { row: OrganisationRow; known: KnownOrganisation | null }>();
  const keyOf = (row: TableRow) => {
    const { key, name, address } = readOrganisationRow(row, reading);
    return (has('key') ? key : [name.toLowerCase(), address?.postalCode].filter(Boolean).join(', ')).slice(
      0,
      300,
    );
  };

  const compareRow = (
    source: TableRow,
    row: OrganisationRow,
    match: { known: KnownOrganisation | null; remark?: RowRemark; problem?: RowRemark },
  ): ComparedRow => {
    const { known } = match;
    read.set(source.number, { row, known });
    const district = said('district');
    const isElsewhere =
      has('district') && district !== '' && row.district?.toLowerCase() !== district.toLowerCase();
    return {
      number: source.number,
      key: keyOf(source),
      label: row.name,
      thing: known ? { kind: organisation.kind, id: known.id } : null,
      fields: compareFields(row, known, { has, list }),
      problems: [...row.problems, ...(match.problem ? [match.problem] : [])],
      remarks: [...row.remarks, ...(match.remark ? [match.remark] : [])],
      ...(isElsewhere ? { elsewhere: { code: 'otherDistrict', detail: row.district ?? '' } } : {}),
    };
  };

  return {
    keyOf,
    compare: async (rows, entries) => {
      const found = rows.map((row) => readOrganisationRow(row, reading));
      const matches = await matchRows(scope, rows.map(keyOf), found, entries, list, asksOffice);
      return rows.map((row, index) =>
        compareRow(row, found[index] as OrganisationRow, matches[index] ?? { known: null }),
      );
    },
    write: (into, rows) =>
      writeOrganisations(
        scope,
        into,
        rows.flatMap(({ number, take }) => {
          const each = read.get(number);
          return each ? [{ number, take, ...each }] : [];
        }),
        list,
      ),
  };
}

/** The degrees of a point in the projection of its file, to about ten centimetres. */
const placeReader =
  (projection: string | null) =>
  (geometry: unknown): readonly [number, number] | null => {
    const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
    if (type !== 'Point' || !Array.isArray(coordinates)) return null;
    const [x, y] = coordinates.map(Number);
    if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) return null;
    const zone = { 'EPSG:25832': 32, 'EPSG:25833': 33 }[projection ?? ''];
    const [lon, lat] = zone ? fromGrid(utm(zone), [x, y]) : [x, y];
    const round = (value: number) => Math.round(value * 1e6) / 1e6;
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && Number.isFinite(lon)
      ? [round(lon), round(lat)]
      : null;
  };

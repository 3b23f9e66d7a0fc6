import { sql } from 'kysely';
import type { Change } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { TableRow } from '../../../platform/tables/table-file.ts';
import { fromGrid, utm } from '../../areas/contract.ts';
import type {
  ComparedRow,
  ImportKind,
  ImportPlan,
  ImportSession,
  RowRemark,
} from '../../imports/contract.ts';
import { newId } from '../../records/contract.ts';
import { address as addressRecord } from '../kinds.ts';
import { mayWriteAddresses } from '../permissions.ts';
import { finderTexts } from '../texts/index.ts';

/** The addresses of the district, from a table or as points: for searching near one. */
export const importAddresses: ImportKind = {
  name: 'addresses',
  right: mayWriteAddresses,
  words: (locale) => {
    const t = finderTexts(locale).imports;
    return {
      title: t.title,
      hint: t.hint,
      fields: { place: t.place },
      remarks: {
        noStreet: () => t.noStreet,
        badPlace: () => t.badPlace,
        badCode: () => t.badCode,
        tooLong: () => t.tooLong,
      },
    };
  },
  fields: async (scope) => {
    const t = finderTexts(scope.locale).imports;
    return [
      {
        name: 'street',
        label: t.street,
        required: true,
        guesses: ['Straße', 'str_name', 'Strassenname', 'Street'],
      },
      {
        name: 'number',
        label: t.number,
        hint: t.numberHint,
        guesses: ['Hausnummer', 'hnr', 'Nr', 'House number'],
      },
      { name: 'addition', label: t.addition, guesses: ['Zusatz', 'hnr_zusatz', 'Hausnummernzusatz'] },
      { name: 'postalCode', label: t.postalCode, guesses: ['PLZ', 'Postleitzahl', 'Postal code'] },
      {
        name: 'lon',
        label: t.lon,
        hint: t.lonHint,
        guesses: ['lon', 'Länge', 'x', 'Ostwert', 'Easting', 'Rechtswert'],
      },
      { name: 'lat', label: t.lat, guesses: ['lat', 'Breite', 'y', 'Nordwert', 'Northing', 'Hochwert'] },
    ];
  },
  settings: async (scope) => {
    const t = finderTexts(scope.locale).imports;
    return [
      {
        name: 'zone',
        label: t.grid,
        hint: t.gridHint,
        type: 'choice',
        options: [33, 32].map((zone) => ({ value: String(zone), label: t.zone(zone) })),
        value: '33',
      },
    ];
  },
  presets: [],
  check: async (scope, plan) =>
    Object.values(plan.mapping).includes('street')
      ? {}
      : { street: finderTexts(scope.locale).imports.choose },
  open: async (scope, plan) => openAddresses(scope, plan),
};

type Address = { street: string; number: string; code: string; place: readonly [number, number] | null };

const openAddresses = async (scope: Scope, plan: ImportPlan): Promise<ImportSession> => {
  const headingOf = new Map(Object.entries(plan.mapping).map(([heading, field]) => [field, heading]));
  const cell = (row: TableRow, field: string): string =>
    (row.cells[headingOf.get(field) ?? ''] ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const read = (row: TableRow): Address => {
    const given = `${cell(row, 'number')}${cell(row, 'addition')}`.replaceAll(' ', '');
    // "Lindenstraße 5 a" in one cell.
    const [, name = '', number = ''] = /^(.*?\D)\s+(\d+\s?[a-z]?)$/i.exec(cell(row, 'street')) ?? [];
    const isSplit = given === '' && name !== '';
    return {
      street: isSplit ? name : cell(row, 'street'),
      number: isSplit ? number.replaceAll(' ', '') : given,
      code: cell(row, 'postalCode'),
      place: placeOf(row, cell(row, 'lon'), cell(row, 'lat'), plan),
    };
  };
  const keyOf = (row: TableRow): string => {
    const { street, number, code } = read(row);
    return street === '' ? '' : [street, number, code].join('|');
  };

  return {
    keyOf,
    compare: async (rows) => {
      const current = await currentOf(scope, rows.map(read));
      return rows.map((row) => compareRow(row, read(row), keyOf(row), current));
    },
    write: async (change, rows) => {
      const things = new Map<number, { kind: string; id: string }>();
      const added: Parameters<Change['insertMany']>[1][number][] = [];
      for (const { number, thing, key, fields } of rows) {
        const [street = '', houseNumber = '', code = ''] = key.split('|');
        const [lon = 0, lat = 0] = String(fields.place?.incoming ?? '')
          .split(' ')
          .map(Number);
        const touched = thing ?? { kind: addressRecord.kind, id: newId(scope.clock.now()) };
        things.set(number, touched);
        if (thing) {
          change.part(String(number));
          await change.update(addressRecord.table, touched, thing.id, { lon, lat });
        } else
          added.push({
            thing: touched,
            part: String(number),
            row: {
              id: touched.id,
              thing_id: touched.id,
              is_public: true,
              street,
              house_number: houseNumber || null,
              postal_code: code || null,
              lon,
              lat,
            },
          });
      }
      if (added.length > 0) await change.insertMany(addressRecord.table, added);
      return things;
    },
  };
};

/** Degrees, rounded to about ten centimetres: from the columns, or the feature's point; metres by the grid of the file. */
const placeOf = (row: TableRow, x: string, y: string, plan: ImportPlan): readonly [number, number] | null => {
  const { coordinates } = (row.geometry ?? {}) as { coordinates?: unknown };
  const [first, second] =
    x !== '' && y !== ''
      ? [x, y].map((value) => Number(value.replace(',', '.')))
      : Array.isArray(coordinates)
        ? coordinates.map(Number)
        : [];
  if (first === undefined || second === undefined || !Number.isFinite(first) || !Number.isFinite(second))
    return null;
  const isMetres = Math.abs(first) > 180 || Math.abs(second) > 90;
  const named = { 'EPSG:25832': 32, 'EPSG:25833': 33 }[plan.projection ?? ''];
  const [lon, lat] = isMetres
    ? fromGrid(utm(named ?? Number(plan.settings.zone ?? 33)), [first, second])
    : [first, second];
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return null;
  return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
};

type Current = ReadonlyMap<string, { id: string; place: string }>;

const currentOf = async (scope: Scope, rows: readonly Address[]): Promise<Current> => {
  const { rows: found } = await sql<{ id: string; key: string; place: string }>`
    select a.id::text, concat_ws('|', w.street, w.number, w.code) as key, a.lon || ' ' || a.lat as place
    from unnest(${rows.map(({ street }) => street)}::text[], ${rows.map(({ number }) => number)}::text[],
      ${rows.map(({ code }) => code)}::text[]) w(street, number, code)
    join finder_address a on a.alliance_id = current_alliance() and a.street = w.street and a.house_number is not distinct from nullif(w.number, '')
      and a.postal_code is not distinct from nullif(w.code, '')`.execute(scope.db);
  return new Map(found.map(({ key, ...row }) => [key, row]));
};

const compareRow = (
  row: TableRow,
  { street, number, code, place }: Address,
  key: string,
  known: Current,
): ComparedRow => {
  const problems: RowRemark[] = [];
  if (street === '') problems.push({ code: 'noStreet' });
  if (street.length > 120 || number.length > 20) problems.push({ code: 'tooLong' });
  if (!place) problems.push({ code: 'badPlace' });
  if (code !== '' && !/^\d{5}$/.test(code)) problems.push({ code: 'badCode', column: 'postalCode' });
  const current = known.get(key);
  return {
    number: row.number,
    key,
    label: [`${street} ${number}`.trim(), code].filter(Boolean).join(', '),
    thing: current ? { kind: addressRecord.kind, id: current.id } : null,
    fields: { place: { incoming: place?.join(' ') ?? null, current: current?.place } },
    problems,
    remarks: [],
  };
};

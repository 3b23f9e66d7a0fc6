import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { TableRow } from '../../../platform/tables/table-file.ts';
import type {
  ComparedRow,
  ImportKind,
  ImportPlan,
  ImportSession,
  RowRemark,
  Value,
} from '../../imports/contract.ts';
import { newId } from '../../records/contract.ts';
import { want } from '../kinds.ts';
import { ways } from '../options.ts';
import { mayWriteNeeds } from '../permissions.ts';
import { needsTexts } from '../texts/index.ts';
import { cellOf, longestOrigin, readWant } from '../want-cells.ts';

/** Columns of a want that a list can give, in the order in which they are shown. */
const columns = [
  'words',
  'voice',
  'way',
  'origin',
  'day',
  'people',
  'age_from',
  'age_until',
  'area_id',
] as const;

/** Lists of what people said, from a forum or a survey. */
export const importWants: ImportKind = {
  name: 'wants',
  right: mayWriteNeeds,
  words: (locale) => {
    const { title, hint, fields, remarks } = needsTexts(locale).imports;
    return {
      title,
      hint,
      fields: { ...fields, area_id: fields.area },
      remarks: {
        empty: () => remarks.empty,
        tooLong: () => remarks.tooLong(1000),
        badDay: () => remarks.badDay,
        badNumber: () => remarks.badNumber,
        wrong: ({ detail }) => detail ?? '',
        unknownArea: ({ detail }) => remarks.unknownArea(detail ?? ''),
        ambiguousArea: ({ detail }) => remarks.ambiguousArea(detail ?? ''),
        unknownVoice: ({ detail }) => remarks.unknownVoice(detail ?? ''),
        unknownWay: ({ detail }) => remarks.unknownWay(detail ?? ''),
      },
    };
  },
  fields: async (scope) => {
    const { fields, hints } = needsTexts(scope.locale).imports;
    return [
      {
        name: 'words',
        label: fields.words,
        hint: hints.words,
        required: true,
        guesses: ['Anliegen', 'Wunsch', 'Aussage', 'Antwort', 'Text', 'Was wurde gesagt', 'words', 'answer'],
      },
      { name: 'day', label: fields.day, guesses: ['Datum', 'Tag', 'Wann', 'Zeitstempel', 'date'] },
      { name: 'voice', label: fields.voice, guesses: ['Wer', 'Gruppe', 'Rolle', 'voice', 'group'] },
      {
        name: 'area',
        label: fields.area,
        hint: hints.area,
        guesses: ['Gebiet', 'Ort', 'Kiez', 'Stadtteil', 'area'],
      },
      { name: 'people', label: fields.people, guesses: ['Anzahl', 'Zahl', 'Menschen', 'Stimmen', 'count'] },
      { name: 'age_from', label: fields.age_from, guesses: ['Alter von', 'Alter ab', 'age from'] },
      { name: 'age_until', label: fields.age_until, guesses: ['Alter bis', 'age until'] },
      { name: 'way', label: fields.way, guesses: ['Weg', 'Quelle', 'way'] },
      { name: 'origin', label: fields.origin, guesses: ['Anlass', 'Veranstaltung', 'occasion'] },
      { name: 'key', label: fields.key, hint: hints.key, guesses: ['Kennung', 'Nummer', 'Nr', 'ID', 'key'] },
    ];
  },
  settings: async (scope) => {
    const t = needsTexts(scope.locale);
    const { settings } = t.imports;
    return [
      {
        name: 'origin',
        label: settings.origin,
        hint: settings.originHint,
        type: 'text',
        value: '',
        eachTime: true,
      },
      { name: 'day', label: settings.day, type: 'day', value: '', eachTime: true },
      {
        name: 'way',
        label: settings.way,
        type: 'choice',
        options: ways.map((value) => ({ value, label: t.kinds.want.options.way[value] })),
        value: 'survey',
      },
    ];
  },
  presets: [],
  shown: (field, value, locale) => {
    const words: Readonly<Record<string, Readonly<Record<string, string>>>> =
      needsTexts(locale).kinds.want.options;
    return words[field]?.[String(value)] ?? (value === null ? '' : String(value));
  },
  check: async (scope, plan) => {
    const t = needsTexts(scope.locale).imports.errors;
    const given = Object.values(plan.mapping);
    const errors: Record<string, string> = {};
    if (!given.includes('words')) errors.words = t.words;
    if (!given.includes('day') && (plan.settings.day ?? '').trim() === '') errors.day = t.day;
    if ((plan.settings.origin ?? '').trim().length > longestOrigin) errors.origin = t.origin(longestOrigin);
    return errors;
  },
  open: async (scope, plan) => openWants(scope, plan),
};

const openWants = async (scope: Scope, plan: ImportPlan): Promise<ImportSession> => {
  const cell = cellOf(plan);
  /** Two people may say the same: without an identifier it is the place in the list that tells them apart. */
  const keyOf = (row: TableRow): string =>
    cell(row, 'key') ||
    [(plan.settings.origin ?? '').trim(), row.number, cell(row, 'words').slice(0, 60)]
      .filter(Boolean)
      .join(' · ');

  const compareRow = (row: TableRow, current: JsonRow | undefined, areas: Areas): ComparedRow => {
    const { want: typed, problems, remarks } = readWant(row, plan, scope.locale);
    const { area, ...values } = typed;
    const found = areas.get(area.toLocaleLowerCase('de')) ?? [];
    const about: RowRemark[] = [...remarks];
    if (area !== '' && found.length !== 1)
      about.push({ code: found.length === 0 ? 'unknownArea' : 'ambiguousArea', detail: area });
    const incoming: Readonly<Record<string, Value>> = {
      ...values,
      area_id: found.length === 1 ? (found[0] ?? null) : null,
    };
    return {
      number: row.number,
      key: keyOf(row),
      label: typed.words.slice(0, 120) || keyOf(row),
      thing: current ? { kind: want.kind, id: String(current.thing_id) } : null,
      fields: Object.fromEntries(
        columns.map((column) => [
          column,
          {
            incoming: incoming[column] ?? null,
            current: current ? ((current[column] ?? null) as Value) : undefined,
          },
        ]),
      ),
      problems,
      remarks: about,
    };
  };

  return {
    keyOf,
    compare: async (rows, known) => {
      const ids = [...known.values()].map(({ id }) => id);
      const { rows: found } = await sql<{ row: JsonRow }>`select to_jsonb(t) as row from want t
        where t.alliance_id = current_alliance() and t.thing_id = any(${ids}::uuid[])`.execute(scope.db);
      const byId = new Map(found.map(({ row }) => [String(row.thing_id), row]));
      const areas = await readAreas(
        scope,
        rows.map((row) => cell(row, 'area')),
      );
      return rows.map((row) => compareRow(row, byId.get(known.get(keyOf(row))?.id ?? ''), areas));
    },
    write: async (change, rows) => {
      const things = new Map<number, { kind: string; id: string }>();
      const rowIds = await readRowIds(
        scope,
        rows.flatMap(({ thing }) => thing?.id ?? []),
      );
      for (const { number, thing, take, fields } of rows) {
        change.part(String(number));
        const patch: JsonRow = Object.fromEntries(
          take.map((column) => [column, fields[column]?.incoming ?? null]),
        );
        const id = thing?.id ?? newId(scope.clock.now());
        const touched = { kind: want.kind, id };
        things.set(number, touched);
        if (thing) await change.update(want.table, touched, rowIds.get(id) ?? id, patch);
        else await change.insert(want.table, touched, { ...patch, is_public: false, id, thing_id: id });
      }
      return things;
    },
  };
};

/** Ids of areas of the day, by key and by name in small letters. */
type Areas = ReadonlyMap<string, readonly string[]>;

const readAreas = async (scope: Scope, typed: readonly string[]): Promise<Areas> => {
  const names = [...new Set(typed.map((each) => each.toLocaleLowerCase('de')))].filter(Boolean);
  if (names.length === 0) return new Map();
  const { rows } = await sql<{ id: string; key: string; name: string }>`
    select a.thing_id::text as id, lower(a.key) as key, lower(a.name) as name from area a
    where a.alliance_id = current_alliance() and a.valid @> ${scope.today}::date
      and (lower(a.key) = any(${names}::text[]) or lower(a.name) = any(${names}::text[]))`.execute(scope.db);
  const byWord = Map.groupBy(
    rows.flatMap(({ id, key, name }) => [...new Set([key, name])].map((word) => ({ word, id }))),
    ({ word }) => word,
  );
  return new Map([...byWord].map(([word, found]) => [word, found.map(({ id }) => id)]));
};

/** Wants are undated: a thing has one row. */
const readRowIds = async (scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; thing: string }>`select id::text, thing_id::text as thing from want
    where alliance_id = current_alliance() and thing_id = any(${[...ids]}::uuid[])`.execute(scope.db);
  return new Map(rows.map(({ id, thing }) => [thing, id]));
};

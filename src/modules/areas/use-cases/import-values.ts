import type { Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { TableRow } from '../../../platform/tables/table-file.ts';
import { isDay, parseDay } from '../../../platform/time/day.ts';
import type {
  ComparedRow,
  DecidedRow,
  ImportKind,
  ImportPlan,
  ImportSession,
  RowRemark,
} from '../../imports/contract.ts';
import { newId } from '../../records/contract.ts';
import { type KnownArea, knownAreas, knownValues } from '../data/import-targets.ts';
import { readIndicators } from '../data/indicator-views.ts';
import { area, indicator, indicatorValue } from '../kinds.ts';
import { knownColumns } from '../known-files.ts';
import { readNumber } from '../number-cell.ts';
import { mayImportAreas } from '../permissions.ts';
import { areasTexts } from '../texts/index.ts';
import { visibilitySetting } from './import-areas.ts';
import { isTarget, levelHinted, resolveTarget, targetSetting } from './import-target.ts';
import { makeIndicators, newIndicator, type ValueChoice, type ValueColumn } from './value-indicators.ts';
import { writeReferences } from './value-references.ts';

const indicatorField = (id: string): string => `indicator:${id}`;
const mss = { name: 'Monitoring Soziale Stadtentwicklung 2021', day: '31.12.2020', place: 'Berlin' };

/** Figures for areas: one row for each area, found by its key and never by its name, one column for each indicator. */
export const importValues: ImportKind = {
  name: 'indicatorValues',
  right: mayImportAreas,
  words: (locale) => areasTexts(locale).importing.values,
  fields: async (scope) => {
    const t = areasTexts(scope.locale).importing.fields;
    const indicators = await readIndicators(scope);
    return [
      {
        name: 'key',
        ...t.areaKey,
        required: true,
        guesses: ['PLR_ID', 'BZR_ID', 'PGR_ID', 'Schlüssel', 'Raumid', 'key', 'Kennung'],
      },
      { name: 'new', ...t.newIndicator, several: true, guesses: Object.keys(knownColumns) },
      ...indicators.map((row) => ({
        name: indicatorField(String(row.thing_id)),
        label: String(row.name),
        guesses: [String(row.name)],
      })),
    ];
  },
  settings: async (scope, { headings, format }) => {
    const t = areasTexts(scope.locale).importing;
    return [
      await targetSetting(scope, levelHinted(headings)),
      // A new edition is of another day; the old one's values must not be overwritten by mistake.
      { name: 'day', ...t.day, type: 'day', required: true, eachTime: true, value: '' },
      {
        name: 'decimal',
        label: t.decimal,
        type: 'choice',
        required: true,
        options: [
          { value: ',', label: t.decimals[','] },
          { value: '.', label: t.decimals['.'] },
        ],
        // Spreadsheets hold numbers as such; they come with a point.
        value: format === 'csv' ? ',' : '.',
      },
      { name: 'place', ...t.place, type: 'text', value: '' },
      { name: 'publisher', ...t.publisher, type: 'text', value: '' },
      { name: 'licence', label: t.licence, type: 'text', value: '' },
      visibilitySetting(scope),
    ];
  },
  presets: [
    {
      name: 'mss-2021',
      label: () => mss.name,
      recognisedBy: ['PLR_ID', 'Child Poverty Percent', 'Status Index num'],
      mapping: {
        PLR_ID: 'key',
        ...Object.fromEntries(Object.keys(knownColumns).map((heading) => [heading, 'new'])),
      },
      settings: () => ({ day: mss.day, decimal: '.', place: mss.place, publisher: mss.name }),
    },
  ],
  shown: (_, value, locale) =>
    value === null
      ? areasTexts(locale).importing.noValue
      : typeof value === 'number'
        ? value.toLocaleString(locale, { maximumFractionDigits: 5 })
        : String(value),
  check: async (scope, plan) => {
    const t = areasTexts(scope.locale).importing.errors;
    const given = Object.values(plan.mapping);
    const twice = given.find(
      (field, index) => field.startsWith('indicator:') && given.indexOf(field) !== index,
    );
    const errors: Record<string, string> = {};
    if (!(await isTarget(scope, plan.settings.target ?? ''))) errors.target = t.target;
    if (!given.includes('key')) errors.key = t.key;
    if (!dayOf(plan)) errors.day = t.day;
    if (!given.some((field) => field === 'new' || field.startsWith('indicator:'))) errors.new = t.columns;
    if (twice) errors[twice] = t.onceEach;
    for (const [name, most] of [
      ['place', 120],
      ['publisher', 300],
      ['licence', 120],
    ] as const)
      if ((plan.settings[name] ?? '').trim().length > most) errors[name] = t.tooLong(most);
    return errors;
  },
  open: openValues,
};

const dayOf = (plan: ImportPlan): string | null => {
  const day = parseDay(plan.settings.day ?? '');
  return day && isDay(day) ? day : null;
};

const choiceOf = (plan: ImportPlan): ValueChoice => {
  const orNull = (name: string) => (plan.settings[name] ?? '').trim().toWellFormed() || null;
  return {
    day: dayOf(plan) ?? '',
    decimal: plan.settings.decimal === '.' ? '.' : ',',
    place: orNull('place'),
    publisher: orNull('publisher'),
    licence: orNull('licence'),
    isPublic: plan.settings.visibility !== 'internal',
  };
};

async function openValues(scope: Scope, plan: ImportPlan, change: Change | null): Promise<ImportSession> {
  const choice = choiceOf(plan);
  const target = await resolveTarget(scope, plan.settings.target ?? '', change);
  const areas = target
    ? await knownAreas(scope, target.versionId, target.levelId)
    : new Map<string, KnownArea>();
  const keyHeading = Object.keys(plan.mapping).find((heading) => plan.mapping[heading] === 'key') ?? '';
  const columns = await columnsOf(scope, plan);
  if (change) await makeIndicators(scope, change, columns, choice);
  const known = await knownValues(
    scope,
    columns.flatMap(({ id }) => id ?? []),
    choice.day,
  );

  const keyOf = (row: TableRow): string => (row.cells[keyHeading] ?? '').trim();
  const compareRow = (row: TableRow): ComparedRow => {
    const key = keyOf(row);
    const found = areas.get(key);
    const problems: RowRemark[] = key === '' ? [{ code: 'noKey' }] : [];
    const zeroMissing = !found && areas.has(`0${key}`);
    if (zeroMissing) problems.push({ code: 'zeroMissing', detail: key });
    const fields: Record<string, ComparedRow['fields'][string]> = {};
    let isThere = false;
    for (const column of columns) {
      const text = row.cells[column.heading] ?? '';
      const value = readNumber(text, choice.decimal);
      if (value === undefined) {
        problems.push({ code: 'notANumber', column: column.heading, detail: text.slice(0, 60) });
        continue;
      }
      const before = column.id && found ? known.get(`${column.id}/${found.id}`) : undefined;
      if (before) isThere = true;
      fields[column.heading] = { incoming: value, current: before?.value };
    }
    return {
      number: row.number,
      key,
      label: found?.name ?? key,
      thing: found && isThere ? { kind: area.kind, id: found.id } : null,
      fields,
      problems,
      remarks: [],
      ...(found || zeroMissing ? {} : { elsewhere: { code: 'unknownKey', detail: key } }),
    };
  };

  return {
    keyOf,
    compare: async (rows) => rows.map(compareRow),
    write: async (into, rows) => {
      await writeValues(scope, into, { rows, columns, areas, known, choice });
      return new Map(rows.map((row) => [row.number, { kind: area.kind, id: areas.get(row.key)?.id ?? '' }]));
    },
    finish: async (into, rows) => {
      const { place } = choice;
      if (place !== null) await writeReferences(scope, into, rows, columns, { ...choice, place });
    },
  };
}

/** The columns that become values. What a heading stands for may have been made since, by this import or another. */
const columnsOf = async (scope: Scope, plan: ImportPlan): Promise<ValueColumn[]> => {
  const indicators = await readIndicators(scope);
  return plan.headings.flatMap((heading): ValueColumn[] => {
    const wanted = plan.mapping[heading];
    const row: JsonRow | undefined =
      wanted === 'new'
        ? newIndicator(heading, indicators)
        : indicators.find((each) => indicatorField(String(each.thing_id)) === wanted);
    return row ? [{ heading, id: row.thing_id ? String(row.thing_id) : null, row }] : [];
  });
};

type Writing = {
  rows: readonly DecidedRow[];
  columns: readonly ValueColumn[];
  areas: ReadonlyMap<string, KnownArea>;
  known: ReadonlyMap<string, { rowId: string; value: number | null }>;
  choice: ValueChoice;
};

/** A value that is known to be missing is kept as such where it is the first of its row; an empty cell deletes nothing. */
const writeValues = async (
  scope: Scope,
  change: Change,
  { rows, columns, areas, known, choice }: Writing,
): Promise<void> => {
  const fresh: { thing: { kind: string; id: string }; part: string; row: JsonRow & { id: string } }[] = [];
  for (const row of rows) {
    const areaId = areas.get(row.key)?.id ?? '';
    change.part(String(row.number));
    change.touch({ kind: area.kind, id: areaId });
    for (const column of columns) {
      const said = row.fields[column.heading];
      const before = known.get(`${column.id}/${areaId}`);
      const isFirst = row.thing === null && before === undefined;
      if (!column.id || !said || (!isFirst && !row.take.includes(column.heading))) continue;
      const id = before?.rowId ?? newId(scope.clock.now());
      const thing = { kind: indicatorValue.kind, id };
      if (before) {
        await change.update(indicatorValue.table, thing, before.rowId, { value: said.incoming });
        change.touch({ kind: indicator.kind, id: column.id });
      } else
        fresh.push({
          thing,
          part: String(row.number),
          row: {
            id,
            thing_id: id,
            version: 1,
            is_public: choice.isPublic,
            indicator_id: column.id,
            area_id: areaId,
            day: choice.day,
            value: said.incoming,
          },
        });
    }
  }
  await change.insertMany(indicatorValue.table, fresh);
};

import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { TableRow } from '../../../platform/tables/table-file.ts';
import type {
  ComparedRow,
  DecidedRow,
  ImportKind,
  ImportPlan,
  ImportSession,
  RowRemark,
} from '../../imports/contract.ts';
import { newId } from '../../records/contract.ts';
import { type KnownArea, knownAreas } from '../data/import-targets.ts';
import { areaMapping } from '../kinds.ts';
import { readNumber } from '../number-cell.ts';
import { mayImportAreas } from '../permissions.ts';
import { areasTexts } from '../texts/index.ts';
import { isTarget, resolveTarget, targetSetting } from './import-target.ts';

/** How areas of one version became areas of another, with shares, so that time series do not break at a reform. */
export const importMappings: ImportKind = {
  name: 'areaMappings',
  right: mayImportAreas,
  words: (locale) => areasTexts(locale).importing.mappings,
  fields: async (scope) => {
    const t = areasTexts(scope.locale).importing.fields;
    return [
      {
        name: 'from',
        ...t.fromKey,
        required: true,
        guesses: ['PLR_alt', 'alt', 'LOR alt', 'Schlüssel alt', 'von', 'from'],
      },
      {
        name: 'to',
        ...t.toKey,
        required: true,
        guesses: ['PLR_neu', 'neu', 'LOR neu', 'Schlüssel neu', 'nach', 'to'],
      },
      { name: 'share', ...t.share, guesses: ['Anteil', 'share', 'Faktor', 'Prozent'] },
    ];
  },
  settings: async (scope) => {
    const t = areasTexts(scope.locale).importing;
    const target = await targetSetting(scope, '');
    return [
      { ...target, name: 'fromTarget', label: t.fromTarget },
      { ...target, name: 'toTarget', label: t.toTarget },
      { name: 'basis', ...t.basis, type: 'text', value: '' },
    ];
  },
  presets: [],
  shown: (_, value, locale) =>
    typeof value === 'number'
      ? value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 2 })
      : '',
  check: async (scope, plan) => {
    const t = areasTexts(scope.locale).importing.errors;
    const given = new Set(Object.values(plan.mapping));
    const targets = ['fromTarget', 'toTarget'] as const;
    const errors: Record<string, string> = {};
    for (const name of targets)
      if (!(await isTarget(scope, plan.settings[name] ?? ''))) errors[name] = t.target;
    if (plan.settings.fromTarget === plan.settings.toTarget) errors.toTarget = t.otherTarget;
    for (const name of ['from', 'to']) if (!given.has(name)) errors[name] = t.key;
    if ((plan.settings.basis ?? '').trim().length > 300) errors.basis = t.tooLong(300);
    return errors;
  },
  open: openMappings,
};

/** A share as a part of one: "0,35", "0.35", "35 %", "35"; null: all of it; undefined: no share. */
export const shareIn = (text: string): number | undefined => {
  const isPercent = text.includes('%');
  const number = readNumber(text, /,\d/.test(text) ? ',' : '.');
  if (number === null) return 1;
  if (number === undefined) return undefined;
  const share = isPercent || number > 1 ? number / 100 : number;
  return share > 0 && share <= 1 ? Math.round(share * 1e8) / 1e8 : undefined;
};

async function openMappings(scope: Scope, plan: ImportPlan): Promise<ImportSession> {
  const areasOf = async (name: string): Promise<ReadonlyMap<string, KnownArea>> => {
    const target = await resolveTarget(scope, plan.settings[name] ?? '', null);
    return target ? knownAreas(scope, target.versionId, target.levelId) : new Map();
  };
  const from = await areasOf('fromTarget');
  const to = await areasOf('toTarget');
  const heading = new Map(Object.entries(plan.mapping).map(([name, field]) => [field, name]));
  const cell = (row: TableRow, field: string) => (row.cells[heading.get(field) ?? ''] ?? '').trim();
  const keyOf = (row: TableRow) => [cell(row, 'from'), cell(row, 'to')].filter(Boolean).join(' → ');
  const known = await knownMappings(
    scope,
    [...from.values()].map(({ id }) => id),
  );
  const basis = (plan.settings.basis ?? '').trim() || null;

  const compareRow = (row: TableRow): ComparedRow => {
    const problems: RowRemark[] = [];
    const [old, next] = [from.get(cell(row, 'from')), to.get(cell(row, 'to'))];
    if (!cell(row, 'from') || !cell(row, 'to')) problems.push({ code: 'noKey' });
    else if (!old) problems.push({ code: 'unknownKey', detail: cell(row, 'from') });
    else if (!next) problems.push({ code: 'unknownKey', detail: cell(row, 'to') });
    const share = shareIn(cell(row, 'share'));
    if (share === undefined) problems.push({ code: 'noShare', detail: cell(row, 'share').slice(0, 60) });
    const there = old && next ? known.get(`${old.id}/${next.id}`) : undefined;
    return {
      number: row.number,
      key: keyOf(row),
      label: old && next ? `${old.name} → ${next.name}` : keyOf(row),
      thing: there ? { kind: areaMapping.kind, id: there.id } : null,
      fields: { share: { incoming: share ?? null, current: there?.share } },
      problems,
      remarks: [],
    };
  };
  return {
    keyOf,
    compare: async (rows) => rows.map(compareRow),
    write: async (change, rows) => {
      const things = new Map<number, { kind: string; id: string }>();
      for (const row of rows) {
        change.part(String(row.number));
        const thing = row.thing ?? { kind: areaMapping.kind, id: newId(scope.clock.now()) };
        const share = row.fields.share?.incoming;
        if (row.thing) await change.update(areaMapping.table, thing, thing.id, { share });
        else await change.insert(areaMapping.table, thing, { ...rowOf(row, thing.id), share, basis });
        things.set(row.number, thing);
      }
      return things;
    },
  };

  function rowOf(row: DecidedRow, id: string) {
    const [old = '', next = ''] = row.key.split(' → ');
    const [oldId, nextId] = [from.get(old)?.id, to.get(next)?.id];
    return { id, thing_id: id, version: 1, is_public: true, from_area_id: oldId, to_area_id: nextId };
  }
}

/** The shares that are entered already, by `from/to`. */
const knownMappings = async (
  scope: Scope,
  fromIds: readonly string[],
): Promise<ReadonlyMap<string, { id: string; share: number }>> => {
  const { rows } = await sql<{ id: string; name: string; share: number }>`
    select id::text as id, from_area_id || '/' || to_area_id as name, share::float as share from area_mapping
    where alliance_id = current_alliance() and from_area_id = any(${[...fromIds]}::uuid[])`.execute(scope.db);
  return new Map(rows.map(({ name, ...row }) => [name, row]));
};

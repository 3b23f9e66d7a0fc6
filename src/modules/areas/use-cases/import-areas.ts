import { createHash } from 'node:crypto';
import type { Change } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { TableRow } from '../../../platform/tables/table-file.ts';
import type {
  ComparedRow,
  ImportKind,
  ImportPlan,
  ImportSession,
  RowRemark,
} from '../../imports/contract.ts';
import { type KnownArea, type KnownShape, knownAreas, knownShapes } from '../data/import-targets.ts';
import type { Geometry } from '../geometry.ts';
import { checkGeometry, type GeometryFault, type Projection, projections } from '../geometry-check.ts';
import { area } from '../kinds.ts';
import { mayImportAreas } from '../permissions.ts';
import { isAreaKey } from '../rules.ts';
import { squareMetres } from '../shape.ts';
import { areasTexts } from '../texts/index.ts';
import { isTarget, levelHinted, resolveTarget, targetSetting } from './import-target.ts';
import { type PlannedArea, writeAreas } from './write-areas.ts';

/** Areas with their borders, from GeoJSON: matched by key, in any order of levels. */
export const importAreas: ImportKind = {
  name: 'areas',
  right: mayImportAreas,
  words: (locale) => areasTexts(locale).importing.areas,
  fields: async (scope) => {
    const t = areasTexts(scope.locale).importing.fields;
    return [
      {
        name: 'key',
        ...t.key,
        required: true,
        guesses: ['PLR_ID', 'BZR_ID', 'PGR_ID', 'Schlüssel', 'key', 'id', 'Kennung', 'AGS'],
      },
      {
        name: 'name',
        ...t.name,
        required: true,
        guesses: ['PLR_NAME', 'BZR_NAME', 'PGR_NAME', 'Name', 'Bezeichnung', 'Gebiet'],
      },
      { name: 'parent', ...t.parent, guesses: ['parent', 'übergeordnet'] },
      { name: 'size', ...t.size, guesses: ['GROESSE_M2', 'Fläche m2'] },
    ];
  },
  settings: async (scope, { headings, projection }) => {
    const t = areasTexts(scope.locale).importing;
    return [
      await targetSetting(scope, levelHinted(headings)),
      {
        name: 'projection',
        ...t.projection,
        type: 'choice',
        required: true,
        options: projections.map((value) => ({ value, label: t.projections[value] })),
        value: projection ?? 'EPSG:4326',
      },
      {
        name: 'above',
        ...t.above,
        type: 'choice',
        options: [
          { value: 'prefix', label: t.abovePrefix },
          { value: 'none', label: t.aboveNone },
        ],
        value: 'prefix',
      },
      visibilitySetting(scope),
    ];
  },
  presets: (['Prognoseraum', 'Bezirksregion', 'Planungsraum'] as const).map((level, index) => {
    const initials = ['PGR', 'BZR', 'PLR'][index] ?? '';
    return {
      name: ['lor-forecast-areas', 'lor-district-regions', 'lor-planning-areas'][index] ?? '',
      label: (locale) => areasTexts(locale).importing.presets[level],
      recognisedBy: [`${initials}_ID`, `${initials}_NAME`],
      mapping: { [`${initials}_ID`]: 'key', [`${initials}_NAME`]: 'name', GROESSE_M2: 'size' },
    };
  }),
  shown: (field, value, locale) => {
    const t = areasTexts(locale).importing;
    if (field === 'geometry') return value === null ? '' : t.newBorders;
    return field === 'size' && typeof value === 'number' ? t.squareMetres(value) : String(value ?? '');
  },
  check: async (scope, plan) => {
    const t = areasTexts(scope.locale).importing.errors;
    const mapped = new Set(Object.values(plan.mapping));
    return {
      ...((await isTarget(scope, plan.settings.target ?? '')) ? {} : { target: t.target }),
      ...(mapped.has('key') ? {} : { key: t.key }),
      ...(mapped.has('name') ? {} : { name: t.name }),
    };
  },
  open: openAreas,
};

/** Whether what is read in is public; areas and figures are meant to be, unless somebody says otherwise. */
export function visibilitySetting(scope: Scope) {
  const t = areasTexts(scope.locale).importing;
  return {
    name: 'visibility',
    label: t.visibility,
    type: 'choice' as const,
    options: [
      { value: 'public', label: t.public },
      { value: 'internal', label: t.internal },
    ],
    value: 'public',
  };
}

async function openAreas(scope: Scope, plan: ImportPlan, change: Change | null): Promise<ImportSession> {
  const target = await resolveTarget(scope, plan.settings.target ?? '', change);
  const known = target
    ? await knownAreas(scope, target.versionId, target.levelId)
    : new Map<string, KnownArea>();
  const above = target
    ? await knownAreas(scope, target.versionId, target.levelAboveId)
    : new Map<string, KnownArea>();
  const keyOfId = new Map([...above.values()].map(({ id, key }) => [id, key]));
  const column = new Map(Object.entries(plan.mapping).map(([heading, field]) => [field, heading]));
  const projection =
    projections.find((each): each is Projection => each === plan.settings.projection) ?? 'EPSG:4326';
  const planned = new Map<number, PlannedArea>();

  const compareRow = (row: TableRow, shapes: ReadonlyMap<string, KnownShape>): ComparedRow => {
    const cell = (field: string) => (row.cells[column.get(field) ?? ''] ?? '').trim();
    const key = keyOf(row);
    const name = cell('name');
    const checked = checkGeometry(row.geometry ?? null, projection);
    const parent = parentOf(key, column.has('parent') ? cell('parent') : null, plan, above);
    const size = column.has('size') ? sizeOf(cell('size')) : null;
    const mine = known.get(key) ?? null;
    const shape = mine ? (shapes.get(mine.id) ?? null) : null;
    const problems: RowRemark[] = [];
    if (key === '') problems.push({ code: 'noKey' });
    else if (!isAreaKey(key)) problems.push({ code: 'badKey', detail: key.slice(0, 60) });
    if (name === '') problems.push({ code: 'noName' });
    if (name.length > 200) problems.push({ code: 'nameTooLong' });
    if (!checked.ok) problems.push(remarkOf(checked.fault));
    if (checked.ok)
      planned.set(row.number, {
        parentId: parent?.id ?? null,
        geometry: checked.geometry,
        size: size ?? squareMetres(checked.geometry),
        known: mine,
        shape,
      });
    return {
      number: row.number,
      key,
      label: name,
      thing: mine ? { kind: area.kind, id: mine.id } : null,
      fields: {
        name: { incoming: name, current: mine?.name },
        parent: {
          incoming: parent?.key ?? null,
          current: mine ? (keyOfId.get(mine.parentId ?? '') ?? null) : undefined,
        },
        geometry: {
          incoming: checked.ok ? fingerprint(checked.geometry) : null,
          current: shape ? fingerprint(shape.geometry) : undefined,
        },
        ...(size === null
          ? {}
          : { size: { incoming: rounded(size), current: shape ? rounded(shape.squareMetres) : undefined } }),
      },
      problems,
      remarks: parent?.isUnknown ? [{ code: 'parentUnknown', detail: parent.key ?? '' }] : [],
    };
  };

  const keyOf = (row: TableRow) => (row.cells[column.get('key') ?? ''] ?? '').trim();
  return {
    keyOf,
    compare: async (rows) => {
      const keys = rows.map(keyOf);
      const shapes = await knownShapes(
        scope,
        keys.flatMap((key) => known.get(key)?.id ?? []),
      );
      return rows.map((row) => compareRow(row, shapes));
    },
    write: async (into, rows) => {
      if (!target) throw new Error('areas are written without a version to write them to');
      const isPublic = plan.settings.visibility !== 'internal';
      return writeAreas(scope, into, {
        rows,
        planned,
        target,
        isPublic,
        byPrefix: plan.settings.above !== 'none',
      });
    },
  };
}

const sizeOf = (text: string): number | null => {
  const size = Number(text);
  return text !== '' && Number.isFinite(size) && size > 0 ? size : null;
};
const rounded = (size: number): number => Math.round(size * 100) / 100;
const fingerprint = ({ type, coordinates }: Geometry): string =>
  createHash('sha256')
    .update(JSON.stringify([type, coordinates]))
    .digest('base64url')
    .slice(0, 22);

const remarkOf = (fault: GeometryFault): RowRemark => ({
  code: `geometry.${fault.reason}`,
  ...('at' in fault
    ? { detail: fault.at.slice(0, 2).join(' ') }
    : 'found' in fault
      ? { detail: fault.found }
      : {}),
});

/** The area above: named by a column, or the one whose key the area's own begins with. */
const parentOf = (
  key: string,
  named: string | null,
  plan: ImportPlan,
  above: ReadonlyMap<string, KnownArea>,
): { id: string | null; key: string | null; isUnknown: boolean } | null => {
  if (named !== null) {
    if (named === '') return null;
    const found = above.get(named);
    return { id: found?.id ?? null, key: found ? named : null, isUnknown: !found };
  }
  if (plan.settings.above === 'none') return null;
  for (let length = key.length - 1; length > 0; length--) {
    const found = above.get(key.slice(0, length));
    if (found) return { id: found.id, key: found.key, isUnknown: false };
  }
  return null;
};

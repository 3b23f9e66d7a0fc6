import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { FieldSpec, RecordKind, RecordWords } from '../records/contract.ts';
import { areaChoices } from './data/choices.ts';
import { maySeeInternal, mayWriteAreas } from './permissions.ts';
import { areaProblems, indicatorProblems, mappingProblems, shareProblems } from './rules.ts';
import { type AreasTexts, areasTexts } from './texts/index.ts';

export type KindName = keyof AreasTexts['kinds'];

const kind = (
  name: KindName,
  more: Omit<RecordKind, 'kind' | 'write' | 'words' | 'seeInternal'>,
): RecordKind => ({
  kind: name,
  write: mayWriteAreas,
  seeInternal: maySeeInternal,
  words: (locale: Locale): RecordWords => areasTexts(locale).kinds[name],
  constraint: (constraint, locale) =>
    areasTexts(locale).constraints[constraint as keyof AreasTexts['constraints']] ?? null,
  ...more,
});

const position: FieldSpec = { name: 'position', type: 'position' };

/** A way to divide the land, e.g. Berlin's LOR. */
export const areaSystem = kind('areaSystem', {
  table: 'area_system',
  series: 'undated',
  fields: [
    { name: 'name', type: 'text', maxLength: 120, required: true },
    { name: 'publisher', type: 'text', maxLength: 200 },
    { name: 'note', type: 'longText', maxLength: 1000 },
  ],
  title: (row) => String(row.name),
  path: () => '/gebiete/systeme',
});

/** The division as it holds for a time; the next version replaces it. */
export const areaSystemVersion = kind('areaSystemVersion', {
  table: 'area_system_version',
  series: 'oneAtATime',
  fields: [
    { name: 'system_id', type: 'record', kind: 'areaSystem', required: true },
    { name: 'name', type: 'text', maxLength: 120, required: true },
  ],
  title: (row) => String(row.name),
  path: () => '/gebiete/systeme',
});

export const areaLevel = kind('areaLevel', {
  table: 'area_level',
  series: 'undated',
  fields: [
    { name: 'system_id', type: 'record', kind: 'areaSystem', required: true },
    { name: 'name', type: 'text', maxLength: 80, required: true },
    { name: 'plural', type: 'text', maxLength: 80, required: true },
    position,
  ],
  title: (row) => String(row.plural),
  path: () => '/gebiete/systeme',
});

/** One area of one version. Its shape stands in a table of its own, so that a renamed area keeps it. */
export const area = kind('area', {
  table: 'area',
  series: 'versions',
  fields: [
    { name: 'version_id', type: 'record', kind: 'areaSystemVersion', required: true },
    { name: 'level_id', type: 'record', kind: 'areaLevel', required: true },
    { name: 'key', type: 'text', maxLength: 40, required: true },
    { name: 'name', type: 'text', maxLength: 200, required: true },
    { name: 'parent_id', type: 'record', kind: 'area' },
  ],
  title: (row) => `${String(row.name)} (${String(row.key)})`,
  path: (row) => `/gebiete/${String(row.thing_id)}`,
  problems: areaProblems,
  choices: areaChoices,
});

/** Where an area went in the next version, and which share of it. */
export const areaMapping = kind('areaMapping', {
  table: 'area_mapping',
  series: 'undated',
  fields: [
    { name: 'from_area_id', type: 'record', kind: 'area', required: true },
    { name: 'to_area_id', type: 'record', kind: 'area', required: true },
    { name: 'share', type: 'number', required: true },
    { name: 'basis', type: 'text', maxLength: 300 },
  ],
  title: (_row, locale) => areasTexts(locale).kinds.areaMapping.one,
  path: (row) => `/gebiete/${String(row.to_area_id)}`,
  problems: mappingProblems,
});

/** A lived area that may cut across areas. */
export const socialSpace = kind('socialSpace', {
  table: 'social_space',
  series: 'versions',
  fields: [
    { name: 'name', type: 'text', maxLength: 200, required: true },
    { name: 'detail', type: 'longText', maxLength: 2000 },
  ],
  title: (row) => String(row.name),
  path: (row) => `/sozialraeume/${String(row.thing_id)}`,
});

/** An area, or a share of it, that belongs to a social space. */
export const socialSpaceArea = kind('socialSpaceArea', {
  table: 'social_space_area',
  series: 'versions',
  fields: [
    { name: 'space_id', type: 'record', kind: 'socialSpace', required: true },
    { name: 'area_id', type: 'record', kind: 'area', required: true },
    { name: 'share', type: 'number', required: true },
  ],
  title: (_row, locale) => areasTexts(locale).kinds.socialSpaceArea.one,
  path: (row) => `/sozialraeume/${String(row.space_id)}`,
  problems: shareProblems,
});

export const directions = ['more', 'less', 'neutral'] as const;
export type Direction = (typeof directions)[number];
export const aggregations = ['sum', 'weightedMean', 'none'] as const;
export type Aggregation = (typeof aggregations)[number];

/** What is measured per area and day. */
export const indicator = kind('indicator', {
  table: 'indicator',
  series: 'undated',
  fields: [
    { name: 'name', type: 'text', maxLength: 200, required: true },
    { name: 'key', type: 'text', maxLength: 80, required: true },
    { name: 'unit', type: 'text', maxLength: 40 },
    { name: 'direction', type: 'choice', options: directions, required: true },
    { name: 'aggregation', type: 'choice', options: aggregations, required: true },
    { name: 'weight_id', type: 'record', kind: 'indicator' },
    { name: 'detail', type: 'longText', maxLength: 2000 },
    { name: 'publisher', type: 'text', maxLength: 300 },
    { name: 'licence', type: 'text', maxLength: 120 },
    { name: 'small_number_note', type: 'text', maxLength: 500 },
    position,
  ],
  title: (row) => String(row.name),
  path: (row) => `/indikatoren/${String(row.thing_id)}`,
  problems: indicatorProblems,
});

/** A value of an area on a day; without a value it is known to be missing. */
export const indicatorValue = kind('indicatorValue', {
  table: 'indicator_value',
  series: 'undated',
  fields: [
    { name: 'indicator_id', type: 'record', kind: 'indicator', required: true },
    { name: 'area_id', type: 'record', kind: 'area', required: true },
    { name: 'day', type: 'day', required: true },
    { name: 'value', type: 'number' },
    { name: 'note', type: 'text', maxLength: 300 },
  ],
  title: (_row, locale) => areasTexts(locale).kinds.indicatorValue.one,
  path: (row) => `/indikatoren/${String(row.indicator_id)}`,
});

/** The value of a larger whole to compare with, e.g. of the city. */
export const indicatorReference = kind('indicatorReference', {
  table: 'indicator_reference',
  series: 'undated',
  fields: [
    { name: 'indicator_id', type: 'record', kind: 'indicator', required: true },
    { name: 'place', type: 'text', maxLength: 120, required: true },
    { name: 'day', type: 'day', required: true },
    { name: 'value', type: 'number', required: true },
    { name: 'note', type: 'text', maxLength: 300 },
  ],
  title: (row) => String(row.place),
  path: (row) => `/indikatoren/${String(row.indicator_id)}`,
});

/** All kinds of the module, in an order in which they can be loaded: what others refer to comes first. */
export const areasKinds: readonly RecordKind[] = [
  areaSystem,
  areaSystemVersion,
  areaLevel,
  area,
  areaMapping,
  socialSpace,
  socialSpaceArea,
  indicator,
  indicatorValue,
  indicatorReference,
];

/** The words of a choice of an indicator. */
export const indicatorWord = (column: 'direction' | 'aggregation', row: JsonRow, locale: Locale): string => {
  const words: RecordWords = areasTexts(locale).kinds.indicator;
  return words.options?.[column]?.[String(row[column])] ?? '';
};

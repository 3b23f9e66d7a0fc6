import type { Locale } from '../../platform/i18n/locale.ts';
import { type Part, partsOfCell } from '../../platform/tables/hsds-parts.ts';
import type { TableRow } from '../../platform/tables/table-file.ts';
import type { ImportPlan, RowRemark, Value } from '../imports/contract.ts';
import { type Cell, type Cut, type Leave, numberIn } from './cell.ts';
import {
  contactsOf,
  deliveryOf,
  feesOf,
  fundingOf,
  languagesOf,
  takingPartOf,
  waitingOf,
} from './service-cells.ts';
import { choicesOf, furtherTraits } from './service-traits.ts';
import { hsdsTexts } from './texts/index.ts';

/** What of a service refers to something here: places, areas, times, terms. */
export const linkFields = ['places', 'service_areas', 'schedules', 'terms'] as const;
export type LinkField = (typeof linkFields)[number];

/** A service of a file as an offer would be entered: values by what is compared, with what is wrong or will be left out. */
export type ServiceRow = {
  key: string;
  name: string;
  provider: string;
  /** By field; only what a column of the plan is read as. */
  values: Readonly<Record<string, Value>>;
  /** What is still to be found among what is entered here. */
  links: Readonly<Partial<Record<LinkField, readonly Part[]>>>;
  /** How accessible the offer and its places are; null: no column is read as it. */
  access: { traits: readonly Part[]; places: readonly Part[] } | null;
  problems: readonly RowRemark[];
  remarks: readonly RowRemark[];
};

/** Fields of one column: which of the offer's columns it fills, and how long it may be (`null`: a number). */
export const simpleFields = {
  name: { column: 'name', most: 200 },
  description: { column: 'description', most: 6000 },
  eligibility_description: { column: 'eligibility', most: 500 },
  alert: { column: 'alert', most: 300 },
  minimum_age: { column: 'age_from', most: null },
  maximum_age: { column: 'age_until', most: null },
  waiting: { column: 'waiting_list', most: 0 },
  audiences: { column: 'audiences', most: 0 },
  marks: { column: 'marks', most: 0 },
} as const;
/** Columns of the offer that only together say something. */
export const groupedFields: Readonly<Record<string, readonly string[]>> = {
  fees: ['cost', 'fee_amount', 'cost_note', 'education_benefits'],
  takingPart: ['taking_part', 'taking_part_note'],
  delivery: ['delivery', 'online_address'],
  access: ['sign_language', 'quiet', 'companion', 'accessibility_note'],
  funding: ['secured_by', 'secured_until'],
};
/** By field: the columns of the file of which at least one must be read for it. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  fees: ['fees_description', 'cost_options'],
  takingPart: ['application_process'],
  waiting: ['wait_time'],
  languages: ['languages'],
  funding: ['funding'],
  contacts: ['contacts'],
  audiences: ['traits'],
  marks: ['traits'],
  delivery: ['places', 'service_areas', 'traits'],
};

/** What identifies a service in its file. */
export const serviceKey = (plan: ImportPlan, row: TableRow): string => cellsOf(plan, row)('id');

const cellsOf = (plan: ImportPlan, row: TableRow): Cell => {
  const headings = new Map(Object.entries(plan.mapping).map(([heading, field]) => [field, heading]));
  return (field) => (row.cells[headings.get(field) ?? ''] ?? '').trim();
};

/** Reads a row as an offer. Our own words for cost and taking part are understood again. */
export const readService = (plan: ImportPlan, row: TableRow, locale: Locale): ServiceRow => {
  const cell = cellsOf(plan, row);
  const mapped = new Set(Object.values(plan.mapping));
  const t = hsdsTexts(locale).imports;
  const columns: Readonly<Record<string, string>> = { ...t.columns, ...t.groups };
  const problems: RowRemark[] = [];
  const remarks: RowRemark[] = [];
  const leave: Leave = (what) => remarks.push({ code: 'leftOut', detail: what.slice(0, 300) });
  const cut: Cut = (field, text, most) => {
    if (text.length > most) remarks.push({ code: 'cut', detail: columns[field] ?? field });
    return text.slice(0, most).toWellFormed().trim() || null;
  };
  const values: Record<string, Value> = {};
  for (const [field, { most }] of Object.entries(simpleFields))
    if (mapped.has(field))
      values[field] = most === null ? numberIn(cell(field)) : cut(field, cell(field), most);
  const [key, name, provider] = [cell('id'), cell('name'), cell('organization')];
  if (row.cells.same_id) problems.push({ code: 'sameId', detail: row.cells.same_id });
  if (key === '' || key.length > 120) problems.push({ code: 'badId' });
  if (name === '' || name.length > 200) problems.push({ code: 'badName' });
  if (provider.length > 200) problems.push({ code: 'badProvider' });
  const [youngest, oldest] = [numberIn(cell('minimum_age')), numberIn(cell('maximum_age'))];
  const isAge = (age: number | null): boolean => age === null || (age >= 0 && age <= 120);
  if (!isAge(youngest) || !isAge(oldest) || (youngest ?? 0) > (oldest ?? 120))
    problems.push({ code: 'badAges' });

  const traits = partsOfCell(cell('traits'));
  const reads: Readonly<Record<string, () => Value>> = {
    fees: () => feesOf(cell, cut),
    takingPart: () => takingPartOf(cell, cut),
    waiting: () => waitingOf(cell, leave),
    languages: () => languagesOf(cell, leave),
    funding: () => fundingOf(cell, cut),
    contacts: () => contactsOf(cell, cut, (code, detail) => remarks.push({ code, detail })),
    audiences: () => choicesOf(traits, 'audience'),
    marks: () => choicesOf(traits, 'mark'),
    delivery: () => deliveryOf(cell, traits),
  };
  for (const [field, read] of Object.entries(reads))
    if (partsOf[field]?.some((each) => mapped.has(each))) values[field] = read();
  for (const each of furtherTraits(traits)) leave(each);
  const status = cell('status');
  if (status !== '' && status !== 'active') remarks.push({ code: 'status', detail: status });
  if (row.cells.left_out) remarks.push({ code: 'noRoom', detail: row.cells.left_out });
  const hasAccess = mapped.has('traits') || mapped.has('accessibility');
  const access = hasAccess ? { traits, places: partsOfCell(cell('accessibility')) } : null;
  const links = Object.fromEntries(
    linkFields.flatMap((field) => (mapped.has(field) ? [[field, partsOfCell(cell(field))]] : [])),
  );
  return { key, name, provider, values, links, access, problems, remarks };
};

import type { Locale } from '../../platform/i18n/locale.ts';
import type { TableRow } from '../../platform/tables/table-file.ts';
import type { ImportPlan, RowRemark, Value } from '../imports/contract.ts';
import { hsdsTexts } from './texts/index.ts';

/** A service of a file as an offer would be entered: values by what is compared, with what is wrong or will be left out. */
export type ServiceRow = {
  key: string;
  name: string;
  provider: string;
  /** By field; only what a column of the plan is read as. */
  values: Readonly<Record<string, Value>>;
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
} as const;
/** Columns of the offer that only together say something. */
export const groupedFields: Readonly<Record<string, readonly string[]>> = {
  fees: ['cost', 'fee_amount', 'cost_note', 'education_benefits'],
  takingPart: ['taking_part', 'taking_part_note'],
};
export const siteColumns = ['name', 'street', 'house_number', 'postal_code', 'town', 'lon', 'lat'] as const;
const partsOf: Readonly<Record<string, readonly string[]>> = {
  fees: ['fees_description', 'cost', 'amount'],
  takingPart: ['application_process'],
  site: ['address'],
  languages: ['languages'],
};

/** An object of nothing but gaps is nothing. */
export const orNothing = (value: Readonly<Record<string, Value>>): Value =>
  Object.values(value).every((each) => each === null) ? null : value;

/** What identifies a service in its file. */
export const serviceKey = (plan: ImportPlan, row: TableRow): string => cellsOf(plan, row)('id');

const cellsOf = (plan: ImportPlan, row: TableRow): ((field: string) => string) => {
  const headings = new Map(Object.entries(plan.mapping).map(([heading, field]) => [field, heading]));
  return (field) => (row.cells[headings.get(field) ?? ''] ?? '').trim();
};

/** Reads a row as an offer. Our own words for cost and taking part are understood again. */
export const readService = (plan: ImportPlan, row: TableRow, locale: Locale): ServiceRow => {
  const cell = cellsOf(plan, row);
  const mapped = new Set(Object.values(plan.mapping));
  const problems: RowRemark[] = [];
  const remarks: RowRemark[] = [];
  const columns: Readonly<Record<string, string>> = hsdsTexts(locale).imports.columns;
  const cut = (field: string, text: string, most: number): string | null => {
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

  const reads: Readonly<Record<string, () => Value>> = {
    fees: () => feesOf(cell, cut),
    takingPart: () => {
      const [how, rest] = beginningOf(cell('application_process'), 'takingPart');
      return orNothing({ taking_part: how, taking_part_note: cut('application_process', rest, 500) });
    },
    site: () => siteOf(cell, cut, (what) => remarks.push({ code: 'leftOut', detail: what })),
    languages: () => {
      const said = cell('languages').split(',').map(languageOf).filter(Boolean);
      const known = said.filter((each) => /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(each) && each.length <= 35);
      for (const each of said) if (!known.includes(each)) remarks.push({ code: 'leftOut', detail: each });
      return known.length === 0 ? null : [...new Set(known)].toSorted();
    },
  };
  for (const [field, read] of Object.entries(reads))
    if (partsOf[field]?.some((each) => mapped.has(each))) values[field] = read();
  return { key, name, provider, values, problems, remarks };
};

type Cell = (field: string) => string;
type Cut = (field: string, text: string, most: number) => string | null;

const numberIn = (text: string): number | null =>
  text === '' || !Number.isFinite(Number(text)) ? null : Number(text);

const languageOf = (text: string): string => {
  const [language = '', ...rest] = text.trim().split('-');
  return [language.toLowerCase(), ...rest].join('-');
};

const ownWords = (sort: 'cost' | 'takingPart' | 'benefits'): readonly (readonly [string, string])[] =>
  (['de', 'en'] as const).flatMap((locale) => Object.entries(hsdsTexts(locale).service[sort]));

/** What our export writes before the note of a person: which it is, and the note. */
const beginningOf = (text: string, sort: 'cost' | 'takingPart'): readonly [string | null, string] => {
  const found = ownWords(sort).find(([, words]) => text === words || text.startsWith(`${words}. `));
  return found ? [found[0], text.slice(found[1].length).replace(/^\. /, '')] : [null, text];
};

const feesOf = (cell: Cell, cut: Cut): Value => {
  const [said, afterwards] = beginningOf(cell('fees_description'), 'cost');
  const end = ownWords('benefits').find(([, words]) => afterwards.endsWith(words));
  const note = end ? afterwards.slice(0, -end[1].length).replace(/\. $/, '') : afterwards;
  const amount = numberIn(cell('amount'));
  const isFee = amount !== null && amount > 0 && amount < 100_000;
  const isFree = cell('cost') === 'free' || amount === 0;
  const cost = said ?? (isFee ? 'fee' : isFree ? 'free' : null);
  return orNothing({
    cost,
    fee_amount: isFee && cost === 'fee' ? amount : null,
    cost_note: cut('fees_description', note, 300),
    education_benefits: end?.[0] ?? null,
  });
};

/** "Am Ententeich 3 a" as street and number; without a street there is no place. */
const siteOf = (cell: Cell, cut: Cut, leaveOut: (what: string) => void): Value => {
  const address = cell('address');
  if (address === '') return null;
  const [, before = address, number = ''] =
    /^(.*\D)\s+(\d+\s?[a-zA-Z]?(?:\s?[-–/]\s?\d+\s?[a-zA-Z]?)?)$/.exec(address) ?? [];
  const [lon, lat] = [numberIn(cell('longitude')), numberIn(cell('latitude'))];
  const isPoint = lon !== null && lat !== null && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  if (!isPoint && (lon !== null || lat !== null)) leaveOut(`${cell('latitude')} ${cell('longitude')}`);
  const code = cell('postal_code');
  const isCode = /^\d{5}$/.test(code);
  if (code !== '' && !isCode) leaveOut(code);
  return {
    name: cut('place', cell('place'), 200),
    street: cut('address', before, 120),
    house_number: number.length <= 20 ? number || null : null,
    postal_code: isCode ? code : null,
    town: cut('city', cell('city'), 80),
    lon: isPoint ? lon : null,
    lat: isPoint ? lat : null,
  };
};

import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Part } from '../../platform/tables/hsds-parts.ts';
import type { RowRemark, Value } from '../imports/contract.ts';
import { isVocabulary, rowOfSchedule, scheduleProblems } from '../offers/contract.ts';
import { numberIn } from './cell.ts';
import { readSchedule } from './schedule-from.ts';

/** A thing here that something of a file may mean. */
export type Target = { id: string; name: string };
export type TermTarget = Target & {
  vocabulary: string;
  uri: string | null;
  code: string | null;
  folded: readonly string[];
};
export type AreaTarget = Target & { key: string; folded: string };

/** What the rows of a batch may refer to. `fold`: a name without what does not distinguish it. */
export type Targets = {
  terms: readonly TermTarget[];
  areas: readonly AreaTarget[];
  /** By the id of the facility, which is that of the location in our own export. */
  facilities: ReadonlyMap<string, Target>;
  fold: (name: string) => string;
};
type Say = (remark: RowRemark) => void;

/** Terms here that a service is described with, by id, by code in a public taxonomy, by name, by synonym. */
export const findTerms = (parts: readonly Part[], { terms, fold }: Targets, say: Say): Value => {
  const found = new Map<string, Target>();
  for (const part of parts) {
    const name = fold(part.name ?? '');
    const kind = isVocabulary(part.kind) ? part.kind : null;
    const ways: readonly ((term: TermTarget) => boolean)[] = [
      (term) => term.id === part.id,
      (term) =>
        term.code !== null && term.code === part.code && (!part.uri || !term.uri || term.uri === part.uri),
      (term) => term.folded[0] === name && term.vocabulary === kind,
      (term) => term.folded.includes(name) && term.vocabulary === kind,
      (term) => term.folded[0] === name,
      (term) => term.folded.includes(name),
    ];
    const hits = ways.map((way) => terms.filter(way)).find((each) => each.length > 0) ?? [];
    const [hit] = hits;
    const label = part.name ?? part.code ?? part.id ?? '';
    if (hits.length === 1 && hit) found.set(hit.id, { id: hit.id, name: hit.name });
    else say({ code: hits.length === 0 ? 'noTerm' : 'severalTerms', detail: label });
  }
  return listOf(found);
};

/** Areas here that a service serves, by their key, else by their name. */
export const findAreas = (parts: readonly Part[], { areas, fold }: Targets, say: Say): Value => {
  const found = new Map<string, Target>();
  for (const part of parts) {
    const byKey = areas.filter(({ key }) => key === part.extent);
    const hits = byKey.length > 0 ? byKey : areas.filter(({ folded }) => folded === fold(part.name ?? ''));
    const [hit] = hits;
    const label = part.name ?? part.extent ?? part.description ?? '';
    if (hits.length === 1 && hit) found.set(hit.id, { id: hit.id, name: hit.name });
    else say({ code: hits.length === 0 ? 'noArea' : 'severalAreas', detail: label });
  }
  return listOf(found);
};

const listOf = (found: ReadonlyMap<string, Target>): Value =>
  found.size === 0 ? null : [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Columns of a place that is an address. */
export const siteColumns = [
  ...(['name', 'street', 'house_number', 'postal_code', 'town', 'lon', 'lat', 'note'] as const),
];

/** Places: a facility here where the file means one, else an address. `at`: by what times call them, their number. */
export const findPlaces = (
  parts: readonly Part[],
  { facilities }: Targets,
  say: Say,
): { sites: Value; at: ReadonlyMap<string, number>; facilityIds: ReadonlySet<string> } => {
  const sites: Value[] = [];
  const at = new Map<string, number>();
  const facilityIds = new Set<string>();
  for (const part of parts) {
    if (part.type === 'virtual') continue;
    const facility = facilities.get(part.location ?? '');
    const site = facility ? { facility_id: facility.id, name: facility.name } : siteOf(part, say);
    if (site === null) continue;
    if (facility) facilityIds.add(facility.id);
    const same = sites.findIndex((each) => JSON.stringify(each) === JSON.stringify(site));
    const index = same >= 0 ? same : sites.push(site) - 1;
    if (part.at) at.set(part.at, index);
  }
  return { sites: sites.length === 0 ? null : sites, at, facilityIds };
};

/** "Am Ententeich 3 a" as street and number; without a street there is no place. */
const siteOf = (part: Part, say: Say): { readonly [name: string]: Value } | null => {
  const { address = '', postal_code: code = '', city = '', name = '', note = '' } = part;
  const leave = (what: string) => say({ code: 'leftOut', detail: what });
  if (address === '') {
    say({
      code: 'noAddress',
      detail: name || [part.latitude, part.longitude].filter(Boolean).join(' ') || note,
    });
    return null;
  }
  const [, before = address, number = ''] =
    /^(.*\D)\s+(\d+\s?[a-zA-Z]?(?:\s?[-–/]\s?\d+\s?[a-zA-Z]?)?)$/.exec(address) ?? [];
  const [lon, lat] = [numberIn(part.longitude ?? ''), numberIn(part.latitude ?? '')];
  const isPoint = lon !== null && lat !== null && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  if (!isPoint && (lon !== null || lat !== null))
    leave(`${part.latitude ?? ''} ${part.longitude ?? ''}`.trim());
  const isCode = /^\d{5}$/.test(code);
  if (code !== '' && !isCode) leave(code);
  const cut = (text: string, most: number): string | null => {
    if (text.length > most) leave(text.slice(most));
    return text.slice(0, most).toWellFormed().trim() || null;
  };
  return {
    name: cut(name === address ? '' : name, 200),
    street: cut(before, 120),
    house_number: number.length <= 20 ? number || null : null,
    postal_code: isCode ? code : null,
    town: cut(city, 80),
    lon: isPoint ? lon : null,
    lat: isPoint ? lat : null,
    note: cut(note, 300),
  };
};

/** Times as rows; `at` is the number of the place at which they hold. */
export const findSchedules = (
  parts: readonly Part[],
  at: ReadonlyMap<string, number>,
  locale: Locale,
  say: Say,
): Value => {
  const rows: JsonRow[] = [];
  for (const part of parts) {
    const { schedule, note, left, zoned } = readSchedule(part);
    const columns = schedule ? rowOfSchedule(schedule) : null;
    const wrong = columns ? scheduleProblems(columns, locale) : [];
    if (columns === null || wrong.length > 0) {
      const said =
        [...left, ...wrong.map(({ message }) => message)].join('. ') || Object.values(part).join(' ');
      say({ code: 'noSchedule', detail: said.slice(0, 300) });
      continue;
    }
    for (const each of left) say({ code: 'leftOut', detail: each.slice(0, 300) });
    for (const each of zoned) say({ code: 'localTime', detail: each });
    if (note.length > 300) say({ code: 'leftOut', detail: note.slice(300, 600) });
    const place = at.get(part.at ?? '');
    if (part.at && place === undefined) say({ code: 'noSchedulePlace', detail: part.at });
    rows.push({ ...columns, note: note.slice(0, 300).toWellFormed().trim() || null, at: place ?? null });
  }
  return rows.length === 0 ? null : (mergedDays(rows) as Value);
};

/** Single days that differ in nothing else are one line of times. */
const mergedDays = (rows: readonly JsonRow[]): readonly JsonRow[] => {
  const merged: JsonRow[] = [];
  for (const row of rows) {
    const { extra_days, ...rest } = row;
    const like =
      row.rhythm === 'days'
        ? merged.findIndex(({ extra_days: _, ...other }) => JSON.stringify(other) === JSON.stringify(rest))
        : -1;
    const days = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
    if (like < 0) merged.push({ ...rest, extra_days: extra_days ?? null });
    else
      merged[like] = {
        ...rest,
        extra_days: [...new Set([...days(merged[like]?.extra_days), ...days(extra_days)])]
          .toSorted()
          .slice(0, 400),
      };
  }
  return merged;
};

import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type AreaName, areaNames } from '../../areas/contract.ts';
import { maySeeInternal } from '../permissions.ts';
import { partShownWhen } from './shown-when.ts';

/** Where an offer takes place, as this reader may know it. */
export type Place = {
  /** The row for those who may see it; null of a confidential place in public. */
  row: JsonRow | null;
  kind: 'facility' | 'address' | 'served';
  isConfidential: boolean;
  /** What it is called: the facility, the place's own name, or nothing. */
  name: string | null;
  facilityId: string | null;
  street: string | null;
  town: string | null;
  lon: number | null;
  lat: number | null;
  area: AreaName | null;
  note: string | null;
  /** The facility's accessibility: column and answer. Empty: nobody has looked. */
  accessibility: Readonly<Record<string, string>>;
  accessibilityNote: string | null;
};

type Facility = {
  name: string;
  street: string | null;
  house_number: string | null;
  postal_code: string | null;
  town: string | null;
  lon: number | null;
  lat: number | null;
  accessibility_note: string | null;
} & Record<string, string | null>;

const accessibilityColumns = [
  'step_free',
  'lift',
  'accessible_toilet',
  'hearing_support',
  'tactile_guidance',
  'accessible_parking',
] as const;

/**
 * The places of an offer on the scope's day, in their order; one query, and one for the names of areas. Of a confidential
 * place the public is given the area alone.
 */
export const readPlaces = async (scope: Scope, offerId: string): Promise<readonly Place[]> => {
  const isInternal = maySeeInternal(scope.actor);
  const { rows } = await sql<{ row: JsonRow; facility: Facility | null }>`
    select to_jsonb(t) as row, (select to_jsonb(f) - 'search' from facility f where f.alliance_id = t.alliance_id
        and f.thing_id = t.facility_id and (f.is_public or ${isInternal}::boolean) and f.valid @> ${scope.asOf}::date
        limit 1) as facility
    from offer_place t where t.alliance_id = current_alliance() and t.offer_id = ${offerId}::uuid
      and t.valid @> ${scope.asOf}::date
      and (${isInternal}::boolean or (t.is_public and ${partShownWhen(scope)}))
    order by t.position, t.id limit 50`.execute(scope.db);
  const areas = await areaNames(
    scope,
    rows.flatMap(({ row }) => (typeof row.area_id === 'string' ? [row.area_id] : [])),
  );
  return rows.map(({ row, facility }) => placeOf(row, facility, areas, isInternal));
};

const textOf = (row: JsonRow | Facility | null, column: string): string | null => {
  const value = row?.[column];
  return typeof value === 'string' && value !== '' ? value : null;
};

const placeOf = (
  row: JsonRow,
  facility: Facility | null,
  areas: ReadonlyMap<string, AreaName>,
  isInternal: boolean,
): Place => {
  const isConfidential = row.disclosure === 'confidential';
  const area = areas.get(String(row.area_id)) ?? null;
  const kind = row.kind === 'facility' || row.kind === 'served' ? row.kind : 'address';
  const nothing = {
    name: null,
    facilityId: null,
    street: null,
    town: null,
    lon: null,
    lat: null,
    note: null,
  };
  const unknown = { accessibility: {}, accessibilityNote: null };
  if (isConfidential && !isInternal) return { row: null, kind, isConfidential, area, ...nothing, ...unknown };
  const of = kind === 'facility' ? facility : row;
  const joined = (...columns: string[]): string | null =>
    columns
      .map((column) => textOf(of, column))
      .filter(Boolean)
      .join(' ') || null;
  return {
    row,
    kind,
    isConfidential,
    area,
    name: [textOf(facility, 'name'), textOf(row, 'name')].filter(Boolean).join(', ') || null,
    facilityId: facility ? textOf(row, 'facility_id') : null,
    street: joined('street', 'house_number'),
    town: joined('postal_code', 'town'),
    lon: of?.lon == null ? null : Number(of.lon),
    lat: of?.lat == null ? null : Number(of.lat),
    note: textOf(row, 'note'),
    accessibility: Object.fromEntries(
      accessibilityColumns.flatMap((column) => {
        const answer = textOf(facility, column);
        return answer ? [[column, answer]] : [];
      }),
    ),
    accessibilityNote: textOf(facility, 'accessibility_note'),
  };
};

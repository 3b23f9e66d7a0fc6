import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { type Axis, type ColumnOf, columnArrays } from '../axis.ts';
import { cellKey, type Supply } from '../matrix.ts';
import type { Spot } from '../reach.ts';

export type SupplyOfDay = {
  cells: ReadonlyMap<string, Supply>;
  byArea: ReadonlyMap<string, Supply>;
  byColumn: ReadonlyMap<string, Supply>;
  spots: readonly Spot[];
  /** All published offers of the day: in a column, in an area without any column, and in no area of the level. */
  whole: { within: Supply; without: Supply; outside: Supply };
};

type Row = {
  part: 'cell' | 'area' | 'column' | 'all' | 'spot';
  area: string | null;
  key: string | null;
  lon: number | null;
  lat: number | null;
  offers: number;
  places: number | null;
  capacity: number | null;
  withCapacity: number | null;
  minutes: number | null;
  withTimes: number | null;
  withoutAges: number | null;
};

/** What published offers bring on the scope's day, by area and column: one walk of the database over all offers. */
export const readSupply = async (
  scope: Scope,
  areaIds: readonly string[],
  axis: Axis,
  columns: readonly ColumnOf[],
): Promise<SupplyOfDay> => {
  const { keys, lows, highs } = columnArrays(columns);
  const { rows } = await sql<Row>`
    select part, area::text, key, lon, lat, offers, places::float8, capacity::float8, with_capacity::float8 as "withCapacity",
      minutes, with_times::float8 as "withTimes", without_ages::float8 as "withoutAges"
    from coverage_supply(${areaIds}::uuid[], ${axis}, ${keys}::text[], ${lows}::numeric[], ${highs}::numeric[],
      ${scope.asOf}::date)`.execute(scope.db);
  const cells = new Map<string, Supply>();
  const byArea = new Map<string, Supply>();
  const byColumn = new Map<string, Supply>();
  const whole = new Map<string, Supply>();
  const spots: Spot[] = [];
  for (const row of rows) {
    const [area, key] = [row.area ?? '', row.key ?? ''];
    if (row.part === 'cell') cells.set(cellKey(area, key), supplyOf(row));
    else if (row.part === 'area') byArea.set(area, supplyOf(row));
    else if (row.part === 'column') byColumn.set(key, supplyOf(row));
    else if (row.part === 'all') whole.set(key, supplyOf(row));
    else
      spots.push({
        area: row.area,
        key,
        offers: row.offers,
        place: row.lon === null || row.lat === null ? null : { lon: row.lon, lat: row.lat },
      });
  }
  return {
    cells,
    byArea,
    byColumn,
    spots,
    whole: {
      within: whole.get('within') ?? supplyOf(null),
      without: whole.get('without') ?? supplyOf(null),
      outside: whole.get('outside') ?? supplyOf(null),
    },
  };
};

const supplyOf = (row: Row | null): Supply => ({
  offers: row?.offers ?? 0,
  places: row?.places ?? 0,
  capacity: row?.capacity ?? 0,
  withCapacity: row?.withCapacity ?? 0,
  minutes: row?.minutes ?? 0,
  withTimes: row?.withTimes ?? 0,
  withoutAges: row?.withoutAges ?? 0,
});

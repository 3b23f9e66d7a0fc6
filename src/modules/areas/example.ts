import type { Day } from '../../platform/time/day.ts';
import { type Cell, mosaicOf } from './example-mosaic.ts';
import {
  type ExampleIndicator,
  exampleIndicators,
  forecastAreas,
  planningAreas,
  regions,
} from './example-words.ts';
import type { Geometry } from './geometry.ts';

type Facts = Record<string, Record<string, Record<string, unknown>>>;
type Add = (kind: string, key: string, fact: Record<string, unknown>) => void;

/** The two versions of the example's division; the second redraws eight of the planning areas. */
const versions = [
  { key: 'raster-alt', mark: 'alt', name: 'Musterraster bis 2019', time: { from: '2010', until: '2019' } },
  { key: 'raster-neu', mark: 'neu', name: 'Musterraster seit 2020', time: { from: '2020' } },
] as const;
type Version = (typeof versions)[number];

/** The last day of these years was counted; the first two in the old areas. */
const countedYears = [2017, 2019, 2021, 2023, 2025];

/**
 * The example district's areas: a mosaic of 4 forecast areas, 8 district regions and 44 planning areas (42 before 2020)
 * with the way from the old to the new ones, two social spaces, and six indicators over several years with some values
 * missing. A district has only so many areas, so `scale` adds none.
 *
 * @param today figures of days after it are left out
 */
export function* inventAreas(random: () => number, _scale: number, today: Day): Iterable<unknown> {
  const facts: Facts = {};
  const add: Add = (kind, key, fact) => {
    facts[kind] ??= {};
    facts[kind][key] = fact;
  };
  const shapeOf = mosaicOf(random);
  const shapes: Record<string, Geometry> = {};
  add('areaSystem', 'musterraster', {
    name: 'Musterraster',
    publisher: 'Beispielstatistik des Musterbezirks (erfunden)',
    note: 'Ein erfundenes Gebietssystem, aufgebaut wie die Berliner LOR.',
  });
  for (const { key, name, time } of versions)
    add('areaSystemVersion', key, { system: 'musterraster', name, ...time });
  const levels = [
    ['prognoseraum', 'Prognoseraum', 'Prognoseräume'],
    ['bezirksregion', 'Bezirksregion', 'Bezirksregionen'],
    ['planungsraum', 'Planungsraum', 'Planungsräume'],
  ] as const;
  for (const [key, name, plural] of levels) add('areaLevel', key, { system: 'musterraster', name, plural });
  for (const version of versions) addAreas(add, version, (key, cells) => (shapes[key] = shapeOf(cells)));
  addMappings(add);
  addSpaces(add);
  addFigures(add, random, today);
  yield { ...facts, shapes };
}

type Piece = { name: string; cells: readonly Cell[] };

/** The planning areas of a region (two columns by three rows of cells). Names go with cells, so they stay. */
const piecesOf = (region: number, version: Version): readonly Piece[] => {
  const cells = cellsOf(region);
  const names = planningAreas.slice(region * 6, region * 6 + 6);
  // Two cells side by side (0 and 1) are one area in every second region; the old version kept them apart in two of those.
  const joinsFirst = region % 2 === 0 && (version.mark === 'neu' || region >= 4);
  // In the other regions the old version had one area where now there are two (4 and 5).
  const joinsLast = region % 2 === 1 && version.mark === 'alt';
  const groups = joinsFirst
    ? [[0, 1], [2], [3], [4], [5]]
    : joinsLast
      ? [[0], [1], [2], [3], [4, 5]]
      : undefined;
  return (groups ?? [[0], [1], [2], [3], [4], [5]]).map((group) => ({
    name: names[group[0] as number] as string,
    cells: group.map((index) => cells[index] as Cell),
  }));
};

/** Regions stand in four pairs of columns, the southern one first; a pair of regions is a forecast area. */
const cellsOf = (region: number): readonly Cell[] => {
  const [left, low] = [Math.floor(region / 2) * 2, (region % 2) * 3];
  return [0, 1, 2].flatMap((up): Cell[] => [
    [left, low + up],
    [left + 1, low + up],
  ]);
};

const digits = (number: number): string => String(number).padStart(2, '0');

const addAreas = (add: Add, version: Version, draw: (key: string, cells: readonly Cell[]) => void): void => {
  const area = (
    level: string,
    key: string,
    name: string,
    above: string | null,
    cells: readonly Cell[],
  ): string => {
    const factKey = `${version.mark}-${key}`;
    const parent = above === null ? {} : { parent: `${version.mark}-${above}` };
    add('area', factKey, { version: version.key, level, key, name, ...parent, ...version.time });
    draw(factKey, cells);
    return key;
  };
  forecastAreas.forEach((name, index) => {
    const own = [index * 2, index * 2 + 1];
    const forecast = area('prognoseraum', `00${digits(index + 1)}`, name, null, own.flatMap(cellsOf));
    own.forEach((region) => {
      const key = `${forecast}${digits((region % 2) + 1)}`;
      area('bezirksregion', key, regions[region] as string, forecast, cellsOf(region));
      piecesOf(region, version).forEach((piece, number) => {
        area('planungsraum', `${key}${digits(number + 1)}`, piece.name, key, piece.cells);
      });
    });
  });
};

/** Every old area with where it went. Of an area that was divided each half has its share. */
const addMappings = (add: Add): void => {
  const basis = 'nach der Zahl der Menschen Ende 2019 (erfunden)';
  const map = (from: string, to: string, share: number) =>
    add('areaMapping', `${from}-${to}`, { fromArea: `alt-${from}`, toArea: `neu-${to}`, share, basis });
  for (const index of forecastAreas.keys()) map(`00${digits(index + 1)}`, `00${digits(index + 1)}`, 1);
  regions.forEach((_, region) => {
    const key = `00${digits(Math.floor(region / 2) + 1)}${digits((region % 2) + 1)}`;
    map(key, key, 1);
    const [before, after] = versions.map((version) => piecesOf(region, version)) as [Piece[], Piece[]];
    before.forEach((old, number) => {
      const into = after.flatMap((next, index) =>
        next.cells.some((cell) => old.cells.some((each) => String(each) === String(cell))) ? [index] : [],
      );
      into.forEach((index, nth) => {
        const share = into.length === 1 ? 1 : nth === 0 ? 0.55 : 0.45;
        map(`${key}${digits(number + 1)}`, `${key}${digits(index + 1)}`, share);
      });
    });
  });
};

const addSpaces = (add: Add): void => {
  const spaces = [
    {
      key: 'am-wasser',
      name: 'Am Wasser',
      detail: 'Rund um Hafen und Kanal kennt man sich. Die Grenze der Bezirksregionen läuft mitten hindurch.',
      from: '2015',
      parts: [
        ['neu-00010101', 1],
        ['neu-00010102', 1],
        ['neu-00020101', 1],
        ['neu-00020103', 0.5],
      ],
    },
    {
      key: 'rund-um-die-seilbahn',
      name: 'Rund um die Seilbahn',
      detail: 'Talstation, Gondelplatz und die Obstwiesen davor.',
      from: '2021-03',
      parts: [
        ['neu-00040201', 1],
        ['neu-00040202', 1],
        ['neu-00040105', 0.6],
      ],
    },
  ] as const;
  for (const { key, name, detail, from, parts } of spaces) {
    add('socialSpace', key, { name, detail, from });
    for (const [area, share] of parts)
      add('socialSpaceArea', `${key}-${area}`, {
        space: key,
        area,
        share,
        // Areas of the new version can belong to it since they exist.
        from: from < '2020' ? '2020' : from,
      });
  }
};

const addFigures = (add: Add, random: () => number, today: Day): void => {
  // What a place is like stays much the same over the years and for all that is measured there.
  const nature = new Map<string, number>();
  const natureOf = (name: string): number => {
    const known = nature.get(name) ?? random() + random() - 1;
    nature.set(name, known);
    return known;
  };
  for (const each of exampleIndicators) add('indicator', each.key, { ...each.fact });
  for (const year of countedYears) {
    const day = `${year}-12-31`;
    if (day > today) continue;
    const version = versions[year < 2020 ? 0 : 1];
    for (const each of exampleIndicators) {
      addValues(add, random, { each, year, day, version, natureOf });
      // How many people a whole city has says nothing about one area.
      if (each.fact.aggregation === 'sum') continue;
      const value = rounded(each.middle * 0.97 + each.drift * (year - 2017), each);
      add('indicatorReference', `${each.key}-${year}`, {
        indicator: each.key,
        place: 'Beispielstadt',
        day,
        value,
      });
    }
  }
};

const addValues = (
  add: Add,
  random: () => number,
  of: {
    each: ExampleIndicator;
    year: number;
    day: Day;
    version: Version;
    natureOf: (name: string) => number;
  },
): void => {
  const { each, year, day, version } = of;
  const isCount = each.fact.aggregation === 'sum';
  regions.forEach((_, region) => {
    const key = `00${digits(Math.floor(region / 2) + 1)}${digits((region % 2) + 1)}`;
    piecesOf(region, version).forEach((piece, number) => {
      const area = `${version.mark}-${key}${digits(number + 1)}`;
      const place = of.natureOf(`${region}/${piece.name}`) * (each.fact.direction === 'more' ? -1 : 1);
      const value =
        (each.middle +
          place * each.spread +
          each.drift * (year - 2017) +
          (random() - 0.5) * each.spread * 0.2) *
        (isCount ? piece.cells.length * 0.8 + 0.2 : 1);
      // Counts are complete; what is asked for in surveys and small groups is sometimes missing.
      const isMissing = random() < 0.045 && !isCount;
      const most = each.fact.unit === '%' ? 100 : Number.POSITIVE_INFINITY;
      add('indicatorValue', `${each.key}-${area}-${year}`, {
        indicator: each.key,
        area,
        day,
        ...(isMissing
          ? { note: 'zu wenige Fälle' }
          : { value: rounded(Math.min(most, Math.max(each.middle * 0.05, value)), each) }),
      });
    });
  });
};

const rounded = (value: number, { digits: places }: ExampleIndicator): number =>
  Number(value.toFixed(places));

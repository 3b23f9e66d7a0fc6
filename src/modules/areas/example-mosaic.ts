import type { Geometry, Position } from './geometry.ts';

/** A cell of the mosaic, by column and row, counted from the south-west. */
export type Cell = readonly [number, number];

export const columns = 8;
export const rows = 6;
/** The rectangle that the mosaic fills, in degrees; it lies in the Baltic Sea, where nobody lives. */
const west = 13.325;
const south = 54.857;
const width = 0.15 / columns;
const height = 0.086 / rows;

/** How far corners and lines stray, in parts of a cell; little enough that no line meets another. */
const cornerStray = 0.18;
const lineStray = 0.07;
const piecesPerLine = 6;

/**
 * An invented district as a mosaic of wavy cells. Neighbours share their borders exactly, so several cells can be one
 * area.
 *
 * @returns the shape of connected cells without a hole
 */
export const mosaicOf = (random: () => number): ((cells: readonly Cell[]) => Geometry) => {
  const stray = (size: number) => (random() - 0.5) * 2 * size;
  const corners = grid(
    columns + 1,
    rows + 1,
    (column, row): Position => [
      west + (column + stray(cornerStray)) * width,
      south + (row + stray(cornerStray)) * height,
    ],
  );
  const corner = ([column, row]: Cell): Position => corners[column]?.[row] as Position;
  const waves = (from: Cell, to: Cell): readonly Position[] => {
    const [a, b] = [corner(from), corner(to)];
    return Array.from({ length: piecesPerLine - 1 }, (_, index) => {
      const along = (index + 1) / piecesPerLine;
      return [
        a[0] + (b[0] - a[0]) * along + stray(lineStray) * width * 0.5,
        a[1] + (b[1] - a[1]) * along + stray(lineStray) * height * 0.5,
      ];
    });
  };
  const eastward = grid(columns, rows + 1, (column, row) => waves([column, row], [column + 1, row]));
  const northward = grid(columns + 1, rows, (column, row) => waves([column, row], [column, row + 1]));

  /** The positions between two neighbouring corners, in the direction asked for. */
  const between = (from: Cell, to: Cell): readonly Position[] => {
    const [column, row] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
    const line = (from[1] === to[1] ? eastward : northward)[column]?.[row] ?? [];
    return from[0] < to[0] || from[1] < to[1] ? line : [...line].reverse();
  };

  return (cells) => {
    const ring: Position[] = [];
    const path = borderOf(cells);
    for (const [index, from] of path.entries()) {
      const to = path[(index + 1) % path.length] as Cell;
      ring.push(corner(from), ...between(from, to));
    }
    const rounded = ring.map(([lon, lat]): Position => [round(lon), round(lat)]);
    return { type: 'Polygon', coordinates: [[...rounded, rounded[0] as Position]] };
  };
};

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

const grid = <T>(
  wide: number,
  high: number,
  make: (column: number, row: number) => T,
): readonly (readonly T[])[] =>
  Array.from({ length: wide }, (_, column) => Array.from({ length: high }, (__, row) => make(column, row)));

/** The corners around connected cells, counter-clockwise: sides that two of the cells share fall away. */
const borderOf = (cells: readonly Cell[]): readonly Cell[] => {
  const sides = new Map<string, readonly [Cell, Cell]>();
  for (const [column, row] of cells) {
    const corners: Cell[] = [
      [column, row],
      [column + 1, row],
      [column + 1, row + 1],
      [column, row + 1],
    ];
    for (const [index, from] of corners.entries()) {
      const to = corners[(index + 1) % 4] as Cell;
      if (!sides.delete(`${to}>${from}`)) sides.set(`${from}>${to}`, [from, to]);
    }
  }
  const next = new Map([...sides.values()].map(([from, to]) => [String(from), to]));
  const start = [...sides.values()][0]?.[0] as Cell;
  const path: Cell[] = [start];
  for (let at = next.get(String(start)); at && String(at) !== String(start); at = next.get(String(at)))
    path.push(at);
  return path;
};

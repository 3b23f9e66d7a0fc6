import { type Level, levels } from './options.ts';

/** A body as the chart needs it. */
export type ChartBody = { id: string; level: Level | null; reportsTo: readonly string[] };
/** A box: its place in the drawing, in units of the drawing. */
export type Box = { id: string; x: number; y: number };
/** The band of one level (null: bodies of which no level is recorded). */
export type Band = { level: Level | null; y: number; height: number };
/** The line from a body to the one that it reports to, as the corners that it passes. */
export type Edge = { from: string; to: string; points: readonly (readonly [number, number])[] };
export type Chart = {
  width: number;
  height: number;
  boxes: readonly Box[];
  bands: readonly Band[];
  edges: readonly Edge[];
};

/** Beyond this many bodies a drawing is no help; the list says the same. */
export const drawnAtMost = 60;

export const boxWidth = 204;
export const boxHeight = 88;
const perRow = 4;
/** Room between boxes, in which lines run; between bands more. */
const gutter = 36;
const rowGap = 44;
const bandTop = 40;
const bandBottom = 22;
const bandGap = 18;
export const chartWidth = perRow * boxWidth + (perRow + 1) * gutter;

/**
 * Places bodies in bands by level, from political to operational; within a level those that report stand below those
 * they report to. Lines run between the boxes, never through them. `bodies` form no circle.
 */
export const chartOf = (bodies: readonly ChartBody[]): Chart => {
  const known = new Map(bodies.map((body) => [body.id, body]));
  const columnOf = new Map<string, number>();
  const rowOf = new Map<string, number>();
  const rowTops: number[] = [];
  const bands: Band[] = [];
  const boxes: Box[] = [];
  let y = 0;
  for (const level of [...levels, null]) {
    const here = bodies.filter((body) => body.level === level);
    if (here.length === 0) continue;
    const top = y;
    y += bandTop;
    for (const row of rowsOf(here, known, columnOf)) {
      for (const [index, body] of row.entries()) {
        // A row that is not full stands in the middle.
        const column = index + Math.floor((perRow - row.length) / 2);
        columnOf.set(body.id, column);
        rowOf.set(body.id, rowTops.length);
        boxes.push({ id: body.id, x: gutter + column * (boxWidth + gutter), y });
      }
      rowTops.push(y);
      y += boxHeight + rowGap;
    }
    y += bandBottom - rowGap;
    bands.push({ level, y: top, height: y - top });
    y += bandGap;
  }
  const edges = bodies.flatMap((body) =>
    body.reportsTo
      .filter((id) => known.has(id))
      .map((to) => ({
        from: body.id,
        to,
        points: wayOf(
          { column: columnOf.get(body.id) ?? 0, row: rowOf.get(body.id) ?? 0 },
          { column: columnOf.get(to) ?? 0, row: rowOf.get(to) ?? 0 },
          rowTops,
        ),
      })),
  );
  return { width: chartWidth, height: Math.max(0, y - bandGap), boxes, bands, edges };
};

/** Rows of one level: by how deep they report within it, then below whom they stand, at most four in a row. */
const rowsOf = (
  bodies: readonly ChartBody[],
  known: ReadonlyMap<string, ChartBody>,
  columnOf: ReadonlyMap<string, number>,
): readonly (readonly ChartBody[])[] => {
  const depth = (body: ChartBody): number =>
    Math.max(
      0,
      ...body.reportsTo.flatMap((id) => {
        const above = known.get(id);
        return above && above.level === body.level ? [depth(above) + 1] : [];
      }),
    );
  const byDepth = Map.groupBy(bodies, depth);
  const placed = new Map(columnOf);
  return [...byDepth.keys()]
    .sort((a, b) => a - b)
    .flatMap((level) => {
      const parent = (body: ChartBody) => placed.get(body.reportsTo[0] ?? '') ?? perRow / 2;
      const sorted = (byDepth.get(level) ?? []).toSorted((a, b) => parent(a) - parent(b));
      for (const [index, body] of sorted.entries()) placed.set(body.id, index % perRow);
      return Array.from({ length: Math.ceil(sorted.length / perRow) }, (_, row) =>
        sorted.slice(row * perRow, (row + 1) * perRow),
      );
    });
};

type Place = { column: number; row: number };

/** Up (or down) into the room before the own row, along to a free column, on to the room before the other row. */
const wayOf = (from: Place, to: Place, tops: readonly number[]): readonly (readonly [number, number])[] => {
  const middle = ({ column }: Place) => gutter + column * (boxWidth + gutter) + boxWidth / 2;
  const top = ({ row }: Place) => tops[row] ?? 0;
  const up = to.row < from.row;
  // Lines that leave a body are set apart by where they go, so that two in one room do not become one.
  const start: readonly [number, number] = [middle(from), top(from) + (up ? 0 : boxHeight)];
  const end: readonly [number, number] = [middle(to), top(to) + (up ? boxHeight : 0)];
  const leave = start[1] + (up ? -rowGap / 2 : rowGap / 2);
  const arrive = end[1] + (up ? rowGap / 2 : -rowGap / 2);
  if (leave === arrive || Math.abs(from.row - to.row) === 1)
    return start[0] === end[0] ? [start, end] : [start, [start[0], arrive], [end[0], arrive], end];
  const side = gutter / 2 + (to.column + (from.column > to.column ? 1 : 0)) * (boxWidth + gutter);
  return [start, [start[0], leave], [side, leave], [side, arrive], [end[0], arrive], end];
};

/** Breaks a name into lines of a box; what does not fit ends in "…". `length`: letters in a line. */
export const linesOf = (name: string, length = 25, most = 3): readonly string[] => {
  const lines: string[] = [];
  for (const word of name.split(/\s+/).flatMap((each) => piecesOf(each, length))) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? '').slice(0, length - 2)} …`];
};

const piecesOf = (word: string, length: number): readonly string[] => {
  if (word.length <= length) return [word];
  const at = breakOf(word, length - 1);
  return [`${word.slice(0, at)}-`, ...piecesOf(word.slice(at), length)];
};

/** Words that often end a long German compound; it reads best when broken before them. */
const lastWords =
  /(?<=\p{L}{3})(?:versammlung|ausschuss|gemeinschaft|konferenz|gruppe|netzwerk|zentrum|verwaltung|werkstatt|schule)/giu;
/** Between syllables: before the last consonant ahead of a vowel; what is one sound stays together. */
const syllables =
  /(?<=[aeiouyäöü][^aeiouyäöü]*)(?<!c(?=[hk])|s(?=ch)|[pt](?=h)|[bdfgkpt](?=[lr]))(?=(?:sch|ch|ck|ph|th|qu|[bdfgkpt][lr]|[bcdfghjklmnpqrstvwxzß])[aeiouyäöü])/giu;

/** Where a word that is too long is broken: after `most` letters at the latest, with three or more on both sides. */
const breakOf = (word: string, most: number): number => {
  const lastOf = (pattern: RegExp): number | undefined =>
    [...word.matchAll(pattern)]
      .map(({ index }) => index)
      .filter((index) => index >= 3 && index <= most && word.length - index >= 3)
      .at(-1);
  return lastOf(lastWords) ?? lastOf(syllables) ?? most;
};

/** Who sits where as a table: organisations down, bodies across. */
export type Matrix<Body, Row> = {
  columns: readonly Body[];
  rows: readonly Row[];
  /** Bodies and organisations that are not on this page of it. */
  moreColumns: boolean;
  nextRow: string | null;
  rowCount: number;
};
export type MatrixRow = {
  id: string;
  name: string;
  /** Number of seats in all bodies. */
  count: number;
  votes: ReadonlyMap<string, 'voting' | 'advisory'>;
};

/** `sort`: by name, by number of seats, or the id of a body whose members come first. `from`: the row that begins. */
export type MatrixQuery = { sort: string; from: string | null; columnsFrom: number };

export const rowsAtOnce = 50;
export const columnsAtOnce = 20;

/**
 * Puts seats into a table, sorted, and cuts out one page of it.
 *
 * @param compare of names, in the reader's language
 */
export const matrixOf = <Body extends { id: string }>(
  input: {
    bodies: readonly Body[];
    seats: readonly { bodyId: string; organisationId: string; vote: 'voting' | 'advisory' }[];
    names: ReadonlyMap<string, string>;
  },
  query: MatrixQuery,
  compare: (a: string, b: string) => number,
): Matrix<Body, MatrixRow> => {
  const shown = new Set(input.bodies.map(({ id }) => id));
  const bySeat = Map.groupBy(
    input.seats.filter(({ bodyId }) => shown.has(bodyId)),
    ({ organisationId }) => organisationId,
  );
  const rows = [...bySeat].flatMap(([id, seats]): MatrixRow[] => {
    const name = input.names.get(id);
    if (!name) return [];
    return [{ id, name, count: seats.length, votes: new Map(seats.map((seat) => [seat.bodyId, seat.vote])) }];
  });
  const rank = (row: MatrixRow): number => {
    if (query.sort === 'sitze') return -row.count;
    if (query.sort === 'name') return 0;
    const vote = row.votes.get(query.sort);
    return vote === 'voting' ? 0 : vote ? 1 : 2;
  };
  const sorted = rows.sort((a, b) => rank(a) - rank(b) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const begin = Math.max(
    0,
    sorted.findIndex(({ id }) => id === query.from),
  );
  const columns = input.bodies.slice(query.columnsFrom, query.columnsFrom + columnsAtOnce);
  return {
    columns,
    rows: sorted.slice(begin, begin + rowsAtOnce),
    moreColumns: query.columnsFrom + columnsAtOnce < input.bodies.length,
    nextRow: sorted[begin + rowsAtOnce]?.id ?? null,
    rowCount: sorted.length,
  };
};

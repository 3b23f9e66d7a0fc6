/** One line of a sheet: its cells from the first column on, as text. */
export type Line = { number: number; cells: readonly string[] };

/** The longest cell that is taken, in characters; what is longer is cut. */
export const longestCell = 20_000;
export const mostColumns = 500;

/** Text that the database can hold. */
export const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

import type { Value } from '../imports/contract.ts';

/** The text of a column; nothing where no column is read as it. */
export type Cell = (field: string) => string;
/** Cuts a text to what there is room for, and says so. */
export type Cut = (field: string, text: string, most: number) => string | null;
/** Says that something is left out. */
export type Leave = (what: string) => void;

/** A number; null: a gap, or none. */
export const numberIn = (text: string): number | null =>
  text === '' || !Number.isFinite(Number(text)) ? null : Number(text);

/** An object of nothing but gaps is nothing. */
export const orNothing = (value: Readonly<Record<string, Value>>): Value =>
  Object.values(value).every((each) => each === null) ? null : value;

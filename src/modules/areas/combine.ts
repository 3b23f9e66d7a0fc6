import type { Aggregation } from './kinds.ts';

/** A part of something larger: its value (null: missing), the share of it that counts, and its weight where one is known. */
export type Part = { value: number | null; share: number; weight?: number | null };

/** A value made of parts, and how many of them it rests on. */
export type Combined = { value: number; used: number; of: number };

/**
 * The value of a whole from its parts. A sum needs every part: one that is missing is not nought. A mean leaves missing
 * parts out and says how many it rests on; with weights a part without one is left out too. Null when nothing can be said.
 */
export const combine = (
  aggregation: Aggregation,
  parts: readonly Part[],
  weighted: boolean,
): Combined | null => {
  if (parts.length === 0 || aggregation === 'none') return null;
  if (aggregation === 'sum') {
    if (parts.some((part) => part.value === null)) return null;
    const value = parts.reduce((sum, part) => sum + (part.value as number) * part.share, 0);
    return { value, used: parts.length, of: parts.length };
  }
  const usable = parts.filter((part) => part.value !== null && (!weighted || (part.weight ?? 0) > 0));
  const weightOf = (part: Part) => part.share * (weighted ? (part.weight as number) : 1);
  const whole = usable.reduce((sum, part) => sum + weightOf(part), 0);
  if (whole <= 0) return null;
  const value = usable.reduce((sum, part) => sum + (part.value as number) * weightOf(part), 0) / whole;
  return { value, used: usable.length, of: parts.length };
};

/** The middle value; null for none. */
export const medianOf = (values: readonly number[]): number | null => {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

import { z } from 'zod';
import type { ThreadTexts } from '../texts/index.ts';
import { type Meaning, meanings, type ThingRef } from '../thing.ts';
import type { Direction } from '../thread.ts';
import type { TieRefusal } from '../use-cases/tie-things.ts';

export const limits = { address: 2000, note: 1000 };

/** What was typed, as it came; a failed form shows it again. */
export type TieValues = { relation: string; other: string; address: string; note: string };
export type TieErrors = Partial<Record<keyof TieValues, string>>;
export const emptyTie: TieValues = { relation: '', other: '', address: '', note: '' };

type ReadTie = {
  meaning: Meaning;
  direction: Direction;
  chosen: ThingRef | null;
  address: string;
  note: string | null;
};

/** The submitted fields as texts; anything that is no text (a file) counts as empty. */
export const tieValues = (body: Record<string, unknown>): TieValues => {
  const text = (name: keyof TieValues) => {
    const value = body[name];
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
  };
  return { relation: text('relation'), other: text('other'), address: text('address'), note: text('note') };
};

/** Gives what the form means, or a sentence beside each field that is wrong. */
export const readTie = (
  values: TieValues,
  t: ThreadTexts['tie'],
): { ok: true; tie: ReadTie } | { ok: false; errors: TieErrors } => {
  const parsed = schema(t).safeParse(values);
  if (parsed.success) return { ok: true, tie: parsed.data };
  const errors: TieErrors = {};
  for (const issue of parsed.error.issues) errors[issue.path[0] as keyof TieValues] ??= issue.message;
  return { ok: false, errors };
};

const schema = (t: ThreadTexts['tie']) =>
  z
    .object({
      relation: z.enum(relations, { error: t.errors.relation }),
      other: z.string(),
      address: text(limits.address, t),
      note: text(limits.note, t),
    })
    .transform(({ relation, other, address, note }): ReadTie => {
      const [meaning, direction] = relation.split('.') as [Meaning, Direction];
      return { meaning, direction, chosen: chosenThing(other), address, note: note || null };
    });

const relations = meanings.flatMap((meaning) => [`${meaning}.forwards`, `${meaning}.backwards`] as const);

/** PostgreSQL cannot hold U+0000; a replacement character is what a wrong decoding leaves behind. */
const text = (most: number, t: ThreadTexts['tie']) =>
  z.string().max(most, t.errors.tooLong(most)).refine(isStorable, t.errors.broken);

const isStorable = (value: string): boolean =>
  !value.includes('\u0000') && !value.includes('\ufffd') && value.isWellFormed();

const chosenThing = (value: string): ThingRef | null => {
  const at = value.indexOf(':');
  return at > 0 && isStorable(value) ? { kind: value.slice(0, at), id: value.slice(at + 1) } : null;
};

/** What is wrong with a note alone, or nothing. */
export const noteProblem = (note: string, t: ThreadTexts['tie']): string | undefined =>
  text(limits.note, t).safeParse(note).error?.issues[0]?.message;

/** The sentence of a refusal, beside the field that it is about. */
export const refusalBesideField = (
  reason: Exclude<TieRefusal['reason'], 'forbidden' | 'unknown-thing'>,
  typedAddress: boolean,
  t: ThreadTexts['tie'],
): TieErrors => {
  if (reason === 'already-tied') return { relation: t.errors[reason] };
  if (reason === 'itself') return { [typedAddress ? 'address' : 'other']: t.errors[reason] };
  return { [reason === 'unknown-address' ? 'address' : 'other']: t.errors[reason] };
};

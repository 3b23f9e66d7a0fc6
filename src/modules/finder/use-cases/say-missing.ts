import { sql } from 'kysely';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { want } from '../../needs/contract.ts';
import { finderTexts } from '../texts/index.ts';

/** What somebody misses. No name is asked for, none is kept. */
export type Missing = {
  /** Made with the form, so that a form sent twice is one want. */
  id: string;
  words: string;
  voice: string;
  age: number | null;
  areaId: string | null;
};

export const longestWords = 1000;
/** So many from the finder are taken on one day: more is a program, not the district. */
const mostOfDay = 300;

export const voices = ['parents', 'children', 'youngPeople', 'professionals', 'unknown'] as const;

/**
 * Puts down what somebody misses as a want, for the office alone to read.
 *
 * Refuses what says nothing (`empty`), is too long, breaks a rule of wants (`rule`, with its sentence: a mail address in it,
 * say), or comes when the day's measure is full.
 */
export const sayMissing = async (
  scope: Scope,
  missing: Missing,
): Promise<Result<object, { reason: 'empty' | 'tooLong' | 'rule' | 'tooMany'; message?: string }>> => {
  const words = missing.words.toWellFormed().replaceAll('\u0000', '').trim();
  if (words === '') return refuse('empty');
  if (words.length > longestWords) return refuse('tooLong');
  const row = {
    words,
    voice: voices.find((voice) => voice === missing.voice) ?? 'unknown',
    age_from: missing.age,
    age_until: missing.age,
    area_id: missing.areaId,
    way: 'finder',
    origin: finderTexts('de').missing.origin,
    day: scope.today,
    people: 1,
    is_public: false,
  };
  const [problem] = want.problems?.(row, scope.locale) ?? [];
  if (problem) return { ok: false, reason: 'rule', message: problem.message };
  const known =
    await sql`select from want where alliance_id = current_alliance() and id = ${missing.id}::uuid`.execute(
      scope.db,
    );
  if (known.rows.length > 0) return done({});
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (select from want
    where alliance_id = current_alliance() and day = ${scope.today}::date and way = 'finder' limit ${mostOfDay}) w`.execute(
    scope.db,
  );
  if ((rows[0]?.count ?? 0) >= mostOfDay) return refuse('tooMany');
  const change = beginChange(scope, 'finder.missed');
  const { id } = missing;
  await change.insert(want.table, { kind: want.kind, id }, { ...row, id, thing_id: id });
  await change.record();
  return done({});
};

import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { longDay } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { offer } from '../../offers/contract.ts';
import { linkThings } from '../../thread/contract.ts';
import { readCaseOffers } from '../data/cases.ts';
import { readGap } from '../data/gaps.ts';
import { gap } from '../kinds.ts';
import { mayWriteCoverage } from '../permissions.ts';
import type { Question } from '../question.ts';
import { faultOf, wordsOf } from '../typed-words.ts';
import { readCell } from './read-cell.ts';

type WordFault = { reason: 'invalid'; field: 'missing' | 'answer'; fault: 'missing' | 'too-long' };
export type GapRefusal = { reason: 'forbidden' | 'unknown' | 'answered' } | WordFault;
const longest = 2000;
/** Needs and offers tied to a gap with one act. */
const mostLinks = 50;
const needKind = 'need';

/**
 * Puts a cell on record as a white spot, with its figures as they are on the scope's day, and ties it to the needs that
 * are open in it.
 *
 * @param input.id made with the form: sent twice, it is written once
 */
export const recordGap = async (
  scope: Scope,
  input: { id: string; question: Question; areaId: string; columnKey: string; missing: string },
): Promise<Result<{ id: string; eventId: string | null }, GapRefusal>> => {
  if (!mayWriteCoverage(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.id) || !isUuid(input.areaId)) return refuse('unknown');
  if (await readGap(scope, input.id)) return done({ id: input.id, eventId: null });
  const missing = wordsOf(input.missing);
  const fault = faultOf(missing, longest);
  if (fault) return refuse('invalid', { field: 'missing', fault });
  const view = await readCell(scope, input.question, input.areaId, input.columnKey);
  if (!view) return refuse('unknown');
  const { cell, coverage, ranked } = view;
  const change = beginChange(scope, 'coverage.gapRecorded', { note: missing });
  const thing = { kind: gap.kind, id: input.id };
  await change.insert(gap.table, thing, {
    id: input.id,
    thing_id: input.id,
    is_public: false,
    area_id: input.areaId,
    axis: input.question.axis,
    column_key: input.columnKey,
    name: `${view.area.name}: ${view.column.name}`.slice(0, 300),
    missing,
    seen_on: scope.asOf,
    offers: cell.supply.offers,
    weekly_hours: rounded(cell.supply.minutes / 60),
    people: cell.people,
    people_source:
      coverage.people && cell.people !== null ? sourceOf(coverage.people, scope.locale).slice(0, 300) : null,
    reach: cell.reach === null ? null : rounded(cell.reach),
    open_needs: cell.needs.length,
    score: rounded(ranked.score),
  });
  for (const need of cell.needs.slice(0, mostLinks))
    await linkThings(change, thing, 'causes', { kind: needKind, id: need.id });
  return done({ id: input.id, eventId: await change.record() });
};

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const sourceOf = (figures: { name: string; day: string; publisher: string | null }, locale: Locale): string =>
  [figures.name, longDay(figures.day, locale), figures.publisher].filter(Boolean).join(', ');

/** Says how a white spot was answered, and by which offers; the offers hang on the thread from then on. */
export const answerGap = async (
  scope: Scope,
  input: { id: string; answer: string; offerIds: readonly string[] },
): Promise<Result<{ eventId: string | null }, GapRefusal>> => {
  if (!mayWriteCoverage(scope.actor)) return refuse('forbidden');
  const known = await readGap(scope, input.id);
  if (!known) return refuse('unknown');
  const answer = wordsOf(input.answer);
  const fault = faultOf(answer, longest);
  if (fault) return refuse('invalid', { field: 'answer', fault });
  // Whoever answers at the same time waits here and then sees that it is answered.
  const { rows } = await sql<{ answered_on: string | null }>`
    select answered_on::text from gap where alliance_id = current_alliance() and id = ${String(known.row.id)}::uuid
    for update`.execute(scope.db);
  if (rows[0]?.answered_on) return refuse('answered');
  const offers = (await readCaseOffers(scope, input.offerIds)).slice(0, mostLinks);
  const change = beginChange(scope, 'coverage.gapAnswered', { note: answer });
  const thing = { kind: gap.kind, id: known.id };
  await change.update(gap.table, thing, String(known.row.id), { answered_on: scope.today, answer });
  for (const { id } of offers) await linkThings(change, { kind: offer.kind, id }, 'answers', thing);
  return done({ eventId: await change.record() });
};

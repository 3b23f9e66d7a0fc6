import { sql } from 'kysely';
import { attempt } from '../../../platform/db/transaction.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange, type Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type Day, parseDay } from '../../../platform/time/day.ts';
import { type Period, parseRange, toRange } from '../../../platform/time/period.ts';
import { type FormErrors, lockedRows, newId, refusalOf, type Typed } from '../../records/contract.ts';
import { keepsPart } from '../data/keepers.ts';
import { mayWriteOffers } from '../permissions.ts';
import { readSchedules, schedulePrefix, type TypedSchedule } from '../schedule-form.ts';
import { offerSchedule } from '../schedule-kind.ts';
import { scheduleTexts } from '../texts/schedule.ts';

export type ScheduleRefusal =
  | { reason: 'forbidden' | 'unknown' }
  | { reason: 'invalid'; errors: FormErrors }
  /** Somebody else saved in between: what stands now. */
  | { reason: 'changed-meanwhile'; current: readonly JsonRow[] };

/** Whether the person who asks may change the times of this offer. */
export const mayKeepSchedules = async (scope: Scope, offerId: string): Promise<boolean> =>
  mayWriteOffers(scope.actor) || (await keepsPart(scope, { offer_id: offerId }));

/**
 * Saves the times of an offer as one change: what is new is entered, what was changed is changed from `since` on, what was
 * removed ends there. Without `since` it was entered wrongly and is put right for the whole time.
 *
 * @param input.typed the form's fields, `times.N.field`, and `since`, a day as people type it
 */
export const saveSchedules = async (
  scope: Scope,
  input: { offerId: string; typed: Typed },
): Promise<Result<{ eventId: string | null }, ScheduleRefusal>> => {
  if (!isUuid(input.offerId)) return refuse('unknown');
  if (!(await mayKeepSchedules(scope, input.offerId))) return refuse('forbidden');
  const span = await spanOf(scope, input.offerId);
  if (!span) return refuse('unknown');
  const t = scheduleTexts(scope.locale).problems;
  const read = readSchedules(input.typed, scope.locale);
  const typedSince = (input.typed.since ?? '').trim();
  const since = typedSince === '' ? null : parseDay(typedSince);
  const errors: Record<string, string> = read.ok ? {} : { ...read.errors };
  if (typedSince !== '' && !since) errors.since = t.day(typedSince);
  else if (since && !isWithin(span, since)) errors.since = t.outside;
  if (!read.ok || Object.keys(errors).length > 0) return refuse('invalid', { errors });

  const current = await lockedRows(scope, offerSchedule, sql`t.offer_id = ${input.offerId}::uuid`);
  const known = new Map(current.map((row) => [String(row.id), row]));
  const isStale = ({ id, version, isGone }: TypedSchedule): boolean => {
    const row = known.get(id);
    if (version === null) return false;
    return row ? Number(row.version) !== version : !isGone;
  };
  if (read.schedules.some(isStale)) return refuse('changed-meanwhile', { current });

  let at = 0;
  return attempt<Result<{ eventId: string | null }, ScheduleRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, 'offers.timesChanged');
      change.touch({ kind: 'offer', id: input.offerId });
      for (const typed of read.schedules) {
        at = typed.index;
        await write(change, input.offerId, span, since, typed, known.get(typed.id) ?? null);
      }
      // Temporal keys wait for the end of the transaction; what they refuse belongs beside a field of this form.
      await sql`set constraints all immediate`.execute(scope.db);
      await sql`set constraints all deferred`.execute(scope.db);
      return done({ eventId: await change.record() });
    },
    (fault) => {
      const refusal = refusalOf(scope, offerSchedule, fault);
      if (refusal.reason !== 'invalid') throw fault;
      const prefix = schedulePrefix(at);
      return refuse('invalid', {
        errors: Object.fromEntries(
          Object.entries(refusal.errors).map(([field, message]) =>
            field === 'from'
              ? ['since', message]
              : [`${prefix}${field === 'form' ? 'rhythm' : field}`, message],
          ),
        ),
      });
    },
  );
};

const write = async (
  change: Change,
  offerId: string,
  span: Period,
  since: Day | null,
  typed: TypedSchedule,
  row: JsonRow | null,
): Promise<void> => {
  const begin = { is_public: true, from_precision: 'day', until_precision: 'day', offer_id: offerId };
  if (!row) {
    if (typed.isGone) return;
    const id = typed.id || newId(change.scope.clock.now());
    const valid = toRange({ from: since ?? span.from, until: span.until });
    await change.insert(
      offerSchedule.table,
      { kind: offerSchedule.kind, id },
      { ...begin, ...typed.row, valid, id, thing_id: id },
    );
    return;
  }
  const thing = { kind: offerSchedule.kind, id: String(row.thing_id) };
  const rowId = String(row.id);
  const period = parseRange(String(row.valid));
  const isDivided = since !== null && (period.from === null || period.from < since);
  if (isDivided && period.until !== null && period.until <= since) return;
  if (!typed.isGone && saysAlready(row, typed.row)) return;
  if (!isDivided) {
    if (typed.isGone) await change.remove(offerSchedule.table, thing, rowId);
    else await change.update(offerSchedule.table, thing, rowId, typed.row);
    return;
  }
  await change.update(offerSchedule.table, thing, rowId, {
    valid: toRange({ from: period.from, until: since }),
    until_precision: 'day',
  });
  if (typed.isGone) return;
  const id = newId(change.scope.clock.now());
  const valid = toRange({ from: since, until: period.until });
  const next = { ...begin, is_public: row.is_public === true, until_precision: row.until_precision };
  await change.insert(offerSchedule.table, thing, { ...next, ...typed.row, valid, id, thing_id: thing.id });
};

/** Days in lines may be written in two ways; the database tidies them. What is the same need not be written. */
const saysAlready = (row: JsonRow, typed: JsonRow): boolean =>
  Object.entries(typed).every(
    ([column, value]) => JSON.stringify(row[column] ?? null) === JSON.stringify(value ?? null),
  );

/** From the first day of the offer to its last, over all its wordings; null when there is none. */
const spanOf = async (scope: Scope, offerId: string): Promise<Period | null> => {
  const { rows } = await sql<{ span: string | null }>`
    select range_merge(range_agg(valid))::text as span from offer
    where alliance_id = current_alliance() and thing_id = ${offerId}::uuid`.execute(scope.db);
  return rows[0]?.span ? parseRange(rows[0].span) : null;
};

const isWithin = (span: Period, day: Day): boolean =>
  (span.from === null || span.from <= day) && (span.until === null || day < span.until);

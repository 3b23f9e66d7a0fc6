import { sql } from 'kysely';
import { attempt } from '../../../platform/db/transaction.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type Day, parseDay } from '../../../platform/time/day.ts';
import { holdsOn, parseRange, toRange } from '../../../platform/time/period.ts';
import { lockedRows, type RecordKind } from '../../records/contract.ts';
import { linkThings } from '../../thread/contract.ts';
import { readOffer } from '../data/offer-views.ts';
import { carriedParts, offer, offerGoal, offerState } from '../kinds.ts';
import { offersTexts } from '../texts/index.ts';
import { mayDraftFor } from './may-draft.ts';
import { insertPart } from './write-parts.ts';

export type CarryInput = {
  id: string;
  /** Of the new offer, made with the form: sent twice, it is carried forward once. */
  newId: string;
  name: string;
  /** The first day of the new offer, as people type it. */
  day: string;
};
export type CarryRefusal =
  | { reason: 'forbidden' | 'unknown' }
  | { reason: 'invalid'; field: 'day' | 'name'; fault: 'missing' | 'not-a-day' | 'too-long' | 'not-there' };

/** What the new offer says for itself: nobody has confirmed it yet, and its money is another one. */
const startsAfresh: JsonRow = {
  confirmed_on: null,
  confirmed_by_note: null,
  secured_until: null,
  secured_by: null,
  alert: null,
  alert_until: null,
  source_id: null,
  decision_note: null,
};

const longestName = 200;

/**
 * Carries an offer forward: a new draft that says what the old one said, with its places, contacts, terms and
 * translations, beginning on another day. The thread says that it replaces the old one, which stays as it is. What the new
 * one refers to must be there on its first day; what is not (an ended term, a closed facility) is left out.
 *
 * @returns how many rows were left out
 */
export const carryForward = async (
  scope: Scope,
  input: CarryInput,
): Promise<Result<{ id: string; eventId: string | null; leftOut: number }, CarryRefusal>> => {
  if (!isUuid(input.id) || !isUuid(input.newId)) return refuse('unknown');
  const name = input.name.trim();
  if (name === '') return refuse('invalid', { field: 'name', fault: 'missing' });
  if (name.length > longestName) return refuse('invalid', { field: 'name', fault: 'too-long' });
  const day = parseDay(input.day.trim());
  if (!day) return refuse('invalid', { field: 'day', fault: input.day.trim() ? 'not-a-day' : 'missing' });
  const wordings = await lockedRows(scope, offer, sql`t.thing_id = ${input.id}::uuid`);
  const old =
    wordings.findLast((row) => holdsOn(parseRange(String(row.valid)), scope.today)) ?? wordings.at(-1);
  if (!old) return refuse('unknown');
  if (!(await mayDraftFor(scope, String(old.organisation_id)))) return refuse('forbidden');
  if (await readOffer(scope, input.newId)) return done({ id: input.newId, eventId: null, leftOut: 0 });
  const time = { valid: toRange({ from: day, until: null }) };

  return attempt<Result<{ id: string; eventId: string | null; leftOut: number }, CarryRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, 'offers.carriedForward');
      const thing = { kind: offer.kind, id: input.newId };
      await change.insert(offer.table, thing, {
        ...bare(old),
        ...startsAfresh,
        name,
        ...time,
        from_precision: 'day',
        until_precision: 'day',
        is_public: true,
        id: input.newId,
        thing_id: input.newId,
      });
      const t = offersTexts(scope.locale).carry;
      await insertPart(
        change,
        offerState,
        input.newId,
        { state: 'draft', reason: t.reason(String(old.name)) },
        time,
      );
      let leftOut = 0;
      for (const kind of carriedParts) {
        const { kept, lost } = await partsThere(scope, kind, input.id, day);
        leftOut += lost;
        for (const row of kept) {
          await insertPart(change, kind, input.newId, bare(row), time);
          if (kind === offerGoal)
            await linkThings(change, thing, 'contributesTo', { kind: 'goal', id: String(row.goal_id) });
        }
      }
      await linkThings(change, thing, 'replaces', { kind: offer.kind, id: input.id });
      return done({ id: input.newId, eventId: await change.record(), leftOut });
    },
    (fault) => {
      if (fault.constraint === 'offer_within_organisation')
        return refuse('invalid', { field: 'day', fault: 'not-there' });
      throw fault;
    },
  );
};

/** A row without what belongs to its own place in the table. */
const bare = ({ alliance_id: _, version: __, ...row }: JsonRow): JsonRow => row;

/** What a part refers to: table and column. It has to hold from the day on for good. */
const refersTo: Readonly<Record<string, readonly (readonly [column: string, table: string])[]>> = {
  offerTerm: [['term_id', 'term']],
  offerField: [['field_id', 'alliance_field']],
  offerGoal: [['goal_id', 'goal']],
  offerPlace: [['facility_id', 'facility']],
  offerContact: [['office_id', 'office']],
};

/** The parts of the old offer that held last, and of them those whose references hold from the day on. */
const partsThere = async (
  scope: Scope,
  kind: RecordKind,
  id: string,
  day: Day,
): Promise<{ kept: readonly JsonRow[]; lost: number }> => {
  const checks = (refersTo[kind.kind] ?? []).map(
    ([column, table]) => sql`(${sql.ref(`t.${column}`)} is null or exists (
      select from ${sql.table(table)} r where r.alliance_id = current_alliance() and r.thing_id = ${sql.ref(`t.${column}`)}
      having range_agg(r.valid) @> daterange(${day}::date, null)))`,
  );
  const { rows } = await sql<{ row: JsonRow; there: boolean }>`
    select to_jsonb(t) as row, (${checks.length > 0 ? sql.join(checks, sql` and `) : sql`true`}) as there
    from ${sql.table(kind.table)} t where t.alliance_id = current_alliance() and t.offer_id = ${id}::uuid
      and (upper_inf(t.valid) or t.valid @> ${scope.today}::date) order by t.id limit 300`.execute(scope.db);
  return {
    kept: rows.filter(({ there }) => there).map(({ row }) => row),
    lost: rows.filter(({ there }) => !there).length,
  };
};

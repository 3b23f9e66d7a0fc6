import { type RawBuilder, sql } from 'kysely';
import { attempt } from '../../../platform/db/transaction.ts';
import { beginChange, type Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { addDays, type Day, parseDayAsKnown } from '../../../platform/time/day.ts';
import { parseRange, toRange } from '../../../platform/time/period.ts';
import type { RecordKind } from '../../records/contract.ts';
import { linkThings } from '../../thread/contract.ts';
import { isUuid } from '../data/ids.ts';
import {
  type body,
  type localAlliance,
  localAllianceMembership,
  localAllianceStage,
  ofBodies,
  reportingLine,
} from '../kinds.ts';
import type { Ending } from '../options.ts';
import { mayWriteBodies } from '../permissions.ts';

export type EndInput = {
  id: string;
  ending: Ending;
  /** The last day, as people type it. */
  lastDay: string;
  reason: string;
  intoId: string | null;
};
export type EndField = 'lastDay' | 'reason' | 'intoId';
export type EndRefusal =
  | { reason: 'forbidden' | 'unknown' | 'already-ended' | 'local-alliances-report' }
  | {
      reason: 'invalid';
      field: EndField;
      fault: 'missing' | 'not-a-day' | 'too-long' | 'outside' | 'not-there';
    };

/** What belongs to a thing and ends with it. */
type Belonging = { kind: RecordKind; owned: (id: string) => RawBuilder<unknown> };
const by = (column: string) => (id: string) => sql`${sql.ref(column)} = ${id}::uuid`;
const belongings: Readonly<Record<string, readonly Belonging[]>> = {
  body: ofBodies.map((kind) => ({
    kind,
    owned: kind === reportingLine ? (id) => sql`${id}::uuid in (body_id, reports_to_id)` : by('body_id'),
  })),
  localAlliance: [localAllianceStage, localAllianceMembership].map((kind) => ({
    kind,
    owned: by('local_alliance_id'),
  })),
};

/**
 * Ends a body or a local alliance: it is merged into another one or dissolved, always with the reason. What belongs to
 * it ends on the same day, and what was to begin later goes. All of it is one change, so it can be undone as one.
 */
export const endThing = async (
  scope: Scope,
  kind: typeof body | typeof localAlliance,
  input: EndInput,
): Promise<Result<{ eventId: string | null }, EndRefusal>> => {
  if (!mayWriteBodies(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.id)) return refuse('unknown');
  const last = parseDayAsKnown(input.lastDay, 'last');
  const reason = input.reason.trim();
  if (!last) return invalid('lastDay', input.lastDay.trim() ? 'not-a-day' : 'missing');
  if (reason === '') return invalid('reason', 'missing');
  if (reason.length > 1000) return invalid('reason', 'too-long');
  const isMerged = input.ending === 'merged';
  const into = isMerged ? input.intoId : null;
  if (isMerged && !into) return invalid('intoId', 'missing');

  const wordings = await lockedRows(scope, kind, sql`thing_id = ${input.id}::uuid`);
  const current = wordings.at(-1);
  if (!current) return refuse('unknown');
  const until = addDays(last.day, 1);
  const period = parseRange(String(current.valid));
  if (current.ending === input.ending && current.ending_reason === reason && period.until === until)
    return done({ eventId: null });
  if (current.ending !== null) return refuse('already-ended');
  if ((period.from !== null && period.from > last.day) || (period.until !== null && period.until < until))
    return invalid('lastDay', 'outside');
  if (into && !(await goesOn(scope, kind, into, input.id, until))) return invalid('intoId', 'not-there');

  return attempt<Result<{ eventId: string | null }, EndRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, `bodies.${input.ending}`, { note: reason });
      const thing = { kind: kind.kind, id: input.id };
      for (const each of belongings[kind.kind] ?? [])
        await endRows(scope, change, each, input.id, until, last.precision);
      await change.update(kind.table, thing, String(current.id), {
        valid: toRange({ from: period.from, until }),
        until_precision: last.precision,
        ending: input.ending,
        ending_reason: reason,
        into_id: into,
      });
      if (into) await linkThings(change, { kind: kind.kind, id: into }, 'replaces', thing);
      return done({ eventId: await change.record() });
    },
    (fault) => {
      if (fault.constraint === 'local_alliance_within_structure') return refuse('local-alliances-report');
      throw fault;
    },
  );
};

const invalid = (field: EndField, fault: (EndRefusal & { reason: 'invalid' })['fault']) =>
  refuse('invalid', { field, fault });

/** Rows of a kind, oldest first, locked until the change is done. */
export const lockedRows = async (
  scope: Scope,
  kind: RecordKind,
  condition: RawBuilder<unknown>,
): Promise<readonly JsonRow[]> => {
  const { rows } = await sql<{ row: JsonRow }>`select to_jsonb(t) as row from ${sql.table(kind.table)} t
    where alliance_id = current_alliance() and ${condition} order by valid, id for update`.execute(scope.db);
  return rows.map(({ row }) => row);
};

/** Whether the other one is there on the day after. */
const goesOn = async (
  scope: Scope,
  kind: RecordKind,
  into: string,
  ending: string,
  day: Day,
): Promise<boolean> => {
  if (!isUuid(into) || into === ending) return false;
  const { rows } = await sql`select from ${sql.table(kind.table)} where alliance_id = current_alliance()
    and thing_id = ${into}::uuid and valid @> ${day}::date`.execute(scope.db);
  return rows.length > 0;
};

/** `until`: the first day on which they hold no more. */
const endRows = async (
  scope: Scope,
  change: Change,
  { kind, owned }: Belonging,
  id: string,
  until: Day,
  precision: string,
): Promise<void> => {
  const after = sql`${owned(id)} and (upper_inf(valid) or upper(valid) > ${until}::date)`;
  for (const row of await lockedRows(scope, kind, after)) {
    const thing = { kind: kind.kind, id: String(row.thing_id) };
    const { from } = parseRange(String(row.valid));
    if (from !== null && from >= until) await change.remove(kind.table, thing, String(row.id));
    else
      await change.update(kind.table, thing, String(row.id), {
        valid: toRange({ from, until }),
        until_precision: precision,
      });
  }
};

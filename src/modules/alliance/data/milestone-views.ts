import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { isDay } from '../../../platform/time/day.ts';
import { milestone } from '../kinds.ts';
import { readFacts, visible } from './facts.ts';

/** Milestones on one page. */
export const milestonesAtOnce = 40;

export type MilestonePage = {
  rows: readonly JsonRow[];
  /** Where the next, older page begins; null on the last one. */
  next: string | null;
  /** How many lie after the day of the view and are not shown. */
  laterCount: number;
};

/**
 * Milestones, newest first, up to the scope's day; with `all`, later ones too. `from`: the key that the page before gave
 * as `next`. Two queries.
 */
export const readMilestones = async (
  scope: Scope,
  options: { all: boolean; from: string | null },
): Promise<MilestonePage> => {
  const key = keyOf(options.from);
  const facts = await readFacts(scope, [
    {
      kind: milestone,
      day: null,
      where: sql`${options.all ? sql`true` : sql`t.day <= ${scope.asOf}::date`}
        and ${key ? sql`(t.day, t.id) < (${key.day}::date, ${key.id}::uuid)` : sql`true`}`,
      order: sql`t.day desc, t.id desc`,
      limit: milestonesAtOnce + 1,
    },
  ]);
  const rows = facts.of(milestone);
  const shown = rows.slice(0, milestonesAtOnce);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: rows.length > shown.length && last ? `${String(last.day)}_${String(last.id)}` : null,
    laterCount: await countLater(scope),
  };
};

const countLater = async (scope: Scope): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from milestone t
    where ${visible(scope)} and t.day > ${scope.asOf}::date`.execute(scope.db);
  return rows[0]?.count ?? 0;
};

/** One milestone by its thing id. */
export const readMilestone = async (scope: Scope, id: string): Promise<JsonRow | null> => {
  const facts = await readFacts(scope, [
    { kind: milestone, day: null, where: sql`t.thing_id = ${id}::uuid`, limit: 1 },
  ]);
  return facts.of(milestone)[0] ?? null;
};

const keyOf = (text: string | null): { day: string; id: string } | null => {
  const [day = '', id = ''] = (text ?? '').split('_');
  return isDay(day) && isUuid(id) ? { day, id } : null;
};

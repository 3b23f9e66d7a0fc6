import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type Rule, usualRule } from '../cycle.ts';

/** The rule of each kind; the usual one, switched off, where the alliance has none. */
export const readRules = async (
  scope: Scope,
  kinds: readonly string[],
): Promise<ReadonlyMap<string, Rule>> => {
  const { rows } = await sql<Rule & { kind: string }>`
    select kind, is_active as "isActive", months, remind_after as "remindAfter", stale_after as "staleAfter",
      withdraw_after as "withdrawAfter" from confirmation_rule where alliance_id = current_alliance()`.execute(
    scope.db,
  );
  const known = new Map(rows.map(({ kind, ...rule }) => [kind, rule]));
  return new Map(kinds.map((kind) => [kind, known.get(kind) ?? usualRule]));
};

/** The history's name for the rules of an alliance. */
export const ruleThing = (scope: Scope) => ({ kind: 'confirmationRule', id: scope.alliance.id });

/** Writes the rule of a kind, as part of a change. */
export const writeRule = async (scope: Scope, change: Change, kind: string, rule: Rule): Promise<void> => {
  const row: JsonRow = {
    is_active: rule.isActive,
    months: rule.months,
    remind_after: [...rule.remindAfter],
    stale_after: rule.staleAfter,
    withdraw_after: rule.withdrawAfter,
  };
  const { rows } = await sql<{ id: string }>`select id::text as id from confirmation_rule
    where alliance_id = current_alliance() and kind = ${kind}`.execute(scope.db);
  const [known] = rows;
  if (known) await change.update('confirmation_rule', ruleThing(scope), known.id, row);
  else
    await change.insert('confirmation_rule', ruleThing(scope), {
      ...row,
      kind,
      id: randomUUID(),
      version: 1,
    });
};

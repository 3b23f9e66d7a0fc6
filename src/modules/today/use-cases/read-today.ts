import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { TodaySource } from '../contract.ts';
import { maySeeToday } from '../permissions.ts';
import { type Fed, mergeToday, type Today } from '../today.ts';

/**
 * Asks every source what waits for this person. Today is always today: a past day that the reader looks at elsewhere
 * does not count here.
 */
export const readToday = async (
  scope: Scope,
  sources: readonly TodaySource[],
): Promise<Result<{ today: Today }, { reason: 'forbidden' }>> => {
  if (!maySeeToday(scope.actor)) return refuse('forbidden');
  const present: Scope = { ...scope, asOf: scope.today };
  const fed: Fed[] = [];
  // One after another: they share the transaction's connection.
  for (const source of sources)
    fed.push({
      now: (await source.now?.(present)) ?? [],
      week: (await source.week?.(present)) ?? [],
      openEnds: (await source.openEnds?.(present)) ?? [],
    });
  return done({ today: mergeToday(fed, scope.today) });
};

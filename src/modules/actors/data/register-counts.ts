import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { RegisterName, RegisterQuery } from '../register.ts';
import { countUpTo, hits, isHit, sourceOf } from './register-views.ts';

/** Counts stand beside the choices of a filter only while there are at most this many entries. */
export const countsUpTo = countUpTo;

/** How many entries each choice of "kind" would leave, the other filters kept; one query. */
export const countKinds = async (
  scope: Scope,
  register: RegisterName,
  query: RegisterQuery,
  isForgiving: boolean,
): Promise<ReadonlyMap<string, number>> => {
  if (register === 'people') return new Map();
  const source = sourceOf(scope, register, { ...query, kind: null });
  const { rows } = await sql<{ kind: string; count: number }>`
    ${hits(source.table, query.words, isForgiving)}
    select t.kind, count(*)::int as count from ${sql.table(source.table)} t
    where ${source.condition} and ${isHit(query.words)} group by t.kind`.execute(scope.db);
  return new Map(rows.map(({ kind, count }) => [kind, count]));
};

import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import { userNames } from '../../access/contract.ts';

/** What people made of a finding so far. */
export type Judgement = {
  id: string;
  key: string;
  state: 'open' | 'settled';
  reason: string | null;
  decidedOn: Day | null;
  comments: number;
};

/** What people made of findings, by key; of all, or of one. */
export const readJudgements = async (
  scope: Scope,
  key: string | null = null,
): Promise<ReadonlyMap<string, Judgement>> => {
  const { rows } = await sql<Judgement>`
    select f.id, f.key, f.state, f.reason, f.decided_on as "decidedOn",
      (select count(*)::int from finding_comment c where c.alliance_id = f.alliance_id and c.finding_id = f.id) as comments
    from finding f where f.alliance_id = current_alliance() and ${key === null ? sql`true` : sql`f.key = ${key}`}
    order by f.id desc limit 5000`.execute(scope.db);
  return new Map(rows.map((row) => [row.key, row]));
};

/** A comment; `author` is null when the account is gone. */
export type Comment = { id: string; author: string | null; at: Date; text: string };

/** The comments on a finding, the oldest first; at most 200. */
export const readComments = async (scope: Scope, findingId: string): Promise<readonly Comment[]> => {
  const { rows } = await sql<{ id: string; userId: string | null; at: Date; text: string }>`
    select id, user_id as "userId", written_at as at, text from finding_comment
    where alliance_id = current_alliance() and finding_id = ${findingId}::uuid order by id limit 200`.execute(
    scope.db,
  );
  const names = await userNames(
    scope,
    rows.flatMap((row) => (row.userId ? [row.userId] : [])),
  );
  return rows.map(({ userId, ...row }) => ({ ...row, author: (userId && names.get(userId)) || null }));
};

import { sql } from 'kysely';
import { beginChange, type Change } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { organisation } from '../../actors/contract.ts';
import { field } from '../../alliance/contract.ts';
import { area } from '../../areas/contract.ts';
import { newId } from '../../records/contract.ts';
import { readJudgements } from '../data/finding-store.ts';
import { isUuid } from '../data/ids.ts';
import { namesOf } from '../data/visible-rows.ts';
import { parseKey, subjectOf } from '../finding.ts';
import { body } from '../kinds.ts';
import { mayJudgeFindings } from '../permissions.ts';

export type JudgeRefusal = { reason: 'forbidden' | 'unknown' | 'no-text' | 'too-long' };
type Judged = Result<{ eventId: string | null }, JudgeRefusal>;

const longest = { reason: 1000, comment: 2000 };

/** The kind of record that a finding is about. */
export const subjectKind = { body, field, area, organisation };

/** Settles a finding: it is seen, and there is a reason to leave it so. Or opens it again, with a reason as well. */
export const judgeFinding = (
  scope: Scope,
  input: { key: string; state: 'open' | 'settled'; reason: string },
): Promise<Judged> =>
  judge(scope, input.key, input.reason, longest.reason, async (change, subject, reason) => {
    const known = (await readJudgements(scope, input.key)).get(input.key);
    if (known?.state === input.state && known.reason === reason) return;
    const row = { state: input.state, reason, decided_on: scope.today };
    if (known) await change.update('finding', subject, known.id, row);
    else
      await change.insert('finding', subject, {
        id: newId(scope.clock.now()),
        version: 1,
        key: input.key,
        ...row,
      });
  });

/** Adds a comment. `id` was made with the form: sent twice, it is written once. */
export const commentFinding = async (
  scope: Scope,
  input: { key: string; id: string; text: string },
): Promise<Judged> => {
  if (!isUuid(input.id)) return refuse('unknown');
  return judge(scope, input.key, input.text, longest.comment, async (change, subject, text) => {
    const { rows } = await sql`select from finding_comment
      where alliance_id = current_alliance() and id = ${input.id}::uuid`.execute(scope.db);
    if (rows.length > 0) return;
    const known = (await readJudgements(scope, input.key)).get(input.key);
    const findingId = known?.id ?? newId(scope.clock.now());
    if (!known)
      await change.insert('finding', subject, { id: findingId, version: 1, key: input.key, state: 'open' });
    await change.insert('finding_comment', subject, {
      id: input.id,
      version: 1,
      finding_id: findingId,
      user_id: scope.actor.kind === 'user' ? scope.actor.userId : null,
      written_at: scope.clock.now().toISOString(),
      text,
    });
  });
};

/** What both share: rights, the words, that the finding is about things that exist, and the change around. */
const judge = async (
  scope: Scope,
  key: string,
  words: string,
  most: number,
  write: (change: Change, subject: { kind: string; id: string }, words: string) => Promise<void>,
): Promise<Judged> => {
  if (!mayJudgeFindings(scope.actor)) return refuse('forbidden');
  const parsed = parseKey(key);
  if (!parsed) return refuse('unknown');
  const text = words.replace(/\r\n?/g, '\n').trim();
  if (text === '' || text.includes('\u0000') || !text.isWellFormed()) return refuse('no-text');
  if (text.length > most) return refuse('too-long');
  const kind = subjectOf[parsed.rule];
  const names = await namesOf(scope, subjectKind[kind], parsed.ids);
  if (!parsed.ids.every((id) => names.has(id))) return refuse('unknown');
  // Two who judge the same finding at once write one after the other into one row.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`finding/${scope.alliance.id}/${key}`}, 0))`.execute(
    scope.db,
  );
  const [subject = '', ...others] = parsed.ids;
  const change = beginChange(scope, 'bodies.findingJudged', { note: text });
  await write(change, { kind, id: subject }, text);
  for (const id of others) change.touch({ kind, id });
  return done({ eventId: await change.record() });
};

import { sql } from 'kysely';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { toRange } from '../../../platform/time/period.ts';
import { newId } from '../../records/contract.ts';
import { term } from '../kinds.ts';
import { mayWriteTerms } from '../permissions.ts';
import { proposedTerms } from '../proposed-terms.ts';

/**
 * Enters the proposed terms that the alliance does not have yet, valid for any time: what was offered before can be
 * described with them too. A term that is there by its name, on whatever day, is left as it is.
 */
export const takeProposedTerms = async (
  scope: Scope,
): Promise<Result<{ added: number; eventId: string | null }, { reason: 'forbidden' }>> => {
  if (!mayWriteTerms(scope.actor)) return refuse('forbidden');
  // Two who take them at once: the second waits and then finds them there.
  await sql`select pg_advisory_xact_lock(hashtextextended('proposed-terms/' || current_alliance(), 0))`.execute(
    scope.db,
  );
  const { rows } = await sql<{ vocabulary: string; name: string; id: string }>`
    select vocabulary, name, thing_id::text as id from term where alliance_id = current_alliance() limit 5000`.execute(
    scope.db,
  );
  const known = new Map(rows.map(({ vocabulary, name, id }) => [`${vocabulary}/${name}`, id]));
  const ids = new Map<string, string>();
  const change = beginChange(scope, 'offers.termsTaken');
  let added = 0;
  for (const [index, { key, vocabulary, name, plainName, synonyms, parent }] of proposedTerms.entries()) {
    const there = known.get(`${vocabulary}/${name}`);
    const id = there ?? newId(scope.clock.now());
    ids.set(key, id);
    if (there) continue;
    added += 1;
    await change.insert(
      term.table,
      { kind: term.kind, id },
      {
        id,
        thing_id: id,
        is_public: true,
        vocabulary,
        name,
        plain_name: plainName ?? null,
        synonyms,
        parent_id: parent ? (ids.get(parent) ?? null) : null,
        position: index + 1,
        valid: toRange({ from: null, until: null }),
      },
    );
  }
  return done({ added, eventId: await change.record() });
};

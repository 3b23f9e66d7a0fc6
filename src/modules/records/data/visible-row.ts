import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { RecordKind } from '../record-kind.ts';

/** Rows of a kind, as `t`, that the reader may see: the ones that are shown to everyone, or all of the alliance. */
export const visibleRow = (scope: Scope, kind: RecordKind): RawBuilder<unknown> => {
  const shown = kind.shownWhen ? sql`(t.is_public and ${kind.shownWhen(scope)})` : sql`t.is_public`;
  return sql`t.alliance_id = current_alliance() and (${kind.seeInternal(scope.actor)}::boolean or ${shown})`;
};

import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { RecordKind } from '../record-kind.ts';

/** Whether somebody could have something to write here at all: the kind, or rows that they keep. */
export const mayWriteSome = (scope: Scope, kind: RecordKind): boolean =>
  kind.write(scope.actor) || (kind.keeps !== undefined && scope.actor.kind === 'user');

/** Whether all of these rows may be written: as it stands, and as it would be. */
export const mayWriteRows = async (
  scope: Scope,
  kind: RecordKind,
  ...rows: readonly JsonRow[]
): Promise<boolean> => {
  if (kind.write(scope.actor)) return true;
  if (!kind.keeps || scope.actor.kind !== 'user') return false;
  for (const row of rows) if (!(await kind.keeps(scope, row))) return false;
  return rows.length > 0;
};

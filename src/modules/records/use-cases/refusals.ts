import type { DatabaseFault } from '../../../platform/db/transaction.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { FormErrors } from '../record-form.ts';
import type { RecordKind } from '../record-kind.ts';
import { recordTexts } from '../texts/index.ts';

/** Why a record was not written. */
export type RecordRefusal =
  | { reason: 'forbidden' }
  | { reason: 'unknown' }
  | { reason: 'invalid'; errors: FormErrors }
  /** Someone else saved in between: what stands now. */
  | { reason: 'changed-meanwhile'; current: JsonRow };

/** Turns what the database's constraints said into a sentence beside the field that can mend it. */
export const refusalOf = (
  scope: Scope,
  kind: RecordKind,
  fault: DatabaseFault,
): { ok: false } & RecordRefusal => {
  const t = recordTexts(scope.locale);
  const own = kind.constraint?.(fault.constraint ?? '', scope.locale);
  if (own) return refuse('invalid', { errors: { [own.field]: own.message } });
  switch (fault.code) {
    case '23P01': // exclusion: WITHOUT OVERLAPS
      return refuse('invalid', { errors: { from: t.errors.overlap } });
    case '23503': // foreign key, temporal ones included
      return refuse('invalid', {
        errors: kind.series === 'undated' ? { form: t.errors.inUse } : { from: t.errors.outside },
      });
    case '23505':
    case '23514':
    case '23502':
    case '22P02':
      return refuse('invalid', { errors: { form: t.errors.broken } });
    default:
      throw fault;
  }
};

import type { RecordKind, RecordRegistry } from '../../records/contract.ts';

export type Reference = { kind: RecordKind; column: string };

/** Every column of every kind of the house that refers to things of this kind. */
export const referencesTo = (records: RecordRegistry, kindName: string): readonly Reference[] =>
  records
    .all()
    .flatMap((each) =>
      each.fields
        .filter((field) => field.type === 'record' && field.kind === kindName)
        .map((field) => ({ kind: each, column: field.name })),
    );

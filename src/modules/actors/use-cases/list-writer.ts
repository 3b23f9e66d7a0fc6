import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { newId, type RecordKind } from '../../records/contract.ts';
import type { KnownOrganisation } from '../data/known-organisations.ts';
import { person } from '../kinds.ts';
import type { OrganisationRow } from '../organisation-row.ts';
import { datedFrom } from './dated-writes.ts';

/** A row that is written: what it says, what is entered, and the fields that are taken; all where nothing is entered. */
export type WrittenRow = {
  number: number;
  row: OrganisationRow;
  known: KnownOrganisation | null;
  take: readonly string[];
};

/** What holds for the whole list. */
export type ListFacts = {
  /** What the list says holds from this day on. */
  day: string;
  isPublic: boolean;
  keySystem: string;
  officeName: string;
  fieldId: string | null;
};

/** A row of a table that waits to be written with the others of its batch. */
export type Insert = { kind: RecordKind; number: number; thingId: string; row: JsonRow & { id: string } };

/** Keeps rows to be written in bulk; gives the id of the thing, which is new unless it is named. */
export type Writer = { add(kind: RecordKind, row: JsonRow, thingId?: string): string };

export const writerOf = (
  scope: Scope,
  inserts: Insert[],
  { number, row, known }: WrittenRow,
  list: ListFacts,
): Writer => {
  const { day, precision } = (known ? null : row.since) ?? { day: list.day, precision: 'day' };
  const begun = { ...datedFrom(day), from_precision: precision };
  return {
    add: (kind, columns, thingId) => {
      const id = newId(scope.clock.now());
      const dated = kind.series === 'undated' ? {} : begun;
      const isPublic = kind === person ? false : list.isPublic;
      inserts.push({
        kind,
        number,
        thingId: thingId ?? id,
        row: { id, thing_id: thingId ?? id, version: 1, is_public: isPublic, ...dated, ...columns },
      });
      return thingId ?? id;
    },
  };
};

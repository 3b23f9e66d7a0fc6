import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import {
  coordinationOffice,
  fieldOfAction,
  frameCondition,
  frameworkConcept,
  officeRelation,
  officeTask,
} from '../kinds.ts';
import { byPosition, byTime, readFacts } from './facts.ts';

/** The coordination office and what frames it, as of the scope's day. `relations` are those of all times. */
export type OfficeView = {
  office: JsonRow | null;
  relations: readonly JsonRow[];
  tasks: readonly JsonRow[];
  conditions: readonly JsonRow[];
  concepts: readonly JsonRow[];
  fieldsOfAction: readonly JsonRow[];
};

/** One query. */
export const readOffice = async (scope: Scope): Promise<OfficeView> => {
  const day = scope.asOf;
  const facts = await readFacts(scope, [
    { kind: coordinationOffice, day, limit: 1 },
    {
      kind: officeRelation,
      day: null,
      // Of the past, nothing that begins after the day that the reader asks about.
      where: sql`(lower(t.valid) is null or lower(t.valid) <= ${day}::date)`,
      order: sql`t.relation, t.valid desc, t.id`,
      limit: 60,
    },
    { kind: officeTask, day, order: byPosition, limit: 200 },
    { kind: frameCondition, day, order: byPosition, limit: 100 },
    { kind: frameworkConcept, day, order: byTime, limit: 50 },
    { kind: fieldOfAction, day, order: byPosition, limit: 200 },
  ]);
  return {
    office: facts.of(coordinationOffice)[0] ?? null,
    relations: facts.of(officeRelation),
    tasks: facts.of(officeTask),
    conditions: facts.of(frameCondition),
    concepts: facts.of(frameworkConcept),
    fieldsOfAction: facts.of(fieldOfAction),
  };
};

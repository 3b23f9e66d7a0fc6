import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { factHoldsOn } from '../fact.ts';
import {
  coordinationOffice,
  field,
  goal,
  goalSystem,
  milestone,
  officeRelation,
  selfDescription,
  title,
} from '../kinds.ts';
import { byPosition, byTime, readFacts } from './facts.ts';

/** What the start page of an alliance tells, as of the scope's day. */
export type HomeView = {
  title: JsonRow | null;
  /** Whether any title is recorded at all, of whatever time. */
  hasTitles: boolean;
  descriptions: readonly JsonRow[];
  goalSystem: JsonRow | null;
  goals: readonly JsonRow[];
  /** All wordings of all fields; `fieldStories` reads them. */
  fields: readonly JsonRow[];
  milestones: readonly JsonRow[];
  office: JsonRow | null;
  relations: readonly JsonRow[];
};

/** One query. */
export const readHome = async (scope: Scope): Promise<HomeView> => {
  const day = scope.asOf;
  const facts = await readFacts(scope, [
    // The title of the day comes first; of the others one is enough to know that there are any.
    { kind: title, day: null, order: sql`(t.valid @> ${day}::date) is true desc, t.id`, limit: 1 },
    { kind: selfDescription, day, order: byPosition, limit: 20 },
    { kind: goalSystem, day, limit: 1 },
    { kind: goal, day, where: sql`t.level = 'guiding'`, order: byPosition, limit: 6 },
    { kind: field, day: null, order: byTime, limit: 200 },
    {
      kind: milestone,
      day: null,
      where: sql`t.day <= ${day}::date`,
      order: sql`t.day desc, t.id desc`,
      limit: 4,
    },
    { kind: coordinationOffice, day, limit: 1 },
    { kind: officeRelation, day, order: sql`t.relation, t.id`, limit: 3 },
  ]);
  const [anyTitle] = facts.of(title);
  return {
    title: anyTitle && factHoldsOn(anyTitle, day) ? anyTitle : null,
    hasTitles: anyTitle !== undefined,
    descriptions: facts.of(selfDescription),
    goalSystem: facts.of(goalSystem)[0] ?? null,
    goals: facts.of(goal),
    fields: facts.of(field),
    milestones: facts.of(milestone),
    office: facts.of(coordinationOffice)[0] ?? null,
    relations: facts.of(officeRelation),
  };
};

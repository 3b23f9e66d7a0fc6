import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange, type Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { PlatformScope, Scope } from '../../../platform/scope.ts';
import { dayIn, parseDayAsKnown } from '../../../platform/time/day.ts';
import { toRange } from '../../../platform/time/period.ts';
import { inviteFirstCoordinator, type Site } from '../../access/contract.ts';
import { newId, type RecordKind } from '../../records/contract.ts';
import { coordinationOffice, field, goal, goalSystem, officeRelation, selfDescription } from '../kinds.ts';
import { mayCreateAlliance } from '../permissions.ts';
import {
  chosenFields,
  type SetUpErrors,
  type SetUpTyped,
  setUpRelations,
  setUpSteps,
  stepErrors,
} from '../set-up.ts';
import { allianceTexts } from '../texts/index.ts';

export type CreateRefusal =
  | { reason: 'forbidden' | 'unknown' | 'slug-taken' | 'invitation' }
  | { reason: 'invalid'; errors: SetUpErrors };

const timeZone = 'Europe/Berlin';

/**
 * Makes an alliance with what the set-up was told, as the first event of its history, and invites its first
 * coordinator. `id` was made with the form: sent twice, it makes one alliance. From here on the running transaction is
 * sealed to the new alliance. After a refusal the transaction must be given up.
 */
export const createAlliance = async (
  scope: PlatformScope,
  site: Site,
  input: { id: string; typed: SetUpTyped },
): Promise<Result<{ slug: string; already: boolean }, CreateRefusal>> => {
  if (!mayCreateAlliance(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.id)) return refuse('unknown');
  const { typed } = input;
  const errors: SetUpErrors = Object.assign(
    {},
    ...setUpSteps.map((step) => stepErrors(step, typed, scope.locale)),
  );
  if (Object.keys(errors).length > 0) return refuse('invalid', { errors });

  const made = await scope.db
    .insertInto('alliance')
    .values({ id: input.id, slug: typed.slug, name: typed.name, time_zone: timeZone })
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id'])
    .executeTakeFirst();
  if (!made) {
    const there = await scope.db
      .selectFrom('alliance')
      .select('slug')
      .where('id', '=', input.id)
      .executeTakeFirst();
    return there ? done({ slug: there.slug, already: true }) : refuse('slug-taken');
  }
  await sql`select set_config('verbund.alliance_id', ${made.id}, true)`.execute(scope.db);
  const today = dayIn(scope.clock.now(), timeZone);
  const within: Scope = {
    ...scope,
    alliance: { id: made.id, slug: typed.slug, name: typed.name, isExample: false, timeZone },
    today,
    asOf: today,
  };
  await writeFacts(within, typed);
  const invited = await inviteFirstCoordinator(within, site, {
    email: typed.coordinatorMail,
    name: typed.coordinatorName,
  });
  return invited.ok ? done({ slug: typed.slug, already: false }) : refuse('invitation');
};

const writeFacts = async (scope: Scope, typed: SetUpTyped): Promise<void> => {
  const t = allianceTexts(scope.locale).platform.setUp;
  const change = beginChange(scope, 'alliance.created');
  const add = adder(scope, change);
  if (typed.area) await add(selfDescription, { aspect: 'nature', text: typed.area, ...since('') });
  for (const mark of chosenFields(typed))
    await add(field, { name: t.fieldNames[mark], mark, ...since(typed.fieldsFrom) });
  await add(coordinationOffice, { name: t.officeName, ...since('') });
  for (const relation of setUpRelations)
    if (typed[relation])
      await add(officeRelation, { relation, holders: [typed[relation]], ...since(typed[`${relation}From`]) });
  if (typed.goals === 'template') {
    // A template is a proposal: the coordinator publishes what the alliance has decided.
    const proposal = { is_public: false, ...since('') };
    const system = await add(goalSystem, { name: t.goalSystemName, ...proposal });
    for (const [position, each] of t.templateGoals.entries())
      await add(goal, { ...each, system_id: system, level: 'guiding', position, ...proposal });
  }
  await change.record();
};

/** Writes a new public record and gives its id. */
const adder =
  (scope: Scope, change: Change) =>
  async (kind: RecordKind, row: JsonRow): Promise<string> => {
    const id = newId(scope.clock.now());
    await change.insert(kind.table, { kind: kind.kind, id }, { is_public: true, ...row, id, thing_id: id });
    return id;
  };

/** The period from a day as it was typed; empty: its time is not recorded. */
const since = (typed: string): JsonRow => {
  const from = typed ? parseDayAsKnown(typed) : null;
  return {
    valid: toRange({ from: from?.day ?? null, until: null }),
    from_precision: from?.precision ?? 'day',
  };
};

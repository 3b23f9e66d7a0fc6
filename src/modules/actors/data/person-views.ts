import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { personConsent } from '../kinds.ts';
import { maySeeAllPeople } from '../permissions.ts';
import { type ActorName, actorNames } from './actor-names.ts';
import { type Holder, readHolders } from './holders.ts';
import { personIsNamed } from './visible-people.ts';
import { readRows } from './visible-rows.ts';

/** What the reader may know of a person. */
export type PersonView = {
  row: JsonRow;
  /** Holdings beside which the reader gets to see the name; for the office those of all times. */
  holdings: readonly Holder[];
  offices: ReadonlyMap<string, ActorName>;
  /** For the office alone. */
  consents: readonly JsonRow[];
};

/** Null when there is no such person, or none that this reader may meet: the two look alike from outside. */
export const readPerson = async (scope: Scope, id: string): Promise<PersonView | null> => {
  const seesAll = maySeeAllPeople(scope.actor);
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(p) - 'search' as row from person p
    where p.alliance_id = current_alliance() and p.thing_id = ${id}::uuid
      and (${personIsNamed(scope)} or ${seesAll}::boolean)`.execute(scope.db);
  const row = rows[0]?.row;
  if (!row) return null;
  const all = await readHolders(scope, sql`p.thing_id = ${id}::uuid`, { ofAllTimes: true });
  const holdings = all.filter((each) => seesAll || each.personId !== null);
  return {
    row,
    holdings,
    offices: await actorNames(
      scope,
      holdings.map((each) => each.officeId),
    ),
    consents: seesAll
      ? await readRows(scope, personConsent, { day: null, where: sql`t.person_id = ${id}::uuid` })
      : [],
  };
};

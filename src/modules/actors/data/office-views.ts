import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { contactPoint, office, signingAuthority } from '../kinds.ts';
import { type ActorName, actorNames } from './actor-names.ts';
import { type Holder, holdersOf } from './holders.ts';
import { factHolds, wordingOn } from './organisation-views.ts';
import { readRows, readWordings } from './visible-rows.ts';

/** All that the page of an office tells, as of the scope's day. Earlier holders are for the office alone. */
export type OfficeView = {
  row: JsonRow;
  holdsOnDay: boolean;
  wordings: readonly JsonRow[];
  organisation: ActorName | null;
  holders: readonly Holder[];
  signs: readonly JsonRow[];
  contacts: readonly JsonRow[];
  names: ReadonlyMap<string, ActorName>;
};

/** Null when there is no office of this id that the reader may see. */
export const readOffice = async (scope: Scope, id: string): Promise<OfficeView | null> => {
  const wordings = await readWordings(scope, office, id);
  const row = wordingOn(wordings, scope.asOf);
  if (!row) return null;
  const mine = { day: scope.asOf, where: sql`t.office_id = ${id}::uuid` };
  const signs = await readRows(scope, signingAuthority, mine);
  const names = await actorNames(scope, [
    String(row.organisation_id),
    ...signs.map((each) => String(each.organisation_id)),
  ]);
  const holders = await holdersOf(scope, [id], { ofAllTimes: true });
  return {
    row,
    holdsOnDay: factHolds(row, scope.asOf),
    wordings,
    organisation: names.get(String(row.organisation_id)) ?? null,
    holders: holders.get(id) ?? [],
    signs,
    contacts: await readRows(scope, contactPoint, { ...mine, order: sql`t.position, t.id` }),
    names,
  };
};

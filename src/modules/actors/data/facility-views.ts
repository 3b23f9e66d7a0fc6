import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { isMarkedStale } from '../../confirmations/contract.ts';
import { type Provenance, provenanceOf } from '../../imports/contract.ts';
import { contactPoint, externalKey, facility, organisation, providerRelation } from '../kinds.ts';
import { type ActorName, actorNames } from './actor-names.ts';
import { facilityNames, factHolds, wordingOn } from './organisation-views.ts';
import { readRows, readWordings } from './visible-rows.ts';

/** All that the page of a facility tells, as of the scope's day. */
export type FacilityView = {
  /** Nobody confirmed it in spite of all reminders. */
  isMarkedStale: boolean;
  /** Which source said where it is; for those who see internal things. */
  said: readonly Provenance[];
  row: JsonRow;
  holdsOnDay: boolean;
  wordings: readonly JsonRow[];
  organisation: ActorName | null;
  contacts: readonly JsonRow[];
  keys: readonly JsonRow[];
  providers: readonly JsonRow[];
  names: ReadonlyMap<string, ActorName>;
  mergedInto: { id: string; name: string } | null;
  merged: readonly JsonRow[];
};

/** Lists are about organisations; of what they say, address and place are those of the first facility. */
const saidOf = async (scope: Scope, id: string, organisationId: string): Promise<readonly Provenance[]> => {
  const { rows } = await sql<{ id: string }>`
    select thing_id::text as id from facility where alliance_id = current_alliance()
      and organisation_id = ${organisationId}::uuid and merged_into is null
      and coalesce(valid @> ${scope.asOf}::date, false)
    order by id limit 1`.execute(scope.db);
  if (rows[0]?.id !== id) return [];
  const said = await provenanceOf(scope, { kind: organisation.kind, id: organisationId });
  return said.filter(({ field }) => field === 'address' || field === 'place');
};

/** Null when there is no facility of this id that the reader may see. */
export const readFacility = async (scope: Scope, id: string): Promise<FacilityView | null> => {
  const wordings = await readWordings(scope, facility, id);
  const row = wordingOn(wordings, scope.asOf);
  if (!row) return null;
  const mine = { day: scope.asOf, where: sql`t.facility_id = ${id}::uuid` };
  const providers = await readRows(scope, providerRelation, mine);
  const names = await actorNames(scope, [
    String(row.organisation_id),
    ...providers.map((each) => String(each.provider_id)),
  ]);
  const mergedId = typeof row.merged_into === 'string' ? row.merged_into : null;
  const mergedName = mergedId ? (await facilityNames(scope, [mergedId])).get(mergedId) : undefined;
  return {
    row,
    holdsOnDay: factHolds(row, scope.asOf),
    wordings,
    organisation: names.get(String(row.organisation_id)) ?? null,
    contacts: await readRows(scope, contactPoint, { ...mine, order: sql`t.position, t.kind desc, t.id` }),
    keys: await readRows(scope, externalKey, { ...mine, order: sql`t.system, t.key` }),
    providers,
    names,
    isMarkedStale: await isMarkedStale(scope, { kind: facility.kind, id }),
    said: facility.seeInternal(scope.actor) ? await saidOf(scope, id, String(row.organisation_id)) : [],
    mergedInto: mergedId && mergedName ? { id: mergedId, name: mergedName } : null,
    merged: await readRows(scope, facility, {
      day: null,
      where: sql`t.merged_into = ${id}::uuid and not exists (select from facility o
      where o.alliance_id = t.alliance_id and o.thing_id = t.thing_id and o.valid > t.valid)`,
    }),
  };
};

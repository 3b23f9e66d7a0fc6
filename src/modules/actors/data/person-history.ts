import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/** What a person's events say, for their own information: when and what, without values of others. */
export const readPersonEvents = async (
  scope: Scope,
  personId: string,
): Promise<readonly { at: Date; type: string; note: string | null }[]> => {
  const { rows } = await sql<{ at: Date; type: string; note: string | null }>`
    select at, type, note from event where alliance_id = current_alliance()
      and things @> array[${`person:${personId}`}] order by id desc limit 1000`.execute(scope.db);
  return rows;
};

/**
 * Takes every value of the person out of the history: of their own rows only ids remain, so that the events stay where
 * they are and say "a person". `version: 0` never matches a row again, so nothing of it can be undone. Remarks on these
 * events go too, since they may name the person. Gives how many events were scrubbed.
 */
export const scrubPersonHistory = async (scope: Scope, personId: string): Promise<number> => {
  const scrubbed = (side: 'before' | 'after') => sql`case
    when jsonb_typeof(c->${side}::text) = 'object' then jsonb_build_object('id', c->${side}::text->'id',
      'alliance_id', c->${side}::text->'alliance_id', 'thing_id', c->${side}::text->'thing_id',
      'is_public', false, 'version', 0)
    else 'null'::jsonb end`;
  const result = await sql`
    update event set note = null, changes = (
      select jsonb_agg(case when c->>'kind' = 'person' and c->>'id' = ${personId}
        then c || jsonb_build_object('before', ${scrubbed('before')}, 'after', ${scrubbed('after')}) else c end order by n)
      from jsonb_array_elements(changes) with ordinality as list(c, n))
    where alliance_id = current_alliance() and things @> array[${`person:${personId}`}]`.execute(scope.db);
  return Number(result.numAffectedRows ?? 0);
};

/** The organisations in which a person holds or held an office. */
export const organisationsOfPerson = async (
  scope: Scope,
  personId: string,
): Promise<readonly { kind: 'organisation'; id: string }[]> => {
  const { rows } = await sql<{ id: string }>`select distinct o.organisation_id::text as id
    from office_holding h join office o on o.alliance_id = h.alliance_id and o.thing_id = h.office_id
    where h.alliance_id = current_alliance() and h.person_id = ${personId}::uuid limit 1000`.execute(
    scope.db,
  );
  return rows.map(({ id }) => ({ kind: 'organisation', id }));
};

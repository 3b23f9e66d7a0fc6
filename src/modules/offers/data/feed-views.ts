import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { FeedEntry } from '../rest/atom.ts';
import { isShown } from './shown-when.ts';

/** Entries of the feed. */
const most = 50;
/** Changes that are looked through for offers. */
const looksBack = 2_000;

/**
 * The offers that everyone sees today and that came or were changed last, newest first; one query. Changed: when a change of
 * its own rows was made, or the day from which it is published, whichever is later. That others dealt with it, in a coordination
 * case or in answer to a need, is no news of the offer, and nobody else's business.
 */
export const readFeed = async (scope: Scope): Promise<readonly FeedEntry[]> => {
  const { rows } = await sql<FeedEntry>`
    with changed as (
      select substr(thing, 7)::uuid as id, max(e.at) as at from (select at, things from event
        where alliance_id = current_alliance()
          and exists (select from jsonb_array_elements(changes) c where c->>'table' like 'offer%')
        order by at desc, id desc limit ${looksBack}) e, unnest(e.things) thing
      where thing like 'offer:%' and pg_input_is_valid(substr(thing, 7), 'uuid') group by 1 order by 2 desc limit ${most * 2}),
    opened as (
      select s.offer_id as id from offer_state s where s.alliance_id = current_alliance()
        and s.state in ('published', 'paused') and s.valid @> ${scope.today}::date
      order by lower(s.valid) desc nulls last, s.offer_id limit ${most * 2})
    select o.thing_id::text as id, o.name, o.summary,
      coalesce((select min(lower(s.valid)) from offer_state s where s.alliance_id = current_alliance()
        and s.offer_id = o.thing_id and s.state in ('published', 'paused')), ${scope.today}::date)::timestamptz as published,
      greatest(c.at, (select lower(s.valid)::timestamptz from offer_state s where s.alliance_id = current_alliance()
        and s.offer_id = o.thing_id and s.valid @> ${scope.today}::date), '1970-01-01'::timestamptz) as updated
    from (select id from changed union select id from opened) k
    join offer o on o.alliance_id = current_alliance() and o.thing_id = k.id and o.valid @> ${scope.today}::date
    left join changed c on c.id = k.id
    where ${isShown(scope, sql`k.id`)}
    order by updated desc, o.thing_id limit ${most}`.execute(scope.db);
  return rows;
};

/** An offer that everyone could see once: what it was last called, and the one that replaced it and can be seen. */
export type GoneOffer = { name: string; last: string | null; successor: { id: string; name: string } | null };

/** Null: nobody ever saw an offer of this id, or everyone still does. */
export const readGoneOffer = async (scope: Scope, id: string): Promise<GoneOffer | null> => {
  if (!isUuid(id)) return null;
  const { rows } = await sql<GoneOffer>`
    select i.name, upper(i.valid)::text as last, (select jsonb_build_object('id', n.offer_id, 'name', n.name) from thread_link l
      join offer_index n on n.alliance_id = current_alliance() and n.offer_id::text = l.from_id and n.valid @> ${scope.asOf}::date
      where l.alliance_id = current_alliance() and l.meaning = 'replaces' and l.from_kind = 'offer' and l.to_kind = 'offer'
        and l.to_id = ${id} limit 1) as successor
    from offer_index i where i.alliance_id = current_alliance() and i.offer_id = ${id}::uuid
      and upper(i.valid) <= ${scope.asOf}::date order by i.valid desc limit 1`.execute(scope.db);
  return rows[0] ?? null;
};

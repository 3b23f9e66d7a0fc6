import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';

/** Ids of offers that are published today and not kept back, after an id, in the order of ids. */
export const publicOffers = async (
  scope: Scope,
  after: string | null,
  limit: number,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select o.thing_id::text as id from offer o
    where o.alliance_id = current_alliance() and o.is_public and o.valid @> ${scope.today}::date
      and ${after === null ? sql`true` : sql`o.thing_id > ${after}::uuid`}
      and exists (select from offer_state s where s.alliance_id = o.alliance_id and s.offer_id = o.thing_id
        and s.state in ('published', 'paused') and s.valid @> ${scope.today}::date)
    order by o.thing_id limit ${limit}`.execute(scope.db);
  return rows.map(({ id }) => id);
};

/** An offer as it holds today, with the addresses of those who can say whether it is right, its own first. */
export type ConfirmableOffer = {
  id: string;
  row: JsonRow;
  mails: readonly string[];
  provider: string | null;
  places: readonly string[];
};

/** Offers that hold today and are not ended, by id; one query. */
export const confirmableOffers = async (
  scope: Scope,
  ids: readonly string[],
): Promise<readonly ConfirmableOffer[]> => {
  if (ids.length === 0) return [];
  const today = sql`${scope.today}::date`;
  const { rows } = await sql<ConfirmableOffer>`
    select o.thing_id::text as id, to_jsonb(o) - 'search' as row,
      array(select c.mail from offer_contact c where c.alliance_id = o.alliance_id and c.offer_id = o.thing_id
        and c.mail is not null and c.valid @> ${today} order by c.position, c.id)
      || array(select p.value from contact_point p where p.alliance_id = o.alliance_id
        and p.organisation_id = o.organisation_id and p.kind = 'mail' and p.valid @> ${today}
        order by p.position, p.id) as mails,
      (select g.name from organisation g where g.alliance_id = o.alliance_id and g.thing_id = o.organisation_id
        and g.valid @> ${today}) as provider,
      array(select coalesce(f.name, concat_ws(' ', x.name, x.street, x.house_number)) from offer_place x
        left join facility f on f.alliance_id = x.alliance_id and f.thing_id = x.facility_id and f.valid @> ${today}
        where x.alliance_id = o.alliance_id and x.offer_id = o.thing_id and x.valid @> ${today}
          and x.disclosure = 'open' order by x.position, x.id) as places
    from offer o where o.alliance_id = current_alliance() and o.thing_id = any(${[...ids]}::uuid[])
      and o.valid @> ${today} and not exists (select from offer_state s where s.alliance_id = o.alliance_id
        and s.offer_id = o.thing_id and s.state = 'ended' and s.valid @> ${today})`.execute(scope.db);
  return rows;
};

/** Notes on today's wording that it was found right. Nothing of what it says changes, so its version stays. */
export const noteConfirmed = async (
  scope: Scope,
  id: string,
  said: { day: string; by: string },
): Promise<void> => {
  await sql`update offer set confirmed_on = ${said.day}::date, confirmed_by_note = ${said.by}
    where alliance_id = current_alliance() and thing_id = ${id}::uuid and valid @> ${scope.today}::date`.execute(
    scope.db,
  );
};

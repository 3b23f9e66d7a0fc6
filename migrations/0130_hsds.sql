-- Open Referral HSDS 3.0: pages of services by number, as the specification asks for, of what everyone may see.

-- When what everyone can search of an offer was put together last: HSDS asks for services that changed since.
alter table offer_index add column modified_at timestamptz not null default now();
create index offer_index_by_id on offer_index (alliance_id, offer_id);

-- Ids of what has none of its own here (a taxonomy, a cost option): the same for the same owner and name.
create function derived_id(owner text, name text) returns uuid language sql immutable parallel safe return
  overlay(overlay(md5(owner || '/' || name) placing '8' from 13) placing 'a' from 17)::uuid;

-- One page of services, by id, with how many there are in all. The wishes are those of `offer_wishes` (0093).
create function hsds_services(wish jsonb, day date, changed_after timestamptz, skip integer, most integer)
returns table (offer_id uuid, modified_at timestamptz, total bigint) language plpgsql stable security definer
set search_path = public, pg_temp set jit = off as $$
declare
  held text := offer_wishes(wish, day) || case when changed_after is null then ''
    else format(' and i.modified_at >= %L::timestamptz', changed_after) end;
  counted bigint;
begin
  execute format('select count(*) from offer_index i where %s', held) into counted;
  return query execute format('select i.offer_id, i.modified_at, %s::bigint from offer_index i where %s
    order by i.offer_id offset %s limit %s', counted, held, skip, most);
end $$;
revoke execute on function hsds_services from public;
grant execute on function hsds_services to verbund_app;

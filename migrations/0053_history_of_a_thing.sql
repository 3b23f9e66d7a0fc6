-- The history of one thing by the index over its events. Under row-level security PostgreSQL does not use an index for
-- `@>`, since that operator is not marked leakproof; this function keeps to the alliance itself and gives ids only.
create function events_of_thing(asked text, before uuid, most integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select id from event
  where alliance_id = current_alliance() and things @> array[asked] and (before is null or id < before)
  order by id desc limit most
$$;
revoke all on function events_of_thing(text, uuid, integer) from public;
grant execute on function events_of_thing(text, uuid, integer) to verbund_app;

-- Organisations by their names as lists write them, whatever the case, accents and spelling of umlauts. For imports, which ask
-- for hundreds of names at once in registers of any size. `fold` is not leakproof, so row-level security would keep the question
-- away from the index: it runs as the owner, keeps to the alliance itself, and gives ids alone (as in 0071).
create index organisation_by_folded_name on organisation (alliance_id, fold(name)) where merged_into is null;

create function organisations_named(names text[]) returns table (name text, id uuid) language sql stable security definer
set search_path = public, pg_temp as $$
  select n.name, o.thing_id from unnest(names) as n(name)
  cross join lateral (
    select distinct thing_id from organisation
    where alliance_id = current_alliance() and fold(organisation.name) = fold(n.name) and merged_into is null) o
$$;
revoke execute on function organisations_named from public;
grant execute on function organisations_named to verbund_app;

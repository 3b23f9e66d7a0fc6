-- As in 0155 for what is counted on several days: offers that hold on the same of these days, in the same areas and alike in
-- what is counted, are brought together first; the answers are those of 0110. `first` and `last`: the days of the row among them, by their number.
create or replace function coverage_growth(wanted uuid[], days date[])
returns table (day date, area uuid, offers bigint, movement bigint, individual_support bigint, free bigint, step_free bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with given as materialized (select array_agg(d order by d) as days from unnest(days) d),
  alike as materialized (
    select i.areas, 'movement' = any(i.marks) as movement, 'individualSupport' = any(i.marks) as support,
      i.cost is not distinct from 'free' as free, 'stepFree' = any(i.access) as step_free,
      width_bucket(coalesce(lower(i.valid), '0001-01-01') - 1, g.days) + 1 as first,
      width_bucket(coalesce(upper(i.valid), '9999-12-31') - 1, g.days) as last, count(*) as offers
    from offer_index i, given g where i.alliance_id = current_alliance() and i.state = 'published'
    group by 1, 2, 3, 4, 5, 6, 7),
  hit as materialized (select a.*, array(select x from unnest(a.areas) x where x = any(wanted)) as inside from alike a),
  held as materialized (select d.day, h.* from given g cross join lateral unnest(g.days) with ordinality d(day, nth)
    join hit h on d.nth between h.first and h.last)
  select day, null::uuid, sum(offers)::bigint, coalesce(sum(offers) filter (where movement), 0)::bigint,
    coalesce(sum(offers) filter (where support), 0)::bigint, coalesce(sum(offers) filter (where free), 0)::bigint,
    coalesce(sum(offers) filter (where step_free), 0)::bigint from held group by day
  union all
  select day, a.id, sum(offers)::bigint, coalesce(sum(offers) filter (where movement), 0)::bigint,
    coalesce(sum(offers) filter (where support), 0)::bigint, coalesce(sum(offers) filter (where free), 0)::bigint,
    coalesce(sum(offers) filter (where step_free), 0)::bigint from held, unnest(inside) a(id) group by day, a.id
$$;

create or replace function coverage_fields(wanted uuid[], days date[])
returns table (day date, field uuid, area uuid, offers bigint, one_field bigint, no_field bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with given as materialized (select array_agg(d order by d) as days from unnest(days) d),
  alike as materialized (
    select i.areas, i.fields, width_bucket(coalesce(lower(i.valid), '0001-01-01') - 1, g.days) + 1 as first,
      width_bucket(coalesce(upper(i.valid), '9999-12-31') - 1, g.days) as last, count(*) as offers
    from offer_index i, given g where i.alliance_id = current_alliance() and i.state = 'published' group by 1, 2, 3, 4),
  hit as materialized (select a.*, cardinality(a.fields) as touched,
    array(select x from unnest(a.areas) x where x = any(wanted)) as inside from alike a),
  held as materialized (select d.day, h.* from given g cross join lateral unnest(g.days) with ordinality d(day, nth)
    join hit h on d.nth between h.first and h.last)
  select day, null::uuid, null::uuid, sum(offers)::bigint, coalesce(sum(offers) filter (where touched = 1), 0)::bigint,
    coalesce(sum(offers) filter (where touched = 0), 0)::bigint from held group by day
  union all
  select day, f.id, null, sum(offers)::bigint, coalesce(sum(offers) filter (where touched = 1), 0)::bigint, 0
  from held, unnest(fields) f(id) group by day, f.id
  union all
  select day, null, a.id, sum(offers)::bigint, coalesce(sum(offers) filter (where touched = 1), 0)::bigint,
    coalesce(sum(offers) filter (where touched = 0), 0)::bigint from held, unnest(inside) a(id) group by day, a.id
$$;

-- The supply of one day as in 0110, with the same answer. There each offer was joined with its areas and its columns, five times
-- over; but of a hundred thousand offers a great many have the same areas and the same terms (or ages). Those are brought
-- together first, in one walk over offers and their places, and only the groups meet areas and columns.
create or replace function coverage_supply(wanted uuid[], axis text, keys text[], lows numeric[], highs numeric[], day date)
returns table (part text, area uuid, key text, lon double precision, lat double precision, offers double precision,
  places bigint, capacity bigint, with_capacity bigint, minutes double precision, with_times bigint, without_ages bigint)
language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '96MB' as $$
declare
  -- What decides about the columns of an offer: its ages, or its fields or terms.
  marks constant text := case axis
    when 'age' then 'null::uuid[] as refs, coalesce(i.age_from, 0) as low, coalesce(i.age_until, 999) as high'
    when 'field' then 'i.fields as refs, null::numeric as low, null::numeric as high'
    else 'i.terms as refs, null::numeric as low, null::numeric as high' end;
  -- The columns `k` of a group `g`: as `coverage_keys` says.
  columns constant text := case when axis = 'age'
    then 'array(select k.key from wish k where g.low < k.high + 1 and g.high >= k.low)'
    else 'array(select k.key from wish k where k.id = any(g.refs))' end;
  sums constant text := 'sum(h.offers)::float8, sum(h.places)::bigint, sum(h.capacity)::bigint, sum(h.with_capacity)::bigint,
    sum(h.minutes)::float8, sum(h.with_times)::bigint, sum(h.ageless)::bigint';
  held constant text := 'i.alliance_id = $6 and i.valid @> $5 and i.state = ''published''';
begin
  return query execute replace(replace(replace(replace(replace($query$
  with
    wish as materialized (select t.k as key, WISH as id, t.low, t.high from unnest($2, $3, $4) t(k, low, high)),
    -- Offers with more than one open place: each place has its share, and the first one counts the offer.
    several as materialized (
      select p.offer_id, count(*) as of, (array_agg(p.place_id order by p.place_id))[1] as first from offer_index i
      join offer_spot p on p.alliance_id = $6 and p.offer_id = i.offer_id and p.valid @> $5
      where HELD and i.place_count > 1 group by p.offer_id having count(*) > 1),
    held as (
      select i.areas, MARKS, p.areas as around, p.lon, p.lat, 1.0::float8 / coalesce(s.of, 1) as part, i.place_count, i.capacity,
        i.weekly_minutes, i.age_from is null and i.age_until is null as ageless, s.offer_id is null or s.first = p.place_id as counts
      from offer_index i
      left join offer_spot p on p.alliance_id = $6 and p.offer_id = i.offer_id and p.valid @> $5
      left join several s on s.offer_id = i.offer_id
      where HELD),
    stand as materialized (
      select areas, refs, low, high, around, round(lat * 400) as y, round(lon * 240) as x, sum(lon) as lon, sum(lat) as lat,
        count(*) as spots, sum(part) as part, count(*) filter (where counts) as offers, sum(place_count) filter (where counts) as places,
        sum(capacity) filter (where counts) as capacity, count(capacity) filter (where counts) as with_capacity,
        sum(weekly_minutes) filter (where counts) as minutes, count(weekly_minutes) filter (where counts) as with_times,
        count(*) filter (where ageless and counts) as ageless
      from held group by 1, 2, 3, 4, 5, 6, 7),
    alike as (
      select areas, refs, low, high, sum(offers) as offers, sum(places) as places, sum(capacity) as capacity,
        sum(with_capacity) as with_capacity, sum(minutes) as minutes, sum(with_times) as with_times, sum(ageless) as ageless
      from stand group by 1, 2, 3, 4),
    hit as materialized (
      select g.*, array(select a from unnest(g.areas) a where a = any($1)) as inside, COLUMNS as keys from alike g),
    -- Either an open place, or the areas that an offer has where none of its places is open.
    spread as (
      select (select a from unnest(g.around) a where a = any($1) limit 1) as area, COLUMNS as keys, g.lon, g.lat, g.spots, g.part, g.y, g.x
      from stand g where g.around is not null
      union all
      select a.id, COLUMNS, null, null, g.spots, g.part / count(*) over (partition by g.areas, g.refs, g.low, g.high), null, null
      from stand g cross join lateral unnest(g.areas) a(id) where g.around is null and a.id = any($1))
  select 'cell', a.id, k.key, null::float8, null::float8, SUMS
  from hit h cross join lateral unnest(h.inside) a(id) cross join lateral unnest(h.keys) k(key) group by a.id, k.key
  union all
  select 'area', a.id, null, null, null, SUMS from hit h cross join lateral unnest(h.inside) a(id) group by a.id
  union all
  select 'column', null, k.key, null, null, SUMS
  from hit h cross join lateral unnest(h.keys) k(key) where h.inside <> '{}' group by k.key
  union all
  select 'all', null, case when h.inside = '{}' then 'outside' when h.keys <> '{}' then 'within' else 'without' end, null, null, SUMS
  from hit h group by 3
  union all
  select 'spot', p.area, k.key, sum(p.lon) / sum(p.spots), sum(p.lat) / sum(p.spots), sum(p.part), null, null, null, null, null, null
  from spread p cross join lateral unnest(p.keys) k(key) group by p.area, k.key, p.y, p.x
  $query$, 'WISH', case when axis = 'age' then 'null::uuid' else 't.k::uuid' end), 'MARKS', marks), 'COLUMNS', columns),
    'SUMS', sums), 'HELD', held)
  using wanted, keys, lows, highs, day, current_alliance();
end $$;

-- White spots and overlaps: gaps as they were seen, coordination cases between offers, and the weights of the ranking.
-- Figures themselves are computed from `offer_index` (0092), the indicators (0060) and the needs (0100), never stored.

-- What the ranking weighs and how it reaches over borders. One wording holds at a time, each with its reason.
create table coverage_weights (
  disadvantage numeric not null check (disadvantage between 0 and 100),
  shortfall numeric not null check (shortfall between 0 and 100),
  needs numeric not null check (needs between 0 and 100),
  reach_metres integer not null check (reach_metres between 0 and 20000),
  -- Offers per 1,000 people concerned that count as enough; null: as many as all areas have on the average.
  target numeric check (target > 0 and target <= 100000),
  reason text not null check (length(btrim(reason)) between 1 and 1000),
  constraint coverage_weights_some check (disadvantage + shortfall + needs > 0)
);
call make_record('coverage_weights', true);
alter table coverage_weights alter column valid set not null,
  add constraint coverage_weights_one_at_a_time unique (alliance_id, valid without overlaps);

-- A white spot as somebody saw it: its figures stay those of that day.
create table gap (
  area_id uuid not null, -- no foreign key: areas follow the administration's calendar
  axis text not null check (axis in ('age', 'lifeSituation', 'field', 'topic', 'transition')),
  column_key text not null check (length(column_key) between 1 and 60),
  name text not null check (length(name) between 1 and 300),
  missing text not null check (length(btrim(missing)) between 1 and 2000),
  seen_on date not null,
  offers integer check (offers >= 0),
  weekly_hours numeric check (weekly_hours >= 0),
  people numeric check (people >= 0),
  people_source text check (length(people_source) <= 300),
  reach numeric check (reach >= 0),
  open_needs integer check (open_needs >= 0),
  score numeric check (score between 0 and 1),
  answered_on date,
  answer text check (length(btrim(answer)) between 1 and 2000),
  constraint gap_answered_with_words check ((answered_on is null) = (answer is null)),
  constraint gap_answered_later check (answered_on >= seen_on)
);
call make_record('gap', false);
alter table gap add constraint gap_thing unique (alliance_id, thing_id);
create index gap_of_cell on gap (alliance_id, area_id, axis, column_key);
create index gap_newest on gap (alliance_id, seen_on desc, id);

-- Offers that are alike are talked over between their providers.
create table coordination_case (
  question text not null check (length(btrim(question)) between 1 and 300),
  proposal text not null check (proposal in ('keep', 'merge', 'shiftTime', 'shiftPlace', 'drop')),
  reason text not null check (length(btrim(reason)) between 1 and 2000),
  body_id uuid,
  opened_on date not null,
  likeness numeric check (likeness between 0 and 1)
);
call make_record('coordination_case', false);
alter table coordination_case add constraint coordination_case_thing unique (alliance_id, thing_id);
create index coordination_case_newest on coordination_case (alliance_id, opened_on desc, id);
create index coordination_case_body on coordination_case (alliance_id, body_id) where body_id is not null;

create table coordination_case_offer (case_id uuid not null, offer_id uuid not null);
call make_record('coordination_case_offer', false);
alter table coordination_case_offer
  add constraint coordination_case_offer_thing unique (alliance_id, thing_id),
  add constraint coordination_case_offer_once unique (alliance_id, case_id, offer_id),
  add constraint coordination_case_offer_within foreign key (alliance_id, case_id)
    references coordination_case (alliance_id, thing_id) deferrable initially deferred;
create index coordination_case_offer_of on coordination_case_offer (alliance_id, offer_id, case_id);

-- How far a case has come; each step with its reason, the end with its outcome. `via`: states of the same day.
create table coordination_case_state (
  case_id uuid not null,
  state text not null check (state in ('open', 'agreed', 'done', 'dropped')),
  reason text not null check (length(btrim(reason)) between 1 and 2000),
  outcome text check (length(btrim(outcome)) between 1 and 2000),
  via text[] not null default '{}' check (cardinality(via) <= 100),
  constraint coordination_case_state_outcome check (state <> 'done' or outcome is not null)
);
call make_record('coordination_case_state', true);
alter table coordination_case_state alter column valid set not null,
  add constraint coordination_case_state_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint coordination_case_state_one_at_a_time unique (alliance_id, case_id, valid without overlaps),
  add constraint coordination_case_state_within foreign key (alliance_id, case_id)
    references coordination_case (alliance_id, thing_id) deferrable initially deferred;
create index coordination_case_state_in on coordination_case_state (alliance_id, state, case_id);

-- The same as `mayFollow` of src/modules/coverage/case-state.ts; a test holds both together.
create function coordination_case_may_follow(earlier text, later text) returns boolean language sql immutable
  return (earlier, later) in (('open', 'agreed'), ('open', 'dropped'), ('agreed', 'done'), ('agreed', 'dropped'),
    ('agreed', 'open'), ('done', 'open'), ('dropped', 'open'));

create function coordination_case_state_check() returns trigger language plpgsql as $$
declare
  one coordination_case_state;
  way text[];
  before text;
begin
  for one in
    select s.* from coordination_case_state s where s.alliance_id = new.alliance_id and s.case_id = new.case_id
      and (s.id = new.id or s.id = (select n.id from coordination_case_state n where n.alliance_id = new.alliance_id
        and n.case_id = new.case_id and lower(n.valid) >= upper(new.valid) order by n.valid limit 1))
  loop
    select p.state into before from coordination_case_state p where p.alliance_id = one.alliance_id
      and p.case_id = one.case_id and upper(p.valid) <= lower(one.valid) order by p.valid desc limit 1;
    way := array_remove(array[before] || one.via || one.state, null);
    for i in 2 .. cardinality(way) loop
      if not coordination_case_may_follow(way[i - 1], way[i]) then
        raise exception 'this state cannot follow the one before it'
          using errcode = '23514', constraint = 'coordination_case_state_order', table = 'coordination_case_state';
      end if;
    end loop;
  end loop;
  return null;
end $$;
create constraint trigger coordination_case_state_order after insert or update on coordination_case_state
  deferrable initially deferred for each row execute function coordination_case_state_check();

-- The columns that an offer counts in. An offer that says no age counts for every age, as in the public search.
create function coverage_keys(axis text, keys text[], lows numeric[], highs numeric[], age_from numeric, age_until numeric,
  fields uuid[], terms uuid[]) returns text[] language sql immutable parallel safe return
  case axis
    when 'age' then array(select t.k from unnest(keys, lows, highs) t(k, low, high)
      where coalesce(age_from, 0) < t.high + 1 and coalesce(age_until, 999) >= t.low)
    when 'field' then array(select f::text from unnest(fields) f where f::text = any(keys))
    else array(select f::text from unnest(terms) f where f::text = any(keys)) end;

-- The supply of one day, by area and column, in one walk over the offers. As the owner, for the reason given in 0071; within
-- the alliance, and of `offer_index` alone, where nothing stands that not everyone may see. Parts of the answer:
--   cell     an area and a column: offers, their places, capacity and hours where known
--   area     an area, all columns together        column   a column, each offer once
--   all      all offers of the day, and what they leave open
--   spot     where a column's offers take place, gathered on a grid of about 280 m: for reach over borders. An offer at
--            several places counts at each with its share, so that all its spots together are one offer. What has no open
--            place (confidential, mobile) has an area and no position.
create function coverage_supply(wanted uuid[], axis text, keys text[], lows numeric[], highs numeric[], day date)
returns table (part text, area uuid, key text, lon double precision, lat double precision, offers double precision,
  places bigint, capacity bigint, with_capacity bigint, minutes double precision, with_times bigint, without_ages bigint)
language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '96MB' as $$
declare
  -- How an offer `h` meets the columns `k`: as `coverage_keys` says, written out as a join, since a function with a query in it
  -- that is called for each row would cost more than all the rest.
  keyed constant text := case when axis = 'age' then 'join wish k on h.low < k.high + 1 and h.high >= k.low'
    else 'cross join lateral unnest(h.refs) r(id) join wish k on k.id = r.id' end;
  sums constant text := 'count(*)::float8, sum(h.place_count)::bigint, sum(h.capacity)::bigint, count(h.capacity),
    sum(h.weekly_minutes)::float8, count(h.weekly_minutes), count(*) filter (where h.ageless)';
begin
  return query execute replace(replace(format($query$
  with
    wish as materialized (select t.k as key, %s as id, t.low, t.high from unnest($2, $3, $4) t(k, low, high)),
    place as materialized (select unnest($1) as id),
    hit as materialized (
      select i.offer_id, i.areas, %s as refs, coalesce(i.age_from, 0) as low, coalesce(i.age_until, 999) as high, i.place_count,
        i.capacity, i.weekly_minutes, i.age_from is null and i.age_until is null as ageless, i.areas && $1 as is_within
      from offer_index i where i.alliance_id = current_alliance() and i.valid @> $5 and i.state = 'published'),
    spot as materialized (
      select p.offer_id, p.lon, p.lat, p.areas, count(*) over (partition by p.offer_id) as of from offer_spot p
      where p.alliance_id = current_alliance() and p.valid @> $5),
    -- Either the places of an offer, or the areas that it has where none of its places is open.
    spread as (
      select s.offer_id, s.lon, s.lat, (select a from unnest(s.areas) a where a = any($1) limit 1) as area, 1.0::float8 / s.of as part
      from spot s
      union all
      select h.offer_id, null, null, w.id, 1.0::float8 / count(*) over (partition by h.offer_id)
      from hit h left join (select distinct offer_id from spot) s on s.offer_id = h.offer_id
      cross join lateral unnest(h.areas) a(id) join place w on w.id = a.id where h.is_within and s.offer_id is null)
  select 'cell', w.id, k.key, null::float8, null::float8, SUMS
  from hit h cross join lateral unnest(h.areas) a(id) join place w on w.id = a.id KEYED group by w.id, k.key
  union all
  select 'area', w.id, null, null, null, SUMS
  from hit h cross join lateral unnest(h.areas) a(id) join place w on w.id = a.id group by w.id
  union all
  select 'column', null, k.key, null, null, SUMS from hit h KEYED where h.is_within group by k.key
  union all
  select 'all', null, case when not h.is_within then 'outside' when %s then 'within' else 'without' end, null, null, SUMS
  from hit h group by 3
  union all
  select 'spot', p.area, k.key, avg(p.lon), avg(p.lat), sum(p.part), null, null, null, null, null, null
  from spread p join hit h on h.offer_id = p.offer_id KEYED
  group by p.area, k.key, round(p.lat * 400), round(p.lon * 240)
  $query$, case when axis = 'age' then 'null::uuid' else 't.k::uuid' end,
    case axis when 'field' then 'i.fields' when 'age' then '''{}''::uuid[]' else 'i.terms' end,
    case when axis = 'age' then 'exists (select from wish k where h.low < k.high + 1 and h.high >= k.low)'
      else 'h.refs && $2::uuid[]' end), 'KEYED', keyed), 'SUMS', sums)
  using wanted, keys, lows, highs, day;
end $$;

-- The offers of one cell, by name: the rows that it counts. `area` null: of all areas that are wanted.
create function coverage_offers(wanted uuid[], axis text, keys text[], lows numeric[], highs numeric[], day date, most integer)
returns table (offer_id uuid, name text, organisation_id uuid, age_from numeric, age_until numeric, place_count integer,
  capacity integer, weekly_minutes numeric, areas uuid[], slots smallint[], confirmed_on date, total bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.offer_id, i.name, i.organisation_id, i.age_from, i.age_until, i.place_count, i.capacity, i.weekly_minutes, i.areas,
    i.slots, i.confirmed_on, count(*) over ()
  from offer_index i where i.alliance_id = current_alliance() and i.valid @> day and i.state = 'published' and i.areas && wanted
    and coverage_keys(axis, keys, lows, highs, i.age_from, i.age_until, i.fields, i.terms) <> '{}'
  order by i.name collate "de-x-icu", i.offer_id limit most
$$;

-- How many offers there were on each of some days: all, and those that the strategic goals want to see grow. `area` null:
-- each offer once, whatever areas it has.
create function coverage_growth(wanted uuid[], days date[])
returns table (day date, area uuid, offers bigint, movement bigint, individual_support bigint, free bigint, step_free bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with hit as materialized (
    select i.valid, array(select a from unnest(i.areas) a where a = any(wanted)) as areas, 'movement' = any(i.marks) as movement,
      'individualSupport' = any(i.marks) as support, i.cost is not distinct from 'free' as free,
      'stepFree' = any(i.access) as step_free
    from offer_index i where i.alliance_id = current_alliance() and i.state = 'published'),
  held as materialized (
    select d.day, h.areas, h.movement, h.support, h.free, h.step_free from unnest(days) d(day) join hit h on h.valid @> d.day)
  select day, null::uuid, count(*), count(*) filter (where movement), count(*) filter (where support),
    count(*) filter (where free), count(*) filter (where step_free) from held group by day
  union all
  select day, a.id, count(*), count(*) filter (where movement), count(*) filter (where support),
    count(*) filter (where free), count(*) filter (where step_free) from held, unnest(areas) a(id) group by day, a.id
$$;

-- How many fields offers touch, on each of some days: by field, by area, and in all.
create function coverage_fields(wanted uuid[], days date[])
returns table (day date, field uuid, area uuid, offers bigint, one_field bigint, no_field bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with hit as materialized (
    select i.valid, i.fields, array(select a from unnest(i.areas) a where a = any(wanted)) as areas
    from offer_index i where i.alliance_id = current_alliance() and i.state = 'published'),
  held as materialized (select d.day, h.fields, h.areas, cardinality(h.fields) as touched
    from unnest(days) d(day) join hit h on h.valid @> d.day)
  select day, null::uuid, null::uuid, count(*), count(*) filter (where touched = 1), count(*) filter (where touched = 0)
  from held group by day
  union all
  select day, f.id, null, count(*), count(*) filter (where touched = 1), 0 from held, unnest(fields) f(id) group by day, f.id
  union all
  select day, null, a.id, count(*), count(*) filter (where touched = 1), count(*) filter (where touched = 0)
  from held, unnest(areas) a(id) group by day, a.id
$$;

-- Offers that touch one field alone, by name: a page of them.
create function coverage_one_field(wanted uuid[], field uuid, day date, most integer)
returns table (offer_id uuid, name text, fields uuid[], total bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.offer_id, i.name, i.fields, count(*) over ()
  from offer_index i where i.alliance_id = current_alliance() and i.valid @> day and i.state = 'published'
    and cardinality(i.fields) = 1 and (field is null or i.fields @> array[field]) and (wanted is null or i.areas && wanted)
  order by i.name collate "de-x-icu", i.offer_id limit most
$$;

-- What can be compared: offers of the day with what likeness is made of. In blocks of area and term, the smallest blocks
-- first left whole; `most` bounds the rows.
create function coverage_comparable(wanted uuid[], day date, most integer)
returns table (offer_id uuid, name text, organisation_id uuid, age_from numeric, age_until numeric, areas uuid[], terms uuid[],
  goals uuid[], fields uuid[], slots smallint[], total bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.offer_id, i.name, i.organisation_id, i.age_from, i.age_until,
    array(select a from unnest(i.areas) a where a = any(wanted)), i.terms, i.goals, i.fields, i.slots, count(*) over ()
  from offer_index i where i.alliance_id = current_alliance() and i.valid @> day and i.state = 'published' and i.areas && wanted
  order by i.offer_id limit most
$$;

revoke execute on function coverage_supply, coverage_offers, coverage_growth, coverage_fields, coverage_one_field,
  coverage_comparable from public;
grant execute on function coverage_supply, coverage_offers, coverage_growth, coverage_fields, coverage_one_field,
  coverage_comparable to verbund_app;

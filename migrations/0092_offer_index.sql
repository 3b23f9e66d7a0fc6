-- What everyone can search of offers: one row per offer and stretch of days in which nothing about it changes, put together
-- from the offer, its state, provider, terms, places and times. Derived, and therefore no part of the history; only what
-- everyone may see stands here at all, so a mistake in a search cannot show more.

-- Hours of the week (0: Monday from 0 to 1) in which a schedule can take place. Single days count by their weekdays,
-- monthly and daily ones by all the weekdays that they can fall on; what has no end counts by the hour in which it begins.
create function schedule_slots(rhythm text, weekdays text[], month_day integer, opens_minute integer, closes_minute integer,
  extra_days text[]) returns smallint[] language sql immutable parallel safe return (
  with held as (
    select array_position(array['MO','TU','WE','TH','FR','SA','SU'], day) - 1 as day, opens_minute as opens, closes_minute as closes
    from unnest(case when rhythm = 'daily' or (rhythm = 'monthly' and month_day is not null)
      then array['MO','TU','WE','TH','FR','SA','SU'] when rhythm in ('weekly', 'monthly') then weekdays end) as day
    union all
    select extract(isodow from left(line, 10)::date)::integer - 1,
      case when length(line) > 10 then substr(line, 12, 2)::integer * 60 + substr(line, 15, 2)::integer else opens_minute end,
      case when length(line) > 16 then substr(line, 18, 2)::integer * 60 + substr(line, 21, 2)::integer
        when length(line) > 10 then null else closes_minute end
    from unnest(case when rhythm = 'days' then extra_days end) as line)
  select array_agg(distinct ((day * 24 + hour) % 168)::smallint order by ((day * 24 + hour) % 168)::smallint)
  from held, generate_series(coalesce(opens / 60, 0), case when opens is null then 23
    when closes is null then opens / 60
    else greatest((case when closes <= opens then closes + 1440 else closes end + 59) / 60 - 1, opens / 60) end) as hour);

-- Minutes a week on the average, holidays aside; null where that cannot be said (single days, whole days, no end, by
-- appointment). A month has 4.348125 weeks on the average of the Gregorian calendar.
create function schedule_weekly_minutes(rhythm text, weekdays text[], every integer, month_day integer, opens_minute integer,
  closes_minute integer) returns numeric language sql immutable parallel safe return
  round((closes_minute - opens_minute)::numeric / coalesce(every, 1) * case rhythm
    when 'weekly' then cardinality(weekdays) when 'daily' then 7
    when 'monthly' then (case when month_day is null then cardinality(weekdays) else 1 end) / 4.348125 end, 2);

-- Worked out by the trigger of 0091's table, like the rule.
alter table offer_schedule add column slots smallint[], add column weekly_minutes numeric;
create function offer_schedule_count() returns trigger language plpgsql as $$
begin
  new.slots := schedule_slots(new.rhythm, new.weekdays, new.month_day, new.opens_minute, new.closes_minute, new.extra_days);
  new.weekly_minutes := schedule_weekly_minutes(new.rhythm, new.weekdays, new.every, new.month_day, new.opens_minute,
    new.closes_minute);
  return new;
end $$;
-- After `offer_schedule_derive`: triggers of one moment run in the order of their names.
create trigger offer_schedule_derive_more before insert or update on offer_schedule
  for each row execute function offer_schedule_count();

-- In which areas an address of an offer's own lies: as `facility_area` says it of facilities.
create table offer_place_area (
  alliance_id uuid not null references alliance (id),
  place_id uuid not null, -- the wording: another place is another wording
  area_id uuid not null,
  primary key (alliance_id, place_id, area_id)
);
call seal('offer_place_area');
create index offer_place_area_by_area on offer_place_area (alliance_id, area_id, place_id);

-- Addresses whose areas have to be looked for, and offers whose rows have to be put together anew.
create table offer_place_to_locate (
  alliance_id uuid not null references alliance (id),
  place_id uuid not null,
  primary key (alliance_id, place_id)
);
call seal('offer_place_to_locate');
create table offer_to_index (
  alliance_id uuid not null references alliance (id),
  offer_id uuid not null,
  primary key (alliance_id, offer_id)
);
call seal('offer_to_index');

create table offer_index (
  alliance_id uuid not null references alliance (id),
  offer_id uuid not null,
  valid daterange not null check (not isempty(valid)),
  state text not null check (state in ('published', 'paused')),
  organisation_id uuid not null,
  name text not null,
  age_from numeric,
  age_until numeric,
  audiences text[] not null,
  delivery text[] not null,
  cost text,
  education_benefits boolean not null,
  languages text[] not null,
  terms uuid[] not null, -- with the terms above them
  fields uuid[] not null,
  goals uuid[] not null,
  marks text[] not null,
  access text[] not null check (access <@ array['stepFree', 'lift', 'toilet', 'signLanguage', 'quiet', 'companion']),
  -- Areas of all levels in which it takes place; of a confidential place its area and those above; of a mobile offer the
  -- areas that it serves, with all that lie within or above.
  areas uuid[] not null,
  place_count integer not null,
  by_appointment boolean not null,
  slots smallint[] not null,
  weekly_minutes numeric, -- null: no times that can be counted
  capacity integer,
  waiting_list text,
  secured_until date,
  confirmed_on date,
  search text not null,
  words tsvector not null,
  primary key (alliance_id, offer_id, valid without overlaps)
);
call seal('offer_index');
create index offer_index_by_name on offer_index (alliance_id, name collate "de-x-icu", offer_id);
create index offer_index_of on offer_index (alliance_id, organisation_id);
-- One index of all that is searched by parts, so that several wishes are brought together within it.
create index offer_index_parts on offer_index using gin (alliance_id, words, areas, slots, terms);
create index offer_index_by_age on offer_index (alliance_id, age_from, age_until);

-- Open places with coordinates, for distances. Never a confidential one: three distances are an address.
create table offer_spot (
  alliance_id uuid not null references alliance (id),
  offer_id uuid not null,
  place_id uuid not null,
  valid daterange not null check (not isempty(valid)),
  lon double precision not null,
  lat double precision not null,
  areas uuid[] not null,
  primary key (alliance_id, place_id, valid without overlaps)
);
call seal('offer_spot');
create index offer_spot_box on offer_spot (alliance_id, lat, lon) include (offer_id);
create index offer_spot_of on offer_spot (alliance_id, offer_id);

-- Words that offers are found by, so that a part of one ("Sport" in "Kindersport") and a mistyped one lead to those that were
-- meant. Nothing is taken away: a word that no offer has any more finds nothing.
create table offer_word (
  alliance_id uuid not null references alliance (id),
  word text not null check (length(word) between 4 and 40),
  primary key (alliance_id, word)
);
call seal('offer_word');
create index offer_word_likeness on offer_word using gin (alliance_id, word gin_trgm_ops);

-- The days on which a schedule counts: while its row holds, until its last day.
create function schedule_days(valid daterange, rhythm text, last_day date, extra_days text[]) returns daterange
language sql immutable parallel safe return valid * daterange(null, least(last_day, case when rhythm = 'days'
  then (select max(left(line, 10)::date) from unnest(extra_days) line) end), '[]');

-- Puts the rows of some offers together anew. Who calls it holds their rows of `offer_to_index`, so that two changes of one
-- offer at once wait for each other; the rows are taken off that list.
create procedure index_offers(ids uuid[]) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from offer_index where alliance_id = current_alliance() and offer_id = any(ids);
  delete from offer_spot where alliance_id = current_alliance() and offer_id = any(ids);

  with recursive
    -- Every day on which something about an offer begins or is over.
    part as (
      select thing_id as offer_id, valid from offer where alliance_id = current_alliance() and thing_id = any(ids)
      union all select offer_id, valid from offer_state where alliance_id = current_alliance() and offer_id = any(ids)
      union all select offer_id, valid from offer_term where alliance_id = current_alliance() and offer_id = any(ids)
      union all select offer_id, valid from offer_field where alliance_id = current_alliance() and offer_id = any(ids)
      union all select offer_id, valid from offer_goal where alliance_id = current_alliance() and offer_id = any(ids)
      union all select offer_id, valid from offer_language where alliance_id = current_alliance() and offer_id = any(ids)
      union all select offer_id, valid from offer_text where alliance_id = current_alliance() and offer_id = any(ids)
      union all select offer_id, valid from offer_place where alliance_id = current_alliance() and offer_id = any(ids)
      union all select p.offer_id, f.valid from offer_place p join facility f on f.alliance_id = p.alliance_id
        and f.thing_id = p.facility_id where p.alliance_id = current_alliance() and p.offer_id = any(ids)
      union all select offer_id, schedule_days(valid, rhythm, last_day, extra_days) from offer_schedule
        where alliance_id = current_alliance() and offer_id = any(ids)
      union all select o.thing_id, g.valid from offer o join organisation g on g.alliance_id = o.alliance_id
        and g.thing_id = o.organisation_id where o.alliance_id = current_alliance() and o.thing_id = any(ids)
      union all select x.offer_id, m.valid from offer_term x join term m on m.alliance_id = x.alliance_id
        and m.thing_id = x.term_id where x.alliance_id = current_alliance() and x.offer_id = any(ids)),
    bound as (
      select offer_id, coalesce(lower(valid), '-infinity') as day from part where not isempty(valid)
      union select offer_id, upper(valid) from part where not isempty(valid) and not upper_inf(valid)),
    piece as (
      select offer_id, daterange(nullif(day, '-infinity'), lead(day) over (partition by offer_id order by day)) as valid from bound),
    stretch as materialized (
      select p.offer_id, p.valid, o.id as wording, s.state, g.id as provider from piece p
      join offer o on o.alliance_id = current_alliance() and o.thing_id = p.offer_id and o.valid @> p.valid and o.is_public
      join offer_state s on s.alliance_id = o.alliance_id and s.offer_id = o.thing_id and s.valid @> p.valid
        and s.state in ('published', 'paused')
      join organisation g on g.alliance_id = o.alliance_id and g.thing_id = o.organisation_id and g.valid @> p.valid
        and g.is_public),
    -- Areas of offers and how long they hold: those that are named with all above them (and below, where they are served), and
    -- those that addresses and facilities lie in. Once for all offers, not once for each stretch: of an alliance that is new to
    -- the statistics the planner expects a single row of each table, and would read whole tables for every stretch.
    named as materialized (
      select p.offer_id, p.valid, p.area_id, p.kind = 'served' and p.disclosure = 'open' as within from offer_place p
      where p.alliance_id = current_alliance() and p.offer_id = any(ids) and p.area_id is not null
        and (p.is_public or p.disclosure = 'confidential')),
    area_above as (
      select area_id as named, area_id as id, 0 as level from named
      union select u.named, a.parent_id, u.level + 1 from area_above u join area a on a.alliance_id = current_alliance()
        and a.thing_id = u.id and a.parent_id is not null where u.level < 6),
    area_below as (
      select area_id as named, area_id as id, 0 as level from named where within
      union select d.named, a.thing_id, d.level + 1 from area_below d join area a on a.alliance_id = current_alliance()
        and a.parent_id = d.id where d.level < 6),
    spread as materialized (
      select n.offer_id, n.valid, u.id as area_id from named n join area_above u on u.named = n.area_id
      union select n.offer_id, n.valid, d.id from named n join area_below d on d.named = n.area_id where n.within
      union select p.offer_id, p.valid, a.area_id from offer_place p
        join offer_place_area a on a.alliance_id = p.alliance_id and a.place_id = p.id
        where p.alliance_id = current_alliance() and p.offer_id = any(ids) and p.disclosure = 'open' and p.is_public
      union select p.offer_id, p.valid * f.valid, a.area_id from offer_place p
        join facility f on f.alliance_id = p.alliance_id and f.thing_id = p.facility_id and f.merged_into is null
        join facility_area a on a.alliance_id = f.alliance_id and a.facility_id = f.id
        where p.alliance_id = current_alliance() and p.offer_id = any(ids) and p.disclosure = 'open' and p.is_public),
    spot as (
      insert into offer_spot (alliance_id, offer_id, place_id, valid, lon, lat, areas)
      select current_alliance(), offer_id, place_id, unnest(held), lon, lat, areas from (
        select s.offer_id, p.thing_id as place_id, range_agg(s.valid) as held,
          coalesce(f.lon, p.lon) as lon, coalesce(f.lat, p.lat) as lat,
          case when f.id is null then array(select a.area_id from offer_place_area a where a.alliance_id = current_alliance()
              and a.place_id = p.id order by 1)
            else array(select a.area_id from facility_area a where a.alliance_id = current_alliance() and a.facility_id = f.id
              order by 1) end as areas
        from stretch s
        join offer_place p on p.alliance_id = current_alliance() and p.offer_id = s.offer_id and p.valid @> s.valid
          and p.disclosure = 'open' and p.is_public
        left join facility f on f.alliance_id = p.alliance_id and f.thing_id = p.facility_id and f.valid @> s.valid
          and f.is_public and f.merged_into is null
        where coalesce(f.lon, p.lon) is not null
        group by s.offer_id, p.thing_id, p.id, p.lon, p.lat, f.id, f.lon, f.lat) place)
  insert into offer_index
  select current_alliance(), s.offer_id, s.valid, s.state, o.organisation_id, o.name, o.age_from, o.age_until,
    coalesce(o.audiences, '{}'), o.delivery, o.cost, coalesce(o.education_benefits = 'yes', false),
    coalesce(language.list, '{}'), coalesce(term.ids, '{}'), coalesce(field.ids, '{}'), coalesce(goal.ids, '{}'),
    coalesce(o.marks, '{}'),
    array_remove(coalesce(place.access, '{}') || array[
      case when o.sign_language in ('yes', 'onRequest') then 'signLanguage' end,
      case when o.quiet in ('yes', 'partly') then 'quiet' end,
      case when o.companion = 'yes' then 'companion' end], null),
    coalesce(area.ids, '{}'), coalesce(place.count, 0), coalesce(time.by_appointment, false), coalesce(time.slots, '{}'),
    time.minutes, o.capacity, o.waiting_list, o.secured_until, o.confirmed_on,
    fold(concat_ws(' ', o.name, o.summary, term.words, g.name, g.short_name, translated.names)),
    setweight(to_tsvector('german', fold(o.name)), 'A')
      || setweight(to_tsvector('german', fold(concat_ws(' ', term.words, translated.names))), 'B')
      || setweight(to_tsvector('german', fold(concat_ws(' ', o.summary, g.name, g.short_name))), 'C')
      || setweight(to_tsvector('german', fold(concat_ws(' ', o.description, translated.rest))), 'D')
  from stretch s
  join offer o on o.alliance_id = current_alliance() and o.id = s.wording
  join organisation g on g.alliance_id = o.alliance_id and g.id = s.provider
  left join lateral (select array_agg(distinct l.language order by l.language) as list from offer_language l
    where l.alliance_id = o.alliance_id and l.offer_id = s.offer_id and l.valid @> s.valid and l.is_public) language on true
  left join lateral (
    with recursive above as (
      select m.thing_id, m.parent_id, m.name, m.plain_name, m.synonyms, 0 as level from offer_term x
      join term m on m.alliance_id = x.alliance_id and m.thing_id = x.term_id and m.valid @> s.valid and m.is_public
      where x.alliance_id = current_alliance() and x.offer_id = s.offer_id and x.valid @> s.valid and x.is_public
      union all
      select m.thing_id, m.parent_id, m.name, m.plain_name, m.synonyms, a.level + 1 from above a
      join term m on m.alliance_id = current_alliance() and m.thing_id = a.parent_id and m.valid && s.valid and m.is_public
      where a.level < 5)
    select array_agg(distinct thing_id) as ids,
      string_agg(distinct concat_ws(' ', name, plain_name, words_of(synonyms)), ' ') as words from above) term on true
  left join lateral (select array_agg(distinct x.field_id) as ids from offer_field x
    where x.alliance_id = o.alliance_id and x.offer_id = s.offer_id and x.valid @> s.valid and x.is_public) field on true
  left join lateral (select array_agg(distinct x.goal_id) as ids from offer_goal x
    where x.alliance_id = o.alliance_id and x.offer_id = s.offer_id and x.valid @> s.valid and x.is_public) goal on true
  left join lateral (select string_agg(concat_ws(' ', x.name, x.summary), ' ') as names, string_agg(x.description, ' ') as rest
    from offer_text x where x.alliance_id = o.alliance_id and x.offer_id = s.offer_id and x.valid @> s.valid and x.is_public) translated on true
  left join lateral (
    select count(*)::integer as count, array_remove(array[
      case when bool_or(f.step_free = 'yes') then 'stepFree' end,
      case when bool_or(f.lift = 'yes' or f.lift = 'notNeeded') then 'lift' end,
      case when bool_or(f.accessible_toilet = 'yes') then 'toilet' end], null) as access
    from offer_place p
    left join facility f on f.alliance_id = p.alliance_id and f.thing_id = p.facility_id and f.valid @> s.valid and f.is_public
      and p.disclosure = 'open'
    where p.alliance_id = o.alliance_id and p.offer_id = s.offer_id and p.valid @> s.valid
      and (p.is_public or p.disclosure = 'confidential')) place on true
  left join lateral (select array_agg(distinct x.area_id) as ids from spread x
    where x.offer_id = s.offer_id and x.valid @> s.valid) area on true
  left join lateral (
    select bool_or(t.rhythm = 'appointment') as by_appointment, sum(t.weekly_minutes) as minutes,
      (select array_agg(distinct slot order by slot) from offer_schedule u, unnest(u.slots) slot
        where u.alliance_id = current_alliance() and u.offer_id = s.offer_id
          and u.is_public and schedule_days(u.valid, u.rhythm, u.last_day, u.extra_days) @> s.valid) as slots
    from offer_schedule t where t.alliance_id = o.alliance_id and t.offer_id = s.offer_id
      and t.is_public and schedule_days(t.valid, t.rhythm, t.last_day, t.extra_days) @> s.valid) time on true;

  insert into offer_word (alliance_id, word)
  select distinct current_alliance(), t.word from offer_index i, regexp_split_to_table(i.search, '[^a-z0-9]+') t(word)
  where i.alliance_id = current_alliance() and i.offer_id = any(ids) and length(t.word) between 4 and 40
    and not exists (select from offer_word w where w.alliance_id = current_alliance() and w.word = t.word)
  order by 2 on conflict do nothing;

  delete from offer_to_index where alliance_id = current_alliance() and offer_id = any(ids);
end $$;
revoke execute on procedure index_offers from public;
grant execute on procedure index_offers to verbund_app;

-- Puts the job down, once per transaction and alliance, as 0075 does.
create function index_offers_later(alliance uuid) returns void language plpgsql as $$
begin
  if current_setting('verbund.indexing', true) is distinct from alliance::text then
    perform set_config('verbund.indexing', alliance::text, true);
    perform enqueue_job('offers-index', jsonb_build_object('allianceId', alliance), null);
  end if;
end $$;

-- Offers changed: few are put together at once, so that whoever saves finds what was saved; many by the job.
create function offers_touched(alliance uuid, ids uuid[]) returns void language plpgsql as $$
begin
  insert into offer_to_index (alliance_id, offer_id) select alliance, id from unnest(ids) id order by id
    -- Updated rather than left: it waits for whoever puts the offer together at this moment, so that no change is missed.
    on conflict (alliance_id, offer_id) do update set offer_id = excluded.offer_id;
  if cardinality(ids) <= 20 and alliance = current_alliance() then
    call index_offers(ids);
  else
    perform index_offers_later(alliance);
  end if;
end $$;

-- Each trigger names, as a query over the changed rows, the offers that they concern.
create function offers_changed() returns trigger language plpgsql as $$
declare
  touched record;
begin
  for touched in execute format(
    'select alliance_id, array_agg(distinct offer_id) as ids from (%s) t where offer_id is not null group by alliance_id',
    tg_argv[0])
  loop
    perform offers_touched(touched.alliance_id, touched.ids);
  end loop;
  return null;
end $$;

create procedure touches_offers(source regclass, offers text) language plpgsql as $$
begin
  execute format('create trigger offers_came after insert on %s referencing new table as changed
    for each statement execute function offers_changed(%L)', source, offers);
  execute format('create trigger offers_went after delete on %s referencing old table as changed
    for each statement execute function offers_changed(%L)', source, offers);
  execute format('create trigger offers_moved after update on %s referencing old table as before_it new table as after_it
    for each statement execute function offers_changed(%L)', source,
    replace(offers, 'changed', '(table before_it union all table after_it)'));
end $$;

call touches_offers('offer', 'select alliance_id, thing_id as offer_id from changed c');
call touches_offers('offer_state', 'select alliance_id, offer_id from changed c');
call touches_offers('offer_term', 'select alliance_id, offer_id from changed c');
call touches_offers('offer_field', 'select alliance_id, offer_id from changed c');
call touches_offers('offer_goal', 'select alliance_id, offer_id from changed c');
call touches_offers('offer_language', 'select alliance_id, offer_id from changed c');
call touches_offers('offer_text', 'select alliance_id, offer_id from changed c');
call touches_offers('offer_place', 'select alliance_id, offer_id from changed c');
call touches_offers('offer_schedule', 'select alliance_id, offer_id from changed c');
call touches_offers('organisation', 'select o.alliance_id, o.thing_id as offer_id from changed c
  join offer o on o.alliance_id = c.alliance_id and o.organisation_id = c.thing_id');
call touches_offers('facility', 'select p.alliance_id, p.offer_id from changed c
  join offer_place p on p.alliance_id = c.alliance_id and p.facility_id = c.thing_id');
call touches_offers('facility_area', 'select p.alliance_id, p.offer_id from changed c
  join facility f on f.alliance_id = c.alliance_id and f.id = c.facility_id
  join offer_place p on p.alliance_id = f.alliance_id and p.facility_id = f.thing_id');
call touches_offers('offer_place_area', 'select p.alliance_id, p.offer_id from changed c
  join offer_place p on p.alliance_id = c.alliance_id and p.id = c.place_id');
call touches_offers('term', 'select x.alliance_id, x.offer_id from changed c
  join offer_term x on x.alliance_id = c.alliance_id and x.term_id in (
    select c.thing_id union all select b.thing_id from term b where b.alliance_id = c.alliance_id and b.parent_id = c.thing_id)');
call touches_offers('area', 'select p.alliance_id, p.offer_id from (select distinct alliance_id from changed x) c
  join offer_place p on p.alliance_id = c.alliance_id and p.area_id is not null');

-- Addresses of offers' own are located by the job, as facilities are (0075).
create function locate_places_later(alliance uuid, ids uuid[]) returns void language plpgsql as $$
begin
  insert into offer_place_to_locate (alliance_id, place_id) select alliance, id from unnest(ids) id order by id
    on conflict (alliance_id, place_id) do update set place_id = excluded.place_id;
  perform index_offers_later(alliance);
end $$;

create function offer_places_changed() returns trigger language plpgsql as $$
declare
  touched record;
begin
  for touched in execute format(
    'select alliance_id, array_agg(distinct place_id) as ids from (%s) t group by alliance_id', tg_argv[0])
  loop
    perform locate_places_later(touched.alliance_id, touched.ids);
  end loop;
  return null;
end $$;
create trigger places_came after insert on offer_place referencing new table as changed for each statement
  execute function offer_places_changed('select alliance_id, id as place_id from changed where lat is not null');
create trigger places_moved after update on offer_place referencing old table as before_it new table as after_it
  for each statement execute function offer_places_changed('select n.alliance_id, n.id as place_id from after_it n
    join before_it o on o.alliance_id = n.alliance_id and o.id = n.id where (n.lon, n.lat) is distinct from (o.lon, o.lat)');
create trigger shapes_came after insert on area_shape referencing new table as changed for each statement
  execute function offer_places_changed('select p.alliance_id, p.id as place_id from changed c
    join offer_place p on p.alliance_id = c.alliance_id and p.lat between c.min_lat and c.max_lat
      and p.lon between c.min_lon and c.max_lon');
create trigger shapes_moved after update on area_shape referencing old table as before_it new table as after_it
  for each statement execute function offer_places_changed('select p.alliance_id, p.id as place_id
    from (table before_it union all table after_it) c
    join offer_place p on p.alliance_id = c.alliance_id and p.lat between c.min_lat and c.max_lat
      and p.lon between c.min_lon and c.max_lon');

create function offer_places_went() returns trigger language plpgsql as $$
begin
  delete from offer_place_to_locate a using gone g where a.alliance_id = g.alliance_id and a.place_id = g.id;
  delete from offer_place_area a using gone g where a.alliance_id = g.alliance_id and a.place_id = g.id;
  return null;
end $$;
create trigger places_went after delete on offer_place referencing old table as gone
  for each statement execute function offer_places_went();
create function offer_areas_went() returns trigger language plpgsql as $$
begin
  delete from offer_place_area a using gone g where a.alliance_id = g.alliance_id and a.area_id = g.area_id;
  return null;
end $$;
create trigger offer_areas_went after delete on area_shape referencing old table as gone
  for each statement execute function offer_areas_went();

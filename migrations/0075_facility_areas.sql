-- In which areas a facility lies: of every system, level and version, so that any day can be asked for. Derived from the
-- facility's place and the areas' shapes, and therefore neither dated nor part of the history.
--
-- Triggers stand in the place of foreign keys. The check of a foreign key keeps the plan that it made when it was first
-- asked; made while there were few facilities, it reads all of them for every row of a large import.

create table facility_area (
  alliance_id uuid not null references alliance (id),
  facility_id uuid not null, -- the wording: another place is another wording
  area_id uuid not null,
  primary key (alliance_id, facility_id, area_id)
);
call seal('facility_area');
create index facility_area_by_area on facility_area (alliance_id, area_id, facility_id);

-- Facilities whose areas have to be looked for (again).
create table facility_to_place (
  alliance_id uuid not null references alliance (id),
  facility_id uuid not null,
  primary key (alliance_id, facility_id)
);
call seal('facility_to_place');

-- Puts the job down, once per transaction and alliance. Not fewer: a job that is at work already may just have missed
-- what this transaction is going to leave.
create function place_facilities_later(alliance uuid) returns void language plpgsql as $$
begin
  if current_setting('verbund.placing', true) is distinct from alliance::text then
    perform set_config('verbund.placing', alliance::text, true);
    perform enqueue_job('actors-place-facilities', jsonb_build_object('allianceId', alliance), null);
  end if;
end $$;

create function facility_came() returns trigger language plpgsql as $$
declare
  alliance uuid;
begin
  insert into facility_to_place (alliance_id, facility_id)
    select alliance_id, id from came where lat is not null order by alliance_id, id
    on conflict do nothing;
  for alliance in select distinct alliance_id from came where lat is not null loop
    perform place_facilities_later(alliance);
  end loop;
  return null;
end $$;
create trigger facility_came after insert on facility referencing new table as came
  for each statement execute function facility_came();

create function facility_moved() returns trigger language plpgsql as $$
declare
  alliance uuid;
begin
  for alliance in
    with moved as (
      insert into facility_to_place (alliance_id, facility_id)
      select n.alliance_id, n.id from after_it n join before_it o on o.alliance_id = n.alliance_id and o.id = n.id
      where (n.lon, n.lat, n.merged_into is null) is distinct from (o.lon, o.lat, o.merged_into is null)
      order by n.alliance_id, n.id
      -- Updated rather than left: it waits for a job that holds the row, so that this move is not missed.
      on conflict (alliance_id, facility_id) do update set facility_id = excluded.facility_id
      returning alliance_id)
    select distinct alliance_id from moved
  loop
    perform place_facilities_later(alliance);
  end loop;
  return null;
end $$;
create trigger facility_moved after update on facility referencing old table as before_it new table as after_it
  for each statement execute function facility_moved();

create function facility_went() returns trigger language plpgsql as $$
begin
  delete from facility_to_place a using gone g where a.alliance_id = g.alliance_id and a.facility_id = g.id;
  delete from facility_area a using gone g where a.alliance_id = g.alliance_id and a.facility_id = g.id;
  return null;
end $$;
create trigger facility_went after delete on facility referencing old table as gone
  for each statement execute function facility_went();

create function area_shape_went() returns trigger language plpgsql as $$
begin
  delete from facility_area a using gone g where a.alliance_id = g.alliance_id and a.area_id = g.area_id;
  return null;
end $$;
create trigger area_shape_went after delete on area_shape referencing old table as gone
  for each statement execute function area_shape_went();

-- New borders concern the facilities within the box around them; the areas that are gone have taken their rows with them.
create function area_shape_came() returns trigger language plpgsql as $$
declare
  alliance uuid;
begin
  for alliance in
    with within as (
      insert into facility_to_place (alliance_id, facility_id)
      select distinct f.alliance_id, f.id from came c join facility f on f.alliance_id = c.alliance_id
        and f.merged_into is null and f.lat between c.min_lat and c.max_lat and f.lon between c.min_lon and c.max_lon
      order by f.alliance_id, f.id
      on conflict (alliance_id, facility_id) do update set facility_id = excluded.facility_id
      returning alliance_id)
    select distinct alliance_id from within
  loop
    perform place_facilities_later(alliance);
  end loop;
  return null;
end $$;
create trigger area_shape_came after insert on area_shape referencing new table as came
  for each statement execute function area_shape_came();

-- Where the borders were before matters too: who is no longer within loses the area.
create function area_shape_changed() returns trigger language plpgsql as $$
begin
  delete from facility_area a using after_it n join before_it o on o.alliance_id = n.alliance_id and o.id = n.id
  where a.alliance_id = o.alliance_id and a.area_id = o.area_id and n.geometry is distinct from o.geometry;
  return null;
end $$;
create trigger area_shape_changed after update on area_shape referencing old table as before_it new table as after_it
  for each statement execute function area_shape_changed();
create trigger area_shape_moved after update on area_shape referencing new table as came
  for each statement execute function area_shape_came();

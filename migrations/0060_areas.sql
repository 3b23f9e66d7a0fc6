-- Areas: what an administration divides its land into, in versions; what is measured there; and lived areas across them.
--
-- The first wording of a thing has the thing's id as its own (`id = thing_id`), so what refers to an area as such, on
-- no particular day, refers to that row.

create table area_system (
  name text not null check (length(name) between 1 and 120),
  publisher text check (length(publisher) <= 200),
  note text check (length(note) <= 1000)
);
call make_record('area_system', false);
alter table area_system add constraint area_system_thing unique (alliance_id, thing_id);

-- One division holds at a time, e.g. Berlin's areas until 2020 and since 2021.
create table area_system_version (
  system_id uuid not null,
  name text not null check (length(name) between 1 and 120)
);
call make_record('area_system_version', true);
alter table area_system_version alter column valid set not null,
  add constraint area_system_version_thing unique (alliance_id, thing_id, valid without overlaps),
  add constraint area_system_version_one_at_a_time unique (alliance_id, system_id, valid without overlaps),
  add constraint area_system_version_of foreign key (alliance_id, system_id) references area_system (alliance_id, thing_id);

-- Levels from the largest areas (lowest position) to the smallest.
create table area_level (
  system_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  plural text not null check (length(plural) between 1 and 80),
  position integer not null default 0
);
call make_record('area_level', false);
alter table area_level
  add constraint area_level_thing unique (alliance_id, thing_id),
  add constraint area_level_of foreign key (alliance_id, system_id) references area_system (alliance_id, thing_id);
create index area_level_in_order on area_level (alliance_id, system_id, position);

-- Keys are text: leading zeros count. Names may repeat.
create table area (
  version_id uuid not null,
  level_id uuid not null,
  key text not null check (key ~ '^[^\s/?#%]{1,40}$'),
  name text not null check (length(name) between 1 and 200),
  parent_id uuid
);
call make_record('area', true);
alter table area alter column valid set not null,
  add constraint area_not_in_itself check (parent_id <> thing_id),
  add constraint area_wordings unique (alliance_id, thing_id, valid without overlaps),
  add constraint area_key_once unique (alliance_id, version_id, level_id, key, valid without overlaps),
  add constraint area_within_version foreign key (alliance_id, version_id, period valid)
    references area_system_version (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint area_of_level foreign key (alliance_id, level_id) references area_level (alliance_id, thing_id),
  add constraint area_within_parent foreign key (alliance_id, parent_id, period valid)
    references area (alliance_id, thing_id, period valid) deferrable initially deferred;
create index area_by_level on area (alliance_id, level_id, version_id, key);
create index area_by_key on area (alliance_id, key);
create index area_by_parent on area (alliance_id, parent_id) where parent_id is not null;

-- The shape of an area: GeoJSON in degrees (WGS 84). Not dated: new borders are a new version of the division. `outline`
-- is the same, simplified for drawing. Bounding box and size (m²) are kept so that a point asks few shapes.
create table area_shape (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  version integer not null default 1,
  area_id uuid not null,
  geometry jsonb not null,
  outline jsonb not null,
  min_lon double precision not null,
  min_lat double precision not null,
  max_lon double precision not null,
  max_lat double precision not null,
  square_metres double precision not null check (square_metres >= 0),
  primary key (alliance_id, id),
  constraint area_shape_once unique (alliance_id, area_id),
  constraint area_shape_of foreign key (alliance_id, area_id) references area (alliance_id, id) deferrable initially deferred
);
call seal('area_shape');
create index area_shape_box on area_shape (alliance_id, min_lon, max_lon, min_lat, max_lat);

-- Where an area of one version lies in the next: which share of what was counted in the old one belongs to the new one.
create table area_mapping (
  from_area_id uuid not null,
  to_area_id uuid not null,
  share numeric not null check (share > 0 and share <= 1),
  basis text check (length(basis) <= 300),
  constraint area_mapping_to_another check (from_area_id <> to_area_id)
);
call make_record('area_mapping', false);
alter table area_mapping
  add constraint area_mapping_thing unique (alliance_id, thing_id),
  add constraint area_mapping_once unique (alliance_id, from_area_id, to_area_id),
  add constraint area_mapping_from foreign key (alliance_id, from_area_id) references area (alliance_id, id) deferrable initially deferred,
  add constraint area_mapping_to foreign key (alliance_id, to_area_id) references area (alliance_id, id) deferrable initially deferred;
create index area_mapping_into on area_mapping (alliance_id, to_area_id);

-- No area can give away more than it has. Checked at the end of a change; one change per area at a time.
create function area_mapping_share_check() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.from_area_id::text, 60));
  if (select sum(share) from area_mapping
      where alliance_id = new.alliance_id and from_area_id = new.from_area_id) > 1.000001 then
    raise exception 'the shares of an area sum to more than 1'
      using errcode = '23514', constraint = 'area_mapping_shares', table = 'area_mapping';
  end if;
  return null;
end $$;
create constraint trigger area_mapping_shares after insert or update on area_mapping
  deferrable initially deferred for each row execute function area_mapping_share_check();

-- Lived areas, made of areas or parts of them.
create table social_space (
  name text not null check (length(name) between 1 and 200),
  detail text check (length(detail) <= 2000)
);
call make_record('social_space', true);
alter table social_space alter column valid set not null,
  add constraint social_space_wordings unique (alliance_id, thing_id, valid without overlaps);

create table social_space_area (
  space_id uuid not null,
  area_id uuid not null,
  share numeric not null default 1 check (share > 0 and share <= 1)
);
call make_record('social_space_area', true);
alter table social_space_area alter column valid set not null,
  add constraint social_space_area_wordings unique (alliance_id, thing_id, valid without overlaps),
  add constraint social_space_area_once unique (alliance_id, space_id, area_id, valid without overlaps),
  add constraint social_space_area_within_space foreign key (alliance_id, space_id, period valid)
    references social_space (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint social_space_area_within_area foreign key (alliance_id, area_id, period valid)
    references area (alliance_id, thing_id, period valid) deferrable initially deferred;
create index social_space_area_of on social_space_area (alliance_id, area_id);

-- What is measured. `aggregation` says what a larger area's value is: the sum, a mean weighted by another indicator, or
-- nothing that could be computed.
create table indicator (
  key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 80),
  name text not null check (length(name) between 1 and 200),
  unit text check (length(unit) <= 40),
  direction text not null check (direction in ('more', 'less', 'neutral')),
  aggregation text not null check (aggregation in ('sum', 'weightedMean', 'none')),
  weight_id uuid,
  detail text check (length(detail) <= 2000),
  publisher text check (length(publisher) <= 300),
  licence text check (length(licence) <= 120),
  small_number_note text check (length(small_number_note) <= 500),
  position integer not null default 0
);
call make_record('indicator', false);
alter table indicator
  add constraint indicator_not_own_weight check (weight_id <> thing_id),
  add constraint indicator_thing unique (alliance_id, thing_id),
  add constraint indicator_key_once unique (alliance_id, key),
  add constraint indicator_weighted_by foreign key (alliance_id, weight_id) references indicator (alliance_id, thing_id)
    deferrable initially deferred;

-- A value of an area on a day. Null: it was asked for and is missing; missing stays missing. The day may lie before the
-- area's version: publishers count older days on newer areas.
create table indicator_value (
  indicator_id uuid not null,
  area_id uuid not null,
  day date not null,
  value numeric,
  note text check (length(note) <= 300)
);
call make_record('indicator_value', false);
alter table indicator_value
  add constraint indicator_value_thing unique (alliance_id, thing_id),
  add constraint indicator_value_once unique (alliance_id, indicator_id, day, area_id),
  add constraint indicator_value_of foreign key (alliance_id, indicator_id) references indicator (alliance_id, thing_id),
  add constraint indicator_value_in foreign key (alliance_id, area_id) references area (alliance_id, id) deferrable initially deferred;
create index indicator_value_by_area on indicator_value (alliance_id, area_id, indicator_id, day);

-- A value of a larger whole to compare with, e.g. of the city.
create table indicator_reference (
  indicator_id uuid not null,
  place text not null check (length(place) between 1 and 120),
  day date not null,
  value numeric not null,
  note text check (length(note) <= 300)
);
call make_record('indicator_reference', false);
alter table indicator_reference
  add constraint indicator_reference_thing unique (alliance_id, thing_id),
  add constraint indicator_reference_once unique (alliance_id, indicator_id, place, day),
  add constraint indicator_reference_of foreign key (alliance_id, indicator_id) references indicator (alliance_id, thing_id);

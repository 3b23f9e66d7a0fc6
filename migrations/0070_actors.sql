-- Who is who: organisations, their facilities, people and the offices that they hold. All dated, all with history.

create extension if not exists btree_gin; -- uuid beside text in one GIN index: a search stays within its alliance

-- Text as it is compared: without case, accents and umlauts. "Mädchen", "Maedchen" and "MADCHEN" become the same.
-- Told to be immutable, since the dictionary of unaccent is never changed here.
create function fold(value text) returns text language sql immutable parallel safe strict
  return replace(replace(replace(lower(public.unaccent('public.unaccent'::regdictionary, value)), 'ae', 'a'), 'oe', 'o'), 'ue', 'u');

-- The column `search` of a register holds what can be found in a row. It is derived, so changes do not keep it.
create table organisation (
  name text not null check (length(name) between 1 and 200),
  short_name text check (length(short_name) <= 60),
  kind text not null check (kind in ('school', 'dayCare', 'youthWelfare', 'familyCentre', 'counselling', 'health',
    'culture', 'sport', 'authority', 'foundation', 'association', 'university', 'company', 'other')),
  sector text not null check (sector in ('public', 'nonStatutory', 'private')),
  legal_form text check (legal_form in ('publicBody', 'registeredAssociation', 'nonProfitCompany', 'company', 'foundation',
    'churchBody', 'cooperative', 'other')),
  website text check (length(website) <= 300 and website ~* '^https?://'),
  confirmed_on date,
  confirmed_by_note text check (length(confirmed_by_note) <= 200),
  -- The entry that this one was found to be a duplicate of. It stays, for its history, and is listed no more.
  merged_into uuid,
  search text generated always as (fold(name || ' ' || coalesce(short_name, ''))) stored
);
call make_record('organisation', true);
alter table organisation alter column valid set not null,
  add constraint organisation_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps),
  add constraint organisation_not_into_itself check (merged_into <> thing_id);
create index organisation_by_name on organisation (alliance_id, name collate "de-x-icu", id) where merged_into is null;
create index organisation_by_kind on organisation (alliance_id, kind, name collate "de-x-icu", id) where merged_into is null;
create index organisation_by_sector on organisation (alliance_id, sector, name collate "de-x-icu", id) where merged_into is null;
create index organisation_by_confirmation on organisation (alliance_id, coalesce(confirmed_on, '0001-01-01'::date), id) where merged_into is null;
create index organisation_merged on organisation (alliance_id, merged_into) where merged_into is not null;
create index organisation_substrings on organisation using gin (alliance_id, search gin_trgm_ops);
create index organisation_words on organisation using gin (alliance_id, to_tsvector('german', search));

-- The fields (Leistungsfelder) that an organisation works in.
create table organisation_field (organisation_id uuid not null, field_id uuid not null);
call make_record('organisation_field', true);
alter table organisation_field alter column valid set not null,
  add constraint organisation_field_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint organisation_field_once unique (alliance_id, organisation_id, field_id, valid without overlaps),
  add constraint organisation_field_within_organisation foreign key (alliance_id, organisation_id, period valid)
    references organisation (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint organisation_field_within_field foreign key (alliance_id, field_id, period valid)
    references alliance_field (alliance_id, thing_id, period valid) deferrable initially deferred;
create index organisation_field_of on organisation_field (alliance_id, field_id, organisation_id);

-- A place of an organisation. Geographic coordinates in degrees, WGS 84.
create table facility (
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('schoolSite', 'dayCareSite', 'youthClub', 'familyCentre', 'sportsVenue', 'cultureVenue',
    'library', 'healthCentre', 'counsellingCentre', 'neighbourhoodHouse', 'administration', 'other')),
  street text check (length(street) <= 120),
  house_number text check (length(house_number) <= 20),
  postal_code text check (postal_code ~ '^[0-9]{5}$'),
  town text check (length(town) <= 80),
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  -- Accessibility; null: nobody has looked yet.
  step_free text check (step_free in ('yes', 'partly', 'no')),
  lift text check (lift in ('yes', 'no', 'notNeeded')),
  accessible_toilet text check (accessible_toilet in ('yes', 'partly', 'no')),
  hearing_support text check (hearing_support in ('yes', 'partly', 'no')),
  tactile_guidance text check (tactile_guidance in ('yes', 'partly', 'no')),
  accessible_parking text check (accessible_parking in ('yes', 'no')),
  accessibility_note text check (length(accessibility_note) <= 500),
  confirmed_on date,
  confirmed_by_note text check (length(confirmed_by_note) <= 200),
  merged_into uuid,
  search text generated always as (fold(name || ' ' || coalesce(street, '') || ' ' || coalesce(house_number, '') || ' '
    || coalesce(postal_code, '') || ' ' || coalesce(town, ''))) stored,
  constraint facility_place_whole check (num_nonnulls(lon, lat) in (0, 2))
);
call make_record('facility', true);
alter table facility alter column valid set not null,
  add constraint facility_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps),
  add constraint facility_not_into_itself check (merged_into <> thing_id),
  add constraint facility_within_organisation foreign key (alliance_id, organisation_id, period valid)
    references organisation (alliance_id, thing_id, period valid) deferrable initially deferred;
create index facility_of on facility (alliance_id, organisation_id);
create index facility_by_name on facility (alliance_id, name collate "de-x-icu", id) where merged_into is null;
create index facility_by_kind on facility (alliance_id, kind, name collate "de-x-icu", id) where merged_into is null;
create index facility_by_step_free on facility (alliance_id, step_free, name collate "de-x-icu", id) where merged_into is null;
create index facility_by_confirmation on facility (alliance_id, coalesce(confirmed_on, '0001-01-01'::date), id) where merged_into is null;
create index facility_by_address on facility (alliance_id, postal_code, street, house_number) where merged_into is null;
create index facility_by_place on facility (alliance_id, lat, lon) where merged_into is null and lat is not null;
create index facility_merged on facility (alliance_id, merged_into) where merged_into is not null;
create index facility_substrings on facility using gin (alliance_id, search gin_trgm_ops);
create index facility_words on facility using gin (alliance_id, to_tsvector('german', search));

-- An organisation that provides (trägt) another organisation or a facility.
create table provider_relation (
  provider_id uuid not null,
  organisation_id uuid,
  facility_id uuid,
  constraint provider_relation_for_one check (num_nonnulls(organisation_id, facility_id) = 1),
  constraint provider_relation_not_to_itself check (provider_id <> organisation_id)
);
call make_record('provider_relation', true);
alter table provider_relation alter column valid set not null,
  add constraint provider_relation_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint provider_relation_once_organisation unique (alliance_id, provider_id, organisation_id, valid without overlaps),
  add constraint provider_relation_once_facility unique (alliance_id, provider_id, facility_id, valid without overlaps),
  add constraint provider_relation_within_provider foreign key (alliance_id, provider_id, period valid)
    references organisation (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint provider_relation_within_organisation foreign key (alliance_id, organisation_id, period valid)
    references organisation (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint provider_relation_within_facility foreign key (alliance_id, facility_id, period valid)
    references facility (alliance_id, thing_id, period valid) deferrable initially deferred;
create index provider_relation_of_organisation on provider_relation (alliance_id, organisation_id);
create index provider_relation_of_facility on provider_relation (alliance_id, facility_id);

-- Keys that other systems know the organisation or facility by, e.g. the school number. Unique per system on any day.
create table external_key (
  organisation_id uuid,
  facility_id uuid,
  system text not null check (length(system) between 1 and 80),
  key text not null check (length(key) between 1 and 120),
  constraint external_key_of_one check (num_nonnulls(organisation_id, facility_id) = 1)
);
call make_record('external_key', true);
alter table external_key alter column valid set not null,
  add constraint external_key_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint external_key_once unique (alliance_id, system, key, valid without overlaps),
  add constraint external_key_within_organisation foreign key (alliance_id, organisation_id, period valid)
    references organisation (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint external_key_within_facility foreign key (alliance_id, facility_id, period valid)
    references facility (alliance_id, thing_id, period valid) deferrable initially deferred;
create index external_key_of_organisation on external_key (alliance_id, organisation_id);
create index external_key_of_facility on external_key (alliance_id, facility_id);

-- People: what is needed to address them, and nothing else. Not dated, so that a former name is not kept. Never public
-- by themselves: only a consent or a public office makes a name public (modules/actors/data/visible-people.ts).
create table person (
  title text check (length(title) <= 60),
  given_name text check (length(given_name) between 1 and 100),
  family_name text check (length(family_name) between 1 and 100),
  pronoun text check (length(pronoun) <= 40),
  erased_on date,
  search text generated always as (fold(coalesce(given_name, '') || ' ' || coalesce(family_name, ''))) stored,
  constraint person_named_or_erased check ((family_name is null) = (erased_on is not null)),
  constraint person_erased_whole check (erased_on is null or num_nonnulls(title, given_name, pronoun) = 0)
);
call make_record('person', false);
alter table person
  add constraint person_thing unique (alliance_id, thing_id),
  add constraint person_not_public check (not is_public);
create index person_by_name on person (alliance_id, family_name collate "de-x-icu", id) where erased_on is null;
create index person_substrings on person using gin (alliance_id, search gin_trgm_ops);
create index person_words on person using gin (alliance_id, to_tsvector('german', search));

-- What a person agreed to, from–to. A withdrawal ends it for every day that is asked for, past days included.
create table person_consent (
  person_id uuid not null,
  purpose text not null check (purpose in ('publicName', 'mailings', 'photos')),
  given_how text not null check (given_how in ('written', 'mail', 'spoken')),
  withdrawn_on date
);
call make_record('person_consent', true);
alter table person_consent alter column valid set not null,
  add constraint person_consent_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint person_consent_not_public check (not is_public),
  add constraint person_consent_begins check (lower(valid) is not null),
  add constraint person_consent_of foreign key (alliance_id, person_id) references person (alliance_id, thing_id);
create index person_consent_by_person on person_consent (alliance_id, person_id, purpose);

-- A function in an organisation, e.g. "Schulleitung". It stays when its holder leaves.
create table office (
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 160),
  -- Whoever holds a public office is named in public by virtue of it.
  nature text not null default 'function' check (nature in ('publicOffice', 'function')),
  position integer not null default 0,
  search text generated always as (fold(name)) stored
);
call make_record('office', true);
alter table office alter column valid set not null,
  add constraint office_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps),
  add constraint office_within_organisation foreign key (alliance_id, organisation_id, period valid)
    references organisation (alliance_id, thing_id, period valid) deferrable initially deferred;
create index office_of on office (alliance_id, organisation_id, position);
create index office_substrings on office using gin (alliance_id, search gin_trgm_ops);
create index office_words on office using gin (alliance_id, to_tsvector('german', search));
create index office_public on office (alliance_id, nature) where nature = 'publicOffice';

-- Who holds an office, from–to. One principal holder at a time; deputies beside.
create table office_holding (
  office_id uuid not null,
  person_id uuid not null,
  role text not null default 'principal' check (role in ('principal', 'deputy'))
);
call make_record('office_holding', true);
alter table office_holding alter column valid set not null,
  add constraint office_holding_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint office_holding_person_once unique (alliance_id, office_id, person_id, valid without overlaps),
  add constraint office_holding_one_principal
    exclude using gist (alliance_id with =, office_id with =, valid with &&) where (role = 'principal'),
  add constraint office_holding_within_office foreign key (alliance_id, office_id, period valid)
    references office (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint office_holding_by_person foreign key (alliance_id, person_id) references person (alliance_id, thing_id);
create index office_holding_of on office_holding (alliance_id, office_id);
create index office_holding_by on office_holding (alliance_id, person_id);

-- Whoever holds the office may sign for the organisation: for what, and up to what.
create table signing_authority (
  office_id uuid not null,
  organisation_id uuid not null,
  covers text not null check (length(covers) between 1 and 300),
  limits text check (length(limits) <= 300)
);
call make_record('signing_authority', true);
alter table signing_authority alter column valid set not null,
  add constraint signing_authority_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint signing_authority_within_office foreign key (alliance_id, office_id, period valid)
    references office (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint signing_authority_within_organisation foreign key (alliance_id, organisation_id, period valid)
    references organisation (alliance_id, thing_id, period valid) deferrable initially deferred;
create index signing_authority_of on signing_authority (alliance_id, organisation_id);
create index signing_authority_by on signing_authority (alliance_id, office_id);

-- How to reach an organisation, a facility or an office. `value_key`: the same number or address however it is written.
create table contact_point (
  organisation_id uuid,
  facility_id uuid,
  office_id uuid,
  kind text not null check (kind in ('phone', 'mail', 'web', 'post')),
  value text not null check (length(value) between 1 and 300),
  label text check (length(label) <= 80),
  position integer not null default 0,
  search text generated always as (case kind
    when 'phone' then regexp_replace(regexp_replace(value, '^\s*(\+49|0049)[\s(0)/-]*', '0'), '[^0-9]', '', 'g')
    when 'web' then lower(regexp_replace(regexp_replace(value, '^https?://(www\.)?', '', 'i'), '[/?#].*$', ''))
    else lower(btrim(value)) end) stored,
  constraint contact_point_of_one check (num_nonnulls(organisation_id, facility_id, office_id) = 1)
);
call make_record('contact_point', true);
alter table contact_point alter column valid set not null,
  add constraint contact_point_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint contact_point_within_organisation foreign key (alliance_id, organisation_id, period valid)
    references organisation (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint contact_point_within_facility foreign key (alliance_id, facility_id, period valid)
    references facility (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint contact_point_within_office foreign key (alliance_id, office_id, period valid)
    references office (alliance_id, thing_id, period valid) deferrable initially deferred;
create index contact_point_of_organisation on contact_point (alliance_id, organisation_id, position);
create index contact_point_of_facility on contact_point (alliance_id, facility_id, position);
create index contact_point_of_office on contact_point (alliance_id, office_id, position);
create index contact_point_same on contact_point (alliance_id, kind, search);

-- Two entries that look alike and are not the same, so that nobody has to look twice. The smaller id comes first.
create table not_duplicate (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  version integer not null default 1,
  kind text not null check (kind in ('organisation', 'facility')),
  first_id uuid not null,
  second_id uuid not null,
  primary key (alliance_id, id),
  constraint not_duplicate_once unique (alliance_id, first_id, second_id),
  check (first_id < second_id)
);
call seal('not_duplicate');

-- Views of a register that a person keeps for themselves: a name for what stands in the address.
create table saved_view (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  user_id text not null,
  register text not null check (register in ('organisations', 'facilities', 'people')),
  name text not null check (length(name) between 1 and 80),
  query text not null check (length(query) <= 1000),
  primary key (alliance_id, id),
  constraint saved_view_once unique (alliance_id, user_id, register, name)
);
call seal('saved_view');

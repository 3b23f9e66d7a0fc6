-- Offers: what families can use. All dated. What belongs to an offer holds only while the offer holds.

-- Loads pg_trgm into this session: only then may its settings be named by who is no superuser.
select similarity('a', 'b');

-- `array_to_string` is not immutable for every type, so a generated column does not take it; of text it is.
create function words_of(list text[]) returns text language sql immutable parallel safe
  return coalesce(array_to_string(list, ' '), '');

-- Vocabularies that offers, and later needs, are described with. A term keeps its identity through new wordings, so what
-- was described with it stays so. `taxonomy_uri`, `taxonomy_code`: the same term in a public taxonomy (HSDS).
create table term (
  vocabulary text not null check (vocabulary in ('topic', 'lifeSituation', 'transition', 'format')),
  name text not null check (length(name) between 1 and 120),
  plain_name text check (length(plain_name) between 1 and 120),
  description text check (length(description) <= 1000),
  synonyms text[] check (cardinality(synonyms) between 1 and 60),
  parent_id uuid,
  taxonomy_uri text check (length(taxonomy_uri) <= 300 and taxonomy_uri ~* '^https?://'),
  taxonomy_code text check (length(taxonomy_code) between 1 and 120),
  position integer not null default 0,
  search text generated always as (fold(name || ' ' || coalesce(plain_name, '') || ' ' || words_of(synonyms))) stored,
  constraint term_code_of_a_taxonomy check (taxonomy_code is null or taxonomy_uri is not null)
);
call make_record('term', true);
alter table term alter column valid set not null,
  add constraint term_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps),
  add constraint term_name_once unique (alliance_id, vocabulary, name, valid without overlaps),
  add constraint term_not_its_own_parent check (parent_id <> thing_id),
  add constraint term_within_parent foreign key (alliance_id, parent_id, period valid)
    references term (alliance_id, thing_id, period valid) deferrable initially deferred;
create index term_by_vocabulary on term (alliance_id, vocabulary, position, id);
create index term_parent on term (alliance_id, parent_id) where parent_id is not null;
create index term_words on term using gin (alliance_id, search gin_trgm_ops);

-- What can be used: HSDS *service*. Ages in years (0.5: six months), both ends included. Whether an offer is published is
-- said by its states (below); `is_public` false keeps a published one back, e.g. because nobody confirms it any more.
create table offer (
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  summary text check (length(summary) between 1 and 300),
  description text check (length(description) <= 6000),
  audiences text[] check (cardinality(audiences) > 0
    and audiences <@ array['families', 'children', 'youngPeople', 'parents', 'professionals']),
  age_from numeric check (age_from between 0 and 120),
  age_until numeric check (age_until between 0 and 120),
  delivery text[] not null default '{onSite}' check (cardinality(delivery) > 0
    and delivery <@ array['onSite', 'online', 'mobile']),
  online_address text check (length(online_address) <= 300 and online_address ~* '^https?://'),
  cost text check (cost in ('free', 'donation', 'fee')),
  fee_amount numeric check (fee_amount >= 0 and fee_amount < 100000), -- euros
  cost_note text check (length(cost_note) <= 300),
  eligibility text check (length(eligibility) <= 500),
  education_benefits text check (education_benefits in ('yes', 'no')),
  taking_part text check (taking_part in ('open', 'registration', 'appointment', 'referral')),
  taking_part_note text check (length(taking_part_note) <= 500),
  taking_part_address text check (length(taking_part_address) <= 300 and taking_part_address ~* '^https?://'),
  capacity integer check (capacity between 1 and 100000),
  waiting_list text check (waiting_list in ('none', 'open', 'closed')),
  secured_until date,
  secured_by text check (length(secured_by) <= 200),
  alert text check (length(alert) <= 300),
  alert_until date,
  sign_language text check (sign_language in ('yes', 'onRequest', 'no')),
  quiet text check (quiet in ('yes', 'partly', 'no')),
  companion text check (companion in ('yes', 'no')),
  accessibility_note text check (length(accessibility_note) <= 500),
  -- What the strategic goals ask to be counted.
  marks text[] check (cardinality(marks) > 0 and marks <@ array['movement', 'individualSupport']),
  confirmed_on date,
  confirmed_by_note text check (length(confirmed_by_note) <= 200),
  search text generated always as (fold(name || ' ' || coalesce(summary, '') || ' ' || coalesce(description, ''))) stored,
  constraint offer_ages_in_order check (age_from <= age_until),
  constraint offer_fee_is_a_fee check (fee_amount is null or cost is not distinct from 'fee'),
  constraint offer_alert_until_of_an_alert check (alert_until is null or alert is not null)
);
call make_record('offer', true);
alter table offer alter column valid set not null,
  add constraint offer_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps),
  add constraint offer_within_organisation foreign key (alliance_id, organisation_id, period valid)
    references organisation (alliance_id, thing_id, period valid) deferrable initially deferred;
create index offer_of on offer (alliance_id, organisation_id);
create index offer_by_name on offer (alliance_id, name collate "de-x-icu", id);
create index offer_by_confirmation on offer (alliance_id, coalesce(confirmed_on, '0001-01-01'::date), id);
create index offer_by_funding on offer (alliance_id, coalesce(secured_until, '9999-12-31'::date), id);
create index offer_by_age on offer (alliance_id, age_from, age_until);
create index offer_by_cost on offer (alliance_id, cost, name collate "de-x-icu", id);
create index offer_substrings on offer using gin (alliance_id, search gin_trgm_ops);
create index offer_words on offer using gin (alliance_id, to_tsvector('german', search));

-- What translations translate. Two wordings with the same mark say the same.
create function offer_wording(name text, summary text, description text, taking_part_note text) returns text
language sql immutable parallel safe
  return md5(name || '|' || coalesce(summary, '') || '|' || coalesce(description, '') || '|' || coalesce(taking_part_note, ''));

-- How far an offer has come; each step with its reason. `via`: states that it passed through on the very day on which
-- this one begins, so that a day is enough from the draft to the published offer.
create table offer_state (
  offer_id uuid not null,
  state text not null check (state in ('draft', 'reviewed', 'published', 'paused', 'ended')),
  reason text not null check (length(btrim(reason)) between 1 and 1000),
  via text[] not null default '{}' check (cardinality(via) <= 200)
);
call make_record('offer_state', true);
alter table offer_state alter column valid set not null,
  add constraint offer_state_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint offer_state_one_at_a_time unique (alliance_id, offer_id, valid without overlaps),
  add constraint offer_state_within_offer foreign key (alliance_id, offer_id, period valid)
    references offer (alliance_id, thing_id, period valid) deferrable initially deferred;
create index offer_state_of on offer_state (alliance_id, offer_id, state);
create index offer_state_in on offer_state (alliance_id, state, offer_id);

-- The same as `mayFollow` of src/modules/offers/state.ts; a test holds both together.
create function offer_state_may_follow(earlier text, later text) returns boolean language sql immutable
  return (earlier, later) in (
    ('draft', 'reviewed'), ('draft', 'ended'),
    ('reviewed', 'published'), ('reviewed', 'draft'), ('reviewed', 'ended'),
    ('published', 'paused'), ('published', 'draft'), ('published', 'ended'),
    ('paused', 'published'), ('paused', 'draft'), ('paused', 'ended'),
    ('ended', 'draft'));

create function offer_state_check() returns trigger language plpgsql as $$
declare
  one offer_state;
  way text[];
  before text;
begin
  -- The row itself and the one that follows it: each must be reached from the state before it, step by step.
  for one in
    select s.* from offer_state s where s.alliance_id = new.alliance_id and s.offer_id = new.offer_id
      and (s.id = new.id or s.id = (select n.id from offer_state n where n.alliance_id = new.alliance_id
        and n.offer_id = new.offer_id and lower(n.valid) >= upper(new.valid) order by n.valid limit 1))
  loop
    select p.state into before from offer_state p where p.alliance_id = one.alliance_id and p.offer_id = one.offer_id
      and upper(p.valid) <= lower(one.valid) order by p.valid desc limit 1;
    way := array_remove(array[before] || one.via || one.state, null);
    for i in 2 .. cardinality(way) loop
      if not offer_state_may_follow(way[i - 1], way[i]) then
        raise exception 'this state cannot follow the one before it'
          using errcode = '23514', constraint = 'offer_state_order', table = 'offer_state';
      end if;
    end loop;
  end loop;
  return null;
end $$;
create constraint trigger offer_state_order after insert or update on offer_state
  deferrable initially deferred for each row execute function offer_state_check();

-- Terms of the vocabularies, and fields (Leistungsfelder).
create table offer_term (offer_id uuid not null, term_id uuid not null);
call make_record('offer_term', true);
alter table offer_term alter column valid set not null,
  add constraint offer_term_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint offer_term_once unique (alliance_id, offer_id, term_id, valid without overlaps),
  add constraint offer_term_within_offer foreign key (alliance_id, offer_id, period valid)
    references offer (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint offer_term_within_term foreign key (alliance_id, term_id, period valid)
    references term (alliance_id, thing_id, period valid) deferrable initially deferred;
create index offer_term_of on offer_term (alliance_id, term_id, offer_id);

create table offer_field (offer_id uuid not null, field_id uuid not null);
call make_record('offer_field', true);
alter table offer_field alter column valid set not null,
  add constraint offer_field_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint offer_field_once unique (alliance_id, offer_id, field_id, valid without overlaps),
  add constraint offer_field_within_offer foreign key (alliance_id, offer_id, period valid)
    references offer (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint offer_field_within_field foreign key (alliance_id, field_id, period valid)
    references alliance_field (alliance_id, thing_id, period valid) deferrable initially deferred;
create index offer_field_of on offer_field (alliance_id, field_id, offer_id);

-- The goals that an offer serves. No foreign key: goals follow the calendar of their system, offers their own; which of
-- the goals holds on a day is asked when the offer is read.
create table offer_goal (offer_id uuid not null, goal_id uuid not null);
call make_record('offer_goal', true);
alter table offer_goal alter column valid set not null,
  add constraint offer_goal_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint offer_goal_once unique (alliance_id, offer_id, goal_id, valid without overlaps),
  add constraint offer_goal_within_offer foreign key (alliance_id, offer_id, period valid)
    references offer (alliance_id, thing_id, period valid) deferrable initially deferred;
create index offer_goal_of on offer_goal (alliance_id, goal_id, offer_id);

-- Languages spoken there, as BCP 47 names them.
create table offer_language (
  offer_id uuid not null,
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$' and length(language) <= 35),
  how text not null default 'spoken' check (how in ('spoken', 'onRequest'))
);
call make_record('offer_language', true);
alter table offer_language alter column valid set not null,
  add constraint offer_language_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint offer_language_once unique (alliance_id, offer_id, language, valid without overlaps),
  add constraint offer_language_within_offer foreign key (alliance_id, offer_id, period valid)
    references offer (alliance_id, thing_id, period valid) deferrable initially deferred;
create index offer_language_in on offer_language (alliance_id, language, offer_id);

-- Where it takes place: in a facility, at an address of its own, or wherever people are (`served`: an area that a mobile
-- offer serves). Of a confidential place nobody outside learns more than its area.
create table offer_place (
  offer_id uuid not null,
  kind text not null check (kind in ('facility', 'address', 'served')),
  facility_id uuid,
  name text check (length(name) between 1 and 200),
  street text check (length(street) <= 120),
  house_number text check (length(house_number) <= 20),
  postal_code text check (postal_code ~ '^[0-9]{5}$'),
  town text check (length(town) <= 80),
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  area_id uuid, -- no foreign key: an area's versions follow the administration's calendar
  disclosure text not null default 'open' check (disclosure in ('open', 'confidential')),
  note text check (length(note) <= 300),
  position integer not null default 0,
  constraint offer_place_in_a_facility check ((kind = 'facility') = (facility_id is not null)),
  constraint offer_place_own_address check (kind = 'address'
    or num_nonnulls(street, house_number, postal_code, town, lon, lat) = 0),
  constraint offer_place_address_given check (kind <> 'address' or street is not null or disclosure = 'confidential'),
  constraint offer_place_served_area check (kind <> 'served' or area_id is not null),
  constraint offer_place_confidential_area check (disclosure = 'open' or area_id is not null),
  constraint offer_place_whole check (num_nonnulls(lon, lat) in (0, 2))
);
call make_record('offer_place', true);
alter table offer_place alter column valid set not null,
  add constraint offer_place_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint offer_place_facility_once unique (alliance_id, offer_id, facility_id, valid without overlaps),
  add constraint offer_place_within_offer foreign key (alliance_id, offer_id, period valid)
    references offer (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint offer_place_within_facility foreign key (alliance_id, facility_id, period valid)
    references facility (alliance_id, thing_id, period valid) deferrable initially deferred;
create index offer_place_of on offer_place (alliance_id, offer_id, position);
create index offer_place_at on offer_place (alliance_id, facility_id, offer_id) where facility_id is not null;
create index offer_place_in on offer_place (alliance_id, area_id, offer_id) where area_id is not null;
create index offer_place_by_coordinates on offer_place (alliance_id, lat, lon) where lat is not null;

-- Whom to ask. `office_id`: whoever holds it is named as law 4 allows.
create table offer_contact (
  offer_id uuid not null,
  label text check (length(label) between 1 and 120),
  office_id uuid,
  phone text check (length(phone) <= 60),
  mail text check (length(mail) <= 200),
  website text check (length(website) <= 300 and website ~* '^https?://'),
  note text check (length(note) <= 200),
  position integer not null default 0,
  constraint offer_contact_says_something check (num_nonnulls(office_id, phone, mail, website) > 0)
);
call make_record('offer_contact', true);
alter table offer_contact alter column valid set not null,
  add constraint offer_contact_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint offer_contact_within_offer foreign key (alliance_id, offer_id, period valid)
    references offer (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint offer_contact_within_office foreign key (alliance_id, office_id, period valid)
    references office (alliance_id, thing_id, period valid) deferrable initially deferred;
create index offer_contact_of on offer_contact (alliance_id, offer_id, position);
create index offer_contact_office on offer_contact (alliance_id, office_id) where office_id is not null;

-- The offer's words in other languages, simple German (de-x-simple) among them. `original`: the mark of the wording that
-- was translated; once the offer's own wording has another mark, the translation is older than its original.
create table offer_text (
  offer_id uuid not null,
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$' and length(language) <= 35),
  name text not null check (length(name) between 1 and 200),
  summary text check (length(summary) between 1 and 300),
  description text check (length(description) <= 6000),
  taking_part_note text check (length(taking_part_note) <= 500),
  original text check (length(original) = 32)
);
call make_record('offer_text', true);
alter table offer_text alter column valid set not null,
  add constraint offer_text_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint offer_text_once unique (alliance_id, offer_id, language, valid without overlaps),
  add constraint offer_text_within_offer foreign key (alliance_id, offer_id, period valid)
    references offer (alliance_id, thing_id, period valid) deferrable initially deferred;
create index offer_text_in on offer_text (alliance_id, language, offer_id);

-- A new translation is of the wording that holds when it begins; a changed one of the latest. Whoever names the original
-- themselves (taking back, "still right") is heard.
create function offer_text_original() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.original is not null then return new; end if;
  if tg_op = 'UPDATE' then
    if new.original is distinct from old.original then return new; end if;
    if (new.name, new.summary, new.description, new.taking_part_note)
      is not distinct from (old.name, old.summary, old.description, old.taking_part_note) then return new; end if;
  end if;
  select offer_wording(o.name, o.summary, o.description, o.taking_part_note) into new.original
  from offer o where o.alliance_id = new.alliance_id and o.thing_id = new.offer_id
  order by (tg_op = 'INSERT' and not lower_inf(new.valid) and o.valid @> lower(new.valid)) desc, o.valid desc limit 1;
  return new;
end $$;
create trigger offer_text_original before insert or update on offer_text
  for each row execute function offer_text_original();

-- Pictures; small, in the database, and public only with their offer. Each says in words what it shows.
create table offer_picture (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  version integer not null default 1,
  offer_id uuid not null,
  bytes bytea not null check (octet_length(bytes) between 1 and 300000),
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
  width integer not null check (width between 1 and 4000),
  height integer not null check (height between 1 and 4000),
  alt text not null check (length(btrim(alt)) between 1 and 300),
  credit text check (length(credit) <= 200),
  position integer not null default 0,
  primary key (alliance_id, id)
);
create index offer_picture_of on offer_picture (alliance_id, offer_id, position, id);
call seal('offer_picture');

-- Keys that other systems know the offer by, HSDS ids among them. Unique per system on any day.
create table offer_key (
  offer_id uuid not null,
  system text not null check (length(system) between 1 and 80),
  key text not null check (length(key) between 1 and 120)
);
call make_record('offer_key', true);
alter table offer_key alter column valid set not null,
  add constraint offer_key_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint offer_key_once unique (alliance_id, system, key, valid without overlaps),
  add constraint offer_key_within_offer foreign key (alliance_id, offer_id, period valid)
    references offer (alliance_id, thing_id, period valid) deferrable initially deferred;
create index offer_key_of on offer_key (alliance_id, offer_id);

-- Offers that every one of the words leads to on a day: by their own words, a term or one of its synonyms, or their
-- provider's name. It runs as the owner for the reason given in 0071, keeps to the alliance itself, and gives ids of
-- things alone. Of organisations and terms only what is public counts unless `internal`.
create function search_offers(words text[], forgiving boolean, day date, internal boolean)
returns setof uuid language plpgsql stable security definer
set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  word text;
  folded text;
  hit text;
  held text := format('alliance_id = current_alliance() and valid @> %L::date', day);
  parts text[] := '{}';
begin
  foreach word in array words[1:8] loop
    folded := fold(word);
    hit := format('(search like %L or to_tsvector(''german'', search) @@ plainto_tsquery(''german'', %L)%s)',
      '%' || replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_') || '%', folded,
      case when forgiving then format(' or %L <%% search', folded) else '' end);
    parts := parts || format('(
      select thing_id from offer where alliance_id = current_alliance() and %2$s
      union select offer_id from offer_term where %1$s and term_id in (
        select thing_id from term where %1$s and %2$s and (is_public or %3$L::boolean))
      union select thing_id from offer where %1$s and organisation_id in (
        select thing_id from organisation where %1$s and %2$s and (is_public or %3$L::boolean)))', held, hit, internal);
  end loop;
  if cardinality(parts) = 0 then return; end if;
  return query execute array_to_string(parts, ' intersect ');
end $$;
revoke execute on function search_offers from public;
grant execute on function search_offers to verbund_app;

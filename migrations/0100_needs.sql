-- Needs: what the alliance has examined and agreed to be needed, what people said (wants), and what answers both.

-- Loads pg_trgm into this session: only then may its settings be named by who is no superuser.
select similarity('a', 'b');

-- Somebody's want, in their words. Nobody is named.
create table want (
  words text not null check (length(btrim(words)) between 1 and 1000),
  voice text not null check (voice in ('children', 'youngPeople', 'parents', 'families', 'professionals', 'unknown')),
  age_from numeric check (age_from between 0 and 120),
  age_until numeric check (age_until between 0 and 120),
  area_id uuid, -- no foreign key: an area's versions follow the administration's calendar
  way text not null check (way in ('forum', 'survey', 'talk', 'mail', 'finder', 'contribution', 'other')),
  origin text check (length(origin) <= 200),
  day date not null,
  people integer not null default 1 check (people between 1 and 1000000),
  search text generated always as (fold(words || ' ' || coalesce(origin, ''))) stored,
  constraint want_ages_in_order check (age_from <= age_until)
);
call make_record('want', false);
alter table want add constraint want_thing_once unique (alliance_id, thing_id);
create index want_newest on want (alliance_id, day desc, id desc);
create index want_in on want (alliance_id, area_id, day desc) where area_id is not null;
create index want_substrings on want using gin (alliance_id, search gin_trgm_ops);
create index want_words on want using gin (alliance_id, to_tsvector('german', search));

-- A need: who, what, how urgent. Where, which terms, fields and goals stand beside it, like what proves it.
create table need (
  title text not null check (length(title) between 1 and 200),
  description text check (length(description) <= 4000),
  audiences text[] check (cardinality(audiences) > 0
    and audiences <@ array['families', 'children', 'youngPeople', 'parents', 'professionals']),
  age_from numeric check (age_from between 0 and 120),
  age_until numeric check (age_until between 0 and 120),
  urgency text not null check (urgency in ('low', 'medium', 'high', 'urgent')),
  urgency_reason text check (length(urgency_reason) <= 500),
  people integer check (people between 1 and 10000000),
  people_source text check (length(people_source) <= 300),
  search text generated always as (fold(title || ' ' || coalesce(description, ''))) stored,
  constraint need_ages_in_order check (age_from <= age_until)
);
call make_record('need', true);
alter table need alter column valid set not null,
  add constraint need_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps);
create index need_by_title on need (alliance_id, title collate "de-x-icu", id);
create index need_by_urgency on need (alliance_id, urgency, id);
create index need_substrings on need using gin (alliance_id, search gin_trgm_ops);
create index need_words on need using gin (alliance_id, to_tsvector('german', search));

-- How far a need has come; no step without a reason, `notPursued` least of all. `body_id`: which body agreed. `via`: states of the same day.
create table need_state (
  need_id uuid not null,
  state text not null check (state in ('voiced', 'examined', 'agreed', 'beingMet', 'met', 'notPursued')),
  reason text not null check (length(btrim(reason)) between 1 and 1000),
  body_id uuid,
  via text[] not null default '{}' check (cardinality(via) <= 200)
);
call make_record('need_state', true);
alter table need_state alter column valid set not null,
  add constraint need_state_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint need_state_one_at_a_time unique (alliance_id, need_id, valid without overlaps),
  add constraint need_state_within_need foreign key (alliance_id, need_id, period valid)
    references need (alliance_id, thing_id, period valid) deferrable initially deferred;
create index need_state_of on need_state (alliance_id, need_id, state);
create index need_state_in on need_state (alliance_id, state, need_id);
create index need_state_body on need_state (alliance_id, body_id) where body_id is not null;

-- The same as `mayFollow` of src/modules/needs/state.ts; a test holds both together.
create function need_state_may_follow(earlier text, later text) returns boolean language sql immutable
  return (earlier, later) in (
    ('voiced', 'examined'), ('voiced', 'notPursued'),
    ('examined', 'agreed'), ('examined', 'voiced'), ('examined', 'notPursued'),
    ('agreed', 'beingMet'), ('agreed', 'examined'), ('agreed', 'notPursued'),
    ('beingMet', 'met'), ('beingMet', 'agreed'), ('beingMet', 'notPursued'),
    ('met', 'agreed'), ('met', 'beingMet'),
    ('notPursued', 'voiced'), ('notPursued', 'examined'));

create function need_state_check() returns trigger language plpgsql as $$
declare
  one need_state;
  way text[];
  before text;
begin
  -- The row itself and the one that follows it: each must be reached from the state before it, step by step.
  for one in
    select s.* from need_state s where s.alliance_id = new.alliance_id and s.need_id = new.need_id
      and (s.id = new.id or s.id = (select n.id from need_state n where n.alliance_id = new.alliance_id
        and n.need_id = new.need_id and lower(n.valid) >= upper(new.valid) order by n.valid limit 1))
  loop
    select p.state into before from need_state p where p.alliance_id = one.alliance_id and p.need_id = one.need_id
      and upper(p.valid) <= lower(one.valid) order by p.valid desc limit 1;
    way := array_remove(array[before] || one.via || one.state, null);
    for i in 2 .. cardinality(way) loop
      if not need_state_may_follow(way[i - 1], way[i]) then
        raise exception 'this state cannot follow the one before it'
          using errcode = '23514', constraint = 'need_state_order', table = 'need_state';
      end if;
    end loop;
  end loop;
  return null;
end $$;
create constraint trigger need_state_order after insert or update on need_state
  deferrable initially deferred for each row execute function need_state_check();

-- What was agreed to be needed does not go away by being deleted: it is met, or not pursued with a reason. Asked at once
-- and not at the end, so that need and state cannot go together either.
create function need_stays() returns trigger language plpgsql as $$
begin
  if exists (select from need_state s where s.alliance_id = old.alliance_id and s.need_id = old.thing_id
      and s.state in ('agreed', 'beingMet', 'met', 'notPursued'))
    and not exists (select from need n where n.alliance_id = old.alliance_id and n.thing_id = old.thing_id) then
    raise exception 'a need that was agreed stays'
      using errcode = '23514', constraint = 'need_agreed_stays', table = 'need';
  end if;
  return null;
end $$;
create constraint trigger need_stays after delete on need for each row execute function need_stays();

-- Nor does the state: an agreement is taken back by a step with a reason, never by deleting or rewording what was.
create function need_state_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.state = new.state or old.state = any(new.via)) then
    return null;
  end if;
  if old.state in ('agreed', 'beingMet', 'met', 'notPursued')
    and exists (select from need n where n.alliance_id = old.alliance_id and n.thing_id = old.need_id)
    and (tg_op = 'UPDATE' or not exists (select from need_state s
      where s.alliance_id = old.alliance_id and s.thing_id = old.thing_id and s.state = old.state)) then
    raise exception 'a state that was agreed stays'
      using errcode = '23514', constraint = 'need_state_stays', table = 'need_state';
  end if;
  return null;
end $$;
create constraint trigger need_state_stays after update of state, via or delete on need_state
  for each row execute function need_state_stays();

-- Where, in which life situations, for which fields and goals. Goals have no foreign key (0020).
create table need_area (need_id uuid not null, area_id uuid not null);
create table need_term (need_id uuid not null, term_id uuid not null);
create table need_field (need_id uuid not null, field_id uuid not null);
create table need_goal (need_id uuid not null, goal_id uuid not null);
call make_record('need_area', true);
call make_record('need_term', true);
call make_record('need_field', true);
call make_record('need_goal', true);
alter table need_area alter column valid set not null,
  add constraint need_area_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint need_area_once unique (alliance_id, need_id, area_id, valid without overlaps),
  add constraint need_area_within_need foreign key (alliance_id, need_id, period valid)
    references need (alliance_id, thing_id, period valid) deferrable initially deferred;
alter table need_term alter column valid set not null,
  add constraint need_term_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint need_term_once unique (alliance_id, need_id, term_id, valid without overlaps),
  add constraint need_term_within_need foreign key (alliance_id, need_id, period valid)
    references need (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint need_term_within_term foreign key (alliance_id, term_id, period valid)
    references term (alliance_id, thing_id, period valid) deferrable initially deferred;
alter table need_field alter column valid set not null,
  add constraint need_field_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint need_field_once unique (alliance_id, need_id, field_id, valid without overlaps),
  add constraint need_field_within_need foreign key (alliance_id, need_id, period valid)
    references need (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint need_field_within_field foreign key (alliance_id, field_id, period valid)
    references alliance_field (alliance_id, thing_id, period valid) deferrable initially deferred;
alter table need_goal alter column valid set not null,
  add constraint need_goal_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint need_goal_once unique (alliance_id, need_id, goal_id, valid without overlaps),
  add constraint need_goal_within_need foreign key (alliance_id, need_id, period valid)
    references need (alliance_id, thing_id, period valid) deferrable initially deferred;
create index need_area_in on need_area (alliance_id, area_id, need_id);
create index need_term_of on need_term (alliance_id, term_id, need_id);
create index need_field_of on need_field (alliance_id, field_id, need_id);
create index need_goal_of on need_goal (alliance_id, goal_id, need_id);

-- What proves a need. Where the source exists here (an indicator, a body), it is named; else it is cited.
create table need_evidence (
  need_id uuid not null,
  kind text not null check (kind in ('indicator', 'survey', 'forum', 'contribution', 'statement', 'other')),
  statement text not null check (length(btrim(statement)) between 1 and 1000),
  indicator_id uuid,
  area_id uuid,
  body_id uuid,
  origin text check (length(origin) <= 300),
  day date,
  day_precision text default 'day' check (day_precision in ('day', 'month', 'year')),
  address text check (length(address) <= 300 and address ~* '^https?://'),
  position integer not null default 0,
  constraint need_evidence_linked_or_cited check (num_nonnulls(indicator_id, body_id) > 0
    or (origin is not null and day is not null))
);
call make_record('need_evidence', false);
alter table need_evidence add constraint need_evidence_thing_once unique (alliance_id, thing_id);
create index need_evidence_of on need_evidence (alliance_id, need_id, position);
create index need_evidence_indicator on need_evidence (alliance_id, indicator_id) where indicator_id is not null;
create index need_evidence_body on need_evidence (alliance_id, body_id) where body_id is not null;

-- A want that was gathered into a need stays visible in it; it can speak for several.
create table need_want (need_id uuid not null, want_id uuid not null);
call make_record('need_want', false);
alter table need_want add constraint need_want_thing_once unique (alliance_id, thing_id),
  add constraint need_want_once unique (alliance_id, need_id, want_id),
  add constraint need_want_of_want foreign key (alliance_id, want_id) references want (alliance_id, thing_id)
    deferrable initially deferred;
create index need_want_of on need_want (alliance_id, want_id, need_id);

-- An offer that meets a need, wholly or in part.
create table need_offer (
  need_id uuid not null,
  offer_id uuid not null,
  extent text not null check (extent in ('fully', 'partly')),
  reason text check (length(reason) <= 500)
);
call make_record('need_offer', true);
alter table need_offer alter column valid set not null,
  add constraint need_offer_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint need_offer_once unique (alliance_id, need_id, offer_id, valid without overlaps),
  add constraint need_offer_within_need foreign key (alliance_id, need_id, period valid)
    references need (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint need_offer_within_offer foreign key (alliance_id, offer_id, period valid)
    references offer (alliance_id, thing_id, period valid) deferrable initially deferred;
create index need_offer_by on need_offer (alliance_id, offer_id, need_id);

-- What belongs to no need must not be left behind when one goes: there is no foreign key to a thing of several wordings.
-- The owner, who restores whole tables, is not asked.
create function need_part_of_a_need() returns trigger language plpgsql as $$
begin
  if current_alliance() is not null
    and not exists (select from need n where n.alliance_id = new.alliance_id and n.thing_id = new.need_id) then
    raise exception 'there is no such need' using errcode = '23503', constraint = 'need_part_of_a_need', table = tg_table_name;
  end if;
  return null;
end $$;
create constraint trigger need_evidence_of_a_need after insert or update on need_evidence
  deferrable initially deferred for each row execute function need_part_of_a_need();
create constraint trigger need_want_of_a_need after insert or update on need_want
  deferrable initially deferred for each row execute function need_part_of_a_need();

-- Needs, or wants, in which every word occurs: for the reasons and in the way of 0071.
create function search_needs(register text, words text[], forgiving boolean)
returns setof uuid language plpgsql stable security definer
set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  word text;
  conditions text := '';
begin
  if register not in ('need', 'want') then raise exception 'there is no register %', register; end if;
  foreach word in array words[1:8] loop
    word := fold(word);
    conditions := conditions || format(' and (search like %L or to_tsvector(''german'', search) @@ plainto_tsquery(''german'', %L)%s)',
      '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%', word,
      case when forgiving then format(' or %L <%% search', word) else '' end);
  end loop;
  return query execute format('select id from %I where alliance_id = current_alliance()%s', register, conditions);
end $$;
revoke execute on function search_needs from public;
grant execute on function search_needs to verbund_app;

-- Bodies and local alliances: who meets with which mandate, who sits there, who reports to whom. All dated. What belongs
-- to a body holds only while the body, and whoever sits there, exists.

-- `ending`: how a body came to its end, on the last day of its last wording. What is merged names the body that goes on.
create table body (
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('steeringGroup', 'leadershipBoard', 'advisoryBoard', 'workPackage', 'tandem',
    'localAllianceStructure', 'educationForum', 'section78Group', 'youthCommittee', 'districtAssembly', 'parentsCouncil',
    'other')),
  level text check (level in ('political', 'strategic', 'operational')),
  mandate text check (length(mandate) <= 4000),
  mandate_source text check (length(mandate_source) <= 300),
  rhythm text check (length(rhythm) <= 200),
  rules_of_procedure text check (length(rules_of_procedure) <= 4000),
  position integer not null default 0,
  ending text check (ending in ('merged', 'dissolved')),
  ending_reason text check (length(btrim(ending_reason)) between 1 and 1000),
  into_id uuid
);
call make_record('body', true);
alter table body alter column valid set not null,
  add constraint body_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps),
  add constraint body_ending_with_reason check ((ending is null) = (ending_reason is null)),
  add constraint body_ending_has_a_day check (ending is null or not upper_inf(valid)),
  add constraint body_merged_into_one check ((ending is not distinct from 'merged') = (into_id is not null)),
  add constraint body_not_into_itself check (into_id <> thing_id);

-- A body that rests: it is still there, but does not meet.
create table body_pause (body_id uuid not null, reason text not null check (length(btrim(reason)) between 1 and 1000));
call make_record('body_pause', true);
alter table body_pause alter column valid set not null,
  add constraint body_pause_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint body_pause_one_at_a_time unique (alliance_id, body_id, valid without overlaps),
  add constraint body_pause_within_body foreign key (alliance_id, body_id, period valid)
    references body (alliance_id, thing_id, period valid) deferrable initially deferred;

-- The fields (Leistungsfelder) that a body works for.
create table body_field (body_id uuid not null, field_id uuid not null);
call make_record('body_field', true);
alter table body_field alter column valid set not null,
  add constraint body_field_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint body_field_once unique (alliance_id, body_id, field_id, valid without overlaps),
  add constraint body_field_within_body foreign key (alliance_id, body_id, period valid)
    references body (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint body_field_within_field foreign key (alliance_id, field_id, period valid)
    references alliance_field (alliance_id, thing_id, period valid) deferrable initially deferred;
create index body_field_of on body_field (alliance_id, field_id);

-- Where a body works: an area of the alliance's own divisions, or its name where it is none of them. No foreign key: an
-- area's versions follow the administration's calendar, not the body's.
create table body_area (
  body_id uuid not null,
  area_id uuid,
  area_name text check (length(area_name) between 1 and 120),
  constraint body_area_one check (num_nonnulls(area_id, area_name) = 1)
);
call make_record('body_area', true);
alter table body_area alter column valid set not null,
  add constraint body_area_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint body_area_once unique (alliance_id, body_id, area_id, valid without overlaps),
  add constraint body_area_within_body foreign key (alliance_id, body_id, period valid)
    references body (alliance_id, thing_id, period valid) deferrable initially deferred;
create index body_area_of on body_area (alliance_id, body_id);

-- To whom a body reports.
create table reporting_line (
  body_id uuid not null,
  reports_to_id uuid not null,
  constraint reporting_line_not_to_itself check (body_id <> reports_to_id)
);
call make_record('reporting_line', true);
alter table reporting_line alter column valid set not null,
  add constraint reporting_line_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint reporting_line_once unique (alliance_id, body_id, reports_to_id, valid without overlaps),
  add constraint reporting_line_within_body foreign key (alliance_id, body_id, period valid)
    references body (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint reporting_line_within_other_body foreign key (alliance_id, reports_to_id, period valid)
    references body (alliance_id, thing_id, period valid) deferrable initially deferred;
create index reporting_line_to on reporting_line (alliance_id, reports_to_id);

-- No circle on any day: a walk upwards from the line that keeps the days on which all lines of the way hold. Two who
-- draw half a circle each at the same time: the second waits for the first and then sees its line.
create function reporting_line_check() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('reporting_line/' || new.alliance_id, 0));
  if exists (
    with recursive way (body_id, days) as (
      select l.reports_to_id, l.valid from reporting_line l where l.alliance_id = new.alliance_id and l.id = new.id
      union
      select l.reports_to_id, l.valid * way.days
      from way join reporting_line l on l.alliance_id = new.alliance_id and l.body_id = way.body_id and l.valid && way.days
    )
    select from way join reporting_line l on l.alliance_id = new.alliance_id and l.id = new.id and l.body_id = way.body_id
  ) then
    raise exception 'reporting lines must not form a circle'
      using errcode = '23514', constraint = 'reporting_line_circle', table = 'reporting_line';
  end if;
  return null;
end $$;
create constraint trigger reporting_line_circle after insert or update on reporting_line
  deferrable initially deferred for each row execute function reporting_line_check();

-- Lead and co-lead of a body: an organisation or an office, speaking for a field.
create table body_lead (
  body_id uuid not null,
  role text not null check (role in ('lead', 'coLead')),
  organisation_id uuid,
  office_id uuid,
  field_id uuid not null,
  constraint body_lead_one_holder check (num_nonnulls(organisation_id, office_id) = 1)
);
call make_record('body_lead', true);
alter table body_lead alter column valid set not null,
  add constraint body_lead_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint body_lead_one_per_role unique (alliance_id, body_id, role, valid without overlaps),
  add constraint body_lead_within_body foreign key (alliance_id, body_id, period valid)
    references body (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint body_lead_within_field foreign key (alliance_id, field_id, period valid)
    references alliance_field (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint body_lead_within_organisation foreign key (alliance_id, organisation_id, period valid)
    references organisation (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint body_lead_within_office foreign key (alliance_id, office_id, period valid)
    references office (alliance_id, thing_id, period valid) deferrable initially deferred;
create index body_lead_by_organisation on body_lead (alliance_id, organisation_id) where organisation_id is not null;
create index body_lead_by_office on body_lead (alliance_id, office_id) where office_id is not null;

-- Who sits in a body: an organisation, or whoever holds an office.
create table membership (
  body_id uuid not null,
  organisation_id uuid,
  office_id uuid,
  vote text not null default 'voting' check (vote in ('voting', 'advisory')),
  constraint membership_one_member check (num_nonnulls(organisation_id, office_id) = 1)
);
call make_record('membership', true);
alter table membership alter column valid set not null,
  add constraint membership_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint membership_organisation_once unique (alliance_id, body_id, organisation_id, valid without overlaps),
  add constraint membership_office_once unique (alliance_id, body_id, office_id, valid without overlaps),
  add constraint membership_within_body foreign key (alliance_id, body_id, period valid)
    references body (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint membership_within_organisation foreign key (alliance_id, organisation_id, period valid)
    references organisation (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint membership_within_office foreign key (alliance_id, office_id, period valid)
    references office (alliance_id, thing_id, period valid) deferrable initially deferred;
create index membership_of on membership (alliance_id, body_id);
create index membership_by_organisation on membership (alliance_id, organisation_id) where organisation_id is not null;
create index membership_by_office on membership (alliance_id, office_id) where office_id is not null;

-- Local alliances (Verbünde): networks of one area. `structure_id`: the body to which they report.
create table local_alliance (
  name text not null check (length(name) between 1 and 200),
  area_id uuid,
  area_name text check (length(area_name) between 1 and 120),
  topics text[] check (cardinality(topics) between 1 and 20),
  structure_id uuid,
  position integer not null default 0,
  ending text check (ending in ('merged', 'dissolved')),
  ending_reason text check (length(btrim(ending_reason)) between 1 and 1000),
  into_id uuid
);
call make_record('local_alliance', true);
alter table local_alliance alter column valid set not null,
  add constraint local_alliance_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps),
  add constraint local_alliance_ending_with_reason check ((ending is null) = (ending_reason is null)),
  add constraint local_alliance_ending_has_a_day check (ending is null or not upper_inf(valid)),
  add constraint local_alliance_merged_into_one check ((ending is not distinct from 'merged') = (into_id is not null)),
  add constraint local_alliance_not_into_itself check (into_id <> thing_id),
  add constraint local_alliance_within_structure foreign key (alliance_id, structure_id, period valid)
    references body (alliance_id, thing_id, period valid) deferrable initially deferred;
create index local_alliance_structure on local_alliance (alliance_id, structure_id) where structure_id is not null;

-- How far a local alliance has come; each step with its reason. Merged and dissolved are how it ends (above).
create table local_alliance_stage (
  local_alliance_id uuid not null,
  stage text not null check (stage in ('initiation', 'building', 'working', 'stabilising', 'consolidated', 'dormant')),
  reason text not null check (length(btrim(reason)) between 1 and 1000)
);
call make_record('local_alliance_stage', true);
alter table local_alliance_stage alter column valid set not null,
  add constraint local_alliance_stage_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint local_alliance_stage_one_at_a_time unique (alliance_id, local_alliance_id, valid without overlaps),
  add constraint local_alliance_stage_within foreign key (alliance_id, local_alliance_id, period valid)
    references local_alliance (alliance_id, thing_id, period valid) deferrable initially deferred;

-- The same as `mayFollow` of src/modules/bodies/stage.ts; a test holds both together.
create function local_alliance_stage_may_follow(earlier text, later text) returns boolean language sql immutable
  return (earlier, later) in (
    ('initiation', 'building'), ('building', 'working'), ('working', 'stabilising'), ('stabilising', 'consolidated'),
    ('building', 'initiation'), ('working', 'building'), ('stabilising', 'working'), ('consolidated', 'stabilising'),
    ('initiation', 'dormant'), ('building', 'dormant'), ('working', 'dormant'), ('stabilising', 'dormant'),
    ('consolidated', 'dormant'), ('dormant', 'initiation'), ('dormant', 'building'), ('dormant', 'working'));

create function local_alliance_stage_check() returns trigger language plpgsql as $$
begin
  if exists (
    select from local_alliance_stage mine
    cross join lateral (select other.stage from local_alliance_stage other
      where other.alliance_id = mine.alliance_id and other.local_alliance_id = mine.local_alliance_id
        and upper(other.valid) <= lower(mine.valid) order by other.valid desc limit 1) before
    where mine.alliance_id = new.alliance_id and mine.id = new.id
      and not local_alliance_stage_may_follow(before.stage, mine.stage)
  ) or exists (
    select from local_alliance_stage mine
    cross join lateral (select other.stage from local_alliance_stage other
      where other.alliance_id = mine.alliance_id and other.local_alliance_id = mine.local_alliance_id
        and lower(other.valid) >= upper(mine.valid) order by other.valid limit 1) after
    where mine.alliance_id = new.alliance_id and mine.id = new.id
      and not local_alliance_stage_may_follow(mine.stage, after.stage)
  ) then
    raise exception 'this stage cannot follow the one before it'
      using errcode = '23514', constraint = 'local_alliance_stage_order', table = 'local_alliance_stage';
  end if;
  return null;
end $$;
create constraint trigger local_alliance_stage_order after insert or update on local_alliance_stage
  deferrable initially deferred for each row execute function local_alliance_stage_check();

-- Who belongs to a local alliance, and who speaks for it.
create table local_alliance_membership (
  local_alliance_id uuid not null,
  organisation_id uuid,
  office_id uuid,
  role text not null default 'member' check (role in ('member', 'speaker')),
  constraint local_alliance_membership_one_member check (num_nonnulls(organisation_id, office_id) = 1)
);
call make_record('local_alliance_membership', true);
alter table local_alliance_membership alter column valid set not null,
  add constraint local_alliance_membership_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint local_alliance_membership_organisation_once
    unique (alliance_id, local_alliance_id, organisation_id, valid without overlaps),
  add constraint local_alliance_membership_office_once
    unique (alliance_id, local_alliance_id, office_id, valid without overlaps),
  add constraint local_alliance_membership_within foreign key (alliance_id, local_alliance_id, period valid)
    references local_alliance (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint local_alliance_membership_within_organisation foreign key (alliance_id, organisation_id, period valid)
    references organisation (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint local_alliance_membership_within_office foreign key (alliance_id, office_id, period valid)
    references office (alliance_id, thing_id, period valid) deferrable initially deferred;
create index local_alliance_membership_of on local_alliance_membership (alliance_id, local_alliance_id);
create index local_alliance_membership_by_organisation on local_alliance_membership (alliance_id, organisation_id)
  where organisation_id is not null;
create index local_alliance_membership_by_office on local_alliance_membership (alliance_id, office_id)
  where office_id is not null;

-- What people made of a finding of the overlap analysis. Findings themselves are computed; a row appears with the first
-- comment or decision. `key` says the same as long as it is the same finding: rule and ids.
create table finding (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  version integer not null default 1,
  key text not null check (length(key) between 1 and 160),
  state text not null default 'open' check (state in ('open', 'settled')),
  reason text check (length(btrim(reason)) between 1 and 1000),
  decided_on date,
  primary key (alliance_id, id),
  constraint finding_once unique (alliance_id, key),
  constraint finding_settled_with_reason check (state = 'open' or reason is not null)
);
call seal('finding');

create table finding_comment (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  version integer not null default 1,
  finding_id uuid not null,
  -- Resolved to a name when it is read, so that erasing an account erases it here too.
  user_id text,
  written_at timestamptz not null,
  text text not null check (length(btrim(text)) between 1 and 2000),
  primary key (alliance_id, id),
  foreign key (alliance_id, finding_id) references finding (alliance_id, id)
);
create index finding_comment_of on finding_comment (alliance_id, finding_id, id);
call seal('finding_comment');

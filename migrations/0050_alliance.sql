-- What the alliance itself is: dated facts, guarded by the database. Temporal foreign keys are checked at the end of a
-- change, since a new wording of a goal first ends the old one and then begins, and its children must hold throughout.

-- Titles: one at a time; a wording whose time is not recorded has no `valid` at all.
create table alliance_title (title text not null check (length(title) between 1 and 300));
call make_record('alliance_title', true);
alter table alliance_title add constraint alliance_title_one_at_a_time
  unique (alliance_id, valid without overlaps);

-- Fields (Leistungsfelder). `mark`: the colour and shape that stand for it.
create table alliance_field (
  name text not null check (length(name) between 1 and 120),
  mark text not null default 'generic'
    check (mark in ('school', 'youth', 'health', 'culture', 'sport', 'admin', 'family', 'generic'))
);
call make_record('alliance_field', true);
alter table alliance_field alter column valid set not null,
  add constraint alliance_field_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps);

-- What the alliance says of itself.
create table self_description (
  aspect text not null check (aspect in ('nature', 'aim', 'quotation')),
  text text not null check (length(text) between 1 and 4000),
  reference text check (length(reference) <= 500),
  position integer not null default 0
);
call make_record('self_description', true);
alter table self_description alter column valid set not null,
  add constraint self_description_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps);

-- Goal systems: one at a time. Goals hold only while their system and their parent goal hold.
create table goal_system (name text not null check (length(name) between 1 and 300));
call make_record('goal_system', true);
alter table goal_system alter column valid set not null,
  add constraint goal_system_one_at_a_time unique (alliance_id, valid without overlaps),
  add constraint goal_system_versions unique (alliance_id, thing_id, valid without overlaps);

create table goal (
  system_id uuid not null,
  parent_id uuid,
  level text not null check (level in ('guiding', 'intermediate', 'action')),
  title text not null check (length(title) between 1 and 300),
  detail text check (length(detail) <= 4000),
  position integer not null default 0,
  -- Action goals are SMART: an indicator with base and target value, and a day by which.
  indicator text check (length(indicator) <= 500),
  unit text check (length(unit) <= 60),
  base_value numeric,
  base_day date,
  target_value numeric,
  target_day date,
  check ((level = 'guiding') = (parent_id is null)),
  check (level <> 'action' or (indicator is not null and base_value is not null and target_value is not null and target_day is not null)),
  check (base_day is null or target_day is null or base_day <= target_day)
);
call make_record('goal', true);
alter table goal alter column valid set not null,
  add constraint goal_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps),
  add constraint goal_within_system foreign key (alliance_id, system_id, period valid)
    references goal_system (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint goal_within_parent foreign key (alliance_id, parent_id, period valid)
    references goal (alliance_id, thing_id, period valid) deferrable initially deferred;
create index goal_parent on goal (alliance_id, parent_id);
create index goal_system_of on goal (alliance_id, system_id, level, position);
create index goal_target_day on goal (alliance_id, target_day) where level = 'action';

-- Lead and co-lead of a goal, each from a field.
create table goal_lead (
  goal_id uuid not null,
  role text not null check (role in ('lead', 'coLead')),
  holder text not null check (length(holder) between 1 and 200),
  field_id uuid not null
);
call make_record('goal_lead', true);
alter table goal_lead alter column valid set not null,
  add constraint goal_lead_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint goal_lead_one_per_role unique (alliance_id, goal_id, role, valid without overlaps),
  add constraint goal_lead_within_goal foreign key (alliance_id, goal_id, period valid)
    references goal (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint goal_lead_within_field foreign key (alliance_id, field_id, period valid)
    references alliance_field (alliance_id, thing_id, period valid) deferrable initially deferred;

-- The coordination office; its commissioner, employer and host seat are separate, dated relations.
create table coordination_office (name text not null check (length(name) between 1 and 300));
call make_record('coordination_office', true);
alter table coordination_office alter column valid set not null,
  add constraint coordination_office_one_at_a_time unique (alliance_id, valid without overlaps);

-- `holders`: usually one. Several mean "one of these; which one is not recorded".
create table office_relation (
  relation text not null check (relation in ('commissioner', 'employer', 'hostSeat')),
  holders text[] not null check (cardinality(holders) between 1 and 10)
);
call make_record('office_relation', true);
alter table office_relation alter column valid set not null,
  add constraint office_relation_one_at_a_time unique (alliance_id, relation, valid without overlaps);

-- Tasks of the coordinator, in groups.
create table office_task (
  task_group text not null check (length(task_group) between 1 and 200),
  text text not null check (length(text) between 1 and 1000),
  position integer not null default 0
);
call make_record('office_task', true);
alter table office_task alter column valid set not null,
  add constraint office_task_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps);

-- What frames the office's work, e.g. what its funding depends on.
create table frame_condition (
  text text not null check (length(text) between 1 and 2000),
  position integer not null default 0
);
call make_record('frame_condition', true);
alter table frame_condition alter column valid set not null,
  add constraint frame_condition_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps);

-- Framework concepts and their fields of action.
create table framework_concept (
  title text not null check (length(title) between 1 and 300),
  detail text check (length(detail) <= 4000)
);
call make_record('framework_concept', true);
alter table framework_concept alter column valid set not null,
  add constraint framework_concept_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps);

create table field_of_action (
  concept_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  position integer not null default 0
);
call make_record('field_of_action', true);
alter table field_of_action alter column valid set not null,
  add constraint field_of_action_one_wording_at_a_time unique (alliance_id, thing_id, valid without overlaps),
  add constraint field_of_action_within_concept foreign key (alliance_id, concept_id, period valid)
    references framework_concept (alliance_id, thing_id, period valid) deferrable initially deferred;

-- Milestones: what happened, as exactly as it is known.
create table milestone (
  title text not null check (length(title) between 1 and 300),
  detail text check (length(detail) <= 4000),
  day date not null,
  day_precision text not null default 'day' check (day_precision in ('day', 'month', 'year'))
);
call make_record('milestone', false);
create unique index milestone_thing on milestone (alliance_id, thing_id);
create index milestone_day on milestone (alliance_id, day desc, id);

-- How the alliance looks: colour and logo, within contrast limits. Not a fact of the alliance, so not dated.
create table alliance_look (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  version integer not null default 1,
  accent text check (accent ~ '^#[0-9a-f]{6}$'),
  logo bytea check (octet_length(logo) <= 200000),
  logo_type text check (logo_type in ('image/svg+xml', 'image/png')),
  logo_alt text check (length(logo_alt) <= 200),
  primary key (alliance_id, id),
  unique (alliance_id),
  check (num_nonnulls(logo, logo_type) in (0, 2))
);
call seal('alliance_look');

-- Lists that come in from files: where they come from, one run over a file, its rows, and what was taken from where.

create table import_source (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  -- What its rows are read as: the name of a kind of import.
  kind text not null,
  -- How its columns were read last time.
  mapping jsonb not null default '{}',
  settings jsonb not null default '{}',
  primary key (alliance_id, id),
  constraint import_source_name unique (alliance_id, name)
);
call seal('import_source');

create table import_run (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  source_id uuid not null,
  -- Who began it; jobs act as this person. Null: a command of ours.
  user_id text references auth_user (id) on delete set null,
  created_at timestamptz not null,
  file_name text not null,
  format text not null check (format in ('csv', 'xlsx', 'ods', 'geojson')),
  sheets text[] not null default '{}',
  sheet text,
  headings text[] not null,
  heading_line integer,
  projection text,
  mapping jsonb not null default '{}',
  settings jsonb not null default '{}',
  state text not null default 'read' check (state in
    ('read', 'checking', 'checked', 'applying', 'applied', 'cancelled', 'failed', 'undoing', 'undone')),
  row_count integer not null,
  -- How many rows the running step has done.
  progress integer not null default 0,
  counts jsonb not null default '{}',
  -- Events that belong to the whole file rather than to a row, oldest first.
  events uuid[] not null default '{}',
  finished_at timestamptz,
  primary key (alliance_id, id),
  foreign key (alliance_id, source_id) references import_source (alliance_id, id) on delete cascade
);
create index import_run_source on import_run (alliance_id, source_id, created_at desc);
create index import_run_age on import_run (created_at);
call seal('import_run');

create table import_row (
  alliance_id uuid not null references alliance (id),
  run_id uuid not null,
  -- In the order of the file, from 1.
  position integer not null,
  -- As people count: the line of a sheet, the feature of a collection.
  number integer not null,
  cells jsonb not null,
  geometry jsonb,
  state text check (state in ('new', 'changed', 'unchanged', 'conflict', 'invalid', 'elsewhere')),
  key text,
  label text,
  problems jsonb not null default '[]',
  remarks jsonb not null default '[]',
  -- By field: what stands here and what the file says, where they differ.
  differences jsonb not null default '{}',
  -- Conflicts of which a person chose the file's value, and ours.
  take_file text[] not null default '{}',
  take_ours text[] not null default '{}',
  thing_kind text,
  thing_id uuid,
  event_id uuid,
  -- What was known of this row before it was taken over; null: nothing.
  entry_before jsonb,
  -- Undoing the import left it, since somebody has changed it meanwhile.
  is_left boolean not null default false,
  primary key (alliance_id, run_id, position),
  foreign key (alliance_id, run_id) references import_run (alliance_id, id) on delete cascade
);
create index import_row_state on import_row (alliance_id, run_id, state, position);
create index import_row_key on import_row (alliance_id, run_id, key);
call seal('import_row');

-- What a source said last about a thing: provenance, field by field, and the base of comparison with what was edited here.
create table import_entry (
  alliance_id uuid not null references alliance (id),
  source_id uuid not null,
  key text not null check (length(key) between 1 and 300),
  thing_kind text not null,
  thing_id uuid not null,
  -- field → { value, day, run }
  fields jsonb not null default '{}',
  last_run uuid,
  closed_on date,
  primary key (alliance_id, source_id, key),
  foreign key (alliance_id, source_id) references import_source (alliance_id, id) on delete cascade
);
create index import_entry_thing on import_entry (alliance_id, thing_kind, thing_id);
create index import_entry_run on import_entry (alliance_id, source_id, last_run);
call seal('import_entry');

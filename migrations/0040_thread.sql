-- The red thread: what a thing of any module has to do with another one. Stored once, read in both directions.

create table thread_link (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  version integer not null default 1,
  -- Kind and id of a thing, as its module names them. Text, so that every module may have ids of its own.
  from_kind text not null check (length(from_kind) between 1 and 60),
  from_id text not null check (length(from_id) between 1 and 100),
  meaning text not null check (meaning in
    ('answers', 'decidedBy', 'causes', 'replaces', 'contributesTo', 'partOf', 'documents')),
  to_kind text not null check (length(to_kind) between 1 and 60),
  to_id text not null check (length(to_id) between 1 and 100),
  note text check (length(note) <= 1000),
  primary key (alliance_id, id),
  -- Also the index for reading forwards.
  constraint thread_link_once unique (alliance_id, from_kind, from_id, meaning, to_kind, to_id),
  constraint thread_link_not_to_itself check ((from_kind, from_id) <> (to_kind, to_id))
);
create index thread_link_backwards on thread_link (alliance_id, to_kind, to_id);
call seal('thread_link');

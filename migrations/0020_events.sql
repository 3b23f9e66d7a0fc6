-- Every change is an event: who, when, what before and after. Written in the transaction of the change itself.

create table event (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  at timestamptz not null,
  -- Who: an account (resolved to a name when read, so that erasing a person erases it here too) or a command of ours.
  user_id text,
  system_name text,
  type text not null,
  -- The things it touched, as 'kind:id'.
  things text[] not null,
  -- [{ "table", "kind", "id", "before", "after" }]; before is null for a new row, after for a removed one.
  changes jsonb not null,
  note text check (length(note) <= 2000),
  request_id text not null,
  undoes uuid,
  undone_by uuid,
  primary key (alliance_id, id),
  check (num_nonnulls(user_id, system_name) = 1)
);
create index event_things on event using gin (things);
create index event_at on event (alliance_id, at desc, id desc);
call seal('event');
revoke delete on event from verbund_app;

-- Records: dated facts with their source. What is common to all tables of facts is made here once.

create table source_document (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  thing_id uuid not null,
  version integer not null default 1,
  is_public boolean not null default false,
  title text not null check (length(title) between 1 and 300),
  reference text check (length(reference) <= 1000),
  primary key (alliance_id, id),
  unique (alliance_id, thing_id)
);
call seal('source_document');

-- One sentence of a source. Facts name the statement that they rest on.
create table source_statement (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  thing_id uuid not null,
  version integer not null default 1,
  is_public boolean not null default false,
  document_id uuid not null,
  text text not null check (length(text) between 1 and 4000),
  place text check (length(place) <= 300),
  position integer not null default 0,
  primary key (alliance_id, id),
  unique (alliance_id, thing_id),
  foreign key (alliance_id, document_id) references source_document (alliance_id, id)
);
create index source_statement_document on source_statement (alliance_id, document_id, position);
call seal('source_statement');

-- Gives a table of facts what every fact has: which thing it tells of, when it holds and how exactly that is known,
-- who may see it, its source, and the decision behind it in words (where the decision is no thing of ours).
-- `dated`: whether it holds from–to. Unbounded on both sides means that its time is not recorded.
create procedure make_record(record regclass, dated boolean) language plpgsql as $$
begin
  execute format('alter table %s
    add column alliance_id uuid not null references alliance (id),
    add column id uuid not null default uuidv7(),
    add column thing_id uuid not null,
    add column version integer not null default 1,
    add column is_public boolean not null default false,
    add column source_id uuid,
    add column decision_note text check (length(decision_note) <= 1000),
    add primary key (alliance_id, id),
    add foreign key (alliance_id, source_id) references source_statement (alliance_id, id)', record);
  execute format('create index on %s (alliance_id, thing_id)', record);
  execute format('create index on %s (alliance_id, source_id) where source_id is not null', record);
  if dated then
    execute format('alter table %s
      add column valid daterange check (not isempty(valid)),
      add column from_precision text not null default ''day'' check (from_precision in (''day'', ''month'', ''year'')),
      add column until_precision text not null default ''day'' check (until_precision in (''day'', ''month'', ''year''))', record);
    execute format('create index on %s using gist (alliance_id, valid)', record);
  end if;
  execute format('call seal(%L)', record);
end $$;

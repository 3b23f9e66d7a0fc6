-- The ground: extensions, the role that requests run as, the tenants, and the one way to seal a table.

create extension if not exists btree_gist; -- uuid in WITHOUT OVERLAPS
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Roles belong to the cluster, so another database of it may have made this one already, even at this moment.
do $$
begin
  create role verbund_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;
grant verbund_app to current_user;
grant usage on schema public to verbund_app;

create function current_alliance() returns uuid language sql stable parallel safe
  return nullif(current_setting('verbund.alliance_id', true), '')::uuid;
create function current_app_user() returns text language sql stable parallel safe
  return nullif(current_setting('verbund.user_id', true), '');

create table alliance (
  id uuid primary key default uuidv7(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  name text not null check (length(name) between 1 and 120),
  is_example boolean not null default false,
  time_zone text not null default 'Europe/Berlin',
  created_at timestamptz not null default now()
);
comment on table alliance is 'The tenants. Not sealed: the list of alliances is public.';
grant select, insert, update on alliance to verbund_app;

-- Every table of an alliance carries alliance_id and is sealed by this, and only by this.
create procedure seal(sealed regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', sealed);
  execute format('alter table %s force row level security', sealed);
  execute format('create policy one_alliance on %s using (alliance_id = current_alliance()) with check (alliance_id = current_alliance())', sealed);
  execute format('grant select, insert, update, delete on %s to verbund_app', sealed);
end $$;

-- Who signs in, and what roles they hold. Accounts reach over alliances; roles belong to one alliance and are sealed.

-- The sign-in engine has a role of its own: it reads and writes accounts, sessions and credentials, and nothing else
-- but the roles that it must know to say who acts. Requests (verbund_app) never see a credential or a session.
do $$
begin
  create role verbund_auth nologin;
exception when duplicate_object or unique_violation then null;
end $$;
grant verbund_auth to current_user;
grant usage on schema public to verbund_auth;
grant select on alliance to verbund_auth;

create table auth_user (
  id text primary key default uuidv7()::text,
  name text not null check (length(name) between 1 and 200),
  email text not null unique check (email = lower(email) and length(email) <= 254),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  -- The language of mails to this person.
  locale text not null default 'de' check (locale in ('de', 'en')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- `ip_address` is demanded by the engine and always null: addresses of people are not kept.
create table auth_session (
  id text primary key,
  user_id text not null references auth_user (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text check (ip_address is null or ip_address = ''),
  -- Browser and system in two words, e.g. 'firefox/windows'; not the whole line that the browser sends.
  user_agent text check (length(user_agent) <= 60),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_session_user on auth_session (user_id);
create index auth_session_expiry on auth_session (expires_at);

create table auth_account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references auth_user (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index auth_account_user on auth_account (user_id);

-- One-time secrets (mail links as SHA-256, pending second factors, passkey challenges) and what they stand for.
create table auth_verification (
  id text primary key default uuidv7()::text,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_verification_identifier on auth_verification (identifier);
create index auth_verification_expiry on auth_verification (expires_at);

create table auth_passkey (
  id text primary key,
  name text check (length(name) <= 100),
  public_key text not null,
  user_id text not null references auth_user (id) on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz,
  aaguid text
);
create index auth_passkey_user on auth_passkey (user_id);

create table auth_two_factor (
  id text primary key,
  secret text not null,
  backup_codes text not null,
  user_id text not null unique references auth_user (id) on delete cascade,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

-- Failed and running tries, per account and never per address: a school has one address for everybody.
create table sign_in_attempt (
  account_key text not null check (account_key ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('password', 'code', 'link')),
  at timestamptz not null
);
create index sign_in_attempt_account on sign_in_attempt (account_key, kind, at);
create index sign_in_attempt_at on sign_in_attempt (at);

grant select, insert, update, delete
  on auth_user, auth_session, auth_account, auth_verification, auth_passkey, auth_two_factor, sign_in_attempt
  to verbund_auth;

-- Roles in an alliance, dated. A role that was taken away stops at once (revoked_at) and stays in the past.
create table role_holding (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  version integer not null default 1,
  user_id text not null references auth_user (id),
  role text not null
    check (role in ('coordinator', 'officeStaff', 'steeringMember', 'organisationMember', 'participant')),
  valid daterange not null check (not isempty(valid)),
  granted_by text references auth_user (id) on delete set null,
  granted_at timestamptz not null,
  revoked_by text references auth_user (id) on delete set null,
  revoked_at timestamptz,
  primary key (alliance_id, id),
  constraint role_holding_once exclude using gist
    (alliance_id with =, user_id with =, role with =, valid with &&) where (revoked_at is null)
);
create index role_holding_user on role_holding (user_id) where revoked_at is null;
call seal('role_holding');
create policy own_roles on role_holding for select to verbund_app using (user_id = current_app_user());
create policy sign_in on role_holding for select to verbund_auth using (true);
grant select on role_holding to verbund_auth;

-- Roles that reach over alliances.
create table platform_role_holding (
  user_id text not null references auth_user (id) on delete cascade,
  role text not null check (role in ('platformAdministrator', 'programmeAgency')),
  granted_at timestamptz not null,
  primary key (user_id, role)
);
grant select on platform_role_holding to verbund_auth;
grant select, insert, delete on platform_role_holding to verbund_app;

-- Which alliances a person of the programme agency may read roll-ups of.
create table programme_agency_alliance (
  alliance_id uuid not null references alliance (id),
  user_id text not null references auth_user (id) on delete cascade,
  primary key (alliance_id, user_id)
);
call seal('programme_agency_alliance');
create policy own_alliances on programme_agency_alliance for select to verbund_app
  using (user_id = current_app_user());
create policy sign_in on programme_agency_alliance for select to verbund_auth using (true);
grant select on programme_agency_alliance to verbund_auth;

-- Invitations. The history keeps that somebody was invited to a role; to whom stands apart, so that it can be erased
-- with the person and never lies in the history.
create table invitation (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  version integer not null default 1,
  role text not null
    check (role in ('coordinator', 'officeStaff', 'steeringMember', 'organisationMember', 'participant')),
  state text not null default 'open' check (state in ('open', 'accepted', 'withdrawn')),
  invited_by text references auth_user (id) on delete set null,
  invited_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > invited_at),
  primary key (alliance_id, id)
);
call seal('invitation');

create table invitation_addressee (
  alliance_id uuid not null,
  invitation_id uuid not null,
  email text not null check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) between 1 and 200),
  -- SHA-256 of the secret in the mailed link.
  token_hash text not null unique,
  primary key (alliance_id, invitation_id),
  unique (alliance_id, email),
  foreign key (alliance_id, invitation_id) references invitation (alliance_id, id) on delete cascade
);
call seal('invitation_addressee');

-- A request sees its own account, the accounts that hold or held a role in its alliance, and those of the platform.
alter table auth_user enable row level security;
create policy known_here on auth_user for select to verbund_app using (
  id = current_app_user()
  or exists (select 1 from role_holding held where held.user_id = auth_user.id)
  or exists (select 1 from platform_role_holding held where held.user_id = auth_user.id)
);
create policy own_account on auth_user for update to verbund_app
  using (id = current_app_user()) with check (id = current_app_user());
create policy sign_in on auth_user to verbund_auth using (true) with check (true);
grant select (id, name, email, locale, created_at) on auth_user to verbund_app;
grant update (name, locale, updated_at) on auth_user to verbund_app;
-- A request may leave a one-time link for a mail that it sends, but never read one.
grant insert (identifier, value, expires_at, created_at, updated_at) on auth_verification to verbund_app;

-- The only way in which a request makes an account or finds one by its address: exactly one, never a list.
create function account_of(mail text) returns table (id text, name text, locale text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select u.id, u.name, u.locale from auth_user u where u.email = lower(mail) $$;
create function ensure_account(mail text, called text, language text, at timestamptz) returns text
  language sql security definer set search_path = public, pg_temp as $$
  with made as (
    insert into auth_user (name, email, email_verified, locale, created_at, updated_at)
    values (called, lower(mail), true, language, at, at)
    on conflict (email) do nothing returning id
  )
  select id from made union all select id from auth_user where email = lower(mail) limit 1
$$;
revoke execute on function account_of(text), ensure_account(text, text, text, timestamptz) from public;
grant execute on function account_of(text), ensure_account(text, text, text, timestamptz) to verbund_app, verbund_auth;

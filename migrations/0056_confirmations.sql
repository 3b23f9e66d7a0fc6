-- True by itself: who is asked when whether an entry is right, and what became of it.

-- How often entries of a kind are asked for. No row: the alliance has not switched it on.
create table confirmation_rule (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  version integer not null default 1,
  kind text not null,
  is_active boolean not null default false,
  months integer not null default 12 check (months between 1 and 60),
  -- Days after the first mail on which is asked again.
  remind_after integer[] not null default '{14,28}' check (cardinality(remind_after) between 0 and 5),
  -- Days after the last mail until the entry is marked as stale, and days from there until it leaves public view.
  stale_after integer not null default 14 check (stale_after between 1 and 365),
  withdraw_after integer not null default 30 check (withdraw_after between 1 and 365),
  primary key (alliance_id, id),
  constraint confirmation_rule_kind unique (alliance_id, kind)
);
call seal('confirmation_rule');

-- Where an entry stands in the cycle. When it was last confirmed, and by whom, stands on the entry itself.
create table confirmation (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  thing_kind text not null,
  thing_id uuid not null,
  stage text not null default 'confirmed' check (stage in ('confirmed', 'asked', 'stale', 'withdrawn')),
  due_on date not null,
  asked_on date,
  reminders integer not null default 0,
  last_mail_on date,
  stale_on date,
  withdrawn_on date,
  paused_until date,
  -- What a trusted owner changes holds at once.
  is_trusted boolean not null default false,
  -- Written to instead of the addresses on the entry.
  owner_mail text check (owner_mail ~ '^[^<>@\s,;]+@[^<>@\s,;]+$' and length(owner_mail) <= 320),
  -- Somebody said that they are not responsible; until the office finds the right address.
  disowned_on date,
  primary key (alliance_id, id),
  constraint confirmation_thing unique (alliance_id, thing_kind, thing_id),
  constraint confirmation_asked check ((stage = 'confirmed') = (asked_on is null)),
  constraint confirmation_stale check ((stage in ('stale', 'withdrawn')) = (stale_on is not null)),
  constraint confirmation_withdrawn check ((stage = 'withdrawn') = (withdrawn_on is not null))
);
create index confirmation_by_due on confirmation (alliance_id, due_on, id);
create index confirmation_by_stage on confirmation (alliance_id, stage, due_on, id);
call seal('confirmation');

-- Every time somebody said that an entry is right.
create table confirmation_statement (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  version integer not null default 1,
  confirmation_id uuid not null,
  day date not null,
  said_by text not null check (said_by in ('owner', 'office')),
  primary key (alliance_id, id),
  foreign key (alliance_id, confirmation_id) references confirmation (alliance_id, id) on delete cascade
);
create index confirmation_statement_of on confirmation_statement (alliance_id, confirmation_id);
call seal('confirmation_statement');

-- Links in mails: only the hash of the secret is kept.
create table confirmation_link (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  confirmation_id uuid not null,
  token_hash text not null,
  mail text not null,
  made_on date not null,
  expires_on date not null,
  primary key (alliance_id, id),
  constraint confirmation_link_hash unique (alliance_id, token_hash),
  foreign key (alliance_id, confirmation_id) references confirmation (alliance_id, id) on delete cascade
);
create index confirmation_link_of on confirmation_link (alliance_id, confirmation_id);
create index confirmation_link_age on confirmation_link (expires_on);
call seal('confirmation_link');

-- What an owner would change, field by field, until the office has looked at it.
create table change_proposal (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  confirmation_id uuid not null,
  mail text not null,
  made_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'settled')),
  -- What the owner says besides; `gone`: there is no such thing any more.
  remark text check (length(remark) <= 2000),
  is_gone boolean not null default false,
  -- field → { was, wanted, taken (null: not decided), reason }
  fields jsonb not null default '{}',
  settled_at timestamptz,
  settled_by text references auth_user (id) on delete set null,
  primary key (alliance_id, id),
  foreign key (alliance_id, confirmation_id) references confirmation (alliance_id, id) on delete cascade
);
create index change_proposal_waiting on change_proposal (alliance_id, made_at, id) where state = 'waiting';
create index change_proposal_of on change_proposal (alliance_id, confirmation_id);
call seal('change_proposal');

-- Addresses that do not take mail.
create table bounced_address (
  alliance_id uuid not null references alliance (id),
  mail text not null check (mail = lower(mail)),
  bounced_on date not null,
  reason text not null check (length(reason) <= 500),
  -- Somebody answered from it, or the office wants to try it again: what failed before this does not count.
  cleared_at timestamptz,
  primary key (alliance_id, mail)
);
call seal('bounced_address');

-- Mails of this purpose that the receiving server refused, for the alliance that asks; requests may read no other mail.
create function refused_mails(wanted text, since timestamptz)
  returns table (recipient text, failed_at timestamptz, error text)
  language sql stable security definer set search_path = public, pg_temp as $$
    select m.recipient, m.failed_at, coalesce(m.error, '') from outgoing_mail m
    where m.alliance_id = current_alliance() and m.purpose = wanted and m.failed_at > since
      -- Refused for good by the other side (5xx); mails that we gave up since nobody took them say nothing of the address.
      and m.error ~ '\y5[0-9][0-9]\y'
  $$;
revoke all on function refused_mails(text, timestamptz) from public;
grant execute on function refused_mails(text, timestamptz) to verbund_app;
create index outgoing_mail_refused on outgoing_mail (alliance_id, purpose, failed_at) where failed_at is not null;
-- Who was asked lately: a mail that comes back counts only then.
create index outgoing_mail_asked on outgoing_mail (lower(recipient), created_at) where purpose = 'confirmation';

-- Who acts for an organisation with an account of their own. They keep what belongs to it, e.g. the page of its local
-- alliance. Their role in the alliance stays what it is; this says only for whom they speak.
create table organisation_account (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  version integer not null default 1,
  -- An organisation keeps its thing id through all its wordings, so there is no single row to refer to.
  organisation_id uuid not null,
  user_id text not null references auth_user (id),
  granted_at timestamptz not null,
  granted_by text references auth_user (id) on delete set null,
  primary key (alliance_id, id),
  constraint organisation_account_once unique (alliance_id, user_id, organisation_id)
);
create index organisation_account_organisation on organisation_account (alliance_id, organisation_id);
call seal('organisation_account');

-- Lists without keys find their entries by name.
create index organisation_by_plain_name on organisation (alliance_id, lower(name)) where merged_into is null;

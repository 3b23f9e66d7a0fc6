-- Background work and outgoing mail. The tables of pg-boss (schema pgboss) come with pg-boss itself.

-- The one door for requests: a job is put down in the transaction of the change that needs it, and is gone with it when
-- that is rolled back. Runs as the owner, so that the role of requests can neither read nor change anybody's jobs.
create function enqueue_job(job_name text, job_data jsonb, starts_at timestamptz, only_key text) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made uuid;
begin
  if job_name !~ '^[a-z0-9-]{1,60}$' then
    raise exception 'not a job name: %', job_name;
  end if;
  -- The first worker makes the queue properly; this is for a job that comes before any worker ever ran.
  if not exists (select from pgboss.queue q where q.name = job_name) then
    perform pgboss.create_queue(job_name, '{"policy": "standard"}'::jsonb);
  end if;
  insert into pgboss.job
    (name, data, start_after, keep_until, singleton_key, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
     expire_seconds, deletion_seconds, dead_letter, heartbeat_seconds)
  select q.name, job_data, coalesce(starts_at, now()),
    coalesce(starts_at, now()) + q.retention_seconds * interval '1 second', only_key,
    q.policy, 8, 5, true, 3600, q.expire_seconds, q.deletion_seconds, q.dead_letter, q.heartbeat_seconds
  from pgboss.queue q where q.name = job_name
  on conflict do nothing
  returning id into made;
  return made;
end $$;
revoke execute on function enqueue_job from public;
grant execute on function enqueue_job to verbund_app;

-- Mails on their way. Without row-level security: mails of the platform have no alliance, and requests may only add.
create table outgoing_mail (
  id uuid primary key default uuidv7(),
  alliance_id uuid references alliance (id),
  recipient text not null check (recipient ~ '^[^<>@\s,;]+@[^<>@\s,;]+$' and length(recipient) <= 320),
  subject text not null check (length(subject) between 1 and 300 and subject !~ '[\r\n]'),
  body_text text not null,
  body_html text,
  purpose text not null check (purpose ~ '^[a-z0-9-]{1,60}$'),
  created_at timestamptz not null,
  -- Set and committed just before the mail is handed over, so that two workers never send the same one.
  claimed_at timestamptz,
  sent_at timestamptz,
  failed_at timestamptz,
  attempts int not null default 0,
  error text
);
comment on table outgoing_mail is 'Not sealed: requests may add rows but not read them; only the worker does.';
create index outgoing_mail_waiting on outgoing_mail (created_at) where sent_at is null and failed_at is null;
create index outgoing_mail_age on outgoing_mail (created_at);
grant insert on outgoing_mail to verbund_app;

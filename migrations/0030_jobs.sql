-- Background work and outgoing mail. The tables of pg-boss (schema pgboss) come with pg-boss itself.

-- A job that throws is tried eight times more, over about twenty minutes; what ended is forgotten after a week.
create function job_queue_options() returns jsonb language sql immutable as $$
  select '{"policy": "standard", "retryLimit": 8, "retryDelay": 5, "retryBackoff": true, "retryDelayMax": 3600,
    "expireInSeconds": 900, "retentionSeconds": 1209600, "deleteAfterSeconds": 604800}'::jsonb
$$;

-- The one door for requests: a job is put down in the transaction of the change that needs it, and is gone with it when
-- that is rolled back. Runs as the owner, so that the role of requests can neither read nor change anybody's jobs.
create function enqueue_job(job_name text, job_data jsonb, starts_at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made uuid;
begin
  if job_name !~ '^[a-z0-9-]{1,60}$' then
    raise exception 'not a job name: %', job_name;
  end if;
  -- Usually a worker has made the queue; this is for a job that comes before any worker ever ran.
  if not exists (select from pgboss.queue q where q.name = job_name) then
    perform pgboss.create_queue(job_name, public.job_queue_options());
  end if;
  insert into pgboss.job
    (name, data, start_after, keep_until, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
     expire_seconds, deletion_seconds, dead_letter, heartbeat_seconds)
  select q.name, job_data, coalesce(starts_at, now()),
    coalesce(starts_at, now()) + q.retention_seconds * interval '1 second',
    q.policy, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max,
    q.expire_seconds, q.deletion_seconds, q.dead_letter, q.heartbeat_seconds
  from pgboss.queue q where q.name = job_name
  returning id into strict made;
  return made;
end $$;

revoke execute on function enqueue_job(text, jsonb, timestamptz) from public;
grant execute on function enqueue_job(text, jsonb, timestamptz) to verbund_app;

-- Mails on their way. Without row-level security: mails of the platform have no alliance, and requests may only add.
create table outgoing_mail (
  id uuid primary key default uuidv7(),
  alliance_id uuid references alliance (id),
  recipient text not null check (recipient ~ '^[^<>@\s,;]+@[^<>@\s,;]+$' and length(recipient) <= 320),
  subject text not null check (length(subject) between 1 and 300 and subject !~ '[\r\n]'),
  -- Emptied as soon as the mail is gone: links in mails are secrets.
  body_text text not null,
  body_html text,
  purpose text not null check (purpose ~ '^[a-z0-9-]{1,60}$'),
  created_at timestamptz not null default now(),
  -- Whoever sends the mail first moves this ahead, so that two workers never send the same one.
  next_attempt_at timestamptz not null default now(),
  attempts int not null default 0,
  sent_at timestamptz,
  failed_at timestamptz,
  error text
);
comment on table outgoing_mail is 'Not sealed: requests may add rows but not read them; only the worker does.';
create index outgoing_mail_waiting on outgoing_mail (next_attempt_at) where sent_at is null and failed_at is null;
create index outgoing_mail_age on outgoing_mail (created_at);
grant insert on outgoing_mail to verbund_app;

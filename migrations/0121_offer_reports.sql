-- "Something is wrong here": what anybody noticed about an offer, and what became of it. Internal. Not part of the history,
-- and gone two years after it was closed; a mail address that was left for an answer goes with the answer.
create table offer_report (
  alliance_id uuid not null references alliance (id),
  id uuid not null,
  version integer not null default 1,
  offer_id uuid not null,
  matter text not null check (matter in ('times', 'place', 'contact', 'cost', 'ended', 'full', 'accessibility', 'other')),
  words text check (length(btrim(words)) between 1 and 1000),
  reply_to text check (length(reply_to) <= 200),
  locale text not null check (locale in ('de', 'en')),
  came_at timestamptz not null,
  closed_at timestamptz,
  closed_by text check (length(closed_by) <= 200),
  outcome text check (outcome in ('mended', 'wasRight', 'passedOn', 'other')),
  answer text check (length(btrim(answer)) between 1 and 1000),
  primary key (alliance_id, id),
  constraint offer_report_closed_with_reason check (
    (closed_at is null) = (outcome is null) and (closed_at is null) = (answer is null))
);
call seal('offer_report');
create index offer_report_of on offer_report (alliance_id, offer_id, came_at desc);
create index offer_report_open on offer_report (alliance_id, came_at) where closed_at is null;

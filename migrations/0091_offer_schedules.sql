-- When offers take place, and the school holidays that many of them keep.

-- Days and times as people write them ("24.12.2026 9.30–11 Uhr" does not belong here; "24.12.2026 9:30–11:00" does), in the
-- one form in which they are kept: 2026-12-24 09:30-11:00. The same as `tidyDays` of src/modules/offers/schedule.ts; a test
-- holds both together.
create function schedule_text(typed text) returns text language sql immutable parallel safe return
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    btrim(typed),
    '\s*[–—-]\s*(?=\d{1,2}:)', '-', 'g'),
    '(?<![\d:])(\d):', '0\1:', 'g'),
    '(?<!\d)(\d)\.', '0\1.', 'g'),
    '\.\s?(\d)\.', '.0\1.', 'g'),
    '(\d{2})\.\s?(\d{2})\.\s?(\d{4})', '\3-\2-\1', 'g'),
    '\s*(>|→)\s*', '>', 'g');

create function schedule_texts(typed text[]) returns text[] language sql immutable parallel safe return
  (select array_agg(schedule_text(line) order by number) from unnest(typed) with ordinality as t (line, number));

-- Whether every line begins with a day that exists and has the form.
create function schedule_lines(lines text[], form text) returns boolean language sql immutable parallel safe return
  coalesce((select bool_and(line ~ form and pg_input_is_valid(left(line, 10), 'date')) from unnest(lines) as line), true);

-- The rule as RFC 5545 writes it, without its end: that is `last_day`. The same as `ruleOf` of
-- src/modules/offers/schedule-rule.ts; a test holds both together.
create function schedule_rule(rhythm text, weekdays text[], every integer, nth text, month_day integer) returns text
language sql immutable parallel safe return case rhythm
  when 'daily' then 'FREQ=DAILY'
  when 'weekly' then 'FREQ=WEEKLY'
  when 'monthly' then 'FREQ=MONTHLY'
  end || case when every > 1 then ';INTERVAL=' || every else '' end || case rhythm
  when 'daily' then ''
  when 'weekly' then ';BYDAY=' || array_to_string(weekdays, ',')
  when 'monthly' then case when month_day is not null then ';BYMONTHDAY=' || month_day
    else ';BYDAY=' || (select string_agg(
      case nth when 'first' then '1' when 'second' then '2' when 'third' then '3' when 'fourth' then '4' else '-1' end || day,
      ',' order by number) from unnest(weekdays) with ordinality as t (day, number)) end
  end;

-- Times are the clock on the wall where it takes place, whatever the clocks do in March and October. `closes` at or before
-- `opens` is on the following day; no `opens`: the whole day.
create table offer_schedule (
  offer_id uuid not null,
  place_id uuid,
  rhythm text not null check (rhythm in ('weekly', 'monthly', 'daily', 'days', 'appointment')),
  weekdays text[] check (cardinality(weekdays) > 0
    and weekdays <@ array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
  every integer check (every between 1 and 60),
  nth text check (nth in ('first', 'second', 'third', 'fourth', 'last')),
  month_day integer check (month_day between 1 and 31 or month_day = -1),
  opens text check (opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  closes text check (closes ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'),
  first_day date,
  last_day date,
  school_holidays text not null default 'runs' check (school_holidays in ('runs', 'pauses', 'only')),
  public_holidays text not null default 'pauses' check (public_holidays in ('runs', 'pauses')),
  days_off text[],
  extra_days text[],
  moved_days text[],
  note text check (length(note) <= 300),
  position integer not null default 0,
  -- Worked out from the others by the trigger below, for searching and for other systems.
  rule text,
  opens_minute integer,
  closes_minute integer,
  constraint offer_schedule_weekdays_given check (rhythm <> 'weekly' or weekdays is not null),
  constraint offer_schedule_month_given check (case when rhythm = 'monthly'
    then (month_day is not null) = (nth is null) and (nth is not null) = (weekdays is not null)
    else nth is null and month_day is null end),
  constraint offer_schedule_weekdays_needless check (weekdays is null or rhythm in ('weekly', 'monthly')),
  constraint offer_schedule_days_given check (rhythm <> 'days' or cardinality(extra_days) > 0),
  constraint offer_schedule_every_counts_from check (coalesce(every, 1) = 1 or first_day is not null),
  constraint offer_schedule_in_order check (first_day <= last_day),
  constraint offer_schedule_appointment_alone check (rhythm <> 'appointment'
    or num_nonnulls(every, opens, closes, days_off, extra_days, moved_days) = 0),
  constraint offer_schedule_closes_what_opens check (closes is null or opens is not null),
  constraint offer_schedule_days_off check (cardinality(days_off) <= 200
    and schedule_lines(days_off, '^\d{4}-\d{2}-\d{2}$')),
  constraint offer_schedule_extra_days check (cardinality(extra_days) <= 400
    and schedule_lines(extra_days, '^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(-\d{2}:\d{2})?)?$')),
  constraint offer_schedule_moved_days check (cardinality(moved_days) <= 200
    and schedule_lines(moved_days, '^\d{4}-\d{2}-\d{2}>\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(-\d{2}:\d{2})?)?$'))
);
call make_record('offer_schedule', true);
-- A place that times name is one of the offer's own.
alter table offer_place add constraint offer_place_of_its_offer
  unique (alliance_id, offer_id, thing_id, valid without overlaps);
alter table offer_schedule alter column valid set not null,
  add constraint offer_schedule_versions unique (alliance_id, thing_id, valid without overlaps),
  add constraint offer_schedule_within_offer foreign key (alliance_id, offer_id, period valid)
    references offer (alliance_id, thing_id, period valid) deferrable initially deferred,
  add constraint offer_schedule_within_place foreign key (alliance_id, offer_id, place_id, period valid)
    references offer_place (alliance_id, offer_id, thing_id, period valid) deferrable initially deferred;
create index offer_schedule_of on offer_schedule (alliance_id, offer_id, position);
create index offer_schedule_at on offer_schedule (alliance_id, place_id) where place_id is not null;

create function offer_schedule_derive() returns trigger language plpgsql as $$
begin
  new.opens := schedule_text(replace(new.opens, '.', ':'));
  new.closes := schedule_text(replace(new.closes, '.', ':'));
  new.days_off := schedule_texts(new.days_off);
  new.extra_days := schedule_texts(new.extra_days);
  new.moved_days := schedule_texts(new.moved_days);
  new.rule := schedule_rule(new.rhythm, new.weekdays, new.every, new.nth, new.month_day);
  new.opens_minute := left(new.opens, 2)::integer * 60 + right(new.opens, 2)::integer;
  new.closes_minute := left(new.closes, 2)::integer * 60 + right(new.closes, 2)::integer;
  if new.closes_minute <= new.opens_minute then new.closes_minute := new.closes_minute + 1440; end if;
  return new;
end $$;
create trigger offer_schedule_derive before insert or update on offer_schedule
  for each row execute function offer_schedule_derive();

-- Days on which schools are closed, as the school administration announces them; kept by the office or read from its file.
-- Public holidays are computed (src/modules/offers/holiday-public.ts).
create table school_holiday (
  name text not null check (length(name) between 1 and 120),
  first_day date not null,
  last_day date not null,
  origin text check (length(origin) <= 300),
  constraint school_holiday_in_order check (first_day <= last_day),
  constraint school_holiday_bounded check (last_day - first_day <= 100)
);
call make_record('school_holiday', false);
alter table school_holiday
  add constraint school_holiday_thing_once unique (alliance_id, thing_id),
  add constraint school_holiday_apart exclude using gist (alliance_id with =, daterange(first_day, last_day, '[]') with &&);
create index school_holiday_days on school_holiday (alliance_id, first_day, last_day);

-- Lists are read from calendars, too.
alter table import_run drop constraint import_run_format_check,
  add constraint import_run_format_check check (format in ('csv', 'xlsx', 'ods', 'geojson', 'ics'));

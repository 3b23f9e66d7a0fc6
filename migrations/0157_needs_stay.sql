-- No need leaves the list of those without an answer by a back door. What was agreed stays, as 0100 says; so does what has waited
-- so long that it stands on the list: examined for 90 days, voiced for 180 (`patience` in src/modules/needs). Neither deleting
-- nor rewording nor moving its day takes it off; a step with a reason does. Asked by the day of the change itself. What was
-- entered less than a day ago (its id says when; one that names a day to come says nothing) can still be taken
-- back: somebody mistyped.
create function need_state_is_due(id uuid, state text, since date) returns boolean language sql stable
  return case when state in ('agreed', 'beingMet', 'met', 'notPursued') then true
    when uuid_extract_timestamp(id) between now() - interval '1 day' and now() + interval '1 hour' then false
    when state = 'examined' then coalesce(since, '-infinity') <= current_date - 90
    else coalesce(since, '-infinity') <= current_date - 180 end;

create or replace function need_stays() returns trigger language plpgsql as $$
begin
  if exists (select from need_state s where s.alliance_id = old.alliance_id and s.need_id = old.thing_id
      and need_state_is_due(s.id, s.state, lower(s.valid)))
    and not exists (select from need n where n.alliance_id = old.alliance_id and n.thing_id = old.thing_id) then
    raise exception 'a need that was agreed, or has waited long, stays'
      using errcode = '23514', constraint = 'need_agreed_stays', table = 'need';
  end if;
  return null;
end $$;

create or replace function need_state_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.state = new.state or old.state = any(new.via)) then
    return null;
  end if;
  if need_state_is_due(old.id, old.state, lower(old.valid))
    and exists (select from need n where n.alliance_id = old.alliance_id and n.thing_id = old.need_id)
    and (tg_op = 'UPDATE' or not exists (select from need_state s
      where s.alliance_id = old.alliance_id and s.thing_id = old.thing_id and s.state = old.state)) then
    raise exception 'a state that was agreed, or has waited long, stays'
      using errcode = '23514', constraint = 'need_state_stays', table = 'need_state';
  end if;
  return null;
end $$;

-- A day can be put right, but not so that what waits today would begin to wait another day.
create function need_state_day_stays() returns trigger language plpgsql as $$
begin
  if old.state = new.state and need_state_is_due(old.id, old.state, lower(old.valid)) and coalesce(lower(old.valid), '-infinity') <= current_date
    and (coalesce(lower(new.valid), '-infinity') > current_date or not need_state_is_due(old.id, new.state, lower(new.valid))) then
    raise exception 'a state that holds, or has waited long, cannot begin later'
      using errcode = '23514', constraint = 'need_state_day_stays', table = 'need_state';
  end if;
  return null;
end $$;
create constraint trigger need_state_day_stays after update of valid on need_state
  for each row execute function need_state_day_stays();

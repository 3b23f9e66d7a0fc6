-- A goal's level follows from where it stands: below a guiding goal an intermediate one, below that an action goal, all
-- of one goal system. Checked at the end of a change, like the periods.

create function goal_place_check() returns trigger language plpgsql as $$
begin
  if exists (
    select from goal above where above.alliance_id = new.alliance_id and above.thing_id = new.parent_id
      and above.valid && new.valid
      and ((above.level, new.level) not in (('guiding', 'intermediate'), ('intermediate', 'action'))
        or above.system_id <> new.system_id)
  ) or (tg_op = 'UPDATE' and exists (
    select from goal below where below.alliance_id = new.alliance_id and below.parent_id = new.thing_id
      and below.valid && new.valid
      and ((new.level, below.level) not in (('guiding', 'intermediate'), ('intermediate', 'action'))
        or below.system_id <> new.system_id)
  )) then
    raise exception 'the level of a goal must follow from the goal above it'
      using errcode = '23514', constraint = 'goal_place', table = 'goal';
  end if;
  return null;
end $$;
create constraint trigger goal_place after insert or update on goal
  deferrable initially deferred for each row execute function goal_place_check();

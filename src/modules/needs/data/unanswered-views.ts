import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { addDays, type Day } from '../../../platform/time/day.ts';
import type { Urgency } from '../options.ts';
import { maySeeInternal } from '../permissions.ts';
import type { State } from '../state.ts';
import { answers } from './answers.ts';
import { isTold, urgencyRank } from './register-views.ts';

/** After so many days a need that was only voiced or examined waits for an answer, too. */
export const patience = { voiced: 180, examined: 90 } as const;
export const unansweredAtOnce = 50;

/** A need that nobody has answered. */
export type Unanswered = {
  id: string;
  title: string;
  urgency: Urgency;
  state: State;
  /** Since when it is needed without an answer: the day of its state, or of the last answer's end. Null: not recorded. */
  since: Day | null;
  areas: readonly string[];
  /** Its entry has ended, but not the need. */
  hasEnded: boolean;
};

/**
 * Needs without an answer on the scope's day: agreed (or being met) since their last answer with no offer that answers them, or
 * voiced and examined for longer than one can be patient. What has ended as an entry stays here, and a step back is none
 * forward: only an offer, or a state that says met or not pursued, answers. Most urgent first, then the ones that have waited
 * longest. One query; the names of areas are read for the needs that are shown, not for all that wait.
 *
 * @param page.from how many come before
 */
export const readUnanswered = async (
  scope: Scope,
  page: { from?: number; most?: number } = {},
): Promise<{ rows: readonly Unanswered[]; count: number }> => {
  const day = sql`${scope.asOf}::date`;
  const { rows } = await sql<Unanswered & { count: number }>`
    with begun as (
      -- A need waits from its first day, or from the day on which it was entered: moving its days does not make it younger.
      select n.thing_id as need_id, least(min(coalesce(lower(n.valid), '-infinity')),
        min(uuid_extract_timestamp(n.thing_id))::date) as since
      from need n where n.alliance_id = current_alliance() group by n.thing_id),
    stood as (
      select s.need_id, s.state, s.via, coalesce(lower(s.valid), '-infinity') as since,
        max(coalesce(lower(s.valid), '-infinity')) filter (where s.state in ('met', 'notPursued')) over (partition by s.need_id)
          as answered_on,
        row_number() over (partition by s.need_id order by s.valid desc) as back
      from need_state s
      where s.alliance_id = current_alliance() and coalesce(lower(s.valid), '-infinity') <= ${day}),
    -- What came since the last answer counts as one wait: a step back does not begin it anew.
    waits as (
      select b.need_id, coalesce(max(s.state) filter (where s.back = 1), 'voiced') as state,
        min(s.since) filter (where s.state in ('agreed', 'beingMet') or s.via && array['agreed', 'beingMet']) as agreed,
        min(s.since) filter (where s.state = 'examined' or 'examined' = any(s.via)) as examined,
        case when max(s.answered_on) is null then least(min(b.since), min(s.since)) else min(s.since) end as first
      from begun b
      left join stood s on s.need_id = b.need_id and (s.answered_on is null or s.since > s.answered_on or s.back = 1)
      where b.since <= ${day} group by b.need_id),
    waiting as (
      select w.need_id, w.state, nullif(case when w.agreed is not null then w.agreed
        when w.state = 'examined' then coalesce(w.examined, w.first) else w.first end, '-infinity') as since
      from waits w where w.state not in ('met', 'notPursued') and (w.agreed is not null
          or w.examined <= ${addDays(scope.asOf, -patience.examined)}::date
          or w.first <= ${addDays(scope.asOf, -patience.voiced)}::date)
        and not exists (select from need_offer o where o.alliance_id = current_alliance() and o.need_id = w.need_id
          and ${answers(scope, 'o')})),
    page as (
      select n.thing_id, n.title, n.urgency, n.valid, w.state, not n.valid @> ${day} as has_ended, count(*) over ()::int as count,
        greatest(w.since, (select max(upper(o.valid)) from need_offer o where o.alliance_id = current_alliance()
          and o.need_id = w.need_id and upper(o.valid) <= ${day})) as since
      from waiting w
      join lateral (select * from need n where n.alliance_id = current_alliance() and n.thing_id = w.need_id
        order by (coalesce(lower(n.valid), '-infinity') <= ${day}) desc, n.valid desc limit 1) n on true
      where n.is_public or ${maySeeInternal(scope.actor)}::boolean
      order by ${urgencyRank(sql`n.urgency`)}, since nulls first, n.thing_id
      limit ${page.most ?? unansweredAtOnce} offset ${page.from ?? 0})
    select p.thing_id::text as id, p.title, p.urgency, p.state, p.since::text, p.has_ended as "hasEnded", p.count,
      array(select a.name from need_area x join area a on a.alliance_id = x.alliance_id and a.thing_id = x.area_id
          and a.valid @> ${day} where x.alliance_id = current_alliance() and x.need_id = p.thing_id
          and x.valid && p.valid and ${isTold(scope, 'x')} and ${isTold(scope, 'a')} order by a.name) as areas
    from page p
    order by ${urgencyRank(sql`p.urgency`)}, p.since nulls first, p.thing_id`.execute(scope.db);
  return { rows, count: rows[0]?.count ?? 0 };
};

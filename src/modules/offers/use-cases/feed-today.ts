import { sql } from 'kysely';
import { longDay } from '../../../platform/i18n/format.ts';
import type { Scope } from '../../../platform/scope.ts';
import { addDays } from '../../../platform/time/day.ts';
import { ownOrganisations } from '../../actors/contract.ts';
import type { TodayItem, TodaySource } from '../../today/contract.ts';
import { readRegister } from '../data/register-views.ts';
import { readOpenReports } from '../data/report-store.ts';
import { mayWriteOffers } from '../permissions.ts';
import { readRegisterQuery, registerParameters, registerPath } from '../register.ts';
import { offersTexts } from '../texts/index.ts';
import { reportTexts } from '../texts/reports.ts';

/** Entries of each sort that the start page lists. */
const listed = 5;
/** Funding that ends within so many days is named by itself. */
const namedWithin = 60;

const addressOf = (asked: Record<string, string>): string => {
  const parameters = Object.entries(registerParameters(readRegisterQuery(asked))).filter(
    (each): each is [string, string] => each[1] !== undefined,
  );
  return `${registerPath}?${new URLSearchParams(parameters).toString()}`;
};

/** What offers feed into *Today*: drafts that wait, money that ends, translations that are older than their original. */
export const offersToday: TodaySource = {
  now: async (scope) => {
    if (!mayWriteOffers(scope.actor)) return reportsOfOwn(scope);
    return [
      ...(await openReports(scope, null)),
      ...(await endingSoon(scope)),
      ...(await waitingDrafts(scope)),
    ];
  },
  openEnds: async (scope) => {
    if (!mayWriteOffers(scope.actor)) return [];
    const t = offersTexts(scope.locale).today;
    const states = await waitingStates(scope);
    const counted = async (asked: Record<string, string>, label: string) => ({
      count: (await readRegister(scope, readRegisterQuery(asked), { atOnce: 1 })).count,
      label,
      path: addressOf(asked),
    });
    return [
      { count: states.get('draft') ?? 0, label: t.drafts, path: addressOf({ zustand: 'draft' }) },
      { count: states.get('reviewed') ?? 0, label: t.reviewed, path: addressOf({ zustand: 'reviewed' }) },
      await counted({ finanzierung: 'bald', zustand: 'published', ordnung: 'finanzierung' }, t.fundingSoon),
      await counted({ uebersetzung: 'aelter' }, t.oldTexts),
      await counted({ stand_der_daten: 'veraltet', zustand: 'published', ordnung: 'bestaetigt' }, t.stale),
    ].filter(({ count }) => count > 0);
  },
};

/** How many offers are drafts or reviewed today; without those that never had a state, which no form makes. */
const waitingStates = async (scope: Scope): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{
    state: string;
    count: number;
  }>`select state, count(*)::int as count from offer_state
    where alliance_id = current_alliance() and state in ('draft', 'reviewed') and valid @> ${scope.today}::date
    group by state`.execute(scope.db);
  return new Map(rows.map(({ state, count }) => [state, count]));
};

const endingSoon = async (scope: Scope): Promise<readonly TodayItem[]> => {
  const { rows } = await sql<{ id: string; name: string; day: string; by: string | null }>`
    select o.thing_id::text as id, o.name, o.secured_until::text as day, o.secured_by as by from offer o
    where o.alliance_id = current_alliance() and o.valid @> ${scope.today}::date
      and coalesce(o.secured_until, '9999-12-31'::date) between ${scope.today}::date
        and ${addDays(scope.today, namedWithin)}::date
      and exists (select from offer_state s where s.alliance_id = o.alliance_id and s.offer_id = o.thing_id
        and s.state in ('published', 'paused') and s.valid @> ${scope.today}::date)
    order by coalesce(o.secured_until, '9999-12-31'::date), o.id limit ${listed}`.execute(scope.db);
  const t = offersTexts(scope.locale).today;
  return rows.map(({ id, name, day, by }) => ({
    title: t.funding(name),
    path: `/angebote/${id}`,
    detail: by ? t.fundingBy(by) : null,
    due: day,
  }));
};

/** What readers reported and nobody has answered; those who act for providers see theirs. */
const openReports = async (scope: Scope, own: readonly string[] | null): Promise<readonly TodayItem[]> => {
  const t = reportTexts(scope.locale);
  return (await readOpenReports(scope, listed, own)).map(({ offerId, name, matter, words }) => ({
    title: t.office.today(name),
    path: `/angebote/${offerId}/hinweise`,
    detail: [t.matters[matter], words].filter(Boolean).join(' · '),
    due: null,
  }));
};

const reportsOfOwn = async (scope: Scope): Promise<readonly TodayItem[]> => {
  const own = await ownOrganisations(scope);
  return own.length === 0 ? [] : openReports(scope, own);
};

const waitingDrafts = async (scope: Scope): Promise<readonly TodayItem[]> => {
  const { rows } = await sql<{ id: string; name: string; since: string | null }>`
    select o.thing_id::text as id, o.name, lower(s.valid)::text as since from offer_state s
    join offer o on o.alliance_id = s.alliance_id and o.thing_id = s.offer_id and o.valid @> ${scope.today}::date
    where s.alliance_id = current_alliance() and s.state = 'draft' and s.valid @> ${scope.today}::date
    order by lower(s.valid), o.id limit ${listed}`.execute(scope.db);
  const t = offersTexts(scope.locale).today;
  return rows.map(({ id, name, since }) => ({
    title: t.draft(name),
    path: `/angebote/${id}/stand`,
    detail: since ? t.draftSince(longDay(since, scope.locale)) : null,
    due: null,
  }));
};

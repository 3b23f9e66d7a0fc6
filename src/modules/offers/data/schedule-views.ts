import { sql } from 'kysely';
import { holidaysOf } from '../../../platform/calendar/holidays.ts';
import type { Holidays } from '../../../platform/calendar/occurrences.ts';
import type { Schedule } from '../../../platform/calendar/schedule.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type Period, parseRange } from '../../../platform/time/period.ts';
import { readRows, visibleRow } from '../../records/contract.ts';
import { offer, offerPlace } from '../kinds.ts';
import { offerSchedule, schoolHoliday } from '../schedule-kind.ts';
import { scheduleOf } from '../schedule-row.ts';

/** A schedule with the row that says so. `pauses`: when its offer is paused or has ended. */
export type ScheduleRow = {
  row: JsonRow;
  schedule: Schedule;
  within: Period;
  pauses: readonly Period[];
};

/** Most school holidays that are looked at: more than a hundred years of them. */
const mostHolidays = 1000;
/** Most schedules of one page of offers. */
const mostRows = 5000;

/**
 * The schedules of offers that hold on the scope's day or later, by offer, in their order. Two queries for all.
 */
export const schedulesOf = async (
  scope: Scope,
  offerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ScheduleRow[]>> => {
  if (offerIds.length === 0) return new Map();
  const rows = await readRows(scope, offerSchedule, {
    day: null,
    where: sql`t.offer_id = any(${[...offerIds]}::uuid[])
      and (upper_inf(t.valid) or upper(t.valid) > ${scope.asOf}::date)`,
    order: sql`t.offer_id, t.position, t.valid, t.id`,
    limit: mostRows,
  });
  const pauses = await pausesOf(scope, offerIds);
  return Map.groupBy(
    rows.map((row) => ({
      row,
      schedule: scheduleOf(row),
      within: parseRange(String(row.valid)),
      pauses: pauses.get(String(row.offer_id)) ?? [],
    })),
    ({ row }) => String(row.offer_id),
  );
};

/** When offers are paused or have ended, from the scope's day on, by offer. */
const pausesOf = async (
  scope: Scope,
  offerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Period[]>> => {
  const { rows } = await sql<{ offer: string; periods: readonly string[] }>`
    select offer_id::text as offer, array_agg(valid::text) as periods from offer_state
    where alliance_id = current_alliance() and offer_id = any(${[...offerIds]}::uuid[])
      and state in ('paused', 'ended') and (upper_inf(valid) or upper(valid) > ${scope.asOf}::date)
    group by offer_id`.execute(scope.db);
  return new Map(rows.map(({ offer, periods }) => [offer, periods.map(parseRange)]));
};

/** The holidays that schedules of the alliance keep to. Read once per request. */
export const readHolidays = async (scope: Scope): Promise<Holidays> => {
  const { rows } = await sql<{ name: string; first: string; last: string }>`
    select name, first_day::text as first, last_day::text as last from school_holiday
    where alliance_id = current_alliance() order by first_day desc limit ${mostHolidays}`.execute(scope.db);
  return holidaysOf(rows);
};

/** The rows of the calendar of school holidays that the reader may see, in order. */
export const readSchoolHolidays = async (scope: Scope): Promise<readonly JsonRow[]> => {
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from school_holiday t where ${visibleRow(scope, schoolHoliday)}
    order by t.first_day desc limit ${mostHolidays}`.execute(scope.db);
  return rows.map(({ row }) => row).toReversed();
};

/**
 * A place as calendars may name it: open ones alone, by the facility's public name or the address; confidential ones not
 * at all, whoever asks, because calendars are passed on.
 */
export const placeNames = async (
  scope: Scope,
  offerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { id: string; name: string }[]>> => {
  if (offerIds.length === 0) return new Map();
  const { rows } = await sql<{ offer: string; id: string; name: string }>`
    select p.offer_id::text as offer, p.thing_id::text as id, concat_ws(', ', coalesce(f.name, p.name),
      nullif(concat_ws(' ', p.street, p.house_number), ''), nullif(concat_ws(' ', p.postal_code, p.town), '')) as name
    from offer_place p left join facility f on f.alliance_id = p.alliance_id and f.thing_id = p.facility_id
      and f.is_public and f.valid @> ${scope.asOf}::date
    where p.alliance_id = current_alliance() and p.offer_id = any(${[...offerIds]}::uuid[]) and p.is_public
      and p.disclosure = 'open' and p.kind <> 'served' and p.valid @> ${scope.asOf}::date
    order by p.offer_id, p.position, p.id limit ${mostRows}`.execute(scope.db);
  return Map.groupBy(rows, ({ offer }) => offer);
};

/** The offer whose times are to be changed, whenever it holds; null: there is none that the reader may see. */
export const readOfferName = async (
  scope: Scope,
  id: string,
): Promise<{ id: string; name: string } | null> => {
  if (!isUuid(id)) return null;
  const [row] = await readRows(scope, offer, { day: null, where: sql`t.thing_id = ${id}::uuid`, limit: 1 });
  return row ? { id, name: String(row.name) } : null;
};

/** The places of an offer to choose from, for those who change its times. */
export const readPlaceChoices = async (
  scope: Scope,
  offerId: string,
): Promise<readonly { value: string; label: string }[]> => {
  const rows = await readRows(scope, offerPlace, {
    day: scope.asOf,
    where: sql`t.offer_id = ${offerId}::uuid`,
    order: sql`t.position, t.id`,
  });
  const names = new Map(
    ((await placeNames(scope, [offerId])).get(offerId) ?? []).map(({ id, name }) => [id, name]),
  );
  return rows.map((row) => ({
    value: String(row.thing_id),
    label: names.get(String(row.thing_id)) ?? offerPlace.title(row, scope.locale),
  }));
};

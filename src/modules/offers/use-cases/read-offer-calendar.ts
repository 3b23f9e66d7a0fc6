import { sql } from 'kysely';
import {
  type CalendarEntry,
  type CalendarFile,
  writeCalendar,
  writeOccurrence,
} from '../../../platform/calendar/ical-write.ts';
import { occurrencesBetween } from '../../../platform/calendar/occurrences.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { isDay } from '../../../platform/time/day.ts';
import { holdsOn } from '../../../platform/time/period.ts';
import { readRows } from '../../records/contract.ts';
import { placeNames, readHolidays, type ScheduleRow, schedulesOf } from '../data/schedule-views.ts';
import { offer } from '../kinds.ts';
import { scheduleTexts } from '../texts/schedule.ts';

/** Most offers in one calendar. */
export const mostOffersInCalendar = 500;

/** Makes the address of an offer's page as calendars need it, with the host. */
export type LinkTo = (path: string) => string;

/**
 * The dates of one offer as iCalendar.
 *
 * @param input.only one single date of it: the row of the schedule and the day
 */
export const readOfferCalendar = async (
  scope: Scope,
  linkTo: LinkTo,
  input: { offerId: string; only?: { rowId: string; day: string } },
): Promise<Result<{ text: string }, { reason: 'unknown' }>> => {
  if (!isUuid(input.offerId)) return refuse('unknown');
  const [row] = await readRows(scope, offer, {
    day: scope.asOf,
    where: sql`t.thing_id = ${input.offerId}::uuid`,
    limit: 1,
  });
  if (!row) return refuse('unknown');
  const name = { id: input.offerId, name: String(row.name), summary: row.summary as string | null };
  const { file, entries } = await entriesOf(scope, linkTo, name.name, [name]);
  if (!input.only)
    return done({
      text: writeCalendar(
        file,
        entries.map(({ entry }) => entry),
      ),
    });
  const { rowId, day } = input.only;
  const found = entries.find(({ from }) => from.row.id === rowId);
  if (!found || !isDay(day)) return refuse('unknown');
  const [occurrence] = occurrencesBetween(found.from.schedule, {
    holidays: file.holidays,
    from: day,
    until: day,
    within: found.from.within,
    pauses: found.from.pauses,
    most: 1,
  });
  return occurrence ? done({ text: writeOccurrence(file, found.entry, occurrence) }) : refuse('unknown');
};

/** The dates of all offers that everyone may see, as one iCalendar to subscribe to; at most `mostOffersInCalendar`. */
export const readOffersCalendar = async (scope: Scope, linkTo: LinkTo): Promise<{ text: string }> => {
  const rows = await readRows(scope, offer, {
    day: scope.asOf,
    where: sql`t.is_public and ${offer.shownWhen?.(scope) ?? sql`true`} and exists (
      select from offer_schedule s where s.alliance_id = t.alliance_id and s.offer_id = t.thing_id and s.is_public
        and s.rhythm <> 'appointment' and (upper_inf(s.valid) or upper(s.valid) > ${scope.asOf}::date))`,
    order: sql`t.name collate "de-x-icu", t.id`,
    limit: mostOffersInCalendar,
  });
  const names = rows.map((row) => ({
    id: String(row.thing_id),
    name: String(row.name),
    summary: row.summary as string | null,
  }));
  const title = scheduleTexts(scope.locale).dates.feed(scope.alliance.name);
  const { file, entries } = await entriesOf(scope, linkTo, title, names);
  return {
    text: writeCalendar(
      file,
      entries.map(({ entry }) => entry),
    ),
  };
};

type Named = { id: string; name: string; summary: string | null };

/** The entries of some offers, but for those that are paused: three queries, however many they are. */
const entriesOf = async (
  scope: Scope,
  linkTo: LinkTo,
  title: string,
  offers: readonly Named[],
): Promise<{ file: CalendarFile; entries: readonly { entry: CalendarEntry; from: ScheduleRow }[] }> => {
  const isRunning = ({ pauses }: ScheduleRow) => !pauses.some((pause) => holdsOn(pause, scope.asOf));
  const ids = offers.map(({ id }) => id);
  const schedules = await schedulesOf(scope, ids);
  const places = await placeNames(scope, ids);
  const file: CalendarFile = {
    name: title,
    timeZone: scope.alliance.timeZone,
    holidays: await readHolidays(scope),
    now: scope.clock.now(),
    today: scope.today,
  };
  const entries = offers.flatMap(({ id, name, summary }) =>
    (schedules.get(id) ?? []).filter(isRunning).map((from) => {
      const { row, schedule, within } = from;
      const here = places.get(id) ?? [];
      const place = row.place_id
        ? here.find((each) => each.id === row.place_id)
        : here.length === 1
          ? here[0]
          : undefined;
      const entry: CalendarEntry = {
        uid: `${String(row.id)}@${scope.alliance.slug}.verbund`,
        sequence: Math.max(0, Number(row.version) - 1),
        summary: name,
        description: [summary, row.note].filter((text) => typeof text === 'string').join('\n') || null,
        location: place?.name ?? null,
        url: linkTo(`/angebote/${id}`),
        schedule,
        within,
      };
      return { entry, from };
    }),
  );
  return { file, entries };
};

import { sql } from 'kysely';
import { readDate } from '../../../platform/calendar/ical-read.ts';
import { emptySchedule } from '../../../platform/calendar/schedule.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { eventsOf } from '../../../platform/tables/ics-table.ts';
import type { TableRow } from '../../../platform/tables/table-file.ts';
import { parseRange, toRange } from '../../../platform/time/period.ts';
import type {
  ComparedRow,
  DecidedRow,
  ImportKind,
  ImportPlan,
  ImportSession,
  RowRemark,
  Value,
} from '../../imports/contract.ts';
import { newId } from '../../records/contract.ts';
import { offerChoices } from '../data/choices.ts';
import { mayWriteOffers } from '../permissions.ts';
import { offerSchedule } from '../schedule-kind.ts';
import { rowOfSchedule, scheduleOf } from '../schedule-row.ts';
import { boundsInWords, exceptionsInWords, scheduleInWords, timesInWords } from '../schedule-words.ts';
import { scheduleTexts } from '../texts/schedule.ts';
import { cellOf } from './import-cells.ts';

/**
 * What is compared as one: the columns that only together say something. A day that was called off here stays so when the
 * calendar moves the time of day.
 */
const groups: Readonly<Record<'schedule' | 'times' | 'bounds' | 'exceptions' | 'note', readonly string[]>> = {
  schedule: ['rhythm', 'weekdays', 'every', 'nth', 'month_day', 'extra_days'],
  times: ['opens', 'closes'],
  bounds: ['first_day', 'last_day'],
  exceptions: ['days_off', 'moved_days'],
  note: ['note'],
};
const groupNames = Object.keys(groups) as (keyof typeof groups)[];

const columnsIn = (row: JsonRow, columns: readonly string[]): Value =>
  Object.fromEntries(columns.map((column) => [column, (row[column] ?? null) as Value]));

/** The dates of one offer, from a calendar: one row for each UID, compared with what that UID said before. */
export const importOfferDates: ImportKind = {
  name: 'offerDates',
  right: mayWriteOffers,
  words: (locale) => {
    const t = scheduleTexts(locale);
    const remarks = Object.entries(t.calendarFaults).map(([code, sentence]) => [code, () => sentence]);
    const { schedule, times, bounds, exceptions, note } = t.imports.dates;
    return {
      title: t.imports.dates.title,
      hint: t.imports.dates.hint,
      fields: { schedule, times, bounds, exceptions, note },
      remarks: Object.fromEntries(remarks),
    };
  },
  fields: async (scope) => {
    const t = scheduleTexts(scope.locale).imports.dates;
    return [
      { name: 'uid', label: t.uid, required: true, guesses: ['UID'] },
      { name: 'event', label: t.event, required: true, guesses: ['EVENT'] },
      { name: 'title', label: scheduleTexts(scope.locale).holidays.name, guesses: ['SUMMARY'] },
      { name: 'note', label: t.note, guesses: [] },
    ];
  },
  settings: async (scope) => {
    const t = scheduleTexts(scope.locale).imports.dates;
    const options = await offerChoices(scope);
    return [
      {
        name: 'offer',
        label: t.offer,
        hint: t.offerHint,
        type: 'choice',
        required: true,
        options,
        value: '',
      },
    ];
  },
  presets: [],
  shown: (field, value, locale) => shown(field, value, locale),
  check: async (scope, plan) => {
    const t = scheduleTexts(scope.locale);
    const given = Object.values(plan.mapping);
    const errors: Record<string, string> = {};
    for (const field of ['uid', 'event']) if (!given.includes(field)) errors[field] = t.problems.choose;
    if (!(await offerSpan(scope, plan))) errors.offer = t.imports.dates.noOffer;
    return errors;
  },
  open: async (scope, plan) => openDates(scope, plan),
  close: async (change, things, day) => {
    const rows = await latestRows(
      change.scope,
      things.map(({ id }) => id),
    );
    for (const thing of things) {
      const row = rows.get(thing.id);
      if (!row) continue;
      const { from } = parseRange(String(row.valid));
      if (from !== null && from >= day) await change.remove(offerSchedule.table, thing, String(row.id));
      else
        await change.update(offerSchedule.table, thing, String(row.id), {
          valid: toRange({ from, until: day }),
          until_precision: 'day',
        });
    }
  },
};

const shown = (field: string, value: Value, locale: Locale): string => {
  if (value === null || typeof value !== 'object') return String(value ?? '');
  const schedule = scheduleOf(value as JsonRow);
  if (field === 'schedule')
    return scheduleInWords({ ...schedule, publicHolidays: 'pauses' }, locale, '1900-01-01');
  if (field === 'times') return timesInWords(schedule, locale);
  return field === 'bounds' ? boundsInWords(schedule, locale) : exceptionsInWords(schedule, locale);
};

/** From the first to the last day of the offer that was chosen; null when there is none. */
const offerSpan = async (scope: Scope, plan: ImportPlan): Promise<string | null> => {
  const id = plan.settings.offer ?? '';
  if (!isUuid(id)) return null;
  const { rows } = await sql<{
    span: string | null;
  }>`select range_merge(range_agg(valid))::text as span from offer
    where alliance_id = current_alliance() and thing_id = ${id}::uuid`.execute(scope.db);
  return rows[0]?.span ?? null;
};

/** The last row of each schedule. One query for all. */
const latestRows = async (scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, JsonRow>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    row: JsonRow;
  }>`select distinct on (thing_id) to_jsonb(t) as row from offer_schedule t
    where alliance_id = current_alliance() and thing_id = any(${[...ids]}::uuid[])
    order by thing_id, valid desc`.execute(scope.db);
  return new Map(rows.map(({ row }) => [String(row.thing_id), row]));
};

const openDates = async (scope: Scope, plan: ImportPlan): Promise<ImportSession> => {
  const cell = cellOf(plan);
  const span = (await offerSpan(scope, plan)) ?? '[,)';
  const place = { timeZone: scope.alliance.timeZone, today: scope.today };
  const keyOf = (row: TableRow): string => cell(row, 'uid');
  const compareRow = (row: TableRow, current: JsonRow | undefined): ComparedRow => {
    const events = eventsOf(cell(row, 'event'));
    const date = events ? readDate(events, place) : null;
    const problems: RowRemark[] = date?.ok ? [] : [{ code: date?.fault ?? 'tooManyExceptions' }];
    const said: JsonRow = {
      ...rowOfSchedule(date?.ok ? date.schedule : emptySchedule),
      note: cell(row, 'note').slice(0, 300) || null,
    };
    return {
      number: row.number,
      key: keyOf(row),
      label: cell(row, 'title') || keyOf(row),
      thing: current ? { kind: offerSchedule.kind, id: String(current.thing_id) } : null,
      fields: Object.fromEntries(
        groupNames
          .filter((name) => name !== 'note' || Object.values(plan.mapping).includes('note'))
          .map((name) => [
            name,
            {
              incoming: columnsIn(said, groups[name]),
              current: current ? columnsIn(current, groups[name]) : undefined,
            },
          ]),
      ),
      problems,
      remarks: date?.ok ? date.remarks.map((code) => ({ code })) : [],
    };
  };
  return {
    keyOf,
    compare: async (rows, known) => {
      const found = await latestRows(
        scope,
        [...known.values()].map(({ id }) => id),
      );
      return rows.map((row) => compareRow(row, found.get(known.get(keyOf(row))?.id ?? '')));
    },
    write: async (change, rows) => writeDates(change, rows, plan.settings.offer ?? '', span),
  };
};

const writeDates = async (
  change: Change,
  rows: readonly DecidedRow[],
  offerId: string,
  span: string,
): Promise<ReadonlyMap<number, { kind: string; id: string }>> => {
  const things = new Map<number, { kind: string; id: string }>();
  const current = await latestRows(
    change.scope,
    rows.flatMap(({ thing }) => thing?.id ?? []),
  );
  for (const row of rows) {
    change.part(String(row.number));
    change.touch({ kind: 'offer', id: offerId });
    const patch: JsonRow = Object.assign({}, ...row.take.map((name) => row.fields[name]?.incoming));
    const before = row.thing ? current.get(row.thing.id) : undefined;
    if (before && row.thing) {
      await change.update(offerSchedule.table, row.thing, String(before.id), patch);
      things.set(row.number, row.thing);
      continue;
    }
    const id = newId(change.scope.clock.now());
    const thing = { kind: offerSchedule.kind, id };
    // A calendar says itself what pauses.
    const holidays = { school_holidays: 'runs', public_holidays: 'runs' };
    await change.insert(offerSchedule.table, thing, {
      ...holidays,
      ...patch,
      offer_id: offerId,
      is_public: true,
      valid: span,
      position: row.number,
      id,
      thing_id: id,
    });
    things.set(row.number, thing);
  }
  return things;
};

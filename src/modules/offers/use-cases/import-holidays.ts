import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { TableRow } from '../../../platform/tables/table-file.ts';
import { parseDay } from '../../../platform/time/day.ts';
import type {
  ComparedRow,
  ImportKind,
  ImportPlan,
  ImportSession,
  RowRemark,
} from '../../imports/contract.ts';
import { newId } from '../../records/contract.ts';
import { mayWriteOffers } from '../permissions.ts';
import { schoolHoliday } from '../schedule-kind.ts';
import { holidayProblems } from '../schedule-problems.ts';
import { scheduleTexts } from '../texts/schedule.ts';
import { cellOf } from './import-cells.ts';

/** School holidays, from the calendar file of the school administration or from a table. */
export const importSchoolHolidays: ImportKind = {
  name: 'schoolHolidays',
  right: mayWriteOffers,
  words: (locale) => {
    const t = scheduleTexts(locale);
    const { title, hint, name, first, last } = t.imports.holidays;
    return {
      title,
      hint,
      fields: { name, first, last },
      remarks: {
        badDay: () => t.calendarFaults.badDay,
        unnamed: () => t.calendarFaults.unnamed,
        wrong: ({ detail }) => detail ?? '',
      },
    };
  },
  fields: async (scope) => {
    const t = scheduleTexts(scope.locale).imports;
    return [
      { name: 'uid', label: t.dates.uid, guesses: ['UID', 'Kennung'] },
      {
        name: 'name',
        label: t.holidays.name,
        required: true,
        guesses: ['SUMMARY', 'Bezeichnung', 'Ferien', 'Name'],
      },
      {
        name: 'first',
        label: t.holidays.first,
        required: true,
        guesses: ['FIRST-DAY', 'Beginn', 'von', 'Erster Tag'],
      },
      {
        name: 'last',
        label: t.holidays.last,
        hint: t.holidays.lastHint,
        guesses: ['LAST-DAY', 'Ende', 'bis', 'Letzter Tag'],
      },
    ];
  },
  settings: async (scope) => {
    const t = scheduleTexts(scope.locale).imports.holidays;
    return [{ name: 'origin', label: t.origin, hint: t.originHint, type: 'text', value: '' }];
  },
  presets: [
    {
      name: 'school-holidays-ics',
      label: (locale) => scheduleTexts(locale).imports.holidays.preset,
      recognisedBy: ['UID', 'SUMMARY', 'FIRST-DAY', 'LAST-DAY', 'EVENT'],
      mapping: { UID: 'uid', SUMMARY: 'name', 'FIRST-DAY': 'first', 'LAST-DAY': 'last' },
    },
  ],
  check: async (scope, plan) => {
    const t = scheduleTexts(scope.locale).problems;
    const given = Object.values(plan.mapping);
    const errors: Record<string, string> = {};
    for (const field of ['name', 'first']) if (!given.includes(field)) errors[field] = t.choose;
    if ((plan.settings.origin ?? '').trim().length > longestOrigin) errors.origin = t.tooLong(longestOrigin);
    return errors;
  },
  open: async (scope, plan) => openHolidays(scope, plan),
};

const longestOrigin = 300;

const openHolidays = async (scope: Scope, plan: ImportPlan): Promise<ImportSession> => {
  const cell = cellOf(plan);
  const daysOf = (row: TableRow) => {
    const first = parseDay(cell(row, 'first'));
    const typed = cell(row, 'last');
    return { first, last: typed === '' ? first : parseDay(typed) };
  };
  const keyOf = (row: TableRow): string =>
    cell(row, 'uid') ||
    [cell(row, 'name'), daysOf(row).first ?? cell(row, 'first')].filter(Boolean).join(' ');

  const compareRow = (row: TableRow, current: JsonRow | undefined): ComparedRow => {
    const name = cell(row, 'name').slice(0, 120);
    const { first, last } = daysOf(row);
    const problems: RowRemark[] = [];
    if (name === '') problems.push({ code: 'unnamed' });
    if (!first || !last) problems.push({ code: 'badDay' });
    else
      for (const { message } of holidayProblems({ first_day: first, last_day: last }, scope.locale))
        problems.push({ code: 'wrong', detail: message });
    const now = (column: string) => (current ? String(current[column]) : undefined);
    return {
      number: row.number,
      key: keyOf(row),
      label: name || keyOf(row),
      thing: current ? { kind: schoolHoliday.kind, id: String(current.thing_id) } : null,
      fields: {
        name: { incoming: name, current: now('name') },
        first: { incoming: first, current: now('first_day') },
        last: { incoming: last, current: now('last_day') },
      },
      problems,
      remarks: [],
    };
  };

  return {
    keyOf,
    compare: async (rows, known) => {
      const ids = [...known.values()].map(({ id }) => id);
      const days = rows.flatMap((row) => daysOf(row).first ?? []);
      const { rows: found } = await sql<{ row: JsonRow }>`select to_jsonb(t) as row from school_holiday t
        where alliance_id = current_alliance()
          and (thing_id = any(${ids}::uuid[]) or first_day = any(${days}::date[]))`.execute(scope.db);
      const byId = new Map(found.map(({ row }) => [String(row.thing_id), row]));
      // What somebody entered by hand, with the same name and beginning, is the same.
      const byName = new Map(found.map(({ row }) => [`${String(row.name)} ${String(row.first_day)}`, row]));
      return rows.map((row) => {
        const before = byId.get(known.get(keyOf(row))?.id ?? '');
        return compareRow(row, before ?? byName.get(`${cell(row, 'name')} ${daysOf(row).first}`));
      });
    },
    write: async (change, rows) => {
      const things = new Map<number, { kind: string; id: string }>();
      const origin = (plan.settings.origin ?? '').trim().toWellFormed() || null;
      for (const { number, thing, take, fields } of rows) {
        change.part(String(number));
        const patch: JsonRow = {
          ...(take.includes('name') ? { name: fields.name?.incoming } : {}),
          ...(take.includes('first') ? { first_day: fields.first?.incoming } : {}),
          ...(take.includes('last') ? { last_day: fields.last?.incoming } : {}),
          ...(origin ? { origin } : {}),
        };
        const id = thing?.id ?? newId(scope.clock.now());
        const touched = { kind: schoolHoliday.kind, id };
        things.set(number, touched);
        if (thing) await change.update(schoolHoliday.table, touched, await rowIdOf(scope, id), patch);
        else
          await change.insert(schoolHoliday.table, touched, { ...patch, is_public: true, id, thing_id: id });
      }
      return things;
    },
  };
};

/** Holidays are undated: a thing has one row. */
const rowIdOf = async (scope: Scope, thingId: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select id::text from school_holiday
    where alliance_id = current_alliance() and thing_id = ${thingId}::uuid`.execute(scope.db);
  return rows[0]?.id ?? thingId;
};

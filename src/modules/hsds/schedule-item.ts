import { extraDayText, movedDayText } from '../../platform/calendar/written-days.ts';
import type { Scope } from '../../platform/scope.ts';
import { type ScheduleRow, scheduleInWords } from '../offers/contract.ts';
import { derivedId, type Item, type LinkTo } from './data/parts.ts';

const nths = { first: '1', second: '2', third: '3', fourth: '4', last: '-1' } as const;
const everyDay = 'MO,TU,WE,TH,FR,SA,SU';

const clock = (minutes: number | null): string | undefined => {
  if (minutes === null) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
};

/**
 * The times of a service as the standard writes them: iCalendar's words, weekly or monthly, by the clock on the wall. What the
 * standard cannot say (holidays, days off, single days, by appointment) stands in `description` for people, in `attributes` for
 * programs; every single date stands in the calendar that `schedule_link` names.
 */
export const scheduleAsItem = (
  { row, schedule, within }: ScheduleRow,
  serviceId: string,
  link: LinkTo,
  scope: Scope,
): Item => {
  const { rhythm, every, weekdays, nth, monthDay } = schedule;
  const isWeekly = rhythm === 'weekly' || (rhythm === 'daily' && every === 1);
  const rule = isWeekly
    ? { freq: 'WEEKLY', byday: rhythm === 'daily' ? everyDay : weekdays.join(','), interval: every }
    : rhythm === 'monthly'
      ? {
          freq: 'MONTHLY',
          interval: every,
          ...(monthDay === null
            ? { byday: weekdays.map((day) => `${nth ? nths[nth] : ''}${day}`).join(',') }
            : { bymonthday: String(monthDay) }),
        }
      : {};
  const days = schedule.extraDays.map(({ day }) => day).toSorted();
  const [first, last] =
    rhythm === 'days'
      ? [days[0], days.at(-1)]
      : rhythm === 'appointment'
        ? []
        : [schedule.firstDay ?? within.from, schedule.lastDay];
  const item: Record<string, unknown> = {
    id: String(row.id),
    service_id: serviceId,
    service_at_location_id: row.place_id ?? undefined,
    valid_from: within.from ?? undefined,
    valid_to: within.until ?? undefined,
    dtstart: first ?? undefined,
    until: last ?? undefined,
    wkst: 'MO',
    ...rule,
    opens_at: clock(schedule.opens),
    closes_at: clock(schedule.closes),
    description: scheduleInWords(schedule, scope.locale, scope.asOf),
    schedule_link: link(`/angebote/${serviceId}/termine.ics`),
    notes: row.note ?? undefined,
    attributes: rulesOf(schedule).map(([type, value]) => ({
      id: derivedId(String(row.id), type + value),
      link_id: String(row.id),
      link_type: type,
      link_entity: 'schedule',
      value,
    })),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
};

/** What of a schedule the standard has no column for, by the `link_type` under which it is said; read again by `readSchedule`. */
const rulesOf = (schedule: ScheduleRow['schedule']): readonly (readonly [string, string])[] => [
  ['rhythm', schedule.rhythm],
  ...(schedule.rhythm === 'appointment'
    ? []
    : ([
        ['schoolHolidays', schedule.schoolHolidays],
        ['publicHolidays', schedule.publicHolidays],
      ] as const)),
  ...(schedule.firstDay === null ? ([['firstDay', 'none']] as const) : []),
  ...schedule.daysOff.map((day) => ['dayOff', day] as const),
  ...schedule.extraDays.map((day) => ['extraDay', extraDayText(day)] as const),
  ...schedule.movedDays.map((day) => ['movedDay', movedDayText(day)] as const),
];

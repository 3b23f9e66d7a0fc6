import type { Scope } from '../../../platform/scope.ts';
import { type ScheduleRow, scheduleInWords } from '../../offers/contract.ts';
import type { Item } from '../data/parts.ts';

const nths = { first: '1', second: '2', third: '3', fourth: '4', last: '-1' } as const;
const everyDay = 'MO,TU,WE,TH,FR,SA,SU';

const clock = (minutes: number | null): string | undefined => {
  if (minutes === null) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
};

/**
 * The times of a service as the standard writes them: iCalendar's words, weekly or monthly, by the clock on the wall. What the
 * standard cannot say (holidays, days off, single days, by appointment) stands in `description`.
 */
export const scheduleAsItem = (
  { row, schedule, within }: ScheduleRow,
  serviceId: string,
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
  const item: Record<string, unknown> = {
    id: String(row.id),
    service_id: serviceId,
    service_at_location_id: row.place_id ?? undefined,
    valid_from: within.from ?? undefined,
    valid_to: within.until ?? undefined,
    dtstart: schedule.firstDay ?? within.from ?? undefined,
    until: schedule.lastDay ?? undefined,
    wkst: 'MO',
    ...rule,
    opens_at: clock(schedule.opens),
    closes_at: clock(schedule.closes),
    description: scheduleInWords(schedule, scope.locale, scope.asOf),
    notes: row.note ?? undefined,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
};

import type { Day } from '../time/day.ts';
import type { Holidays } from './occurrences.ts';
import { publicHolidayOn } from './public-holidays.ts';

/** School holidays as they are kept: both days are free. */
export type SchoolHoliday = { name: string; first: Day; last: Day };

/**
 * What schedules ask of holidays: the public ones of Berlin, and the alliance's calendar of school holidays.
 *
 * @param school in any order; they do not overlap
 */
export const holidaysOf = (school: readonly SchoolHoliday[]): Holidays => {
  const inOrder = school.toSorted((a, b) => (a.first < b.first ? -1 : 1));
  return {
    publicOn: publicHolidayOn,
    schoolOn: (day) => {
      let low = 0;
      let high = inOrder.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((inOrder[middle]?.last ?? '') < day) low = middle + 1;
        else high = middle;
      }
      const found = inOrder[low];
      return found && found.first <= day ? found.name : null;
    },
    knownUntil: inOrder.at(-1)?.last ?? null,
  };
};

/** The school year (August to July) that a day belongs to: `2026/27`. */
export const schoolYearOf = (day: Day): string => {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0);
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
};

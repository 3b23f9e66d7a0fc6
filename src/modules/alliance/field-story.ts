import type { JsonRow } from '../../platform/events/tables.ts';
import type { Day } from '../../platform/time/day.ts';
import { holdsOn, type Period, type Precision, parseRange } from '../../platform/time/period.ts';

/** One field of the alliance as of a day, with the whole time of its belonging (all its wordings together). */
export type FieldStory = {
  /** The wording of the day; of a field that has left or is yet to come, the nearest one. */
  row: JsonRow;
  period: Period;
  fromPrecision: Precision;
  untilPrecision: Precision;
  /** Wordings before and after, oldest first; empty when it was always called the same. */
  wordings: readonly JsonRow[];
};

/** The fields of a day in their order, and beside them those that had left by then and those that joined later. */
export type FieldStories = {
  here: readonly FieldStory[];
  left: readonly FieldStory[];
  later: readonly FieldStory[];
};

/**
 * Reads the rows of all fields as of a day. A field that left and came back later is told by the stay that is nearest
 * to the day: the one that holds it, else the last one before, else the first one after.
 */
export const fieldStories = (rows: readonly JsonRow[], day: Day): FieldStories => {
  const things = Map.groupBy(rows, (row) => String(row.thing_id));
  const here: FieldStory[] = [];
  const left: FieldStory[] = [];
  const later: FieldStory[] = [];
  for (const wordings of things.values()) {
    const stays = staysOf(wordings);
    const now = stays.find((stay) => holdsOn(stay.period, day));
    const before = stays.findLast((stay) => stay.period.until !== null && stay.period.until <= day);
    const [next] = stays;
    if (now) here.push(toldOn(now, day));
    else if (before) left.push(before);
    else if (next) later.push(next);
  }
  return { here: here.sort(byBeginning), left: left.sort(byBeginning), later: later.sort(byBeginning) };
};

/** Joins wordings that follow each other without a gap into one stay. */
const staysOf = (wordings: readonly JsonRow[]): FieldStory[] => {
  const sorted = wordings
    .map((row) => ({ row, period: parseRange(String(row.valid)) }))
    .sort((a, b) => ((a.period.from ?? '') < (b.period.from ?? '') ? -1 : 1));
  const stays: FieldStory[] = [];
  for (const { row, period } of sorted) {
    const last = stays.at(-1);
    const untilPrecision = row.until_precision as Precision;
    if (last && last.period.until === period.from && period.from !== null) {
      stays[stays.length - 1] = {
        ...last,
        row,
        period: { from: last.period.from, until: period.until },
        untilPrecision,
        wordings: [...last.wordings, row],
      };
    } else
      stays.push({
        row,
        period,
        fromPrecision: row.from_precision as Precision,
        untilPrecision,
        wordings: [row],
      });
  }
  return stays;
};

const toldOn = (stay: FieldStory, day: Day): FieldStory => ({
  ...stay,
  row: stay.wordings.find((row) => holdsOn(parseRange(String(row.valid)), day)) ?? stay.row,
});

const byBeginning = (a: FieldStory, b: FieldStory): number => {
  const [x, y] = [a.period.from ?? '', b.period.from ?? ''];
  if (x !== y) return x < y ? -1 : 1;
  return String(a.row.name).localeCompare(String(b.row.name), 'de');
};

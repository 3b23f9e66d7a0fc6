import type { JsonRow } from '../../../platform/events/tables.ts';
import { periodInWords } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { type FieldMark, isFieldMark } from '../../../ui/field-marks.tsx';
import type { FieldStory } from '../field-story.ts';

/** The shape of a field; an unknown one is neutral. */
export const fieldMark = (row: JsonRow): FieldMark => {
  const mark = String(row.mark);
  return isFieldMark(mark) ? mark : 'generic';
};

/** The whole time of a field's belonging: "seit 2014"; "Zeit nicht überliefert" where both ends are open. */
export const fieldPeriod = (story: FieldStory, locale: Locale): string =>
  periodInWords(story.period.from || story.period.until ? story.period : null, locale, {
    from: story.fromPrecision,
    until: story.untilPrecision,
  });

/** For a chip: since when it belongs, or null when that is not recorded. */
export const fieldSince = (story: FieldStory, locale: Locale): string | null =>
  story.period.from
    ? periodInWords({ from: story.period.from, until: null }, locale, { from: story.fromPrecision })
    : null;

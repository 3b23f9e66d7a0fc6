import { longDay, number } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { FiguresOfDay } from '../data/figures.ts';
import type { Cell } from '../matrix.ts';
import { coverageTexts } from '../texts/index.ts';
import type { Coverage } from '../use-cases/read-coverage.ts';

/** Figures in words, the same wherever they stand. */
export const whole = (value: number, locale: Locale): string => number(Math.round(value), locale);
export const tenth = (value: number, locale: Locale): string =>
  number(value, locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
/** A figure that was put into words, as the number that was read; null: "–" and the like. */
export const figureIn = (text: string, locale: Locale): number | null => {
  const [group, point] = locale === 'de' ? ['.', ','] : [',', '.'];
  const bare = text.replaceAll(group, '').replace(point, '.');
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
};
/** A part of 1, from 0 to 100. */
export const hundredths = (value: number | null, locale: Locale): string =>
  value === null ? '–' : number(Math.round(value * 100), locale);
export const percent = (part: number, of: number, locale: Locale): string =>
  of === 0 ? '–' : `${number(Math.round((1000 * part) / of) / 10, locale)} %`;
export const perThousand = (value: number | null, locale: Locale): string =>
  value === null ? '–' : tenth(value, locale);

/** What is missing in the data of a cell, in words; empty when nothing is. */
export const missingIn = (cell: Cell, locale: Locale): string => {
  const t = coverageTexts(locale).sheets.missing;
  const { supply } = cell;
  const [times, room] = [supply.offers - supply.withTimes, supply.offers - supply.withCapacity];
  return [
    cell.people === null ? t.people : null,
    supply.withoutAges > 0 ? t.ages(supply.withoutAges) : null,
    times > 0 ? t.times(times) : null,
    room > 0 ? t.capacity(room) : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
};

export const peopleNote = (coverage: Coverage, locale: Locale): readonly string[] => {
  const t = coverageTexts(locale).sheets.matrix;
  const { people } = coverage;
  if (!people) return [t.noPeople];
  const computed = [...people.values.values()].filter(({ how }) => how !== 'measured').length;
  return [
    t.people(people.name, longDay(people.day, locale), people.publisher),
    ...(computed > 0 ? [t.computed(computed)] : []),
  ];
};

export const namesOf = (figures: readonly FiguresOfDay[], locale: Locale): string =>
  figures.map(({ name, day }) => `${name} (${longDay(day, locale)})`).join('; ');

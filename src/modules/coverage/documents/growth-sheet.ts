import { longDay, number, shortDay } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Day } from '../../../platform/time/day.ts';
import { growing, schoolYearOf } from '../growth.ts';
import { growthPath } from '../paths.ts';
import { cell, type Sheet } from '../sheet.ts';
import { coverageTexts } from '../texts/index.ts';
import { type Growth, noCount } from '../use-cases/read-growth.ts';

/** What a day stands for: a year, a school year, or the day itself. */
export const dayLabel = (growth: Growth, day: Day, locale: Locale): string => {
  const { step } = growth.question;
  if (step === 'years') return day.slice(0, 4);
  return step === 'schoolYears' ? schoolYearOf(day) : longDay(day, locale);
};

/** The newest value of the indicator until a day, of one area, or of all together as a mean or a sum. */
const besideOn = (growth: Growth, day: Day, areaId: string | null): number | null => {
  const figures = growth.beside?.series.findLast((each) => each.day <= day);
  if (!figures || !growth.beside) return null;
  if (areaId) return figures.values.get(areaId)?.value ?? null;
  const values = growth.areas.map(({ id }) => figures.values.get(id)?.value ?? null);
  const known = values.filter((value) => value !== null);
  const isSum = growth.beside.choice.row.aggregation === 'sum';
  // A sum with a part missing is no sum; for a share a plain mean over areas would mislead.
  return isSum && known.length === values.length && known.length > 0
    ? known.reduce((sum, value) => sum + value, 0)
    : null;
};

/** How offers grew: all together (or one area) by day, then each area by day. */
export const growthSheet = (growth: Growth, locale: Locale): Sheet => {
  const t = coverageTexts(locale).sheets;
  const { beside, question } = growth;
  const chosen = growth.areas.find(({ id }) => id === question.areaId) ?? null;
  const where = chosen?.name ?? t.growth.everywhere;
  const besideLabel = beside ? t.growth.beside(beside.choice.name) : null;
  const rowOf = (name: string, path: string | null, areaId: string | null, day: Day) => {
    const count = (areaId === null ? growth.whole.get(day) : growth.byArea.get(areaId)?.get(day)) ?? noCount;
    const value = besideOn(growth, day, areaId);
    return [
      cell(name, path ? { path } : {}),
      cell(shortDay(day, locale)),
      ...growing.map((what) => cell(number(count[what], locale))),
      ...(besideLabel
        ? [cell(value === null ? '–' : number(value, locale, { maximumFractionDigits: 1 }))]
        : []),
    ];
  };
  return {
    name: growthPath.slice(1),
    title: t.growth.title,
    lead: t.growth.lead(where),
    columns: [
      { label: t.columns.area, rowHeader: true },
      { label: t.columns.day },
      ...growing.map((what) => ({
        label: t.columns[what === 'offers' ? 'all' : what],
        numeric: true,
      })),
      ...(besideLabel ? [{ label: besideLabel, numeric: true }] : []),
    ],
    rows: [
      ...growth.days.map((day) =>
        rowOf(where, chosen ? `/gebiete/${chosen.id}` : null, chosen?.id ?? null, day),
      ),
      ...(chosen ? [] : growth.areas).flatMap(({ id, name }) =>
        growth.days.map((day) => rowOf(name, `/gebiete/${id}`, id, day)),
      ),
    ],
    notes: [
      t.growth.sumNote,
      ...(beside ? [t.growth.indicatorNote(beside.choice.name, publisherOf(growth))] : []),
    ],
    chart: {
      kind: 'lines',
      title: t.growth.chart(where),
      points: growth.days.map((day) => dayLabel(growth, day, locale)),
      lines: (question.what === 'offers' ? growing : [question.what]).map((what) => ({
        label: t.columns[what === 'offers' ? 'all' : what],
        values: growth.days.map((day) => (growth.whole.get(day) ?? noCount)[what]),
      })),
    },
  };
};

const publisherOf = ({ beside }: Growth): string | null => {
  const publisher = beside?.choice.row.publisher;
  return typeof publisher === 'string' ? publisher : null;
};

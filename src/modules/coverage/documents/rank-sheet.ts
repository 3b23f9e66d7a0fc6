import { longDay, number } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Day } from '../../../platform/time/day.ts';
import { rankPath } from '../paths.ts';
import type { RankedCell, Weights } from '../rank.ts';
import { cell, type Sheet } from '../sheet.ts';
import { coverageTexts } from '../texts/index.ts';
import type { Coverage } from '../use-cases/read-coverage.ts';
import { hundredths, namesOf, peopleNote, perThousand, whole } from './figures.ts';
import { pathOfCell } from './matrix-sheet.ts';

/** Where each column stands, for the page that sets some of them together. */
export const rankColumns = { rank: 0, area: 1, column: 2, score: 3, parts: [4, 5, 6], why: 12 } as const;

/** Bars in the drawing. */
const barsShown = 20;

/** The cells by urgency, the worst first, each with its parts and the reason in words. */
export const rankSheet = (coverage: Coverage, asOf: Day, locale: Locale): Sheet => {
  const texts = coverageTexts(locale);
  const t = texts.sheets;
  const axis = texts.axes[coverage.question.axis];
  return {
    name: rankPath.slice(1),
    title: t.rank.title,
    lead: t.rank.lead(axis, coverage.level?.plural ?? '–', longDay(asOf, locale)),
    columns: [
      { label: t.columns.rank, numeric: true },
      { label: t.columns.area, rowHeader: true },
      { label: axis },
      { label: t.columns.score, numeric: true },
      { label: t.columns.disadvantage, numeric: true },
      { label: t.columns.shortfall, numeric: true },
      { label: t.columns.pressure, numeric: true },
      { label: t.columns.offers, numeric: true },
      { label: t.columns.reach, numeric: true, filesOnly: true },
      { label: t.columns.enough, numeric: true, filesOnly: true },
      { label: t.columns.people, numeric: true, filesOnly: true },
      { label: t.columns.needs, numeric: true, filesOnly: true },
      { label: t.columns.why },
    ],
    rows: coverage.ranked.map((each, index) => [
      cell(number(index + 1, locale)),
      cell(each.areaName, { path: pathOfCell(coverage.question, each.cell.areaId, each.cell.column) }),
      cell(each.columnName),
      cell(hundredths(each.score, locale)),
      cell(hundredths(each.disadvantage, locale)),
      cell(hundredths(each.shortfall, locale)),
      cell(hundredths(each.pressure, locale)),
      cell(whole(each.cell.supply.offers, locale)),
      cell(perThousand(each.cell.reach, locale)),
      cell(perThousand(each.enough, locale)),
      cell(each.cell.people === null ? t.unknown : whole(each.cell.people, locale)),
      cell(whole(each.cell.needs.length, locale)),
      cell(whyOf(each, locale), each.shortfall === null ? { tone: 'open' } : {}),
    ]),
    notes: rankNotes(coverage, locale),
    chart: {
      kind: 'bars',
      title: t.rank.chart,
      bars: coverage.ranked.slice(0, barsShown).map((each) => ({
        label: `${each.areaName}: ${each.columnName}`,
        value: each.score,
        text: hundredths(each.score, locale),
      })),
    },
  };
};

/** Two numbers per thousand: where they would read alike, with more digits behind the comma. */
const apart = (one: number | null, other: number | null, locale: Locale): [string, string] => {
  const words: [string, string] = [perThousand(one, locale), perThousand(other, locale)];
  if (one === null || other === null || words[0] !== words[1]) return words;
  const exact = (value: number) => number(value, locale, { maximumFractionDigits: 3 });
  return [exact(one), exact(other)];
};

/** Why a cell stands where it stands, in words. */
export const whyOf = (each: RankedCell, locale: Locale): string => {
  const t = coverageTexts(locale).sheets.rank.why;
  const { reach, needs } = each.cell;
  const supply =
    each.shortfall === null
      ? t.unknown
      : reach === 0
        ? t.nothing
        : each.shortfall > 0
          ? t.less(...apart(reach, each.enough, locale))
          : t.enough(perThousand(reach, locale));
  return [
    supply,
    each.disadvantage === null ? null : t.disadvantage(hundredths(each.disadvantage, locale)),
    needs.length > 0 ? t.needs(needs.length) : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
};

/** How the score of a cell comes about, in numbers: a part that nothing is known of is left out, with its weight. */
export const scoreLine = (each: RankedCell, weights: Weights, locale: Locale): string => {
  const parts = (
    [
      [each.disadvantage, weights.disadvantage],
      [each.shortfall, weights.shortfall],
      [each.pressure, weights.needs],
    ] as const
  ).flatMap(([value, weight]) => (value === null ? [] : [{ value, weight }]));
  const exact = (value: number) => number(value, locale, { maximumFractionDigits: 2 });
  return coverageTexts(locale).sheets.rank.computed(
    parts.map(({ value, weight }) => `${number(weight, locale)} × ${exact(100 * value)}`).join(' + '),
    number(
      parts.reduce((sum, { weight }) => sum + weight, 0),
      locale,
    ),
    exact(100 * each.score),
  );
};

/** The formula in words and numbers, and what it rests on. */
export const rankNotes = (coverage: Coverage, locale: Locale): readonly string[] => {
  const texts = coverageTexts(locale).sheets;
  const t = texts.rank;
  const { weights, disadvantageFigures } = coverage;
  const inWords = (value: number) => number(value, locale);
  return [
    t.formula(inWords(weights.disadvantage), inWords(weights.shortfall), inWords(weights.needs)),
    disadvantageFigures.length > 0 ? t.disadvantage(namesOf(disadvantageFigures, locale)) : t.noDisadvantage,
    weights.target === null ? t.shortfallMean : t.shortfallTarget(inWords(weights.target)),
    t.needs,
    ...peopleNote(coverage, locale),
    texts.matrix.reachNote(whole(weights.reachMetres, locale)),
  ];
};

import { longDay } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Day } from '../../../platform/time/day.ts';
import type { Cell, Matrix } from '../matrix.ts';
import { cellPath, matrixPath } from '../paths.ts';
import { addressOf, type Question } from '../question.ts';
import { cell, type Sheet } from '../sheet.ts';
import { coverageTexts } from '../texts/index.ts';
import type { Coverage } from '../use-cases/read-coverage.ts';
import { missingIn, peopleNote, perThousand, tenth, whole } from './figures.ts';

/** The page that opens the rows of a cell. */
export const pathOfCell = (question: Question, area: string, column: string): string => {
  const { ab: _, gebiet: __, ...rest } = addressOf(question);
  return `${cellPath}?${new URLSearchParams({ ...rest, gebiet: area, spalte: column })}`;
};

/** The matrix as rows, one for each cell. */
export const matrixSheet = (coverage: Coverage, asOf: Day, locale: Locale): Sheet => {
  const texts = coverageTexts(locale);
  const t = texts.sheets;
  const { matrix, question } = coverage;
  const axis = texts.axes[question.axis];
  return {
    name: matrixPath.slice(1),
    title: t.matrix.title,
    lead: t.matrix.lead(axis, coverage.level?.plural ?? '–', longDay(asOf, locale)),
    columns: [
      { label: t.columns.area, rowHeader: true },
      { label: t.columns.areaKey, filesOnly: true },
      { label: axis },
      { label: t.columns.offers, numeric: true },
      { label: t.columns.places, numeric: true },
      { label: t.columns.capacity, numeric: true },
      { label: t.columns.capacityOf, numeric: true, filesOnly: true },
      { label: t.columns.hours, numeric: true },
      { label: t.columns.hoursOf, numeric: true, filesOnly: true },
      { label: t.columns.people, numeric: true },
      { label: t.columns.perThousand, numeric: true },
      { label: t.columns.reach, numeric: true },
      { label: t.columns.needs, numeric: true },
      { label: t.columns.missing },
    ],
    rows: matrix.rows.flatMap(({ area, cells }) =>
      cells.map((each) => {
        const column = matrix.columns.find(({ key }) => key === each.column);
        const words = cellWords(each, locale);
        return [
          cell(area.name, { path: `/gebiete/${area.id}` }),
          cell(area.key),
          cell(column?.name ?? each.column),
          cell(words.offers, { path: pathOfCell(question, area.id, each.column) }),
          cell(words.places),
          cell(words.capacity),
          cell(whole(each.supply.withCapacity, locale)),
          cell(words.hours),
          cell(whole(each.supply.withTimes, locale)),
          cell(words.people),
          cell(words.perThousand),
          cell(words.reach),
          cell(words.needs),
          cell(words.missing, words.missing ? { tone: 'open' } : {}),
        ];
      }),
    ),
    notes: matrixNotes(coverage, locale),
    chart: {
      kind: 'heat',
      title: t.matrix.heat(axis),
      columns: matrix.columns.map(({ name }) => name),
      rows: matrix.rows.map(({ area, cells }) => ({
        label: area.name,
        cells: cells.map((each) => ({ value: each.reach, text: cellWords(each, locale).reach })),
      })),
    },
  };
};

/** The figures of a cell in words. What is known of no offer is no nought. */
export const cellWords = (each: Cell, locale: Locale) => {
  const { supply } = each;
  const t = coverageTexts(locale).sheets;
  return {
    offers: whole(supply.offers, locale),
    places: whole(supply.places, locale),
    capacity: supply.withCapacity > 0 ? whole(supply.capacity, locale) : '–',
    hours: supply.withTimes > 0 ? tenth(supply.minutes / 60, locale) : '–',
    people: each.people === null ? t.unknown : whole(each.people, locale),
    perThousand: perThousand(each.perThousand, locale),
    reach: perThousand(each.reach, locale),
    needs: whole(each.needs.length, locale),
    missing: missingIn(each, locale),
  };
};

/** What the figures rest on, and what is missing in them. */
export const matrixNotes = (coverage: Coverage, locale: Locale): readonly string[] => {
  const t = coverageTexts(locale).sheets.matrix;
  const { matrix, whole: all } = coverage;
  return [
    ...peopleNote(coverage, locale),
    t.countNote,
    t.reachNote(whole(coverage.weights.reachMetres, locale)),
    ...(all.outside.offers > 0 ? [t.outside(all.outside.offers)] : []),
    ...(all.without.offers > 0 ? [t.without(all.without.offers)] : []),
    ...needNotes(coverage, matrix, locale),
  ];
};

const needNotes = (coverage: Coverage, matrix: Matrix, locale: Locale): readonly string[] => {
  const t = coverageTexts(locale).sheets.matrix;
  return [
    ...(matrix.needsWithoutColumn > 0 ? [t.needsWithout(matrix.needsWithoutColumn)] : []),
    ...(coverage.needsAreCut ? [t.needsCut(coverage.openNeeds)] : []),
  ];
};

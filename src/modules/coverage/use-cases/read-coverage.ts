import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { LevelOfDay } from '../../areas/contract.ts';
import { chooseLevel, readAreas } from '../data/areas.ts';
import { readColumns } from '../data/columns.ts';
import {
  type FiguresOfDay,
  type IndicatorChoice,
  readChoices,
  readFigures,
  usualDisadvantage,
  usualPeople,
} from '../data/figures.ts';
import { readOpenNeeds } from '../data/open-needs.ts';
import { readSupply, type SupplyOfDay } from '../data/supply.ts';
import { readWeights } from '../data/weights.ts';
import { type Matrix, matrixOf } from '../matrix.ts';
import type { Question } from '../question.ts';
import { anyCounts, disadvantageOf, type RankedCell, rankCells, type Weights } from '../rank.ts';

/** Need and offer side by side on the scope's day, with all that the figures rest on. */
export type Coverage = {
  question: Question;
  levels: readonly LevelOfDay[];
  level: LevelOfDay | null;
  peopleChoices: readonly IndicatorChoice[];
  disadvantageChoices: readonly IndicatorChoice[];
  /** Who is concerned; null: no figure is recorded for these areas. */
  people: FiguresOfDay | null;
  disadvantageFigures: readonly FiguresOfDay[];
  disadvantage: ReadonlyMap<string, { value: number; used: number; of: number }>;
  weights: Weights;
  /** The row that sets the alliance's weights; null: those of the house. */
  weightsRow: JsonRow | null;
  matrix: Matrix;
  whole: SupplyOfDay['whole'];
  openNeeds: number;
  /** Needs beyond those that are looked at. */
  needsAreCut: boolean;
  /** The worst first. */
  ranked: readonly RankedCell[];
};

/**
 * One computation for the matrix, the ranking and every cell: a bounded number of queries, whatever the number of areas,
 * offers and needs. Asks nobody for rights; the pages do.
 */
export const readCoverage = async (scope: Scope, question: Question): Promise<Coverage> => {
  const { levels, level } = await chooseLevel(scope, question.levelId);
  const areas = level ? await readAreas(scope, levels, level) : [];
  const ids = areas.map(({ id }) => id);
  const columns = await readColumns(scope, question.axis);
  const choices = await readChoices(scope);
  const chosen =
    choices.people.find(({ id }) => id === question.peopleId) ?? usualPeople(choices.people) ?? null;
  const people = chosen && ids.length > 0 ? await readFigures(scope, chosen, ids) : null;
  const wanted = question.disadvantageIds
    ? choices.disadvantage.filter(({ id }) => question.disadvantageIds?.includes(id))
    : usualDisadvantage(choices.disadvantage);
  const disadvantageFigures: FiguresOfDay[] = [];
  for (const choice of ids.length > 0 ? wanted : []) {
    const figures = await readFigures(scope, choice, ids);
    if (figures) disadvantageFigures.push(figures);
  }
  const disadvantage = disadvantageOf(
    disadvantageFigures.map(({ id, name, direction, values }) => ({
      id,
      name,
      direction: direction === 'more' ? 'more' : 'less',
      values: new Map([...values].map(([area, { value }]) => [area, value])),
    })),
    ids,
  );
  const kept = await readWeights(scope);
  const wished = { ...kept.weights, ...question.weights };
  // Where no part would count, those that hold for all are reckoned with; the page says so.
  const { reachMetres, target } = wished;
  const weights = anyCounts(wished) ? wished : { ...kept.weights, reachMetres, target };
  const supply = await readSupply(scope, ids, question.axis, columns);
  const { needs, isCut } = await readOpenNeeds(scope);
  const matrix = matrixOf({
    axis: question.axis,
    columns,
    areas: areas.map((area) => ({ ...area, people: people?.values.get(area.id)?.value ?? null })),
    ...supply,
    needs,
    reachMetres: weights.reachMetres,
  });
  return {
    question,
    levels,
    level,
    peopleChoices: choices.people,
    disadvantageChoices: choices.disadvantage,
    people,
    disadvantageFigures,
    disadvantage,
    weights,
    weightsRow: kept.row,
    matrix,
    whole: supply.whole,
    openNeeds: needs.length,
    needsAreCut: isCut,
    ranked: rankCells(matrix, disadvantage, weights),
  };
};

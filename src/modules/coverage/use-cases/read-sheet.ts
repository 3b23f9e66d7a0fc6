import type { Scope } from '../../../platform/scope.ts';
import { crossFieldSheet } from '../documents/cross-field-sheet.ts';
import { growthSheet } from '../documents/growth-sheet.ts';
import { matrixSheet } from '../documents/matrix-sheet.ts';
import { overlapsSheet } from '../documents/overlaps-sheet.ts';
import { rankSheet } from '../documents/rank-sheet.ts';
import { crossFieldPath, growthPath, matrixPath, overlapsPath, rankPath } from '../paths.ts';
import type { Question } from '../question.ts';
import type { Sheet } from '../sheet.ts';
import { findOverlaps } from './find-overlaps.ts';
import { readCoverage } from './read-coverage.ts';
import { readCrossField } from './read-cross-field.ts';
import { readGrowth } from './read-growth.ts';

/** The computations that can be taken along, by the address of their page. */
export const readSheet: Readonly<Record<string, (scope: Scope, question: Question) => Promise<Sheet>>> = {
  [matrixPath]: async (scope, question) =>
    matrixSheet(await readCoverage(scope, question), scope.asOf, scope.locale),
  [rankPath]: async (scope, question) =>
    rankSheet(await readCoverage(scope, question), scope.asOf, scope.locale),
  [overlapsPath]: async (scope, question) =>
    overlapsSheet(await findOverlaps(scope, question), scope.asOf, scope.locale),
  [growthPath]: async (scope, question) => growthSheet(await readGrowth(scope, question), scope.locale),
  [crossFieldPath]: async (scope, question) =>
    crossFieldSheet(await readCrossField(scope, question), scope.asOf, scope.locale),
};

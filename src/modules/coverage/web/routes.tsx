import { Hono } from 'hono';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { newId } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { readCases } from '../data/cases.ts';
import { readGaps } from '../data/gaps.ts';
import { crossFieldSheet } from '../documents/cross-field-sheet.ts';
import { growthSheet } from '../documents/growth-sheet.ts';
import { matrixSheet } from '../documents/matrix-sheet.ts';
import { overlapsSheet } from '../documents/overlaps-sheet.ts';
import { rankSheet } from '../documents/rank-sheet.ts';
import {
  casesPath,
  cellPath,
  crossFieldPath,
  gapsPath,
  growthPath,
  matrixPath,
  overlapsPath,
  rankPath,
} from '../paths.ts';
import { maySeeCoverage } from '../permissions.ts';
import type { Question } from '../question.ts';
import { findOverlaps } from '../use-cases/find-overlaps.ts';
import { readCell } from '../use-cases/read-cell.ts';
import { readCoverage } from '../use-cases/read-coverage.ts';
import { readCrossField } from '../use-cases/read-cross-field.ts';
import { readGrowth } from '../use-cases/read-growth.ts';
import { CasesPage } from './case-pages.tsx';
import { CellPage } from './cell-page.tsx';
import { CrossFieldPage } from './cross-field-page.tsx';
import { GapsPage } from './gap-pages.tsx';
import { GrowthPage } from './growth-page.tsx';
import { MatrixPage } from './matrix-page.tsx';
import { OverlapsPage } from './overlaps-page.tsx';
import { RankPage, type RankProps } from './rank-page.tsx';
import { type C, questionOf, readerOf } from './reader.ts';

/** Who asks, and what; nobody but members of the alliance sees these pages. */
const asked = (c: C) => {
  const scope = c.get('scope');
  requireRight(scope.actor, maySeeCoverage);
  return { scope, reader: readerOf(scope, c.get('frame')), question: questionOf(c) };
};

/** The pages that show need and offer side by side, and what follows from it. */
export const coverageRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get(matrixPath, async (c) => {
      const { scope, reader, question } = asked(c);
      const coverage = await readCoverage(scope, question);
      const sheet = matrixSheet(coverage, scope.asOf, scope.locale);
      return c.html(<MatrixPage reader={reader} coverage={coverage} sheet={sheet} />);
    })
    .get(rankPath, async (c) => c.html(await rankPage(c)))
    .get(cellPath, async (c) => c.html(await cellPage(c)))
    .get(gapsPath, async (c) => {
      const { scope, reader } = asked(c);
      return c.html(<GapsPage reader={reader} gaps={await readGaps(scope)} />);
    })
    .get(overlapsPath, async (c) => {
      const { scope, reader, question } = asked(c);
      const overlaps = await findOverlaps(scope, question);
      const sheet = overlapsSheet(overlaps, scope.asOf, scope.locale);
      return c.html(<OverlapsPage reader={reader} overlaps={overlaps} sheet={sheet} />);
    })
    .get(casesPath, async (c) => {
      const { scope, reader } = asked(c);
      return c.html(<CasesPage reader={reader} cases={await readCases(scope)} />);
    })
    .get(crossFieldPath, async (c) => {
      const { scope, reader, question } = asked(c);
      const view = await readCrossField(scope, question);
      const sheet = crossFieldSheet(view, scope.asOf, scope.locale);
      return c.html(<CrossFieldPage reader={reader} view={view} sheet={sheet} />);
    })
    .get(growthPath, async (c) => {
      const { scope, reader, question } = asked(c);
      const growth = await readGrowth(scope, question);
      const sheet = growthSheet(growth, scope.locale);
      return c.html(<GrowthPage reader={reader} growth={growth} sheet={sheet} />);
    });

/** The ranking, with what was typed and what was wrong with it. */
export const rankPage = async (
  c: C,
  more: { question?: Question; typedReason?: string; error?: RankProps['error'] } = {},
) => {
  const { scope, reader, question } = asked(c);
  const coverage = await readCoverage(scope, more.question ?? question);
  return (
    <RankPage
      reader={reader}
      coverage={coverage}
      sheet={rankSheet(coverage, scope.asOf, scope.locale)}
      typedReason={more.typedReason ?? ''}
      error={more.error ?? null}
    />
  );
};

/** A cell, with what was typed about it. Not found where the day has no such area or column. */
export const cellPage = async (c: C, more: { gapId?: string; typed?: string; error?: string } = {}) => {
  const { scope, reader, question } = asked(c);
  const { areaId } = question;
  const view = areaId && (await readCell(scope, question, areaId, c.req.query('spalte') ?? ''));
  if (!view) return notFound();
  return (
    <CellPage
      reader={reader}
      view={view}
      gapId={more.gapId ?? newId(scope.clock.now())}
      typed={more.typed ?? ''}
      error={more.error}
    />
  );
};

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase, testScope } from '../../platform/db/testing.ts';
import { attempt } from '../../platform/db/transaction.ts';
import { addDays } from '../../platform/time/day.ts';
import { holdsOn, type Period, toRange } from '../../platform/time/period.ts';
import { loadRecords } from '../records/contract.ts';
import { body, reportingLine } from './kinds.ts';
import { branchesOf, hasCircle, type ReportingLine } from './reporting.ts';

const database = await testDatabase();
const days = 12;
const dayOf = (index: number) => addDays('2020-01-01', index);
const period: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 0, max: days - 1 }), fc.integer({ min: 1, max: days }), fc.boolean(), fc.boolean())
  .map(([from, length, isOpenBefore, isOpenAfter]) => ({
    from: isOpenBefore ? null : dayOf(from),
    until: isOpenAfter ? null : dayOf(from + length),
  }));
const bodyIds = Array.from({ length: 5 }, () => randomUUID());
const line: fc.Arbitrary<ReportingLine> = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), period)
  .filter(([a, b]) => a !== b)
  .map(([a, b, when]) => ({ bodyId: bodyIds[a] ?? '', reportsToId: bodyIds[b] ?? '', period: when }));

/** Looks at every day by itself: whoever is left when all that report to nobody have gone stands in a circle. */
const circleOnSomeDay = (lines: readonly ReportingLine[]): boolean =>
  Array.from({ length: 2 * days + 4 }, (_, index) => dayOf(index - 2)).some((day) => {
    let left = lines.filter((each) => holdsOn(each.period, day));
    for (;;) {
      const kept = left.filter(({ reportsToId }) => left.some(({ bodyId }) => bodyId === reportsToId));
      if (kept.length === left.length) return kept.length > 0;
      left = kept;
    }
  });

describe('reporting lines', () => {
  test('form a circle exactly when they do on some day', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 9 }), (lines) => {
        expect(hasCircle(lines)).toBe(circleOnSomeDay(lines));
      }),
      { numRuns: 500 },
    );
  });

  test('the database refuses exactly those', async () => {
    await testScope(database, {}, async (scope) => {
      await loadRecords(
        scope,
        body,
        bodyIds.map((id, index) => ({ id, name: `Gremium ${index}`, kind: 'other', valid: '(,)' })),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 7 }), async (lines) => {
          const once = lines.filter(
            (each, index) =>
              lines.findIndex(
                (other) => other.bodyId === each.bodyId && other.reportsToId === each.reportsToId,
              ) === index,
          );
          const refused = await attempt(
            scope.db,
            async () => {
              await loadRecords(
                scope,
                reportingLine,
                once.map((each) => ({
                  id: randomUUID(),
                  body_id: each.bodyId,
                  reports_to_id: each.reportsToId,
                  valid: toRange(each.period),
                })),
              );
              return null;
            },
            (fault) => fault.constraint ?? fault.message,
          );
          await sql`delete from reporting_line where alliance_id = current_alliance()`.execute(scope.db);
          expect(refused).toBe(hasCircle(once) ? 'reporting_line_circle' : null);
        }),
        { numRuns: 80 },
      );
    });
  });
});

describe('the tree of bodies', () => {
  test('holds every body once, below one that it reports to', () => {
    // Lines only from later to earlier ones, so there is no circle.
    const bodies = fc.array(fc.array(fc.nat(), { maxLength: 3 }), { maxLength: 12 }).map((above) =>
      above.map((list, index) => ({
        id: String(index),
        reportsTo: index === 0 ? [] : [...new Set(list.map((each) => String(each % index)))],
      })),
    );
    fc.assert(
      fc.property(bodies, (list) => {
        const seen: string[] = [];
        const walk = (
          branches: ReturnType<typeof branchesOf<(typeof list)[number]>>,
          parent: string | null,
        ) => {
          for (const { body: each, below, alsoReportsTo } of branches) {
            seen.push(each.id);
            expect(each.reportsTo[0] ?? null).toBe(parent);
            expect(alsoReportsTo.map(({ id }) => id)).toEqual(each.reportsTo.slice(1));
            walk(below, each.id);
          }
        };
        walk(branchesOf(list), null);
        expect(seen.toSorted()).toEqual(list.map(({ id }) => id).toSorted());
      }),
    );
  });

  test('one that reports to a body that is not shown is a root', () => {
    expect(branchesOf([{ id: 'a', reportsTo: ['hidden'] }])).toHaveLength(1);
  });
});

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { newId, stableId } from '../../records/contract.ts';
import { type CaseState, caseStates, mayFollow } from '../case-state.ts';
import { readCase, readCasesOfOffers } from '../data/cases.ts';
import { readGap } from '../data/gaps.ts';
import { readWeights } from '../data/weights.ts';
import { readQuestion } from '../question.ts';
import { changeCase } from './change-case.ts';
import { findOverlaps } from './find-overlaps.ts';
import { type CaseInput, openCase } from './open-case.ts';
import { readCoverage } from './read-coverage.ts';
import { answerGap, recordGap } from './record-gap.ts';
import { saveWeights } from './save-weights.ts';

const database = await testDatabase();
const slug = 'musterbezirk';
const noon = (day: string) => fixedClock(`${day}T12:00:00+01:00`);
const today = '2026-11-22';
const member: Actor = {
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(['organisationMember']) as never,
};
const inExample = <T>(work: (scope: Scope) => Promise<T>, day = today, actor?: Actor): Promise<T> =>
  testScope(database, { slug, clock: noon(day), ...(actor && { actor }) }, work);
/** The same, taken back afterwards. */
const trying = async (work: (scope: Scope) => Promise<void>, day = today): Promise<void> => {
  const stop = new Error('taken back');
  await inExample(async (scope) => {
    await work(scope);
    throw stop;
  }, day).catch((fault: unknown) => {
    if (fault !== stop) throw fault;
  });
};
const all = readQuestion({});
const offers = ['kochen-gesund-aufwachsen', 'kochen-fz-lindenbank'].map((key) =>
  stableId(slug, `offer:${key}`),
);
const inputOf = (scope: Scope, more: Partial<CaseInput> = {}): CaseInput => ({
  id: newId(scope.clock.now()),
  offerIds: offers,
  question: 'Wer kocht mittwochs?',
  proposal: 'shiftTime',
  reason: 'Beide kochen am selben Nachmittag.',
  bodyId: '',
  likeness: 0.9,
  ...more,
});

beforeAll(() => loadDataSets(database, noon(today), { names: [slug], scale: 1 }));

describe('coordination cases', () => {
  test('a case is opened once, hangs on its offers and its body, and goes its way with reasons', () =>
    trying(async (scope) => {
      const input = inputOf(scope, { bodyId: stableId(slug, 'body:steuerungsgruppe') });
      expect(await openCase(scope, input)).toMatchObject({ ok: true, id: input.id });
      expect(await openCase(scope, input)).toEqual({ ok: true, id: input.id, eventId: null });
      const { rows } = await sql<{ from_kind: string; meaning: string; to_kind: string }>`
        select from_kind, meaning, to_kind from thread_link where to_id = ${input.id} or from_id = ${input.id}
        order by from_kind, meaning`.execute(scope.db);
      expect(rows.map((row) => Object.values(row).join(' ')).toSorted()).toEqual([
        'coordinationCase decidedBy body',
        'offer causes coordinationCase',
        'offer causes coordinationCase',
      ]);
      const step = (state: string, reason: string, outcome = '') =>
        changeCase(scope, { id: input.id, state, reason, outcome });
      expect(await step('done', 'schon erledigt', 'gut')).toMatchObject({
        errors: { state: 'not-permitted' },
      });
      expect(await step('agreed', '  ')).toMatchObject({ errors: { reason: 'missing' } });
      expect(await step('agreed', 'Beide sind einverstanden.')).toMatchObject({ ok: true });
      expect(await step('done', 'Umgesetzt.')).toMatchObject({ errors: { outcome: 'missing' } });
      expect(await step('done', 'Umgesetzt.', 'Montags hier, mittwochs dort.')).toMatchObject({ ok: true });
      const view = await readCase(scope, input.id);
      expect(view?.state).toBe('done');
      // One day, one row, that keeps what it passed through.
      expect(view?.steps).toHaveLength(1);
      expect(view?.steps[0]).toMatchObject({
        via: ['open', 'agreed'],
        outcome: 'Montags hier, mittwochs dort.',
      });
    }));

  test('on later days each step is a row of its own, and earlier days show the earlier state', async () => {
    const id = await inExample(async (scope) => {
      const opened = await openCase(scope, inputOf(scope));
      return opened.ok ? opened.id : '';
    });
    await inExample(
      (scope) => changeCase(scope, { id, state: 'agreed', reason: 'So machen wir es.', outcome: '' }),
      '2026-12-01',
    );
    await inExample(async (scope) => {
      expect((await readCase(scope, id))?.steps.map(({ state }) => state)).toEqual(['open', 'agreed']);
      expect((await readCase({ ...scope, asOf: '2026-11-25' }, id))?.state).toBe('open');
      expect((await readCase({ ...scope, asOf: '2026-01-01' }, id))?.state).toBeNull();
    }, '2026-12-01');
  });

  test('what is missing is said field by field, and nothing is written', () =>
    trying(async (scope) => {
      const wrong = inputOf(scope, {
        question: ' ',
        proposal: 'verkaufen',
        reason: 'x'.repeat(2001),
        bodyId: stableId(slug, 'body:gibtesnicht'),
        offerIds: [offers[0] ?? '', 'kein-angebot'],
      });
      expect(await openCase(scope, wrong)).toMatchObject({
        reason: 'invalid',
        errors: {
          question: 'missing',
          proposal: 'missing',
          reason: 'too-long',
          bodyId: 'unknown',
          offers: 'one-offer',
        },
      });
      expect(await readCase(scope, wrong.id)).toBeNull();
      const { rows } = await sql<{ id: string }>`select thing_id::text as id from offer
        where alliance_id = current_alliance() and valid @> ${scope.today}::date limit 21`.execute(scope.db);
      const all = inputOf(scope, { offerIds: rows.map(({ id }) => id) });
      expect(await openCase(scope, all)).toMatchObject({ reason: 'invalid', errors: { offers: 'too-many' } });
    }));

  test('whoever is no office may not open or change one', async () => {
    for (const actor of [anonymous, member])
      await inExample(
        async (scope) => {
          expect(await openCase(scope, inputOf(scope))).toMatchObject({ reason: 'forbidden' });
          const id = stableId(slug, 'coordinationCase:treffs');
          expect(await changeCase(scope, { id, state: 'dropped', reason: 'x', outcome: '' })).toMatchObject({
            reason: 'forbidden',
          });
        },
        today,
        actor,
      );
  });

  test('a pair with a closed case is not shown as new, but with what came of it', () =>
    trying(async (scope) => {
      const question = readQuestion({ ab_aehnlichkeit: ['80'] });
      const [pair] = (await findOverlaps(scope, question)).between.filter((each) => each.case === null);
      if (!pair) throw new Error('the example has pairs');
      const input = inputOf(scope, { offerIds: [pair.a.id, pair.b.id] });
      await openCase(scope, input);
      await changeCase(scope, {
        id: input.id,
        state: 'dropped',
        reason: 'Beide sind voll.',
        outcome: 'Es bleibt so.',
      });
      const { between, settled } = await findOverlaps(scope, question);
      const isIt = (each: typeof pair) => each.a.id === pair.a.id && each.b.id === pair.b.id;
      expect(between.some(isIt)).toBe(false);
      expect(settled.find(isIt)?.case).toMatchObject({ state: 'dropped', outcome: 'Es bleibt so.' });
      expect((await readCasesOfOffers(scope)).size).toBeGreaterThan(0);
    }));

  test('the database permits the same steps as the rules', () =>
    inExample(async (scope) => {
      for (const earlier of caseStates)
        for (const later of caseStates) {
          const { rows } = await sql<{ may: boolean }>`
            select coordination_case_may_follow(${earlier}, ${later}) as may`.execute(scope.db);
          expect(rows[0]?.may).toBe(mayFollow(earlier as CaseState, later as CaseState));
        }
    }));
});

describe('white spots', () => {
  test('are recorded with the figures as seen and their needs, and answered once', () =>
    trying(async (scope) => {
      const { ranked } = await readCoverage(scope, all);
      const worst = ranked.find(({ cell }) => cell.needs.length > 0);
      if (!worst) throw new Error('the example has open needs');
      const input = {
        id: newId(scope.clock.now()),
        question: all,
        areaId: worst.cell.areaId,
        columnKey: worst.cell.column,
        missing: 'Hier gibt es zu wenig.',
      };
      expect(await recordGap(scope, { ...input, missing: ' ' })).toMatchObject({ fault: 'missing' });
      expect(await recordGap(scope, { ...input, columnKey: '99-100' })).toMatchObject({ reason: 'unknown' });
      expect(await recordGap(scope, input)).toMatchObject({ ok: true });
      expect(await recordGap(scope, input)).toMatchObject({ eventId: null });
      const gap = await readGap(scope, input.id);
      expect(gap?.row).toMatchObject({
        offers: worst.cell.supply.offers,
        open_needs: worst.cell.needs.length,
        seen_on: today,
      });
      const { rows } = await sql<{ to_id: string }>`
        select to_id from thread_link where from_id = ${input.id} and meaning = 'causes' and to_kind = 'need'`.execute(
        scope.db,
      );
      expect(rows.map(({ to_id }) => to_id).toSorted()).toEqual(
        worst.cell.needs.map(({ id }) => id).toSorted(),
      );
      const answer = { id: input.id, answer: 'Eine neue Gruppe beginnt.', offerIds: [offers[0] ?? ''] };
      expect(await answerGap(scope, { ...answer, answer: '' })).toMatchObject({ fault: 'missing' });
      expect(await answerGap(scope, answer)).toMatchObject({ ok: true });
      expect(await answerGap(scope, answer)).toMatchObject({ reason: 'answered' });
      expect((await readGap(scope, input.id))?.answeredOn).toBe(today);
    }));
});

describe('weights', () => {
  test('hold from their day on; what held before stays for the days before', () =>
    trying(async (scope) => {
      const before = (await readWeights(scope)).weights;
      const weights = { disadvantage: 10, shortfall: 80, needs: 10, reachMetres: 900, target: 4 };
      expect(await saveWeights(scope, { weights, reason: '' })).toMatchObject({ fault: 'missing' });
      const none = { ...weights, disadvantage: 0, shortfall: 0, needs: 0 };
      expect(await saveWeights(scope, { weights: none, reason: 'x' })).toMatchObject({
        reason: 'nothing-counts',
      });
      expect(await saveWeights(scope, { weights, reason: 'Beschluss' })).toMatchObject({ ok: true });
      expect((await readWeights(scope)).weights).toEqual(weights);
      expect((await readWeights({ ...scope, asOf: '2026-11-21' })).weights).toEqual(before);
      const again = { ...weights, needs: 20 };
      expect(await saveWeights(scope, { weights: again, reason: 'Nachgebessert' })).toMatchObject({
        ok: true,
      });
      expect((await readWeights(scope)).weights).toEqual(again);
      expect((await readCoverage(scope, all)).weights).toEqual(again);
    }));
});

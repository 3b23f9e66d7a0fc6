import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseStates, mayFollow } from './case-state.ts';
import { growthDays, schoolYearOf, steps } from './growth.ts';
import { alikeOffers, type Comparable, likenessOf, partsOf } from './likeness.ts';
import { addressOf, readQuestion } from './question.ts';

const some = (of: readonly string[]) => fc.subarray([...of]);
const offer = (id: string): fc.Arbitrary<Comparable> =>
  fc
    .record({
      ages: fc.option(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
        nil: null,
      }),
      areaIds: some(['a', 'b', 'c']),
      termIds: some(['s', 't', 'u', 'v']),
      goalIds: some(['g', 'h']),
      slots: fc.subarray([14, 15, 16, 38, 39, 62]),
      organisationId: fc.constantFrom('o', 'p'),
    })
    .map(({ ages, ...rest }) => ({
      id,
      name: id,
      ageFrom: ages ? Math.min(...ages) : null,
      ageUntil: ages ? Math.max(...ages) : null,
      ...rest,
    }));
const offers = fc
  .integer({ min: 0, max: 14 })
  .chain((count) =>
    fc.tuple(...Array.from({ length: count }, (_, at) => offer(`o${String(at).padStart(2, '0')}`))),
  );

test('likeness lies between 0 and 1, whichever comes first, and is 1 for the same', () => {
  fc.assert(
    fc.property(offer('x'), offer('y'), (a, b) => {
      const [one, other] = [likenessOf(partsOf(a, b)), likenessOf(partsOf(b, a))];
      expect(one).toBeCloseTo(other, 12);
      expect(one).toBeGreaterThanOrEqual(0);
      expect(one).toBeLessThanOrEqual(1);
      if (a.areaIds.length > 0 && a.termIds.length > 0) expect(likenessOf(partsOf(a, a))).toBe(1);
    }),
  );
});

test('blocks find exactly those pairs that share an area and a term and are alike enough, each once', () => {
  fc.assert(
    fc.property(offers, fc.double({ min: 0.2, max: 0.95, noNaN: true }), (all, threshold) => {
      const found = alikeOffers(all, threshold).pairs.map(({ a, b }) => [a.id, b.id].toSorted().join('|'));
      const expected = all.flatMap((a, at) =>
        all.slice(at + 1).flatMap((b) => {
          const meet =
            a.areaIds.some((id) => b.areaIds.includes(id)) && a.termIds.some((id) => b.termIds.includes(id));
          return meet && likenessOf(partsOf(a, b)) >= threshold ? [`${a.id}|${b.id}`] : [];
        }),
      );
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('a higher threshold never brings more pairs', () => {
  fc.assert(
    fc.property(offers, (all) => {
      const counts = [0.3, 0.5, 0.7, 0.9].map((threshold) => alikeOffers(all, threshold).pairs.length);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }),
  );
});

test('cases: nothing is done that nobody agreed on; what is closed can be opened again', () => {
  expect(mayFollow('open', 'done')).toBe(false);
  expect(mayFollow('agreed', 'done')).toBe(true);
  for (const state of caseStates) expect(mayFollow(state, state)).toBe(false);
  expect(caseStates.filter((state) => mayFollow(state, 'open'))).toEqual(['agreed', 'done', 'dropped']);
});

test('growth is counted on the same days of each year, none of them to come', () => {
  expect(growthDays('schoolYears', '2026-11-22').at(-1)).toBe('2026-11-15');
  expect(growthDays('schoolYears', '2026-11-14').at(-1)).toBe('2025-11-15');
  expect(growthDays('quarters', '2026-11-22').slice(-2)).toEqual(['2026-09-15', '2026-11-15']);
  for (const step of steps) {
    const days = growthDays(step, '2026-03-01');
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(days.every((day) => day <= '2026-03-01')).toBe(true);
  }
  expect(schoolYearOf('2026-07-31')).toBe('2025/26');
  expect(schoolYearOf('2026-08-01')).toBe('2026/27');
});

test('an address says what it was read from, and whatever stands in it can be read', () => {
  const id = '019b0000-0000-7000-8000-000000000000';
  const address = {
    ebene: id,
    spalten: 'thema',
    lage: `${id},${id}`,
    g_lage: '0',
    umkreis: '800',
    genug: 'mittel',
    gebiet: id,
    ab_aehnlichkeit: '60',
  };
  const read = (query: Record<string, string>) =>
    readQuestion(Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]])));
  expect(addressOf(read(address))).toEqual(address);
  expect(read({ g_lage: '1,5' }).weights.disadvantage).toBe(1.5);
  expect(read({ g_lage: '-3', umkreis: 'weit', spalten: 'unsinn', ebene: "' or 1=1" }).weights).toEqual({});
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(address)), fc.string()), (query) => {
      const question = read(query);
      // What was refused is said on the page that it was typed for, and passed on by no address.
      expect(read(addressOf(question))).toEqual({ ...question, refused: {} });
    }),
  );
});

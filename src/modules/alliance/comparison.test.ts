import { describe, expect, it } from 'vitest';
import { type KindComparison, pairReplaced, saysSomethingElse } from './comparison.ts';
import { field, officeRelation, title } from './kinds.ts';

const comparison = (more: Partial<KindComparison>): KindComparison => ({
  kind: title,
  began: [],
  beganCount: more.began?.length ?? 0,
  ended: [],
  endedCount: more.ended?.length ?? 0,
  changed: [],
  changedCount: 0,
  ...more,
});

describe('pairReplaced', () => {
  it('an old title and a new one are one change', () => {
    const paired = pairReplaced(comparison({ began: [{ title: 'neu' }], ended: [{ title: 'alt' }] }));
    expect(paired).toMatchObject({ beganCount: 0, endedCount: 0, changedCount: 1, began: [], ended: [] });
    expect(paired.changed).toEqual([{ before: { title: 'alt' }, after: { title: 'neu' } }]);
  });
  it('tells series apart by their choices', () => {
    const relation = (relation: string, holder: string) => ({ relation, holders: [holder] });
    const paired = pairReplaced(
      comparison({
        kind: officeRelation,
        began: [relation('employer', 'B'), relation('hostSeat', 'Jugendamt')],
        ended: [relation('employer', 'A'), relation('commissioner', 'C')],
      }),
    );
    expect(paired.changed).toEqual([{ before: relation('employer', 'A'), after: relation('employer', 'B') }]);
    expect(paired.began).toEqual([relation('hostSeat', 'Jugendamt')]);
    expect(paired.ended).toEqual([relation('commissioner', 'C')]);
  });
  it('leaves fields as they are: one that joins replaces none that leaves', () => {
    const given = comparison({ kind: field, began: [{ name: 'Kultur' }], ended: [{ name: 'Sport' }] });
    expect(pairReplaced(given)).toBe(given);
  });
});

it('a new source alone is no change of words', () => {
  expect(
    saysSomethingElse(field, { name: 'A', mark: 'school' }, { name: 'A', mark: 'school', source_id: 's' }),
  ).toBe(false);
  expect(saysSomethingElse(field, { name: 'A', mark: 'school' }, { name: 'B', mark: 'school' })).toBe(true);
});

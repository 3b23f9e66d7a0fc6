import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type LastSaid, saidNow, sameValue } from './decide.ts';
import type { ComparedRow, Value } from './import-kind.ts';

const thing = { kind: 'organisation', id: 'a' };
const row = (fields: ComparedRow['fields'], more: Partial<ComparedRow> = {}): ComparedRow => ({
  number: 1,
  key: 'k',
  label: 'K',
  thing,
  fields,
  problems: [],
  remarks: [],
  ...more,
});
const verdict = (incoming: Value, current: Value | undefined, last?: Value) =>
  decide(row({ name: { incoming, current } }), last === undefined ? null : { name: last }).differences.name
    ?.verdict;

describe('one field', () => {
  test.each([
    ['nothing differs', 'A', 'A', 'A', undefined],
    ['the source changed, nobody here did', 'B', 'A', 'A', 'take'],
    ['somebody here changed, the source did not', 'A', 'B', 'A', 'kept'],
    ['both changed', 'C', 'B', 'A', 'conflict'],
    ['both changed to the same', 'B', 'B', 'A', undefined],
    ['the source gives nothing any more', null, 'A', 'A', 'take'],
    ['first time, entered here differently', 'B', 'A', undefined, 'conflict'],
    ['first time, nothing entered here', 'B', null, undefined, 'take'],
    ['first time, the source says nothing', null, 'A', undefined, undefined],
  ] as const)('%s', (_, incoming, current, last, expected) => {
    expect(verdict(incoming, current, last)).toBe(expected);
  });
});

test('what cannot be taken, and what is not meant for here, writes nothing', () => {
  const fields = { name: { incoming: 'B', current: 'A' } };
  expect(decide(row(fields, { problems: [{ code: 'noName' }] }), null)).toMatchObject({
    state: 'invalid',
    row: null,
  });
  expect(decide(row(fields, { elsewhere: { code: 'district' } }), null)).toMatchObject({
    state: 'elsewhere',
    row: null,
  });
});

const value: fc.Arbitrary<Value> = fc.constantFrom<Value>(null, '', 'A', 'B', 'C', 3, ['x'], { b: 1, a: 2 });
const fields = fc.dictionary(
  fc.constantFrom('name', 'phone', 'street'),
  fc.record({ incoming: value, current: fc.option(value, { nil: undefined }) }),
);
const said = fc.option(fc.dictionary(fc.constantFrom('name', 'phone', 'street'), value), { nil: null });

/** What stands here after the decision was followed. */
const followed = (
  compared: ComparedRow,
  last: LastSaid | null,
  choice = { file: [] as string[], ours: [] as string[] },
) => {
  const decision = decide(compared, last, choice);
  const after = Object.fromEntries(
    Object.entries(compared.fields).map(([field, each]) => [
      field,
      decision.row?.take.includes(field) ? { ...each, current: each.incoming } : each,
    ]),
  );
  return { decision, after: row(after), said: saidNow(compared, decision, last) };
};

test('a second run writes nothing, and keeps showing the conflicts that nobody decided', () => {
  fc.assert(
    fc.property(fields, said, fc.boolean(), (each, last, isNew) => {
      const compared = row(
        isNew
          ? Object.fromEntries(Object.entries(each).map(([name, f]) => [name, { ...f, current: undefined }]))
          : each,
        isNew ? { thing: null } : {},
      );
      const first = followed(compared, isNew ? null : last);
      const second = decide(first.after, first.said);
      expect(second.row).toBeNull();
      expect(second.state).toBe(first.decision.state === 'conflict' ? 'conflict' : 'unchanged');
    }),
  );
});

test('an edit made here is never overwritten, unless somebody says so', () => {
  fc.assert(
    fc.property(fields, said, (each, last) => {
      const compared = row(each);
      for (const [field, { current }] of Object.entries(each)) {
        const edited =
          current !== undefined &&
          current !== null &&
          current !== '' &&
          !sameValue(last?.[field] ?? null, current);
        if (edited) expect(decide(compared, last).row?.take ?? []).not.toContain(field);
      }
    }),
  );
});

test('a conflict that was decided is none any more', () => {
  const compared = row({ name: { incoming: 'C', current: 'B' } });
  expect(followed(compared, { name: 'A' }, { file: ['name'], ours: [] }).decision.row?.take).toEqual([
    'name',
  ]);
  const ours = followed(compared, { name: 'A' }, { file: [], ours: ['name'] });
  expect(ours.decision).toMatchObject({ state: 'unchanged', row: null });
  expect(decide(ours.after, ours.said).state).toBe('unchanged');
});

import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../platform/db/testing.ts';
import { findingsOf, keyOf, parseKey } from './finding.ts';
import { alikePairs, trigramsOf } from './overlap.ts';

const database = await testDatabase();
const sets = fc
  .array(fc.array(fc.integer({ min: 0, max: 8 }).map(String), { maxLength: 8 }), { maxLength: 8 })
  .map((list) => new Map(list.map((elements, index) => [`b${index}`, new Set(elements)])));

describe('sets that are nearly the same', () => {
  test('are those that looking at every pair finds', () => {
    fc.assert(
      fc.property(sets, fc.double({ min: 0.01, max: 1, noNaN: true }), (map, atLeast) => {
        const naive = [...map].flatMap(([a, x]) =>
          [...map]
            .filter(([b]) => a < b)
            .flatMap(([b, y]) => {
              const shared = [...x].filter((each) => y.has(each)).length;
              const likeness = shared / new Set([...x, ...y]).size;
              return x.size >= 2 && y.size >= 2 && shared > 0 && likeness >= atLeast
                ? [`${a} ${b} ${shared}`]
                : [];
            }),
        );
        const found = alikePairs(map, atLeast).map(({ a, b, shared }) => `${a} ${b} ${shared}`);
        expect(found.toSorted()).toEqual(naive.toSorted());
      }),
    );
  });

  test('the likeness of texts is that of the database', async () => {
    const texts = [
      'Die AG entwickelt Angebote für Kinder.',
      'Die AG entwickelt Angebote für Familien und Kinder!',
      'Übergänge',
      'ganz etwas anderes',
    ];
    for (const a of texts)
      for (const b of texts.filter((each) => each > a)) {
        const { rows } = await sql<{ likeness: number }>`
          select similarity(unaccent(${a}), unaccent(${b})) as likeness`.execute(database.kysely);
        const pair = alikePairs(
          new Map([
            ['a', trigramsOf(a)],
            ['b', trigramsOf(b)],
          ]),
          0,
        );
        expect(pair[0]?.likeness ?? 0).toBeCloseTo(rows[0]?.likeness ?? -1, 5);
      }
  });
});

describe('findings', () => {
  const id = (digit: number) => `00000000-0000-7000-8000-00000000000${digit}`;
  const body = (digit: number, more: object = {}) => ({
    id: id(digit),
    mandate: null,
    fieldIds: [],
    leads: [],
    ...more,
  });
  const leads = (a: number, b: number) => [
    { role: 'lead' as const, fieldId: id(a) },
    { role: 'coLead' as const, fieldId: id(b) },
  ];

  test('tell of doubles, of missing leads, and of fields that nobody serves', () => {
    const seats = [1, 2].flatMap((digit) =>
      [7, 8, 9].map((member) => ({ bodyId: id(digit), organisationId: id(member) })),
    );
    const found = findingsOf({
      bodies: [body(1, { leads: leads(4, 5) }), body(2, { leads: leads(4, 4) }), body(3)],
      seats: [...seats, { bodyId: id(2), organisationId: id(6) }],
      fieldIds: [id(4), id(6)],
    });
    expect(found.map(keyOf)).toEqual([
      `same-members.${id(1)}.${id(2)}`,
      `one-lead.${id(3)}`,
      `one-field-lead.${id(2)}`,
      `field-without-body.${id(6)}`,
    ]);
    expect(found[0]).toMatchObject({ likeness: 0.75, shared: 3 });
  });

  test('keys lead back to what they are about, and nothing else is a key', () => {
    const key = keyOf({ rule: 'same-members', ids: [id(1), id(2)] });
    expect(parseKey(key)).toEqual({ rule: 'same-members', ids: [id(1), id(2)] });
    for (const wrong of [
      `same-members.${id(2)}.${id(1)}`,
      `same-members.${id(1)}`,
      `one-lead.${id(1)}.${id(2)}`,
      `nothing.${id(1)}`,
      'one-lead.x',
      '',
    ])
      expect(parseKey(wrong)).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseKey(text);
        expect(parsed === null || keyOf(parsed) === text).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Criteria, listNames, noCriteria, readCriteria, writeCriteria } from './criteria.ts';
import { access, audiences, delivery, marks, orders, weekdays } from './options.ts';
import { readPins, writePins } from './pins.ts';
import { isWished, wishes, without } from './wishes.ts';

const read = (address: string) => {
  const query: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(address)) query[name] = [...(query[name] ?? []), value];
  return readCriteria(query);
};
const addressOf = (criteria: Criteria) =>
  new URLSearchParams(
    Object.entries(writeCriteria(criteria)).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  ).toString();

const values = Object.fromEntries(
  Object.entries({
    tag: weekdays,
    zugang: Object.keys(access),
    fuer: Object.keys(audiences),
    art: Object.keys(delivery),
    merkmal: Object.keys(marks),
    sortierung: Object.keys(orders),
    sprache: ['de', 'ar', 'zh-Hant'],
    zeit: ['nachmittags', '9-12', '15-17'],
    kostenlos: ['1'],
    but: ['1'],
    umkreis: ['500', '3000'],
    standort: ['52.431,13.2604', '-0.0001,0'],
    gebiet: ['018f2f3e-0000-7000-8000-00000000000a'],
    thema: ['018f2f3e-0000-7000-8000-00000000000b'],
  }),
) as Record<string, readonly string[]>;
const anything = fc.array(
  fc.oneof(
    fc.tuple(
      fc.constantFrom(...Object.keys(values), 'was', 'ort', 'alter', 'alterbis'),
      fc.string({ unit: 'binary' }),
    ),
    fc.constantFrom(
      ...Object.entries(values).flatMap(([name, list]) =>
        list.map((value): [string, string] => [name, value]),
      ),
    ),
    fc.tuple(fc.constantFrom('alter', 'alterbis'), fc.integer({ min: -3, max: 140 }).map(String)),
  ),
);

describe('criteria', () => {
  test('whatever an address says, the criteria read from it are written and read again as they were', () =>
    fc.assert(
      fc.property(anything, (pairs) => {
        const { criteria } = read(new URLSearchParams(pairs).toString());
        const again = read(addressOf(criteria));
        expect(again.criteria).toEqual(criteria);
        expect(again.faults).toEqual([]);
      }),
    ));

  test('a wish that is dropped is wished no more, and no other one with it', () =>
    fc.assert(
      fc.property(anything, (pairs) => {
        const { criteria } = read(new URLSearchParams(pairs).toString());
        for (const wish of wishes) {
          const left = wishes.filter((each) => isWished(without(criteria, wish), each));
          expect(left).toEqual(wishes.filter((each) => each !== wish && isWished(criteria, each)));
        }
      }),
    ));

  test('nothing is asked of an empty address, and lists may come as boxes or with commas', () => {
    expect(read('')).toEqual({ criteria: noCriteria, faults: [] });
    expect(read('tag=mi&tag=mo').criteria.weekdays).toEqual(['mo', 'mi']);
    expect(read('tag=mi,mo,xx').criteria.weekdays).toEqual(['mo', 'mi']);
    expect(listNames.every((name) => read('').criteria[name].length === 0)).toBe(true);
  });

  test('ages that are swapped, or none, are said and come back as they were typed', () => {
    expect(read('alter=9&alterbis=4').faults).toEqual([
      { field: 'alterbis', code: 'agesSwapped', typed: '4' },
    ]);
    expect(read('alter=fünf').faults).toEqual([{ field: 'alter', code: 'age', typed: 'fünf' }]);
    expect(read('alter=5 Jahre').criteria.age).toBe(5);
    expect(read('alter=1,5').criteria.age).toBe(1);
    expect(read('alter=18 Monate').criteria.age).toBe(1);
    expect(read('alter=6 Monate').criteria.age).toBe(0);
    expect(read('zeit=25-3').faults).toEqual([{ field: 'zeit', code: 'time', typed: '25-3' }]);
    expect(read('standort=irgendwo').faults[0]?.code).toBe('point');
  });

  test('a place from a device is kept to about 100 metres', () => {
    expect(read('standort=52.43219,13.26049').criteria.point).toEqual({ lat: 52.432, lon: 13.26 });
  });
});

test('a pinboard holds ids alone, each once, and no more than it has room for', () => {
  const ids = Array.from({ length: 60 }, (_, n) => `018f2f3e-0000-7000-8000-${String(n).padStart(12, '0')}`);
  expect(readPins(`${ids[0]}.${ids[0]}.böse,${ids[1]}`)).toEqual(ids.slice(0, 2));
  expect(readPins(writePins(ids))).toEqual(ids.slice(0, 50));
  expect(readPins(undefined)).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameIn, peopleIn } from './person-cells.ts';

const named = (given: string | null, family: string, title: string | null = null) => ({
  title,
  given,
  family,
});
const anna = named('Anna', 'Müller');
const drAnna = named('Anna', 'Müller', 'Dr.');
const kai = named('Kai', 'Nowak');

test.each([
  ['Dr. Anna Müller (Vertr.: Kai Nowak)', drAnna, kai],
  ['Dr. Anna Müller, Vertretung: Kai Nowak', drAnna, kai],
  ['Anna Müller (i.V. Kai Nowak)', anna, kai],
  ['Anna Müller, stellv. Leitung: Kai Nowak', anna, kai],
  ['Anna Müller (Kai Nowak)', anna, kai],
  ['Anna Müller / Kai Nowak', anna, kai],
  ['Anna Müller\nKai Nowak', anna, kai],
  ['Anna Müller und Kai Nowak', anna, kai],
  ['Anna Müller, Kai Nowak', anna, kai],
  ['Frau Müller, Herr Nowak', named(null, 'Müller'), named(null, 'Nowak')],
])('two people in %j', (cell, principal, deputy) => expect(peopleIn(cell)).toEqual({ principal, deputy }));

test.each([
  ['Frau Dr. Anna Müller', drAnna],
  ['Müller, Dr. Anna', drAnna],
  ['Leitung: Anna Müller', anna],
  ['Anna Müller (Schulleiterin)', anna],
  ['Anna Müller (Leitung Hort)', anna],
  ['Anna Müller (kom.)', anna],
  ['Anna Müller, Schulleiterin', anna],
  ['Anna Müller (Tel. 030 1234)', anna],
  ['Dr. med. Anna Müller', named('Anna', 'Müller', 'Dr. med.')],
  ['Dipl.-Soz.päd. Anna Müller', named('Anna', 'Müller', 'Dipl.-Soz.päd.')],
  ['M. A. Anna Müller', named('Anna', 'Müller', 'M.A.')],
  ['M. Müller', named('M.', 'Müller')],
  ['Dr.-Ing. Max Müller', named('Max', 'Müller', 'Dr.-Ing.')],
  ['Prof. Dr. h. c. Li Wei', named('Li', 'Wei', 'Prof. Dr. h.c.')],
  ['Müller-Lüdenscheidt, Prof. Dr. Anna-Lena', named('Anna-Lena', 'Müller-Lüdenscheidt', 'Prof. Dr.')],
  ['Ludwig van der Berg', named('Ludwig', 'van der Berg')],
  ['Maria de la Cruz', named('Maria', 'de la Cruz')],
])('one person in %j', (cell, principal) => expect(peopleIn(cell)).toEqual({ principal, deputy: null }));

test.each([
  'n/a',
  'N.N.',
  'vakant',
  'Sekretariat',
  'Team Jugend',
  'k. A.',
  '-',
  'a@example.org',
  '030 12345',
  'Dr.',
])('nobody in %j', (cell) => expect(peopleIn(cell)).toEqual({ principal: null, deputy: null }));

test('a name is read the same with title, salutation and either way round', () => {
  const word = fc.constantFrom('Anna', 'Kai', 'Çiğdem', 'Jean-Luc', 'Øyvind', 'Zoë');
  const family = fc.constantFrom('Müller', 'Öztürk', 'Nowak-Beispiel', 'O’Neill', 'Weiß');
  const title = fc.constantFrom('', 'Dr. ', 'Prof. Dr. ', 'Dipl.-Päd. ');
  fc.assert(
    fc.property(word, family, title, fc.constantFrom('', 'Frau ', 'Herr '), (given, last, before, said) => {
      const expected = { title: before.trim() || null, given, family: last };
      expect(nameIn(`${said}${before}${given} ${last}`)).toEqual(expected);
      expect(nameIn(`${last}, ${before}${given}`)).toEqual(expected);
    }),
  );
});

test('whatever stands in a cell, what is taken for a name fits the register', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'aÄ1 .,;/()[]@<>-+\n"\'Dr:&') }),
    fc
      .array(fc.constantFrom('Dr.', 'Anna', 'Müller', '(', ')', 'Vertr.:', ',', '/', 'von', 'und'))
      .map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(cell, (text) => {
      for (const person of Object.values(peopleIn(text))) {
        if (!person) continue;
        expect(person.family).toMatch(/\p{L}{2}/u);
        expect(
          [person.title?.length ?? 0, person.given?.length ?? 0, person.family.length].every((n) => n <= 100),
        ).toBe(true);
        expect(person.title?.length ?? 0).toBeLessThanOrEqual(60);
        expect(person.given).not.toBe('');
      }
    }),
    { numRuns: 1000 },
  );
});

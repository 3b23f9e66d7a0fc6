import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyone } from '../../platform/auth/right.ts';
import { parseNumber, readRecordForm } from './record-form.ts';
import type { RecordKind } from './record-kind.ts';
import { typedOf } from './web/typed.ts';

const kind: RecordKind = {
  kind: 'sample',
  table: 'sample',
  series: 'versions',
  fields: [
    { name: 'name', type: 'text', maxLength: 20, required: true },
    { name: 'level', type: 'choice', options: ['high', 'low'] },
    { name: 'amount', type: 'number' },
    { name: 'day', type: 'day', precisionColumn: 'day_precision' },
    { name: 'audiences', type: 'choices', options: ['children', 'parents'] },
    { name: 'holders', type: 'lines', maxLength: 10, maxLines: 2 },
  ],
  write: everyone,
  seeInternal: everyone,
  words: () => ({ one: '', many: '', create: '', correct: '', fields: {} }),
  title: (row) => String(row.name),
  path: () => '/',
  problems: (row) =>
    row.level === 'high' && row.amount === null ? [{ field: 'amount', message: 'Bitte eine Zahl.' }] : [],
};
const read = (typed: Record<string, string>) => readRecordForm(kind, { name: 'x', ...typed }, 'create', 'de');

describe('reading a record form', () => {
  test('what is never public by itself stays so, whatever the form says', () => {
    const form = readRecordForm(
      { ...kind, neverPublic: true },
      { name: 'x', isPublic: 'yes' },
      'create',
      'de',
    );
    expect(form).toMatchObject({ ok: true, row: { is_public: false } });
  });

  test.each([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(21) }, 'name'],
    [{ level: 'middle' }, 'level'],
    [{ audiences: 'children,cats' }, 'audiences'],
    [{ amount: 'zwölf' }, 'amount'],
    [{ amount: '1e9' }, 'amount'],
    [{ day: '31.2.2015' }, 'day'],
    [{ holders: 'a\nb\nc' }, 'holders'],
    [{ holders: 'x'.repeat(11) }, 'holders'],
    [{ from: '2015', until: '2014' }, 'until'],
    [{ from: 'gestern' }, 'from'],
    [{ level: 'high' }, 'amount'],
  ])('%j is refused beside %s', (typed, field) => {
    const form = read(typed);
    expect(form.ok).toBe(false);
    expect(form).toHaveProperty(`errors.${field}`);
  });

  test('everything that is wrong is said at once, what goes against a rule too', () => {
    const form = read({ name: '', level: 'high' });
    expect(form).toMatchObject({
      ok: false,
      errors: { name: expect.any(String), amount: 'Bitte eine Zahl.' },
    });
  });

  test('a field that cannot be read is told what is wrong with it, not what a rule makes of its emptiness', () => {
    const form = read({ level: 'high', amount: 'zwölf' });
    expect(form).toMatchObject({
      ok: false,
      errors: { amount: expect.not.stringContaining('Bitte eine Zahl.') },
    });
  });

  test('rules keep silent while the choice or the time they turn on is missing', () => {
    const turning: RecordKind = {
      ...kind,
      problems: (row) => (row.level === 'high' ? [] : [{ field: 'amount', message: 'Nur bei hoch.' }]),
    };
    const judge = (typed: Record<string, string>) =>
      readRecordForm(turning, { name: 'x', amount: '1', ...typed }, 'create', 'de');
    expect(judge({ level: 'middle' })).toEqual({ ok: false, errors: { level: expect.any(String) } });
    expect(judge({ from: 'gestern' })).toEqual({ ok: false, errors: { from: expect.any(String) } });
    expect(judge({ level: 'low' })).toEqual({ ok: false, errors: { amount: 'Nur bei hoch.' } });
  });

  test('takes days as exactly as they are known', () => {
    expect(read({ from: '2014', until: '6.2015', day: '1.6.2015' })).toMatchObject({
      ok: true,
      row: {
        valid: '[2014-01-01,2015-07-01)',
        from_precision: 'year',
        until_precision: 'month',
        day: '2015-06-01',
        day_precision: 'day',
      },
    });
  });

  test('what the form shows of a row reads back as the same row', () => {
    const year = fc.integer({ min: 1950, max: 2090 });
    const date = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
    fc.assert(
      fc.property(
        date,
        date,
        fc.integer({ min: -99999, max: 99999 }),
        fc.boolean(),
        fc.shuffledSubarray(['children', 'parents']),
        (a, b, cents, isPublic, audiences) => {
          const [from, until] = [a, b].map(([y, m, d]) => `${d}.${m}.${y}`);
          const form = read({
            from: from ?? '',
            amount: String(cents / 100).replace('.', ','),
            day: until ?? '',
            isPublic: isPublic ? 'yes' : '',
            audiences: audiences.join(','),
          });
          if (!form.ok) throw new Error(JSON.stringify(form.errors));
          const again = readRecordForm(kind, typedOf(kind, form.row), 'correct', 'de');
          expect(again).toMatchObject({ ok: true, row: form.row });
        },
      ),
    );
  });
});

describe('numbers as people type them', () => {
  test.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.234,5', 1234.5],
    ['1.234', 1234],
    ['-3', -3],
    ['1 000', 1000],
    ['', null],
    ['1,2,3', null],
    ['12 Kinder', null],
    ['9'.repeat(20), null],
  ])('%s is %s', (text, expected) => expect(parseNumber(text)).toBe(expected));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/time/day.ts';
import { holdsOn, parseRange, toRange } from '../../platform/time/period.ts';
import { mottoOf, titleLine } from './title.ts';

describe('mottoOf', () => {
  it.each([
    ['Bündnis für Bildung – kooperieren, vernetzen, mitmachen', 'Kooperieren, vernetzen, mitmachen.'],
    ['Bündnis für Bildung - vernetzen, kooperieren, mitmachen', 'Vernetzen, kooperieren, mitmachen.'],
    ['Bildungsnetz: übermorgen beginnt heute!', 'Übermorgen beginnt heute!'],
    ['Runder Tisch Schule und Jugend', null],
    ['Steglitz-Zehlendorf', null],
    ['', null],
  ])('%s', (title, motto) => {
    expect(mottoOf(title)).toBe(motto);
  });
});

const row = (title: string, valid: string | null) => ({ thing_id: title, title, valid });
const line = (...rows: ReturnType<typeof row>[]) =>
  titleLine(rows).map((stretch) => (stretch.title ? String(stretch.title.title) : toRange(stretch.gap)));

describe('titleLine', () => {
  it('says where nothing is recorded: before, between and after', () => {
    expect(line(row('neu', '[2014-01-01,)'), row('ohne Zeit', null))).toEqual(['neu', '[,2014-01-01)']);
    expect(line(row('b', '[2016-01-01,2018-01-01)'), row('a', '(,2014-01-01)'))).toEqual([
      '[2018-01-01,)',
      'b',
      '[2014-01-01,2016-01-01)',
      'a',
    ]);
    expect(line(row('a', '[2011-01-01,2014-01-01)'), row('b', '[2014-01-01,)'))).toEqual([
      'b',
      'a',
      '[,2011-01-01)',
    ]);
  });

  it('draws no line without a dated title', () => {
    expect(line(row('ohne Zeit', null))).toEqual([]);
    expect(line()).toEqual([]);
  });

  it('covers every day exactly once', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 6000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(cuts, fc.integer({ min: -50, max: 6050 }), (days, probe) => {
        const sorted = days.toSorted((a, b) => a - b).map((day) => addDays('2010-01-01', day));
        const rows = sorted.flatMap((from, index) =>
          index % 2 === 0 && sorted[index + 1]
            ? [row(`t${index}`, toRange({ from, until: sorted[index + 1] ?? null }))]
            : [],
        );
        const day = addDays('2010-01-01', probe);
        const holding = titleLine(rows).filter((stretch) =>
          holdsOn(stretch.title ? parseRange(String(stretch.title.valid)) : stretch.gap, day),
        );
        expect(holding).toHaveLength(1);
      }),
    );
  });
});

import { expect, test } from 'vitest';
import { readNumber } from './number-cell.ts';

test.each([
  ['4.22594', '.', 4.22594],
  ['1,234.5', '.', 1234.5],
  ['4,225', ',', 4.225],
  ['1.234,5', ',', 1234.5],
  ['-0.71', '.', -0.71],
  ['12 %', '.', 12],
  ['', '.', null],
  ['NA', '.', null],
  ['–', ',', null],
  ['k. A.', ',', null],
  ['0', ',', 0],
  ['mittel', '.', undefined],
  ['1.2.3', '.', undefined],
  ['=1+1', '.', undefined],
] as const)('%j with %j is %j', (text, decimal, value) => expect(readNumber(text, decimal)).toBe(value));

import { expect, test } from 'vitest';
import { addressOf, readQuestion } from './question.ts';

const reading = (query: Record<string, string>) =>
  readQuestion(Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]])));

test('numbers are read as people type them', () => {
  expect(reading({ umkreis: '1.500' }).weights.reachMetres).toBe(1500);
  expect(reading({ umkreis: '800' }).weights.reachMetres).toBe(800);
  expect(reading({ genug: '1,5' }).weights.target).toBe(1.5);
  expect(reading({ genug: '' }).weights.target).toBeNull();
  expect(reading({ genug: 'mittel' })).toMatchObject({ weights: { target: null }, refused: {} });
});

test('what is no number, or out of bounds, is kept as typed and computes nothing', () => {
  const question = reading({
    umkreis: 'weit',
    g_lage: '-5',
    g_bedarf: '101',
    genug: 'viel',
    ab_aehnlichkeit: '5',
  });
  expect(question.refused).toEqual({
    umkreis: 'weit',
    g_lage: '-5',
    g_bedarf: '101',
    genug: 'viel',
    ab_aehnlichkeit: '5',
  });
  expect(question.weights).toEqual({});
  expect(question.threshold).toBe(75);
  expect(addressOf(question)).toEqual({});
});

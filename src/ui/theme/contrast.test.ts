import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentProblem, accentStylesheet, contrastRatio, enough, grounds } from './contrast.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('agrees with known values', () => {
    expect(contrastRatio('#000', '#fff')).toBe(21);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastRatio('#c2252d', '#ffffff')).toBeCloseTo(5.88, 1);
  });

  it('is the same in both orders and lies between 1 and 21', () => {
    fc.assert(
      fc.property(colour, colour, (a, b) => {
        const ratio = contrastRatio(a, b);
        expect(ratio).toBe(contrastRatio(b, a));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });

  it('knows the grounds that tokens.css paints', () => {
    const tokens = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
    for (const ground of Object.values(grounds)) expect(tokens).toContain(ground);
  });
});

describe('an alliance’s colour', () => {
  it('is refused with its reason', () => {
    expect(accentProblem('petrol')).toEqual({ reason: 'not-a-colour' });
    expect(accentProblem('#ffd500;}body{display:none')).toEqual({ reason: 'not-a-colour' });
    expect(accentProblem('#ffd500')).toMatchObject({ reason: 'too-little-contrast', against: 'white text' });
    // 4.6 against white, but only 4.4 against the warm paper.
    expect(accentProblem('#757575')).toMatchObject({ reason: 'too-little-contrast', against: 'paper' });
    expect(accentProblem('#0e5a61')).toBeNull();
  });

  it('gives readable colours, light and dark, for every colour that is accepted', () => {
    fc.assert(
      fc.property(
        colour.filter((hex) => accentProblem(hex) === null),
        (hex) => {
          const css = accentStylesheet(hex);
          const values = [...css.matchAll(/--([a-z-]+):(#[0-9a-f]{6})/g)].map((match) => match[2] ?? '');
          const [accent = '', soft = '', on = '', darkAccent = '', darkSoft = '', darkOn = ''] = values;
          expect(values).toHaveLength(6);
          const pairs = [
            [accent, grounds.paper],
            [accent, grounds.card],
            [accent, soft],
            [on, accent],
            [darkAccent, grounds.darkPaper],
            [darkAccent, grounds.darkCard],
            [darkAccent, darkSoft],
            [darkOn, darkAccent],
          ] as const;
          for (const [front, ground] of pairs)
            expect(contrastRatio(front, ground)).toBeGreaterThanOrEqual(enough);
        },
      ),
    );
  });

  it('throws for what is no colour', () => {
    expect(() => accentStylesheet('red')).toThrow(TypeError);
  });
});

describe('the house’s own colours', () => {
  const tokens = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
  const [light = '', dark = ''] = tokens.split('@media screen and (prefers-color-scheme: dark)');
  const valuesOf = (css: string) =>
    Object.fromEntries(
      [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
    );
  const lightValues = valuesOf(light);
  const schemes = {
    light: lightValues,
    dark: { ...lightValues, ...valuesOf(dark.split('/* KERN')[0] ?? '') },
  };
  const texts: readonly (readonly [string, string])[] = [
    ...['ink', 'ink-2', 'accent', 'thread', 'fault', 'warn', 'ok'].flatMap((front) => [
      [front, 'paper'] as const,
      [front, 'card'] as const,
    ]),
    ...['ok', 'warn', 'fault', 'accent', 'thread'].map((name) => [name, `${name}-soft`] as const),
    ['ink-2', 'quiet-soft'],
    ['ink', 'accent-soft'],
    ['ink', 'fault-soft'],
    ['on-thread', 'thread'],
    ['on-thread', 'thread-strong'],
    ['on-accent', 'accent'],
  ];
  for (const [scheme, values] of Object.entries(schemes)) {
    it(`are readable on each other (${scheme})`, () => {
      for (const [front, ground] of texts) {
        expect(
          contrastRatio(values[front] ?? '', values[ground] ?? ''),
          `${front} on ${ground}`,
        ).toBeGreaterThanOrEqual(enough);
      }
      for (const mark of ['control', 'school', 'youth', 'health', 'culture', 'sport', 'admin', 'family']) {
        for (const ground of ['paper', 'card']) {
          expect(
            contrastRatio(values[mark] ?? '', values[ground] ?? ''),
            `${mark} on ${ground}`,
          ).toBeGreaterThanOrEqual(3);
        }
      }
    });
  }
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGeoJson } from './geojson-features.ts';
import { all, faultOf, pieces } from './testing.ts';

const collection = (features: readonly unknown[], more: object = {}) => ({
  type: 'FeatureCollection',
  name: 'features: [',
  ...more,
  features,
  bbox: [1, 2],
});

test('yields what JSON.parse would, however it is cut', async () => {
  const feature = fc.record({
    type: fc.constant('Feature'),
    properties: fc.dictionary(fc.string(), fc.jsonValue()),
    geometry: fc.jsonValue(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(feature),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      async (features, size, pretty) => {
        const whole = collection(features);
        const parts = await all(readGeoJson(pieces(JSON.stringify(whole, null, pretty ? 2 : 0), size)));
        const asJson = JSON.parse(JSON.stringify(whole));
        expect(parts.filter((part) => part.kind === 'feature').map((part) => part.value)).toEqual(
          asJson.features,
        );
        expect(parts.at(-1)).toEqual({ kind: 'rest', value: { ...asJson, features: [] } });
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ['no JSON', 'Das ist keine Karte', 'notJson'],
  ['half a file', JSON.stringify(collection([{ a: 1 }, { b: 2 }])).slice(0, -30), 'notJson'],
  ['a single feature', '{"type":"Feature","geometry":null}', 'notFeatures'],
  ['a list', '[]', 'notFeatures'],
  ['a broken feature', '{"type":"FeatureCollection","features":[{"a":}]}', 'notJson'],
])('%s is refused', async (_, text, fault) => {
  expect(await faultOf(all(readGeoJson(pieces(text, 7))))).toBe(fault);
});

test('whatever arrives, it is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ftn1features ') }), async (text) => {
      const fault = await faultOf(all(readGeoJson(pieces(`{"features":${text}`, 3))));
      expect(fault === null || ['notJson', 'notFeatures'].includes(fault)).toBe(true);
    }),
  );
});

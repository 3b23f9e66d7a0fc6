import { expect, test } from 'vitest';
import { faultsOf, type OpenApi, readDocument } from '../../../../tests/conformance/openapi-form.ts';
import { openApiDocument } from './openapi.ts';

test('the description of an alliance that has nothing yet is whole, and its examples hold', () => {
  const document = openApiDocument('https://bildung.example/neu', 'Schnittstellen: Neu') as OpenApi;
  expect(faultsOf(readDocument(document))).toEqual([]);
});

test('an example that breaks its schema is found', () => {
  const document = openApiDocument('https://bildung.example/neu', 'Neu', {
    taxonomy: { id: 'no uuid', name: 'Themen' },
  }) as OpenApi;
  expect(faultsOf(readDocument(document)).join('\n')).toMatch(/taxonomies.*must match format "uuid"/);
});

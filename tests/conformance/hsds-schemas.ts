import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** What an answer is held against. */
export type Checks = {
  item(kind: ItemKind): ValidateFunction;
  page: ValidateFunction;
};
export const itemKinds = [
  'service',
  'organization',
  'service_at_location',
  'taxonomy',
  'taxonomy_term',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/**
 * The schemas of HSDS 3.0 in a folder (`…/hsds-3.0/schema`), ready to check with. The page that wraps items is taken from the
 * folder's own OpenAPI document; all its parts are made required, since the specification shows them all.
 */
export const readSchemas = (folder: string): Checks => {
  // The schemas use words of their own ("tabular_required"), which are no part of JSON Schema.
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.json') || file === 'openapi.json') continue;
    const schema = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as object;
    ajv.addSchema({ ...schema, $id: file }, file);
  }
  const openapi = JSON.parse(readFileSync(path.join(folder, 'openapi.json'), 'utf8')) as {
    components: { schemas: { Page: { properties: Record<string, object> } } };
  };
  const { Page } = openapi.components.schemas;
  const page = ajv.compile({
    ...Page,
    properties: { ...Page.properties, contents: { type: 'array' } },
    required: [...Object.keys(Page.properties), 'contents'],
  });
  return {
    page,
    item: (kind) => {
      const validate = ajv.getSchema(`${kind}.json`);
      if (!validate) throw new Error(`${folder} has no ${kind}.json`);
      return validate as ValidateFunction;
    },
  };
};

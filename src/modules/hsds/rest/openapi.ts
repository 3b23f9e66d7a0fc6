import { OpenAPIHono, z } from '@hono/zod-openapi';
import { mostItems, usualItems } from '../asked.ts';
import { type Described, descriptions } from './interfaces.ts';

const id = z.string().uuid();
const stand = z.string().date().optional().openapi({
  description: 'As of this day; today where nothing is said.',
  example: '2026-11-22',
});
const page = {
  page: z.coerce.number().int().min(1).optional().openapi({ description: 'Number of the page, from 1.' }),
  per_page: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostItems)
    .optional()
    .openapi({ description: `Items of a page; ${usualItems} where nothing is said.` }),
  format: z.enum(['json', 'ndjson']).optional().openapi({ description: '`ndjson`: all items, one a line.' }),
};
const search = z
  .string()
  .optional()
  .openapi({ description: 'Words, German as people type it.', example: 'Turnen' });
const full = z
  .enum(['true', 'false'])
  .optional()
  .openapi({ description: 'With all that belongs to an item.' });
const services = {
  taxonomy_term_id: id.optional(),
  taxonomy_id: id.optional(),
  organization_id: id.optional(),
  modified_after: z.string().datetime().optional(),
  age: z.coerce.number().int().min(0).max(120).optional().openapi({
    description: 'Profile: for somebody of this age, in years.',
    example: 5,
  }),
  cost: z.enum(['free']).optional().openapi({ description: 'Profile: what costs nothing.' }),
  language: z.string().optional().openapi({ description: 'Profile: spoken there (BCP 47).', example: 'ar' }),
  accessibility: z.string().optional().openapi({
    description: 'Profile: stepFree, lift, toilet, signLanguage, quiet, companion, with commas between.',
    example: 'stepFree,quiet',
  }),
  area: id.optional().openapi({ description: 'Profile: id of an area.' }),
};

const organization = z
  .object({ id, name: z.string(), description: z.string(), website: z.string().url().optional() })
  .openapi('Organization');
const service = z
  .object({
    id,
    name: z.string(),
    description: z.string().optional(),
    url: z.string().url(),
    status: z.enum(['active', 'temporarily closed']),
    minimum_age: z.number().optional(),
    maximum_age: z.number().optional(),
    last_modified: z.string().datetime(),
    organization,
  })
  .openapi('Service', {
    example: {
      id: 'ac148810-d857-441c-9679-408f346de14b',
      name: 'Purzelturnen',
      description: 'Klettern, springen, rollen: offene Turnhalle für Kinder mit ihren Eltern.',
      url: 'https://bildung.example/musterbezirk/angebote/ac148810-d857-441c-9679-408f346de14b',
      status: 'active',
      minimum_age: 3,
      maximum_age: 6,
      last_modified: '2026-11-03T09:12:00.000Z',
      organization: {
        id: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
        name: 'TSV Musterbezirk',
        description: 'TSV Musterbezirk',
      },
    },
  });
const taxonomy = z
  .object({ id, name: z.string(), description: z.string(), uri: z.string().url(), version: z.string() })
  .openapi('Taxonomy');
const term = z
  .object({
    id,
    code: z.string(),
    name: z.string(),
    description: z.string(),
    taxonomy_id: id,
    parent_id: id.optional(),
  })
  .openapi('TaxonomyTerm');
const place = z
  .object({
    id,
    description: z.string(),
    location: z.looseObject({ id, location_type: z.literal('physical') }),
    service,
  })
  .openapi('ServiceAtLocation');
const problem = z
  .object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() })
  .openapi('Problem', {
    example: {
      type: 'about:blank',
      title: 'Bad parameter',
      status: 400,
      detail: '"age" must be whole years from 0 to 120.',
    },
  });

const listOf = (item: z.ZodType) =>
  z.object({
    total_items: z.number().int(),
    total_pages: z.number().int(),
    page_number: z.number().int(),
    size: z.number().int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  });
const json = (schema: z.ZodType, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
  400: {
    description: 'A parameter is wrong.',
    content: { 'application/problem+json': { schema: problem } },
  },
});

/**
 * The one description of all machine interfaces of an alliance, as OpenAPI 3.1.
 *
 * @param server the complete address below which the paths stand
 */
export const openApiDocument = (server: string, title: string): object => {
  const { openAPIRegistry: registry, ...app } = describing();
  const get = (path: string, summary: string, query: Record<string, z.ZodType>, responses: object) =>
    registry.registerPath({
      method: 'get',
      path,
      summary,
      tags: [path.startsWith('/api/hsds') ? 'HSDS 3.0' : 'Formats'],
      request: {
        query: z.object({ ...query, stand }),
        ...(path.includes('{id}') ? { params: z.object({ id }) } : {}),
      },
      responses: {
        ...(responses as ReturnType<typeof json>),
        ...(path.includes('{id}')
          ? {
              404: {
                description: 'Nothing public has this id on this day.',
                content: { 'application/problem+json': { schema: problem } },
              },
            }
          : {}),
      },
    });
  const root = z.object({ version: z.string(), profile: z.string().url(), openapi_url: z.string().url() });
  get('/api/hsds', 'What this API is', {}, json(root, 'Version, profile and description.'));
  get(
    '/api/hsds/profile',
    'What our profile adds to HSDS',
    {},
    json(z.looseObject({ name: z.string() }), 'The profile.'),
  );
  get(
    '/api/hsds/services',
    'Offers, as services',
    { search, ...services, minimal: full, full, ...page },
    json(listOf(service), 'A page of services.'),
  );
  get('/api/hsds/services/{id}', 'One offer with all that belongs to it', {}, json(service, 'The service.'));
  get(
    '/api/hsds/organizations',
    'Organisations',
    { search, full, full_service: full, ...page },
    json(listOf(organization), 'A page.'),
  );
  get(
    '/api/hsds/organizations/{id}',
    'One organisation',
    { full_service: full },
    json(organization, 'The organisation.'),
  );
  get(
    '/api/hsds/service_at_locations',
    'Offers at their places',
    { search, ...services, postcode: z.string().optional(), proximity: z.string().optional(), full, ...page },
    json(listOf(place), 'A page.'),
  );
  get(
    '/api/hsds/service_at_locations/{id}',
    'One offer at one place',
    {},
    json(place, 'The service at its location.'),
  );
  get(
    '/api/hsds/taxonomies',
    'Vocabularies, as taxonomies',
    { search, ...page },
    json(listOf(taxonomy), 'A page.'),
  );
  get('/api/hsds/taxonomies/{id}', 'One vocabulary', {}, json(taxonomy, 'The taxonomy.'));
  get(
    '/api/hsds/taxonomy_terms',
    'Terms of the vocabularies',
    { search, taxonomy_id: id.optional(), parent_id: id.optional(), top_only: full, ...page },
    json(listOf(term), 'A page.'),
  );
  get('/api/hsds/taxonomy_terms/{id}', 'One term', {}, json(term, 'The term.'));
  for (const each of descriptions) get(each.path, each.en, {}, other(each));
  return app.document({
    openapi: '3.1.0',
    info: {
      title,
      version: '1.0.0',
      license: { name: 'EUPL-1.2' },
      description: 'Everything that is public, without an account. No telephone numbers and mail addresses.',
    },
    servers: [{ url: server }],
  });
};

const other = ({ type, en, example }: Described) => ({
  200: { description: en, content: { [type]: { schema: z.string(), example } } },
});

const describing = () => {
  const app = new OpenAPIHono();
  return {
    openAPIRegistry: app.openAPIRegistry,
    document: (head: Parameters<typeof app.getOpenAPI31Document>[0]) => app.getOpenAPI31Document(head),
  };
};

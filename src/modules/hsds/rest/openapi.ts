import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Item } from '../data/parts.ts';
import { type Described, descriptions } from './interfaces.ts';
import * as ask from './parameters.ts';
import * as items from './schemas.ts';

/** Items of the alliance itself, as the API gives them now: examples that are true. What it has none of has no example. */
export type Examples = Partial<
  Record<'service' | 'fullService' | 'organization' | 'serviceAtLocation' | 'taxonomy' | 'term', Item>
>;

type Operation = {
  path: string;
  name: string;
  summary: string;
  query?: ask.Parameters;
  item: z.ZodType;
  /** A list of items, with pages. */
  isList?: true;
  example?: unknown;
};

const problem = (description: string, status: number, title: string, detail: string) => ({
  description,
  content: {
    'application/problem+json': {
      schema: items.problem,
      example: { type: 'about:blank', title, status, detail },
    },
  },
});

/** The addresses of HSDS, as the specification has them. */
const operations = (examples: Examples, server: string): readonly Operation[] => {
  const services = z.union([items.service, items.fullService, items.minimalService]);
  return [
    {
      path: '',
      name: 'readApi',
      summary: 'What this API is',
      item: items.root,
      example: {
        version: '3.0',
        profile: `${server}/api/hsds/profile`,
        openapi_url: `${server}/api/openapi.json`,
      },
    },
    { path: '/profile', name: 'readProfile', summary: 'What our profile adds to HSDS', item: items.profile },
    {
      path: '/services',
      name: 'listServices',
      summary: 'Offers, as services',
      query: ask.listParameters.services ?? {},
      item: services,
      isList: true,
      example: examples.service,
    },
    {
      path: '/services/{id}',
      name: 'readService',
      summary: 'One offer with all that belongs to it',
      item: items.fullService,
      example: examples.fullService,
    },
    {
      path: '/organizations',
      name: 'listOrganizations',
      summary: 'Organisations',
      query: ask.listParameters.organizations ?? {},
      item: items.organization,
      isList: true,
      example: examples.organization,
    },
    {
      path: '/organizations/{id}',
      name: 'readOrganization',
      summary: 'One organisation with its places and services',
      query: ask.fullService,
      item: items.organization,
      example: examples.organization,
    },
    {
      path: '/service_at_locations',
      name: 'listServiceAtLocations',
      summary: 'Offers at their places',
      query: ask.listParameters.service_at_locations ?? {},
      item: items.serviceAtLocation,
      isList: true,
      example: examples.serviceAtLocation,
    },
    {
      path: '/service_at_locations/{id}',
      name: 'readServiceAtLocation',
      summary: 'One offer at one place',
      item: items.serviceAtLocation,
      example: examples.serviceAtLocation,
    },
    {
      path: '/taxonomies',
      name: 'listTaxonomies',
      summary: 'Vocabularies, as taxonomies',
      query: ask.listParameters.taxonomies ?? {},
      item: items.taxonomy,
      isList: true,
      example: examples.taxonomy,
    },
    {
      path: '/taxonomies/{id}',
      name: 'readTaxonomy',
      summary: 'One vocabulary',
      item: items.taxonomy,
      example: examples.taxonomy,
    },
    {
      path: '/taxonomy_terms',
      name: 'listTaxonomyTerms',
      summary: 'Terms of the vocabularies',
      query: ask.listParameters.taxonomy_terms ?? {},
      item: items.term,
      isList: true,
      example: examples.term,
    },
    {
      path: '/taxonomy_terms/{id}',
      name: 'readTaxonomyTerm',
      summary: 'One term',
      item: items.term,
      example: examples.term,
    },
  ];
};

/**
 * The one description of all machine interfaces of an alliance, as OpenAPI 3.1.
 *
 * @param server the complete address below which the paths stand
 */
export const openApiDocument = (server: string, title: string, examples: Examples = {}): object => {
  const { openAPIRegistry: registry, ...app } = describing();
  for (const each of operations(examples, server)) registry.registerPath(hsdsPath(each));
  for (const each of descriptions) registry.registerPath(otherPath(each));
  return app.document({
    openapi: '3.1.0',
    info: {
      title,
      version: '1.0.0',
      license: { name: 'EUPL-1.2' },
      description:
        'Everything that is public, without an account: offers as Open Referral HSDS 3.0, and as Atom, iCalendar, GeoJSON and CSV. No telephone numbers and mail addresses; of confidential places only the area. Every answer may be read from pages of any origin.',
    },
    servers: [{ url: server }],
    tags: [
      { name: 'HSDS 3.0', description: 'Open Referral HSDS 3.0, with the filters of our profile.' },
      { name: 'Formats', description: 'The same for calendars, feed readers, maps and spreadsheets.' },
    ],
  });
};

const request = (path: string, query: ask.Parameters) => ({
  query: z.object({ ...query, ...ask.stand }),
  ...(path.includes('{id}') ? { params: z.object({ id: z.uuid() }) } : {}),
});

const hsdsPath = ({ path, name, summary, query = {}, item, isList, example }: Operation) => {
  const found = isList ? items.pageOf(item) : item;
  const page = {
    ...{ total_items: 1, total_pages: 1, page_number: 1, size: 1 },
    ...{ first_page: true, last_page: true, empty: false },
    contents: [example],
  };
  const shown = example === undefined ? {} : { example: isList ? page : example };
  return {
    method: 'get' as const,
    path: `/api/hsds${path}`,
    operationId: name,
    summary,
    tags: ['HSDS 3.0'],
    request: request(path, isList ? { ...query, ...ask.paging } : query),
    responses: {
      200: {
        description: isList ? 'A page of items, or all of them one a line.' : summary,
        content: {
          'application/json': { schema: found, ...shown },
          ...(isList
            ? {
                'application/x-ndjson': {
                  schema: z.string(),
                  ...(example === undefined ? {} : { example: `${JSON.stringify(example)}\n` }),
                },
              }
            : {}),
        },
      },
      400: problem(
        'A parameter cannot be; it is named.',
        400,
        'Bad parameter',
        '"age" must be whole years from 0 to 120.',
      ),
      ...(path.includes('{id}')
        ? {
            404: problem(
              'Nothing public has this id on this day.',
              404,
              'Not found',
              'There is nothing public with this id on this day.',
            ),
          }
        : {}),
      ...(isList
        ? {
            413: problem(
              'With `format=ndjson`: there are too many items.',
              413,
              'Too many items',
              'More than 20000: take pages, or the data package.',
            ),
          }
        : {}),
    },
  };
};

const otherPath = ({ path, type, en, query, schema, example, more }: Described) => ({
  method: 'get' as const,
  path,
  operationId: `read${path.replace(/\{id\}/, 'One').replace(/(^|[/._-])+(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`,
  summary: en,
  ...(more ? { description: more } : {}),
  tags: [path.startsWith('/api/hsds') ? 'HSDS 3.0' : 'Formats'],
  request: request(path, query),
  responses: {
    200: { description: en, content: { [type]: { schema, ...(example === undefined ? {} : { example }) } } },
    ...(path.includes('{id}')
      ? {
          404: {
            description: 'There is no such public offer.',
            content: { 'text/html': { schema: z.string() } },
          },
        }
      : {}),
  },
});

const describing = () => {
  const app = new OpenAPIHono();
  return {
    openAPIRegistry: app.openAPIRegistry,
    document: (head: Parameters<typeof app.getOpenAPI31Document>[0]) => app.getOpenAPI31Document(head),
  };
};

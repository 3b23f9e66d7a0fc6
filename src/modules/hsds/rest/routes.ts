import { type Context, Hono } from 'hono';
import { isUuid } from '../../../platform/db/uuid.ts';
import { rateOf } from '../../../platform/http/rate.ts';
import type { AllianceEnv } from '../../web.ts';
import {
  apiPath,
  type BadParameter,
  badFlag,
  isBad,
  isTrue,
  minimalBounds,
  mostItems,
  type Page,
  paged,
  readPage,
  readServiceFilter,
  usualItems,
} from '../asked.ts';
import { readOrganizations } from '../data/organizations.ts';
import type { Item, LinkTo } from '../data/parts.ts';
import { readServiceAtLocations } from '../data/service-at-locations.ts';
import { findServices, readServices } from '../data/services.ts';
import { readTaxonomies, readTaxonomyTerms } from '../data/taxonomies.ts';
import { exportPackage } from '../use-cases/export-package.ts';
import { linkTo } from './link-to.ts';
import { listParameters, paging, stand } from './parameters.ts';
import { profileOf } from './profile.ts';

type C = Context<AllianceEnv>;
type Answer = { items: readonly Item[]; total: number };

/** Items of `ndjson` in all, at most: more comes as the data package. */
const mostStreamed = 20_000;
/** The package is put together in memory each time it is asked for. */
const packagesAMinute = 20;
const one: Page = { number: 1, size: 1 };

/**
 * Open Referral HSDS 3.0: services, organisations, service at location, taxonomies and their terms, as everyone may see them
 * on the day that the address asks about.
 */
export const hsdsRoutes = (): Hono<AllianceEnv> => {
  const packages = rateOf(packagesAMinute, 60_000);
  const linkOf = (c: C): LinkTo => linkTo(c.get('frame'));
  return new Hono<AllianceEnv>()
    .use(`${apiPath}/*`, openToAll)
    .use(apiPath, openToAll)
    .get(apiPath, (c) =>
      c.json({
        version: '3.0',
        profile: linkOf(c)(`${apiPath}/profile`),
        openapi_url: linkOf(c)('/api/openapi.json'),
      }),
    )
    .get(`${apiPath}/profile`, (c) => c.json(profileOf(linkOf(c))))
    .get(`${apiPath}/datapackage.zip`, async (c) => {
      if (!packages(c.get('scope').alliance.slug, c.get('scope').clock)) {
        c.header('retry-after', '60');
        return problem(c, 429, 'Too many packages', 'The whole package is made at most 20 times a minute.');
      }
      const result = await exportPackage(c.get('scope'), linkOf(c));
      if (!result.ok) return problem(c, 413, 'Too many services', `More than ${result.most}: take pages.`);
      return c.body(result.bytes, 200, {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${result.fileName}"`,
      });
    })
    .get(`${apiPath}/services`, async (c) => {
      const query = c.req.query();
      const filter = readServiceFilter(query);
      if (isBad(filter)) return badParameter(c, filter);
      const scope = c.get('scope');
      return list(
        c,
        async (page) => {
          const { rows, total } = await findServices(scope, filter, page);
          if (isTrue(query.minimal))
            return {
              items: rows.map(({ id, modified }) => ({ id, modified_date: modified.toISOString() })),
              total,
            };
          const ids = rows.map(({ id }) => id);
          return { items: await readServices(scope, linkOf(c), ids, isTrue(query.full)), total };
        },
        isTrue(query.minimal) ? minimalBounds : undefined,
      );
    })
    .get(`${apiPath}/services/:id`, (c) =>
      single(c, async (id) => (await readServices(c.get('scope'), linkOf(c), [id], true))[0]),
    )
    .get(`${apiPath}/organizations`, (c) => {
      const { search, full, full_service } = c.req.query();
      return list(c, (page) =>
        readOrganizations(c.get('scope'), linkOf(c), {
          ...(search?.trim() ? { search: search.trim() } : {}),
          isFull: isTrue(full) || isTrue(full_service),
          services: isTrue(full_service) ? 'full' : isTrue(full) ? 'ids' : 'none',
          page,
        }),
      );
    })
    .get(`${apiPath}/organizations/:id`, (c) =>
      single(c, async (id) => {
        const services = isTrue(c.req.query('full_service')) ? 'full' : 'ids';
        const asked = { id, isFull: true, services, page: one } as const;
        return (await readOrganizations(c.get('scope'), linkOf(c), asked)).items[0];
      }),
    )
    .get(`${apiPath}/service_at_locations`, (c) => {
      const query = c.req.query();
      const filter = readServiceFilter(query);
      if (isBad(filter)) return badParameter(c, filter);
      const { postcode, proximity } = query;
      if (postcode && !/^\d{5}$/.test(postcode))
        return badParameter(c, { name: 'postcode', message: 'five digits' });
      if (proximity && !(/^\d{1,6}$/.test(proximity) && postcode))
        return badParameter(c, { name: 'proximity', message: 'metres, together with a postcode' });
      const where = {
        ...filter,
        postcode: postcode || null,
        metres: proximity ? Number(proximity) : null,
      };
      return list(c, (page) =>
        readServiceAtLocations(c.get('scope'), linkOf(c), {
          filter: where,
          isFull: isTrue(query.full),
          page,
        }),
      );
    })
    .get(`${apiPath}/service_at_locations/:id`, (c) =>
      single(c, async (id) => {
        const filter = { wishes: {}, modifiedAfter: null, taxonomyId: null, postcode: null, metres: null };
        const asked = { id, filter, isFull: true, page: one };
        return (await readServiceAtLocations(c.get('scope'), linkOf(c), asked)).items[0];
      }),
    )
    .get(`${apiPath}/taxonomies`, (c) => {
      const search = c.req.query('search')?.trim();
      return list(c, (page) =>
        readTaxonomies(c.get('scope'), linkOf(c), { ...(search ? { search } : {}), page }),
      );
    })
    .get(`${apiPath}/taxonomies/:id`, (c) =>
      single(c, async (id) => (await readTaxonomies(c.get('scope'), linkOf(c), { id, page: one })).items[0]),
    )
    .get(`${apiPath}/taxonomy_terms`, (c) => {
      const { search, taxonomy_id, parent_id, top_only } = c.req.query();
      for (const [name, value] of Object.entries({ taxonomy_id, parent_id }))
        if (value && !isUuid(value)) return badParameter(c, { name, message: 'an id (UUID)' });
      return list(c, (page) =>
        readTaxonomyTerms(c.get('scope'), linkOf(c), {
          ...(search?.trim() ? { search: search.trim() } : {}),
          ...(taxonomy_id ? { taxonomyId: taxonomy_id } : {}),
          ...(parent_id ? { parentId: parent_id } : {}),
          topOnly: isTrue(top_only),
          page,
        }),
      );
    })
    .get(`${apiPath}/taxonomy_terms/:id`, (c) =>
      single(
        c,
        async (id) => (await readTaxonomyTerms(c.get('scope'), linkOf(c), { id, page: one })).items[0],
      ),
    )
    .get(`${apiPath}/*`, (c) =>
      problem(c, 404, 'Not found', `This API has no such address. ${linkOf(c)('/api')} names them all.`),
    );
};

/** Anybody's page may read it. */
const openToAll = async (c: C, next: () => Promise<void>): Promise<void> => {
  await next();
  c.header('access-control-allow-origin', '*');
  c.header('cross-origin-resource-policy', 'cross-origin');
};

/** The first name that this list cannot be asked: whoever misspells a filter would take everything for the answer. */
const unknownName = (c: C): string | null => {
  const known = { ...listParameters[c.req.path.split('/').at(-1) ?? ''], ...paging, ...stand };
  const name = Object.keys(c.req.query()).find((each) => !(each in known));
  return name === undefined
    ? null
    : `This list cannot be asked "${name.slice(0, 60)}", but: ${Object.keys(known).join(', ')}.`;
};

/** A page of items, or all of them one per line (`format=ndjson`). */
const list = async (
  c: C,
  read: (page: Page) => Promise<Answer>,
  bounds: { usual: number; most: number } = { usual: usualItems, most: mostItems },
): Promise<Response> => {
  const unknown = unknownName(c);
  if (unknown) return problem(c, 400, 'Unknown parameter', unknown);
  const wrong = badFlag(c.req.query());
  if (wrong) return badParameter(c, wrong);
  const format = c.req.query('format') ?? 'json';
  if (format === 'ndjson') return everything(c, read);
  if (format !== 'json') return badParameter(c, { name: 'format', message: '"json" or "ndjson"' });
  const page = readPage(c.req.query(), bounds);
  if (isBad(page)) return badParameter(c, page);
  const { items, total } = await read(page);
  // Beyond the last page nothing says how many there are.
  const inAll = items.length > 0 || page.number === 1 ? total : (await read(one)).total;
  return c.json(paged(page, inAll, items));
};

const everything = async (c: C, read: (page: Page) => Promise<Answer>): Promise<Response> => {
  const lines: string[] = [];
  for (let number = 1; ; number++) {
    const { items, total } = await read({ number, size: mostItems });
    if (total > mostStreamed)
      return problem(c, 413, 'Too many items', `More than ${mostStreamed}: take pages, or the data package.`);
    for (const item of items) lines.push(`${JSON.stringify(item)}\n`);
    if (number * mostItems >= total) break;
  }
  return c.body(lines.join(''), 200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
};

const single = async (c: C, read: (id: string) => Promise<Item | undefined>): Promise<Response> => {
  const flag = badFlag(c.req.query());
  if (flag) return badParameter(c, flag);
  const id = c.req.param('id') ?? '';
  const item = isUuid(id) ? await read(id) : undefined;
  return item
    ? c.json(item)
    : problem(c, 404, 'Not found', 'There is nothing public with this id on this day.');
};

const badParameter = (c: C, { name, message }: BadParameter): Response =>
  problem(c, 400, 'Bad parameter', `"${name}" must be ${message}.`);

/** An error as RFC 9457 writes it. */
const problem = (c: C, status: 400 | 404 | 413 | 429, title: string, detail: string): Response =>
  c.body(JSON.stringify({ type: 'about:blank', title, status, detail }), status, {
    'content-type': 'application/problem+json; charset=utf-8',
  });

import type { ValidateFunction } from 'ajv';
import type { Checks, ItemKind } from './hsds-schemas.ts';

/** What was checked. A failure names the address and what is wrong there. */
export type Tally = { checked: number; failures: string[] };
type Page = {
  total_items: number;
  total_pages: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: { id?: unknown }[];
};

const lists: readonly { path: string; kind: ItemKind }[] = [
  { path: '/services', kind: 'service' },
  { path: '/organizations', kind: 'organization' },
  { path: '/service_at_locations', kind: 'service_at_location' },
  { path: '/taxonomies', kind: 'taxonomy' },
  { path: '/taxonomy_terms', kind: 'taxonomy_term' },
];
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Asks an HSDS API for all that it has, and holds every answer against the schemas: each page of each list, in short and in
 * full, each item by its id, `ndjson`, and what must be refused.
 *
 * @param base where the API stands, without a slash at its end
 * @param options.mostItems items that are asked for one by one, of each list; all where nothing is said
 */
export const walk = async (
  base: string,
  checks: Checks,
  options: { perPage?: number; mostItems?: number } = {},
): Promise<Tally> => {
  const tally: Tally = { checked: 0, failures: [] };
  const fail = (address: string, what: string) => tally.failures.push(`${address}: ${what}`);
  const hold = (address: string, validate: ValidateFunction, value: unknown): void => {
    if (validate(value)) return;
    for (const { instancePath, message } of validate.errors ?? [])
      fail(address, `${instancePath} ${message}`);
  };
  const ask = async (address: string, status = 200): Promise<Response> => {
    const answer = await fetch(`${base}${address}`);
    tally.checked++;
    if (answer.status !== status) fail(address, `answered ${answer.status} instead of ${status}`);
    return answer;
  };

  const root = (await (await ask('')).json()) as Record<string, unknown>;
  if (root.version !== '3.0') fail('/', 'version is not 3.0');
  for (const name of ['profile', 'openapi_url']) {
    const address = String(root[name]);
    if (!URL.canParse(address)) fail('/', `${name} is no address`);
    else if (!(await fetch(address)).ok) fail('/', `${name} does not answer`);
  }

  for (const { path, kind } of lists) {
    const item = checks.item(kind);
    const ids: string[] = [];
    for (const variant of kind === 'taxonomy' || kind === 'taxonomy_term' ? [''] : ['', '&full=true']) {
      const seen = new Set<string>();
      for (let number = 1, pages = 1; number <= pages; number++) {
        const address = `${path}?page=${number}&per_page=${options.perPage ?? 25}${variant}`;
        const page = (await (await ask(address)).json()) as Page;
        hold(address, checks.page, page);
        pages = page.total_pages;
        if (page.size !== page.contents.length) fail(address, 'size is not the number of items');
        if (page.empty !== (page.contents.length === 0)) fail(address, 'empty is wrong');
        if (page.first_page !== (number === 1)) fail(address, 'first_page is wrong');
        if (page.last_page !== number >= pages) fail(address, 'last_page is wrong');
        for (const each of page.contents) {
          hold(`${address} ${String(each.id)}`, item, each);
          if (seen.has(String(each.id))) fail(address, `${String(each.id)} comes twice`);
          seen.add(String(each.id));
        }
        if (number === pages && seen.size !== page.total_items)
          fail(address, `${page.total_items} items were announced, ${seen.size} came`);
      }
      if (variant === '') ids.push(...seen);
    }
    if (ids.length === 0) fail(path, 'has nothing at all');
    for (const id of ids.slice(0, options.mostItems)) {
      const address = `${path}/${id}`;
      const found = (await (await ask(address)).json()) as { id?: unknown };
      hold(address, item, found);
      if (found.id !== id) fail(address, `is ${String(found.id)}`);
    }
    const lines = (await (await ask(`${path}?format=ndjson`)).text()).split('\n').filter(Boolean);
    if (lines.length !== ids.length)
      fail(`${path}?format=ndjson`, `${lines.length} lines for ${ids.length} items`);
    for (const line of lines) hold(`${path}?format=ndjson`, item, JSON.parse(line));
    await ask(`${path}/00000000-0000-4000-8000-000000000000`, 404);
    await ask(`${path}?page=0`, 400);
    await ask(`${path}?format=xml`, 400);
  }
  await filters(ask, fail);
  return tally;
};

/** The filters of the specification and of our profile narrow, and never invent. */
const filters = async (
  ask: (address: string, status?: number) => Promise<Response>,
  fail: (address: string, what: string) => void,
): Promise<void> => {
  const pageOf = async (address: string) => (await (await ask(address)).json()) as Page;
  const all = await pageOf('/services?per_page=500');
  const minimal = await pageOf('/services?minimal=true&per_page=500');
  for (const { id, ...rest } of minimal.contents as Record<string, unknown>[])
    if (!uuid.test(String(id)) || Object.keys(rest).join() !== 'modified_date')
      fail('/services?minimal=true', 'an item has more than id and modified_date');
  const [first] = (await pageOf('/services?full=true&per_page=1')).contents as {
    attributes: { taxonomy_term: { id: string; taxonomy_id: string } }[];
    organization: { id: string };
  }[];
  const term = first?.attributes[0]?.taxonomy_term;
  const asked = [
    'search=kinder',
    'age=5',
    'cost=free',
    'language=ar',
    'accessibility=stepFree',
    'modified_after=2000-01-01T00:00:00Z',
    ...(term ? [`taxonomy_term_id=${term.id}`, `taxonomy_id=${term.taxonomy_id}`] : []),
    ...(first ? [`organization_id=${first.organization.id}`] : []),
  ];
  for (const each of asked) {
    const { total_items } = await pageOf(`/services?${each}`);
    if (total_items === 0 || total_items > all.total_items) fail(`/services?${each}`, `finds ${total_items}`);
  }
  const none = await pageOf('/services?modified_after=2199-01-01T00:00:00Z');
  if (none.total_items !== 0) fail('/services?modified_after=2199…', 'finds what is not there');
  for (const bad of [
    'taxonomy_term_id=x',
    'modified_after=gestern',
    'age=x',
    'cost=cheap',
    'accessibility=ramp',
  ])
    await ask(`/services?${bad}`, 400);
};

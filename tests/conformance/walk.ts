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

  /** Whoever is refused is told so in a form that programs understand (RFC 9457). */
  const refused = async (address: string, status: number): Promise<void> => {
    const answer = await ask(address, status);
    const type = answer.headers.get('content-type')?.split(';')[0];
    if (type !== 'application/problem+json') {
      fail(address, `is refused as ${type}`);
      return;
    }
    const problem = (await answer.json()) as { status?: unknown; title?: unknown; detail?: unknown };
    if (problem.status !== status || !problem.title || !problem.detail)
      fail(address, 'is refused without a word');
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
    const beyond = (await (await ask(`${path}?page=9999&per_page=7`)).json()) as Page;
    hold(`${path}?page=9999`, checks.page, beyond);
    if (!beyond.empty || !beyond.last_page || beyond.first_page || beyond.total_items !== ids.length)
      fail(`${path}?page=9999`, 'is not the empty page after the last');
    for (const [address, status] of [
      [`${path}/00000000-0000-4000-8000-000000000000`, 404],
      [`${path}/nothing`, 404],
      [`${path}?page=0`, 400],
      [`${path}?page=x`, 400],
      [`${path}?per_page=0`, 400],
      [`${path}?full=perhaps`, 400],
      [`${path}?format=xml`, 400],
    ] as const)
      await refused(address, status);
  }
  await refused('/nothing', 404);
  await refused('/services?stand=gestern', 400);
  for (const list of ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'])
    await refused(`/${list}?taxonomy_trem_id=1`, 400);
  await filters(ask, refused, fail);
  return tally;
};

type Ask = (address: string, status?: number) => Promise<Response>;
type Service = {
  id: string;
  last_modified: string;
  minimum_age?: number;
  maximum_age?: number;
  organization: { id: string };
  languages: { code?: string }[];
  cost_options: { amount?: number }[];
  attributes: {
    link_type: string;
    value: string;
    taxonomy_term?: { id: string; taxonomy_id: string; taxonomy_detail: { id: string } };
  }[];
};

/** The filters of the specification and of our profile: what they give fits, and nothing that fits is missing. */
const filters = async (
  ask: Ask,
  refused: (address: string, status: number) => Promise<void>,
  fail: (address: string, what: string) => void,
): Promise<void> => {
  const pageOf = async (address: string) => (await (await ask(address)).json()) as Page;
  const every = async (query: string): Promise<Service[]> => {
    const found: Service[] = [];
    for (let number = 1, pages = 1; number <= pages; number++) {
      const page = await pageOf(`/services?per_page=200&page=${number}&full=true${query}`);
      pages = page.total_pages;
      found.push(...(page.contents as Service[]));
    }
    return found;
  };
  const all = await every('');
  const minimal = await pageOf('/services?minimal=true');
  if (minimal.contents.length !== all.length || minimal.total_pages !== 1)
    fail('/services?minimal=true', 'does not give all services on one page');
  for (const { id, ...rest } of minimal.contents as Record<string, unknown>[])
    if (!uuid.test(String(id)) || Object.keys(rest).join() !== 'modified_date')
      fail('/services?minimal=true', 'an item has more than id and modified_date');

  const termsOf = ({ attributes }: Service) =>
    attributes.flatMap(({ taxonomy_term }) => (taxonomy_term ? [taxonomy_term] : []));
  const [term] = all.flatMap(termsOf);
  const [first] = all;
  const modified = all.map(({ last_modified }) => last_modified).toSorted()[Math.floor(all.length / 2)] ?? '';
  const asked: readonly (readonly [string, (service: Service) => boolean])[] = [
    [
      'age=5',
      ({ minimum_age = 0, maximum_age = 120, attributes }) => {
        const audiences = attributes.filter(({ link_type }) => link_type === 'audience');
        const isForProfessionals = audiences.map(({ value }) => value).join() === 'professionals';
        return minimum_age < 6 && maximum_age >= 5 && !isForProfessionals;
      },
    ],
    ['cost=free', ({ cost_options }) => cost_options.some(({ amount }) => amount === 0)],
    ['language=ar', ({ languages }) => languages.some(({ code }) => code === 'ar')],
    ['modified_after=2000-01-01T00:00:00Z', () => true],
    [`modified_after=${modified}`, ({ last_modified }) => last_modified >= modified],
    ['modified_after=2199-01-01T00:00:00Z', () => false],
    [`taxonomy_term_id=${term?.id}`, (each) => termsOf(each).some(({ id }) => id === term?.id)],
    [
      `taxonomy_id=${term?.taxonomy_id}`,
      (each) => termsOf(each).some(({ taxonomy_id }) => taxonomy_id === term?.taxonomy_id),
    ],
    [`organization_id=${first?.organization.id}`, (each) => each.organization.id === first?.organization.id],
  ];
  for (const [query, fits] of asked) {
    const found = new Set((await every(`&${query}`)).map(({ id }) => id));
    const wrong = all.filter((each) => fits(each) !== found.has(each.id)).map(({ id }) => id);
    if (wrong.length > 0) fail(`/services?${query}`, `is wrong about ${wrong.length}, e.g. ${wrong[0]}`);
  }
  for (const query of ['search=kinder', 'accessibility=stepFree']) {
    const { total_items } = await pageOf(`/services?${query}`);
    if (total_items === 0 || total_items > all.length) fail(`/services?${query}`, `finds ${total_items}`);
  }
  for (const bad of [
    'taxonomy_term_id=x',
    'taxonomy_id=x',
    'organization_id=x',
    'modified_after=gestern',
    'age=x',
    'cost=cheap',
    'language=Deutsch!',
    'accessibility=ramp',
    'area=x',
    'minimal=perhaps',
  ])
    await refused(`/services?${bad}`, 400);
  for (const bad of ['postcode=1', 'proximity=500', 'postcode=12345&proximity=near'])
    await refused(`/service_at_locations?${bad}`, 400);
  for (const bad of ['taxonomy_id=x', 'parent_id=x', 'top_only=perhaps'])
    await refused(`/taxonomy_terms?${bad}`, 400);
};

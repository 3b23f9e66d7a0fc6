import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;
type Media = { schema?: Json; example?: unknown };
type Parameter = { name: string; in: string; required?: boolean; schema?: Json; example?: unknown };
export type Operation = {
  operationId?: string;
  summary?: string;
  tags?: string[];
  parameters?: Parameter[];
  responses?: Record<string, { description?: string; content?: Record<string, Media> }>;
};
export type OpenApi = {
  openapi: string;
  info: { title?: string; version?: string; description?: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, Json> };
};

/** A description with its schemas ready to check with. */
export type ReadDocument = {
  document: OpenApi;
  /** The schema of an answer. */
  answer(path: string, status: number, type: string): ValidateFunction;
  /** The schema of one item of a list. */
  item(path: string): ValidateFunction;
};

const pointer = (parts: readonly string[]): string =>
  `#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

/** Reads a document of OpenAPI 3.1: its schemas are JSON Schema 2020-12, and refer to each other within it. */
export const readDocument = (document: OpenApi): ReadDocument => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: 'document' } as object);
  const at = (...parts: readonly string[]): ValidateFunction => {
    const validate = ajv.getSchema(`document${pointer(parts)}`);
    if (!validate) throw new Error(`no schema at ${parts.join(' / ')}`);
    return validate as ValidateFunction;
  };
  const answer = (path: string, status: number, type: string, ...more: readonly string[]) =>
    at('paths', path, 'get', 'responses', String(status), 'content', type, 'schema', ...more);
  return {
    document,
    answer: (path, status, type) => answer(path, status, type),
    item: (path) => answer(path, 200, 'application/json', 'properties', 'contents', 'items'),
  };
};

/** What is wrong with a document: its form as OpenAPI 3.1 asks for, and examples that break their schemas. */
export const faultsOf = ({ document, answer }: ReadDocument): readonly string[] => {
  const faults: string[] = [];
  const fail = (where: string, what: string) => faults.push(`${where}: ${what}`);
  if (!/^3\.1\.\d+$/.test(document.openapi)) fail('openapi', document.openapi);
  for (const name of ['title', 'version', 'description'] as const)
    if (!document.info[name]) fail('info', `no ${name}`);
  for (const { url } of document.servers) if (!URL.canParse(url)) fail('servers', url);
  const ids = new Set<string>();
  for (const [path, item] of Object.entries(document.paths)) {
    if (!path.startsWith('/')) fail(path, 'is no path');
    for (const method of Object.keys(item)) if (method !== 'get') fail(path, `has ${method}`);
    const { operationId = '', summary, tags = [], parameters = [], responses = {} } = item.get;
    if (!/^[a-z]\w+$/i.test(operationId) || ids.has(operationId)) fail(path, `operationId ${operationId}`);
    ids.add(operationId);
    if (!summary) fail(path, 'has no summary');
    for (const tag of tags) if (!document.tags.some(({ name }) => name === tag)) fail(path, `tag ${tag}`);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const named = parameters.filter((each) => each.in === 'path').map(({ name }) => name);
    if (named.toSorted().join() !== inPath.toSorted().join())
      fail(path, `its parameters are ${named.join()}`);
    for (const [index, each] of parameters.entries()) {
      if (!['path', 'query'].includes(each.in) || !each.schema) fail(path, `parameter ${each.name}`);
      if (each.in === 'path' && each.required !== true) fail(path, `${each.name} is not required`);
      if (parameters.findIndex(({ name }) => name === each.name) !== index) fail(path, `${each.name} twice`);
    }
    if (Object.keys(responses).length === 0) fail(path, 'answers nothing');
    for (const [status, { description, content = {} }] of Object.entries(responses)) {
      if (!/^[1-5]\d\d$/.test(status) || !description) fail(path, `answer ${status}`);
      for (const [type, media] of Object.entries(content)) {
        // Reading the schema also finds references that lead nowhere.
        const validate = answer(path, Number(status), type);
        if (media.example !== undefined && !validate(media.example))
          for (const { instancePath, message } of validate.errors ?? [])
            fail(`${path} ${status} ${type}`, `example${instancePath} ${message}`);
      }
    }
  }
  return faults;
};

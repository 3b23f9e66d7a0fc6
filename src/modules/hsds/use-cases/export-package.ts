import yazl from 'yazl';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { mostItems, type Page } from '../asked.ts';
import { readOrganizations } from '../data/organizations.ts';
import type { Item, LinkTo } from '../data/parts.ts';
import { findServices, readServices } from '../data/services.ts';
import { readTaxonomyTerms } from '../data/taxonomies.ts';
import {
  addOrganization,
  addService,
  addTerm,
  describePackage,
  emptyRows,
  tableAsCsv,
  tableNames,
} from '../package-tables.ts';

/** Services of a data package: it is put together in memory. */
const mostServices = 100_000;

/**
 * All offers that everyone may see on the scope's day, with all public organisations and terms, as an HSDS data package: a zip
 * with a CSV file for each table and their description. One state of the database, since one transaction reads it all.
 */
export const exportPackage = async (
  scope: Scope,
  link: LinkTo,
): Promise<
  Result<{ bytes: Uint8Array<ArrayBuffer>; fileName: string }, { reason: 'too-many'; most: number }>
> => {
  const rows = emptyRows();
  const filter = { wishes: {}, modifiedAfter: null, taxonomyId: null };
  for (let number = 1; ; number++) {
    const { rows: found, total } = await findServices(scope, filter, { number, size: mostItems });
    if (total > mostServices) return refuse('too-many', { most: mostServices });
    const ids = found.map(({ id }) => id);
    for (const service of await readServices(scope, link, ids, true)) addService(rows, service);
    if (number * mostItems >= total) break;
  }
  // Organisations and terms that no offer names belong to it too: the package says what the lists say.
  const organizations = (page: Page) =>
    readOrganizations(scope, link, { isFull: false, services: 'none', page });
  for await (const item of everyItem(organizations)) addOrganization(rows, item);
  for await (const item of everyItem((page) => readTaxonomyTerms(scope, link, { page }))) addTerm(rows, item);
  const name = `hsds-${scope.alliance.slug}-${scope.asOf}`;
  const now = scope.clock.now();
  const zip = new yazl.ZipFile();
  const add = (text: string, file: string) => zip.addBuffer(Buffer.from(text), file, { mtime: now });
  add(`${JSON.stringify(describePackage(name, scope.alliance.name, now), null, 2)}\n`, 'datapackage.json');
  for (const table of tableNames) add(tableAsCsv(table, rows), `${table}.csv`);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return done({ bytes: new Uint8Array(Buffer.concat(chunks)), fileName: `${name}.zip` });
};

/** All items of a list, page by page. */
async function* everyItem(read: (page: Page) => Promise<{ items: readonly Item[]; total: number }>) {
  for (let number = 1; ; number++) {
    const { items, total } = await read({ number, size: mostItems });
    yield* items;
    if (number * mostItems >= total) return;
  }
}

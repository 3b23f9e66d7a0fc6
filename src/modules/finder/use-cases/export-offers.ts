import type { Scope } from '../../../platform/scope.ts';
import { writeTable } from '../../../platform/tables/write-table.ts';
import type { Criteria } from '../criteria.ts';
import { type Found, search } from './search.ts';

/** Offers of one file, and how many are read at once. */
const mostOfFile = 10_000;
const atOnce = 500;

/** What was found as CSV. `cellsOf`: a line of the file in the reader's words. */
export const exportOffers = async (
  scope: Scope,
  criteria: Criteria,
  asked: { headings: readonly string[]; sheet: string; cellsOf: (found: Found) => readonly string[] },
): Promise<Uint8Array<ArrayBuffer>> => {
  const table = writeTable('csv', asked.headings, asked.sheet);
  // By dates only so many can be put in order; a file stands by name then, and its reader sorts it.
  const inOrder: Criteria = { ...criteria, order: criteria.order === 'date' ? 'name' : criteria.order };
  let after: string | null = null;
  for (let count = 0; count < mostOfFile; count += atOnce) {
    const page = await search(scope, inOrder, { after, most: atOnce });
    for (const found of page.found) table.add(asked.cellsOf(found));
    after = page.next;
    if (after === null) break;
  }
  return table.bytes();
};

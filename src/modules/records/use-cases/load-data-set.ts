import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { type LoadedLink, loadLinks } from '../../thread/contract.ts';
import type { LoadedRecord } from '../data/load-records.ts';
import { loadRecords } from '../data/load-records.ts';
import { type Reference, rowOf } from '../data-set-rows.ts';
import { contentReader, type LinkInFile } from '../data-set-schema.ts';
import type { RecordKind } from '../record-kind.ts';
import { sourceDocument, sourceStatement } from '../source-kinds.ts';
import { stableId } from '../stable-id.ts';

/**
 * Loads facts of a module from its file of a data set. The file's shape follows from the kinds' descriptions
 * (data-sets/README.md), so a module that describes its kinds can be loaded.
 *
 * @param kinds in an order in which they can be written: what others refer to comes first
 * @param refersTo kinds of other modules that links may name; sources always may
 * @returns loads one file's content; throws with the path of the fault when a value is wrong, a name leads nowhere or
 * the database refuses. Content may come in several parts, each of which may refer to earlier ones.
 */
export const factsLoader = (kinds: readonly RecordKind[], refersTo: readonly RecordKind[] = []) => {
  const read = contentReader(kinds);
  const known = new Map(
    [sourceDocument, sourceStatement, ...refersTo, ...kinds].map((kind) => [kind.kind, kind]),
  );
  return async (scope: Scope, content: unknown): Promise<void> => {
    const { facts, links } = read(content);
    const { slug } = scope.alliance;
    const references: Reference[] = [];
    const rows = new Map<RecordKind, LoadedRecord[]>(kinds.map((kind) => [kind, []]));
    for (const { kind, key, fact } of facts) {
      const ofKind = rows.get(kind) ?? [];
      const row = rowOf(slug, kind, key, fact, ofKind.length + 1, (reference) => references.push(reference));
      for (const problem of kind.problems?.(row, scope.locale) ?? [])
        throw new Error(`${kind.kind}.${key}.${problem.field}: ${problem.message}`);
      ofKind.push(row);
    }
    const tied = links.map((link, index) => linkOf(slug, link, index, references));
    const here = new Set(facts.map(({ kind, key }) => `${kind.kind}:${key}`));
    await mustExist(
      scope,
      known,
      references.filter(({ kind, key }) => !here.has(`${kind}:${key}`)),
    );
    for (const [kind, ofKind] of rows) await loadRecords(scope, kind, ofKind);
    await loadLinks(scope, tied);
    // Temporal foreign keys wait for the end of the transaction; a fault should name this content, not all of it.
    await sql`set constraints all immediate`.execute(scope.db);
    await sql`set constraints all deferred`.execute(scope.db);
  };
};

const linkOf = (slug: string, link: LinkInFile, index: number, references: Reference[]): LoadedLink => {
  const end = (side: 'from' | 'to') => {
    const [kind = '', key = ''] = link[side].split(':');
    references.push({ kind, key, path: `links.${index}.${side}` });
    return { kind, id: stableId(slug, link[side]) };
  };
  return { from: end('from'), meaning: link.meaning, to: end('to'), note: link.note ?? null };
};

/** One query per kind for the names that this content does not bring itself. Throws for the first that nobody has. */
const mustExist = async (
  scope: Scope,
  known: ReadonlyMap<string, RecordKind>,
  references: readonly Reference[],
): Promise<void> => {
  for (const [name, ofKind] of Map.groupBy(references, (reference) => reference.kind)) {
    const kind = known.get(name);
    if (!kind) throw new Error(`${ofKind[0]?.path}: there is no kind "${name}"`);
    const ids = [...new Set(ofKind.map(({ key }) => stableId(scope.alliance.slug, `${name}:${key}`)))];
    const { rows } = await sql<{ id: string }>`
      select id::text from ${sql.table(kind.table)}
      where alliance_id = current_alliance() and id = any(${ids}::uuid[])`.execute(scope.db);
    const found = new Set(rows.map((row) => row.id));
    const lost = ofKind.find(({ key }) => !found.has(stableId(scope.alliance.slug, `${name}:${key}`)));
    if (lost) throw new Error(`${lost.path}: there is no ${name} "${lost.key}"`);
  }
};

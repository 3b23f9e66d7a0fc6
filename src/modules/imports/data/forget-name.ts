import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/** Stands for what a source said and nobody may know any more. Nothing of a file equals it. */
const forgotten = '·';

/**
 * Takes a person's name out of all that is kept of files: out of their rows, as far as these are kept yet, and out of what
 * their sources said last. A source that goes on naming the person is a conflict from then on, which somebody decides; the
 * name does not come back by itself.
 *
 * @param things what the person was tied to; elsewhere only rows with the whole name are meant
 */
export const forgetName = async (
  scope: Scope,
  name: { given: string | null; family: string },
  things: readonly { kind: string; id: string }[],
): Promise<void> => {
  const family = wordPattern(name.family);
  const words = name.given ? `${wordPattern(name.given)}|${family}` : family;
  const ids = things.map(({ id }) => id);
  const isMeant = (
    text: ReturnType<typeof sql>,
  ) => sql`(${text} ~* ${family} and (thing_id = any(${ids}::uuid[])
    or (${name.given !== null}::boolean and ${text} ~* ${wordPattern(name.given ?? name.family)})))`;
  await sql`update import_entry set fields = (
      select jsonb_object_agg(f.key, case when f.value->>'value' ~* ${family}
        then jsonb_set(f.value, '{value}', to_jsonb(${forgotten}::text)) else f.value end)
      from jsonb_each(fields) f)
    where alliance_id = current_alliance() and ${isMeant(sql`fields::text`)}`.execute(scope.db);
  const without = (column: string) =>
    sql`${sql.ref(column)} = regexp_replace(${sql.ref(column)}::text, ${words}, '', 'gi')::jsonb`;
  const columns = ['cells', 'differences', 'problems', 'remarks', 'entry_before'];
  await sql`update import_row set ${sql.join(columns.map(without))}
    where alliance_id = current_alliance()
      and ${isMeant(sql`concat(cells, differences, problems, remarks, entry_before)`)}`.execute(scope.db);
};

/** A regular expression for a whole word, as it stands in the text of JSON. */
const wordPattern = (word: string): string =>
  `\\m${JSON.stringify(word)
    .slice(1, -1)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\M`;

import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { Meaning, ThingRef } from '../thing.ts';
import type { Link } from '../thread.ts';
import type { ThreadTables } from './tables.ts';

type LinkRow = {
  id: string;
  from_kind: string;
  from_id: string;
  meaning: Meaning;
  to_kind: string;
  to_id: string;
  note: string | null;
};

const linkOf = (row: LinkRow): Link => ({
  id: row.id,
  from: { kind: row.from_kind, id: row.from_id },
  meaning: row.meaning,
  to: { kind: row.to_kind, id: row.to_id },
  note: row.note,
});

/** All links that begin or end at one of `things`, oldest first, at most `limit`. One query. */
export const linksAt = async (db: Db, things: readonly ThingRef[], limit: number): Promise<Link[]> => {
  if (things.length === 0) return [];
  const { rows } = await sql<LinkRow>`
    with wanted (kind, id) as (
      select * from unnest(${things.map((thing) => thing.kind)}::text[], ${things.map((thing) => thing.id)}::text[])
    )
    select l.id, from_kind, from_id, meaning, to_kind, to_id, note
    from thread_link l join wanted w on l.from_kind = w.kind and l.from_id = w.id
    where l.alliance_id = current_alliance()
    union
    select l.id, from_kind, from_id, meaning, to_kind, to_id, note
    from thread_link l join wanted w on l.to_kind = w.kind and l.to_id = w.id
    where l.alliance_id = current_alliance()
    order by id limit ${limit}`.execute(db);
  return rows.map(linkOf);
};

/** One link by its id; null when there is none, and for a text that is no id. */
export const findLink = async (db: Db, id: string): Promise<Link | null> => {
  if (!isUuid(id)) return null;
  const row = await db
    .withTables<ThreadTables>()
    .selectFrom('thread_link')
    .select(['id', 'from_kind', 'from_id', 'meaning', 'to_kind', 'to_id', 'note'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? linkOf(row) : null;
};

import pg from 'pg';
import { type Load, loadMark } from './writing-load.ts';

/** Asks a database from outside of the process that serves it. */
export const ask = async <Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
};

/** Writes that were acknowledged and are not there: must be none. */
export const lostOf = async (
  url: string,
  { acknowledged }: Pick<Load, 'acknowledged'>,
): Promise<string[]> => {
  const rows = await ask<{ id: string }>(
    url,
    `select id from unnest($1::uuid[]) id where not exists (select from milestone m where m.id = id.id)
     union all
     select id from unnest($2::uuid[]) id where not exists (select from frame_condition f where f.id = id.id)`,
    [acknowledged.milestones, acknowledged.conditions],
  );
  return rows.map(({ id }) => id);
};

/**
 * What a change that was cut in two would leave: a row of the load without its event, an event without its row, or a row
 * that is not as the last event about it says. Must be none.
 */
export const halfWritten = async (url: string): Promise<string[]> => {
  const rows = await ask<{ what: string }>(
    url,
    `with row_now as (
       select id::text, to_jsonb(m) as now from milestone m where title like $1
       union all select id::text, to_jsonb(f) from frame_condition f where text like $1
     ), told as (
       select distinct on (c.after->>'id') c.after->>'id' as id, c.after
       from event e, jsonb_to_recordset(e.changes) as c("table" text, after jsonb)
       where c."table" in ('milestone', 'frame_condition') and e.changes::text like $1
       order by c.after->>'id', (c.after->>'version')::int desc
     )
     select case when told.id is null then 'no event: ' || row_now.id
       when row_now.id is null then 'no row: ' || told.id else 'otherwise: ' || told.id end as what
     from row_now full join told using (id) where row_now.now is distinct from told.after`,
    [`%${loadMark}%`],
  );
  return rows.map(({ what }) => what);
};

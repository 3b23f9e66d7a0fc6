import type { PoolClient } from 'pg';

/** A table of the database as its catalog describes it. */
export type CatalogTable = {
  name: string;
  /** In their order, without computed ones. */
  columns: readonly string[];
  /** SQL that sorts its rows the same on every server, whatever its locale. */
  order: string;
  /** Columns that name an account. */
  accountColumns: readonly string[];
};

type Row = {
  name: string;
  columns: string[];
  key: { name: string; isText: boolean }[] | null;
  accountColumns: string[];
};

/**
 * All tables of ours, in the order of their names. Those of the migrations and of the job queue are not among them: the
 * first follow from the manifest, the second from what waits in our own tables.
 */
export const catalogTables = async (client: PoolClient): Promise<CatalogTable[]> => {
  const { rows } = await client.query<Row>(`
    select c.relname::text as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      (select json_agg(json_build_object('name', a.attname, 'isText', a.attcollation <> 0) order by k.place)
        from pg_index i, unnest(i.indkey::int[]) with ordinality k(number, place), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number) as key,
      array(select a.attname::text from pg_constraint f, unnest(f.conkey) k, pg_attribute a
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid = to_regclass('public.auth_user')
          and a.attrelid = c.oid and a.attnum = k order by a.attnum) as "accountColumns"
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not like 'kysely\\_%'
    order by c.relname collate "C"`);
  return rows.map(({ key, ...table }) => ({ ...table, order: orderOf(key) }));
};

const orderOf = (key: Row['key']): string =>
  key
    ? key.map(({ name, isText }) => `t."${name}"${isText ? ' collate "C"' : ''}`).join(', ')
    : 't::text collate "C"';

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase, testScope } from '../../src/platform/db/testing.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';

/** Tables without `alliance_id`, or not sealed by it, each with the reason. */
const open: Readonly<Record<string, string>> = {
  alliance: 'the list of alliances is public',
  programme_agency_alliance: 'says which alliances an agency may read; held by the platform',
  outgoing_mail: 'requests may only add to it; read by the mail job alone',
};

const database = await testDatabase();

const tables = async () => {
  const { rows } = await sql<{
    name: string;
    hasAlliance: boolean;
    sealed: boolean;
    forced: boolean;
    mayRead: boolean;
    mayWrite: boolean;
  }>`
    select c.relname as name,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'alliance_id' and not a.attisdropped) as "hasAlliance",
      c.relrowsecurity as sealed, c.relforcerowsecurity as forced,
      has_table_privilege('verbund_app', c.oid, 'select') as "mayRead",
      has_table_privilege('verbund_app', c.oid, 'insert, update, delete') as "mayWrite"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'kysely%' order by c.relname`.execute(
    database.kysely,
  );
  return rows;
};

describe('every alliance is sealed', () => {
  test('every table of an alliance has row-level security that even its owner obeys', async () => {
    const unsealed = (await tables())
      .filter((table) => table.hasAlliance && !(table.name in open) && !(table.sealed && table.forced))
      .map((table) => `${table.name}: call seal('${table.name}') in its migration`);
    expect(unsealed).toEqual([]);
  });

  test('a session of one alliance sees, counts and changes no row of another', async () => {
    const other = await testScope(database, { slug: 'fremd' }, async (scope) => scope.alliance.id);
    const own = await testScope(database, { slug: 'eigen' }, async (scope) => scope.alliance.id);
    const sealed = (await tables()).filter((table) => table.hasAlliance && !(table.name in open));
    expect(sealed.length).toBeGreaterThan(15);
    for (const table of sealed) {
      await fill(table.name, other);
      // Triggers of other tables may have put rows here, too.
      const before = await rowsOf(table.name, other);
      expect(before, `${table.name} has a row`).toBeGreaterThan(0);
      const seen = await inTransaction(database, { allianceId: own }, async (db) => {
        if (!table.mayRead) return { count: 0, changed: 0n, removed: 0n };
        const counted = await sql<{
          count: number;
        }>`select count(*)::int as count from ${sql.table(table.name)}`.execute(db);
        const mayChange = await allowed(db, table.name, 'update');
        const mayRemove = await allowed(db, table.name, 'delete');
        const changed = mayChange
          ? await sql`update ${sql.table(table.name)} set alliance_id = alliance_id where alliance_id = ${other}`.execute(
              db,
            )
          : null;
        const removed = mayRemove
          ? await sql`delete from ${sql.table(table.name)} where alliance_id = ${other}`.execute(db)
          : null;
        return {
          count: counted.rows[0]?.count,
          changed: changed?.numAffectedRows ?? 0n,
          removed: removed?.numAffectedRows ?? 0n,
        };
      });
      expect(seen, table.name).toEqual({ count: 0, changed: 0n, removed: 0n });
      expect(await rowsOf(table.name, other), `${table.name} still has its rows`).toBe(before);
    }
  });

  test('a session of one alliance cannot write a row into another', async () => {
    const other = await testScope(database, { slug: 'fremd' }, async (scope) => scope.alliance.id);
    const own = await testScope(database, { slug: 'eigen' }, async (scope) => scope.alliance.id);
    for (const table of (await tables()).filter(
      (each) => each.hasAlliance && each.mayWrite && !(each.name in open),
    )) {
      const written = inTransaction(database, { allianceId: own }, (db) =>
        sql`insert into ${sql.table(table.name)} (alliance_id) values (${other})`.execute(db),
      );
      await expect(written, table.name).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('without an alliance nothing of any is seen', async () => {
    for (const table of (await tables()).filter(
      (each) => each.hasAlliance && each.mayRead && !(each.name in open),
    )) {
      const { rows } = await inTransaction(database, { allianceId: null }, (db) =>
        sql<{ count: number }>`select count(*)::int as count from ${sql.table(table.name)}`.execute(db),
      );
      expect(rows[0]?.count, table.name).toBe(0);
    }
  });
});

const allowed = async (
  db: Parameters<Parameters<typeof inTransaction>[2]>[0],
  table: string,
  act: string,
) => {
  const { rows } = await sql<{
    yes: boolean;
  }>`select has_table_privilege(current_user, ${table}, ${act}) as yes`.execute(db);
  return rows[0]?.yes ?? false;
};

const rowsOf = async (table: string, allianceId: string): Promise<number> =>
  asOwner(async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as count from ${table} where alliance_id = $1`,
      [allianceId],
    );
    return rows[0].count;
  });

/** Puts one row into a table whatever it demands: checks and foreign keys sleep while the owner writes. */
const fill = async (table: string, allianceId: string): Promise<void> =>
  asOwner(async (client) => {
    const { rows: columns } = await client.query(
      `select column_name as name, data_type as type, udt_name as udt from information_schema.columns
     where table_name = $1 and is_nullable = 'NO' and column_default is null and column_name <> 'alliance_id'`,
      [table],
    );
    const { rows: checks } = await client.query(
      `select conname as name from pg_constraint where conrelid = $1::regclass and contype in ('c', 'f')`,
      [table],
    );
    for (const check of checks)
      await client.query(`alter table ${table} drop constraint "${check.name}" cascade`);
    const samples: Record<string, string> = {
      uuid: 'uuidv7()',
      text: "'x'",
      int4: '1',
      jsonb: "'[]'",
      timestamptz: 'now()',
      date: 'current_date',
      daterange: "'[2014-01-01,)'",
      bool: 'true',
      _text: "'{x}'",
      _uuid: "'{}'",
      _int2: "'{}'",
      tsvector: "''",
      numeric: '1',
      float8: '1',
      bytea: "'\\\\x00'",
    };
    const names = ['alliance_id', ...columns.map(({ name }) => name)];
    const values = ['$1', ...columns.map(({ udt, name }) => samples[udt] ?? `null /* ${name} ${udt} */`)];
    await client.query(`insert into ${table} (${names.join(', ')}) values (${values.join(', ')})`, [
      allianceId,
    ]);
  });

const asOwner = async <T>(work: (client: import('pg').PoolClient) => Promise<T>): Promise<T> => {
  const client = await database.pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
};

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase, testScope } from './testing.ts';

const database = await testDatabase();

test('a test has its own database, sealed to an alliance of its own', async () => {
  const seen = await testScope(database, { slug: 'erster-bezirk' }, async (scope) => {
    const { rows } = await sql<{ role: string; alliance: string; sort: string[] }>`
      select current_user::text as role, current_alliance()::text as alliance,
        (select array_agg(w order by w) from unnest(array['Zoo', 'Äpfel', 'Apfel', 'oft']) w) as sort`.execute(
      scope.db,
    );
    return { ...rows[0], expected: scope.alliance.id };
  });
  expect(seen.role).toBe('verbund_app');
  expect(seen.alliance).toBe(seen.expected);
  expect(seen.sort).toEqual(['Apfel', 'Äpfel', 'oft', 'Zoo']);
});

test('the same slug continues in the same alliance', async () => {
  const first = await testScope(database, { slug: 'wieder' }, async (scope) => scope.alliance.id);
  const second = await testScope(database, { slug: 'wieder' }, async (scope) => scope.alliance.id);
  expect(second).toBe(first);
});

test('reset empties the tables', async () => {
  await database.reset();
  const alliances = await database.kysely.selectFrom('alliance').selectAll().execute();
  expect(alliances).toEqual([]);
});

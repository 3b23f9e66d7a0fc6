import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Actor, anonymous, system } from '../../../platform/auth/actor.ts';
import { testDatabase } from '../../../platform/db/testing.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { emptySetUp, type SetUpTyped } from '../set-up.ts';
import { createAlliance } from './create-alliance.ts';

const database = await testDatabase();
const site = { publicUrl: 'http://localhost' };

const create = (id: string, typed: Partial<SetUpTyped>, actor: Actor = system('test')) =>
  inTransaction(
    database,
    { allianceId: null },
    (db) =>
      createAlliance(
        { db, actor, clock: fixedClock('2026-11-22T12:00:00Z'), locale: 'de', requestId: 'test' },
        site,
        {
          id,
          typed: {
            ...emptySetUp,
            name: 'Mitte',
            slug: 'mitte',
            coordinatorName: 'Kim',
            coordinatorMail: 'kim@mitte.example',
            ...typed,
          },
        },
      ),
    (outcome) => outcome.ok,
  );

const rowsOf = async (table: string, alliance: string): Promise<Record<string, unknown>[]> =>
  (
    await sql<
      Record<string, unknown>
    >`select * from ${sql.table(table)} t where alliance_id = ${alliance} order by 1::text, to_jsonb(t)->>'name' desc, to_jsonb(t)->>'relation'`.execute(
      database.kysely,
    )
  ).rows;

describe('createAlliance', () => {
  const id = randomUUID();
  const typed = {
    area: 'Alles zwischen Park und Fluss.',
    employer: 'Stiftung Beispiel',
    employerFrom: '6.2020',
    hostSeat: 'Jugendamt',
    fields: 'school,health',
    fieldsFrom: '2020',
    goals: 'template',
  };

  it('makes the alliance with what it was told, as the first event of its history', async () => {
    expect(await create(id, typed)).toEqual({ ok: true, slug: 'mitte', already: false });
    expect(await rowsOf('alliance_field', id)).toMatchObject([
      { name: 'Schule', valid: { from: '2020-01-01', until: null }, from_precision: 'year', is_public: true },
      { name: 'Gesundheit', mark: 'health' },
    ]);
    expect(await rowsOf('office_relation', id)).toMatchObject([
      { relation: 'employer', holders: ['Stiftung Beispiel'], from_precision: 'month' },
      { relation: 'hostSeat', holders: ['Jugendamt'], valid: { from: null, until: null } },
    ]);
    expect(await rowsOf('self_description', id)).toMatchObject([{ text: 'Alles zwischen Park und Fluss.' }]);
    const goals = await rowsOf('goal', id);
    expect(goals).toHaveLength(3);
    expect(goals.every((goal) => goal.is_public === false && goal.level === 'guiding')).toBe(true);
    expect(await rowsOf('invitation', id)).toMatchObject([{ role: 'coordinator', state: 'open' }]);
    expect((await rowsOf('event', id)).map((event) => event.type)).toContain('alliance.created');
  });

  it('the same form sent again makes nothing twice', async () => {
    expect(await create(id, typed)).toEqual({ ok: true, slug: 'mitte', already: true });
    expect(await rowsOf('alliance_field', id)).toHaveLength(2);
    expect(await rowsOf('invitation', id)).toHaveLength(1);
  });

  it('refuses a taken address, wrong days and people without the right, and leaves nothing behind', async () => {
    const other = randomUUID();
    expect(await create(other, typed)).toEqual({ ok: false, reason: 'slug-taken' });
    expect(await create(other, { slug: 'neu', employer: 'A', employerFrom: '31.2.2020' })).toMatchObject({
      reason: 'invalid',
      errors: { employerFrom: expect.any(String) },
    });
    const coordinator: Actor = {
      kind: 'user',
      userId: 'u',
      name: 'Ada',
      email: 'ada@example.org',
      roles: new Set(['coordinator']),
    };
    expect(await create(other, { slug: 'neu' }, coordinator)).toEqual({ ok: false, reason: 'forbidden' });
    expect(await create(other, { slug: 'neu' }, anonymous)).toEqual({ ok: false, reason: 'forbidden' });
    const made = await database.kysely.selectFrom('alliance').select('slug').execute();
    expect(made).toEqual([{ slug: 'mitte' }]);
  });
});

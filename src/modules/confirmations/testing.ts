import { sql } from 'kysely';
import { expect } from 'vitest';
import type { TestDatabase } from '../../platform/db/testing.ts';
import { done, refuse } from '../../platform/result.ts';
import type { Scope } from '../../platform/scope.ts';
import type { ConfirmableKind, Entry } from './confirmable.ts';
import type { Rule } from './cycle.ts';
import { mayManageConfirmations } from './permissions.ts';
import { changeRules } from './use-cases/manage-entry.ts';
import type { ConfirmationParts } from './use-cases/parts.ts';

type ClubRow = {
  id: string;
  name: string;
  phone: string;
  mail: string | null;
  is_public: boolean;
  confirmed_on: string | null;
};

/** A kind of entries of the tests' own, in a table of theirs, so that what a transaction takes back is taken back here too. */
export const makeClubs = async (database: TestDatabase) => {
  await sql`create table test_club (alliance_id uuid not null, id uuid primary key default uuidv7(), name text not null,
    phone text not null default '030 1', mail text, is_public boolean not null default true, confirmed_on date,
    confirmed_by text)`.execute(database.kysely);
  await sql`grant all on test_club to verbund_app`.execute(database.kysely);
  return { kind: club, add: addClub, read: readClub };
};

const addClub = async (
  scope: Scope,
  name: string,
  mail: string | null,
  confirmedOn: string | null = null,
) => {
  const { rows } = await sql<{ id: string }>`insert into test_club (alliance_id, name, mail, confirmed_on)
    values (${scope.alliance.id}, ${name}, ${mail}, ${confirmedOn}::date) returning id::text as id`.execute(
    scope.db,
  );
  return rows[0]?.id ?? expect.unreachable();
};

const readClub = async (scope: Scope, name: string) => {
  const { rows } = await sql<
    ClubRow & { confirmed_by: string | null }
  >`select id::text as id, name, phone, mail,
    is_public, confirmed_on::text as confirmed_on, confirmed_by
    from test_club where alliance_id = ${scope.alliance.id} and name = ${name}`.execute(scope.db);
  return rows[0] ?? expect.unreachable();
};

const entryOf = (row: ClubRow): Entry => ({
  id: row.id,
  title: row.name,
  path: `/vereine/${row.id}`,
  isPublic: row.is_public,
  mails: row.mail === null ? [] : row.mail.split(' '),
  confirmedOn: row.confirmed_on,
  lines: [
    { label: 'Name', value: row.name },
    { label: 'Telefon', value: row.phone },
  ],
  fields: [
    { name: 'name', label: 'Name', value: row.name, required: true, maxLength: 100, type: 'text' },
    { name: 'phone', label: 'Telefon', value: row.phone, maxLength: 50, type: 'text' },
  ],
});

const club: ConfirmableKind = {
  kind: 'testClub',
  right: mayManageConfirmations,
  words: () => ({ one: 'Verein', many: 'Vereine' }),
  participants: async (scope, after, limit) => {
    const { rows } = await sql<{ id: string }>`select id::text as id from test_club
      where alliance_id = ${scope.alliance.id} and is_public and id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
      order by id limit ${limit}`.execute(scope.db);
    return rows.map(({ id }) => id);
  },
  entries: async (scope, ids) => {
    const { rows } = await sql<ClubRow>`select id::text as id, name, phone, mail, is_public,
      confirmed_on::text as confirmed_on from test_club
      where alliance_id = ${scope.alliance.id} and id = any(${[...ids]}::uuid[])`.execute(scope.db);
    return new Map(rows.map((row) => [row.id, entryOf(row)]));
  },
  confirm: async (scope, id, { day, by }) => {
    await sql`update test_club set confirmed_on = ${day}::date, confirmed_by = ${by} where id = ${id}::uuid`.execute(
      scope.db,
    );
  },
  show: async (change, id, isPublic) => {
    change.touch({ kind: 'testClub', id });
    await sql`update test_club set is_public = ${isPublic} where id = ${id}::uuid`.execute(change.scope.db);
  },
  check: (values) => (values.name === '' ? { name: 'Bitte geben Sie einen Namen an.' } : {}),
  write: async (change, id, values) => {
    if (values.name === 'verboten') return refuse('refused');
    await sql`update test_club set name = coalesce(${values.name ?? null}, name), phone = coalesce(${values.phone ?? null}, phone)
      where id = ${id}::uuid`.execute(change.scope.db);
    change.touch({ kind: 'testClub', id });
    return done({});
  },
};

export const clubParts: ConfirmationParts = {
  kinds: () => [club],
  site: { publicUrl: 'https://bund.example' },
};

export const clubRule: Rule = {
  isActive: true,
  months: 12,
  remindAfter: [14, 28],
  staleAfter: 14,
  withdrawAfter: 30,
};
/** Switches asking on for the tests' kind. */
export const switchOn = async (scope: Scope, more: Partial<Rule> = {}): Promise<void> => {
  const changed = await changeRules(scope, new Map([['testClub', { ...clubRule, ...more }]]));
  expect(changed.ok).toBe(true);
};

export type SentMail = { id: string; to: string; subject: string; text: string };
/** Mails of an alliance, oldest first, as they were handed over. */
export const mailsOf = async (database: TestDatabase, slug: string): Promise<readonly SentMail[]> => {
  const { rows } = await sql<SentMail>`select m.id::text as id, recipient as to, subject, body_text as text
    from outgoing_mail m join alliance a on a.id = m.alliance_id where a.slug = ${slug} order by m.created_at, recipient, m.id`.execute(
    database.kysely,
  );
  return rows;
};
/** The secrets of the links that confirm, in the order of the mail. */
export const tokensIn = (mail: SentMail | undefined): readonly string[] =>
  [...(mail?.text ?? '').matchAll(/bestaetigen\?code=([\w-]{43})/g)].map(([, token = '']) => token);

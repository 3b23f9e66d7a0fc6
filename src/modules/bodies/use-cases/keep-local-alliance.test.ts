import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Actor, Role } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Scope } from '../../../platform/scope.ts';
import { addUser } from '../../access/contract.ts';
import { organisation } from '../../actors/contract.ts';
import { giveAccount, takeAccount } from '../../actors/use-cases/give-account.ts';
import { loadRecords } from '../../records/contract.ts';
import { correctRecord } from '../../records/use-cases/correct-record.ts';
import { createRecord } from '../../records/use-cases/create-record.ts';
import { endRecord } from '../../records/use-cases/end-record.ts';
import { removeRecord } from '../../records/use-cases/remove-record.ts';
import { readLocalAlliance } from '../data/local-alliance-views.ts';
import { localAlliance, localAllianceMembership } from '../kinds.ts';

const database = await testDatabase();
const slug = 'keepers';
const valid = '[2010-01-01,)';
const [club, school, ours, theirs] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const membership = randomUUID();

const inScope = <T>(work: (scope: Scope) => Promise<T>, actor?: Actor) =>
  testScope(database, { slug, ...(actor ? { actor } : {}) }, work);

const member: Actor = await inScope(async (scope) => {
  const kind = { kind: 'other', sector: 'nonStatutory', valid };
  await loadRecords(scope, organisation, [
    { ...kind, id: club, name: 'Verein' },
    { ...kind, id: school, name: 'Schule' },
  ]);
  await loadRecords(scope, localAlliance, [
    { valid, id: ours, name: 'Verbund Nord', area_name: 'Norden' },
    { valid, id: theirs, name: 'Verbund Süd', area_name: 'Süden' },
  ]);
  await loadRecords(scope, localAllianceMembership, [
    { valid, id: membership, local_alliance_id: ours, organisation_id: club, role: 'member' },
  ]);
  const added = await addUser(scope, {
    email: 'v@example.org',
    name: 'Vera',
    locale: 'de',
    role: 'organisationMember',
  });
  if (!added.ok) throw new Error(added.reason);
  const roles: ReadonlySet<Role> = new Set(['organisationMember']);
  return { kind: 'user', userId: added.userId, name: 'Vera', email: 'v@example.org', roles };
});
const userId = member.kind === 'user' ? member.userId : '';

const wording = (topics: string) => ({
  name: 'Verbund Nord',
  area_name: 'Norden',
  topics,
  isPublic: 'yes',
  from: '1.1.2010',
});
const correct = (id: string) =>
  inScope(
    (scope) => correctRecord(scope, localAlliance, { id, version: 1, typed: wording('Lesen') }),
    member,
  );
const join = (localAllianceId: string) =>
  inScope(
    (scope) =>
      createRecord(scope, localAllianceMembership, {
        id: randomUUID(),
        typed: {
          local_alliance_id: localAllianceId,
          organisation_id: school,
          role: 'member',
          isPublic: 'yes',
          from: '1.1.2026',
        },
      }),
    member,
  );

test('an account that acts for nobody keeps nothing', async () => {
  expect(await correct(ours)).toMatchObject({ ok: false, reason: 'forbidden' });
  expect(await join(ours)).toMatchObject({ ok: false, reason: 'forbidden' });
});

test('members keep the page of their own local alliance, and no other', async () => {
  const given = await inScope((scope) => giveAccount(scope, { organisationId: club, userId }));
  expect(given).toMatchObject({ ok: true });
  expect(await inScope((scope) => giveAccount(scope, { organisationId: club, userId }))).toEqual({
    ok: true,
    eventId: null,
  });
  expect(await correct(ours)).toMatchObject({ ok: true });
  expect(await join(ours)).toMatchObject({ ok: true });
  expect(await correct(theirs)).toMatchObject({ ok: false, reason: 'forbidden' });
  expect(await join(theirs)).toMatchObject({ ok: false, reason: 'forbidden' });
  const view = await inScope((scope) => readLocalAlliance(scope, ours), member);
  expect(view).toMatchObject({ isKept: true, row: { topics: ['Lesen'] } });
});

test('that it ends or goes is not for them to say', async () => {
  const typed = { lastDay: '1.6.2026' };
  const end = (scope: Scope) => endRecord(scope, localAlliance, { id: ours, version: 2, typed });
  expect(await inScope(end, member)).toMatchObject({ ok: false, reason: 'forbidden' });
  const remove = (scope: Scope) =>
    removeRecord(scope, localAllianceMembership, { id: membership, version: 1, note: null });
  expect(await inScope(remove, member)).toMatchObject({ ok: false, reason: 'forbidden' });
});

test('moving an entry into another local alliance is refused', async () => {
  const typed = {
    local_alliance_id: theirs,
    organisation_id: club,
    role: 'member',
    isPublic: 'yes',
    from: '1.1.2010',
  };
  const move = (scope: Scope) =>
    correctRecord(scope, localAllianceMembership, { id: membership, version: 1, typed });
  expect(await inScope(move, member)).toMatchObject({ ok: false, reason: 'forbidden' });
});

test('when the account no longer acts for the organisation, it keeps nothing', async () => {
  const accountId = await inScope(async (scope) => {
    const { accountsOf } = await import('../../actors/data/organisation-accounts.ts');
    return (await accountsOf(scope, club))[0]?.id ?? '';
  });
  await inScope((scope) => takeAccount(scope, { organisationId: club, accountId }));
  expect(await join(ours)).toMatchObject({ ok: false, reason: 'forbidden' });
});

import { afterAll, describe, expect, test } from 'vitest';
import { type AllianceRole, allianceRoles } from '../../src/platform/auth/actor.ts';
import { testDatabase } from '../../src/platform/db/testing.ts';
import { movingClock, openSite } from './site.ts';

const database = await testDatabase();
const clock = movingClock();
const site = openSite(database, { clock });
afterAll(() => site.auth.close());
await site.addPerson('west', 'miriam@west.test', 'coordinator', 'Miriam Kaya');
const miriam = await site.signIn('miriam@west.test');

const codeOf = (link: string) => new URL(link).searchParams.get('code') ?? '';
const inviteByForm = (email: string, role: AllianceRole, name = 'Jonas Weber') =>
  miriam.post('/west/team/einladen', { email, name, role });

describe('an invitation', () => {
  test('is mailed, shown, accepted by one button, and makes the account', async () => {
    expect((await inviteByForm('Jonas@west.test', 'officeStaff')).location).toBe('/west/team');
    expect((await miriam.get('/west/team')).text).toContain('jonas@west.test');
    const mail = await site.mailTo('jonas@west.test');
    expect(mail?.text).toContain('Miriam Kaya lädt Sie ins Bündnis Bezirk west ein.');
    const jonas = site.browser();
    for (let times = 0; times < 2; times++) {
      const page = await jonas.get(mail?.link ?? '');
      expect([page.status, page.setCookies.length]).toEqual([200, 0]);
      expect(page.text).toContain('Miriam Kaya lädt Sie ein.');
      expect(page.text).toContain('Einladung annehmen');
    }
    const code = codeOf(mail?.link ?? '');
    expect((await jonas.post('/west/einladung', { code, name: '' })).status).toBe(422);
    const accepted = await jonas.post('/west/einladung', { code, name: 'Jonas M. Weber' });
    expect([accepted.status, accepted.location]).toEqual([303, '/west']);
    const team = await jonas.get('/west/team');
    expect(team.text).toContain('Jonas M. Weber');
    expect(team.text).not.toContain('Einladung an Jonas');
    expect((await site.browser().get(mail?.link ?? '')).status).toBe(410);
  });

  test('runs out after 14 days; sent again, only the new link works', async () => {
    await inviteByForm('spaet@west.test', 'participant', 'Spät');
    const old = (await site.mailTo('spaet@west.test'))?.link ?? '';
    clock.offset = 15 * 86_400_000;
    const gone = await site.browser().get(old);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('Diese Einladung ist abgelaufen');
    expect((await site.browser().post('/west/einladung', { code: codeOf(old), name: 'X' })).status).toBe(410);
    clock.offset = 0;
    const team = await miriam.get('/west/team');
    const id = /\/team\/einladung\/([0-9a-f-]+)"/.exec(team.text)?.[1];
    expect((await miriam.post(`/west/team/einladung/${id}/erneut`)).status).toBe(303);
    expect((await site.browser().get(old)).text).toContain('gilt nicht mehr');
    expect((await site.browser().get((await site.mailTo('spaet@west.test'))?.link ?? '')).status).toBe(200);
  });

  test('can be withdrawn after a question', async () => {
    await inviteByForm('weg@west.test', 'participant', 'Weg Damit');
    const link = (await site.mailTo('weg@west.test'))?.link ?? '';
    const { rows } = await database.pool.query(
      "select invitation_id from invitation_addressee where email = 'weg@west.test'",
    );
    const address = `/west/team/einladung/${rows[0].invitation_id}/zurueckziehen`;
    expect((await miriam.get(address)).text).toContain('Einladung an Weg Damit zurückziehen?');
    expect((await miriam.post(address)).location).toBe('/west/team');
    expect((await site.browser().get(link)).status).toBe(410);
    expect((await miriam.get(address)).status).toBe(404);
  });

  test('adds a role to an account that is there already, and is not accepted by somebody else', async () => {
    await site.addPerson('ost', 'lena@ost.test', 'coordinator', 'Lena Ost');
    await inviteByForm('lena@ost.test', 'steeringMember', 'Lena aus dem Osten');
    const link = (await site.mailTo('lena@ost.test'))?.link ?? '';
    const page = await miriam.get(link);
    expect(page.text).toContain('Diese Einladung ist für eine andere Person');
    expect((await miriam.post('/west/einladung', { code: codeOf(link) })).status).toBe(409);
    const lena = site.browser();
    expect((await lena.get(link)).text).toContain('Sie haben schon ein Konto');
    expect((await lena.post('/west/einladung', { code: codeOf(link) })).status).toBe(303);
    const account = await lena.get('/konto');
    expect(account.text).toContain('Bezirk ost');
    expect(account.text).toContain('Bezirk west');
    expect(account.text).toContain('value="Lena Ost"');
  });

  test('works only in its own alliance', async () => {
    await inviteByForm('fremd@west.test', 'participant', 'Fremd');
    const code = codeOf((await site.mailTo('fremd@west.test'))?.link ?? '');
    expect((await site.browser().post('/ost/einladung', { code, name: 'X' })).status).toBe(410);
  });

  test('keeps no address in the history', async () => {
    const { rows } = await database.pool.query('select changes, note from event');
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toMatch(/@(west|ost)\.test|token/);
  });

  test('bad input comes back filled, with the words beside the fields', async () => {
    const page = await miriam.post('/west/team/einladen', { email: 'kein', name: '  ', role: 'king' });
    expect(page.status).toBe(422);
    for (const words of [
      'Bitte geben Sie einen Namen an.',
      'Bitte geben Sie eine E-Mail-Adresse an',
      'Bitte wählen Sie eine Rolle.',
    ])
      expect(page.text).toContain(words);
    expect(page.text).toContain('value="kein"');
    expect((await inviteByForm('miriam@west.test', 'coordinator')).text).toContain('hat die Rolle schon');
    await inviteByForm('doppelt@west.test', 'participant');
    expect((await inviteByForm('doppelt@west.test', 'participant')).text).toContain(
      'schon eine Einladung unterwegs',
    );
  });
});

describe('roles', () => {
  const holdingOf = async (email: string) =>
    (
      await database.pool.query(
        `select h.id from role_holding h join auth_user u on u.id = h.user_id join alliance a on a.id = h.alliance_id
         where u.email = $1 and a.slug = 'west' and h.revoked_at is null order by granted_at desc`,
        [email],
      )
    ).rows[0]?.id as string;

  test('change at once and stay in the past', async () => {
    await site.addPerson('west', 'tom@west.test', 'officeStaff', 'Tom');
    const tom = await site.signIn('tom@west.test');
    expect((await tom.get('/west/team')).status).toBe(200);
    const id = await holdingOf('tom@west.test');
    expect((await miriam.get(`/west/team/rolle/${id}`)).text).toContain('Rolle von Tom');
    expect((await miriam.post(`/west/team/rolle/${id}`, { role: 'participant' })).location).toBe(
      '/west/team',
    );
    expect((await tom.get('/west/team')).status).toBe(403);
    const { rows } = await database.pool.query(
      'select valid::text, revoked_at from role_holding where id = $1',
      [id],
    );
    expect(rows[0].revoked_at).not.toBeNull();
    expect(rows[0].valid).not.toBe('empty');
    const next = await holdingOf('tom@west.test');
    expect((await miriam.post(`/west/team/rolle/${next}/beenden`)).location).toBe('/west/team');
    expect((await tom.get('/konto')).text).toContain('Noch keine Rolle');
    // The same role again on the same day.
    await site.addPerson('west', 'tom@west.test', 'participant', 'Tom');
    expect(await holdingOf('tom@west.test')).not.toBe(next);
  });

  test('the last coordinator stays, also when two go at once', async () => {
    const id = await holdingOf('miriam@west.test');
    const ended = await miriam.post(`/west/team/rolle/${id}/beenden`);
    expect(ended.status).toBe(409);
    expect(ended.text).toContain('mindestens eine Koordination');
    expect((await miriam.post(`/west/team/rolle/${id}`, { role: 'officeStaff' })).status).toBe(422);
    await site.addPerson('west', 'zweite@west.test', 'coordinator', 'Zweite');
    const second = await holdingOf('zweite@west.test');
    const other = await site.signIn('zweite@west.test');
    const both = await Promise.all([
      miriam.post(`/west/team/rolle/${id}/beenden`),
      other.post(`/west/team/rolle/${second}/beenden`),
    ]);
    expect(both.map((answer) => answer.status).sort()).toEqual([303, 409]);
    const { rows } = await database.pool.query(
      `select count(*)::int as count from role_holding h join alliance a on a.id = h.alliance_id
       where a.slug = 'west' and role = 'coordinator' and revoked_at is null`,
    );
    expect(rows[0].count).toBe(1);
  });
});

describe('who may do what with the team', () => {
  const may: Record<string, readonly AllianceRole[]> = {
    'see the team': ['coordinator', 'officeStaff'],
    'invite a participant': ['coordinator', 'officeStaff'],
    'invite a coordinator': ['coordinator'],
    'change a role': ['coordinator'],
  };
  test.each(allianceRoles)('%s', async (role) => {
    await site.addPerson('matrix', 'anker@matrix.test', 'coordinator', 'Anker');
    await site.addPerson('matrix', `${role}@matrix.test`.toLowerCase(), role, role);
    const { rows } = await database.pool.query(
      `select h.id from role_holding h join alliance a on a.id = h.alliance_id join auth_user u on u.id = h.user_id
       where a.slug = 'matrix' and u.email = 'anker@matrix.test'`,
    );
    const browser = await site.signIn(`${role}@matrix.test`.toLowerCase());
    const done = async (page: Promise<{ status: number }>) => (await page).status < 400;
    const did = {
      'see the team': await done(browser.get('/matrix/team')),
      'invite a participant': await done(
        browser.post('/matrix/team/einladen', { name: 'A', email: `a-${role}@m.test`, role: 'participant' }),
      ),
      'invite a coordinator': await done(
        browser.post('/matrix/team/einladen', { name: 'B', email: `b-${role}@m.test`, role: 'coordinator' }),
      ),
      'change a role': await done(browser.get(`/matrix/team/rolle/${rows[0].id}`)),
    };
    expect(did).toEqual(
      Object.fromEntries(Object.entries(may).map(([act, roles]) => [act, roles.includes(role)])),
    );
  });

  test('visitors are asked to sign in and come back; another alliance stays closed', async () => {
    expect((await site.browser().get('/west/team')).location).toBe('/anmelden?weiter=%2Fwest%2Fteam');
    const anker = await site.signIn('anker@matrix.test');
    expect((await anker.get('/west/team')).status).toBe(403);
    expect(
      (await anker.post('/west/team/einladen', { name: 'A', email: 'a@m.test', role: 'participant' })).status,
    ).toBe(403);
  });
});

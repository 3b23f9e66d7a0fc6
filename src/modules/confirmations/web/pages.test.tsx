import { Hono } from 'hono';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { testFrame } from '../../../ui/testing.ts';
import type { AllianceEnv } from '../../web.ts';
import { confirmationOf, writeManaged } from '../data/confirmation-store.ts';
import { confirmationsModule } from '../module.ts';
import { clubParts, mailsOf, makeClubs, switchOn, tokensIn } from '../testing.ts';
import { confirmByOffice } from '../use-cases/confirm-entry.ts';
import { changeRules } from '../use-cases/manage-entry.ts';
import { runDay } from '../use-cases/run-day.ts';

const database = await testDatabase();
await sql`insert into auth_user (id, name, email) values ('u1', 'Ada', 'ada@example.org')`.execute(
  database.kysely,
);
const clubs = await makeClubs(database);
const module = confirmationsModule(clubParts);
const today = '2026-11-22';

const userOf = (role: string): Actor => ({
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set([role]) as never,
});
const coordinator = userOf('coordinator');
const staff = userOf('officeStaff');

const frame = (locale: Locale) => testFrame({ locale, isExample: false });

let alliances = 0;
type Ask = { actor?: Actor; day?: string; locale?: Locale; form?: Record<string, string> };

/** An alliance whose one club was asked today; gives the secret of the link. */
const asked = async (more: { trusted?: boolean } = {}) => {
  const slug = `seiten-${++alliances}`;
  const act = <T,>(work: (scope: Scope) => Promise<T>, day = today): Promise<T> =>
    testScope(database, { slug, clock: fixedClock(`${day}T12:00:00+01:00`) }, work);
  await act(async (scope) => {
    await switchOn(scope);
    await clubs.add(scope, 'SV Kanal', 'post@kanal.example', '2025-11-22');
    await runDay(scope, clubParts, null);
  });
  const [token = ''] = tokensIn((await mailsOf(database, slug))[0]);
  const confirmation = async (scope: Scope) => {
    const { id } = await clubs.read(scope, 'SV Kanal');
    return (await confirmationOf(scope, { kind: 'testClub', id })) ?? expect.unreachable();
  };
  const { id } = await act(async (scope) => {
    const known = await confirmation(scope);
    if (more.trusted) await writeManaged(scope, known.id, { isTrusted: true });
    return known;
  });
  const page = (path: string, { actor = anonymous, day = today, locale = 'de', form }: Ask = {}) =>
    testScope(
      database,
      { slug, clock: fixedClock(`${day}T12:00:00+01:00`), actor, locale },
      async (scope) => {
        const app = new Hono<AllianceEnv>();
        app.use(async (c, next) => {
          c.set('scope', scope);
          c.set('frame', frame(locale));
          await next();
        });
        app.route('/', module.routes as Hono<AllianceEnv>);
        const answer = await app.request(
          path,
          form === undefined
            ? {}
            : {
                method: 'POST',
                body: new URLSearchParams(form),
                headers: { 'content-type': 'application/x-www-form-urlencoded' },
              },
        );
        const html = await answer.text();
        expect(html).not.toContain('undefined');
        expect(html).not.toContain('[object');
        return { status: answer.status, headers: answer.headers, html };
      },
    );
  const club = () => act((scope) => clubs.read(scope, 'SV Kanal'));
  return { slug, act, token, id, page, club, link: `/bestaetigen?code=${token}` };
};
const changeForm = (token: string) => `/bestaetigen/aendern?code=${token}`;
const formId = (html: string) =>
  /name="id"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="id"/.exec(html)?.slice(1).find(Boolean) ?? '';
/** Proposes another phone number and gives the address of its review. */
const propose = async (world: Awaited<ReturnType<typeof asked>>, more: Record<string, string> = {}) => {
  const id = formId((await world.page(changeForm(world.token))).html);
  const form = { id, 'feld-name': 'SV Kanal', 'feld-phone': '030 22', ...more };
  const sent = await world.page(changeForm(world.token), { form });
  return { form, sent, review: `/bestaetigungen/pruefen/${id}` };
};

test('looking at the link confirms nothing; one click does, and names nobody', async () => {
  const { page, link, club } = await asked();
  const looked = await page(link);
  expect(looked).toMatchObject({ status: 200 });
  expect(looked.html).toContain('SV Kanal');
  expect(looked.headers.get('referrer-policy')).toBe('no-referrer');
  expect(looked.headers.get('x-robots-tag')).toContain('noindex');
  expect(looked.headers.get('cache-control')).toBe('no-store');
  expect(await club()).toMatchObject({ confirmed_on: '2025-11-22' });
  const said = await page(link, { form: {} });
  expect(said.html).toContain('22. November 2027');
  expect(await club()).toMatchObject({ confirmed_on: today, confirmed_by: 'von der zuständigen Stelle' });
  expect((await page(link, { form: {} })).status).toBe(200);
});

test('a link that has run out, is cut off or made up leads to a page that says what to do', async () => {
  const { page, link, token, club } = await asked();
  expect((await page(link, { day: '2027-03-22' })).status).toBe(200);
  for (const path of [
    '/bestaetigen',
    '/bestaetigen?code=',
    `/bestaetigen?code=${token.slice(1)}`,
    `/bestaetigen?code=${token.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))}`,
    changeForm('x'),
    '/bestaetigen/nicht-zustaendig?code=%00',
  ]) {
    expect((await page(path)).status).toBe(410);
    expect((await page(path, { form: { id: token } })).status).toBe(410);
  }
  const late = await page(link, { day: '2027-03-23', form: {} });
  expect(late.status).toBe(410);
  expect(late.html).toContain('Koordinierungsstelle');
  expect(await club()).toMatchObject({ confirmed_on: '2025-11-22' });
});

test('the link of one alliance opens nothing in another', async () => {
  const [one, other] = [await asked(), await asked()];
  expect((await other.page(one.link)).status).toBe(410);
});

test('a change waits until the office has decided each field; the owner is told, and the entry is confirmed', async () => {
  const world = await asked();
  const { sent, form, review } = await propose(world, { 'feld-name': 'SV Kanal 09' });
  expect(sent).toMatchObject({ status: 200, html: expect.stringContaining('sieht sie durch') });
  // Sent twice, it is proposed once.
  await world.page(changeForm(world.token), { form });
  expect(await world.club()).toMatchObject({ phone: '030 1', confirmed_on: '2025-11-22' });
  const list = await world.page('/bestaetigungen?ansicht=review', { actor: staff });
  expect(list.html.match(/SV Kanal<\/a>/g)).toHaveLength(1);
  expect(list.html).toContain(`/m${review}`);

  const nothing = await world.page(review, { actor: staff, form: { 'urteil-phone': 'ja' } });
  expect(nothing).toMatchObject({ status: 422, html: expect.stringContaining('Bitte entscheiden Sie.') });
  const noReason = await world.page(review, {
    actor: staff,
    form: { 'urteil-phone': 'ja', 'urteil-name': 'nein', antwort: 'Danke Ihnen' },
  });
  expect(noReason.status).toBe(422);
  expect(noReason.html).toContain('Bitte sagen Sie, warum nicht.');
  expect(noReason.html).toContain('Danke Ihnen');
  const verdict = {
    'urteil-phone': 'ja',
    'urteil-name': 'nein',
    'grund-name': 'Im Register steht es anders.',
  };
  expect((await world.page(review, { actor: staff, locale: 'en', form: verdict })).status).toBe(303);
  expect(await world.club()).toMatchObject({ phone: '030 22', confirmed_on: today });
  const outcome = (await mailsOf(database, world.slug)).at(-1);
  expect(outcome).toMatchObject({ to: 'post@kanal.example', subject: 'Ihre Änderung: SV Kanal' });
  expect(outcome?.text).toContain('Telefon: übernommen');
  expect(outcome?.text).toContain('Name: nicht übernommen. Im Register steht es anders.');
  expect(outcome?.text).not.toContain('120 Tage');
  // Settled twice, it is told once.
  expect((await world.page(review, { actor: staff, form: verdict })).status).toBe(303);
  expect(await mailsOf(database, world.slug)).toHaveLength(2);
});

test('input that cannot be comes back as it was typed, with what is wrong beside it', async () => {
  const world = await asked();
  const { sent } = await propose(world, { 'feld-name': ' ', bemerkung: 'Mit <b>Gruß</b>' });
  expect(sent.status).toBe(422);
  expect(sent.html).toContain('Bitte geben Sie einen Namen an.');
  expect(sent.html).toContain('value="030 22"');
  expect(sent.html).toContain('Mit &lt;b&gt;Gruß');
  expect((await world.club()).phone).toBe('030 1');
});

test('what a trusted owner changes holds at once, unless they say more than fields can', async () => {
  const world = await asked({ trusted: true });
  const { sent } = await propose(world);
  expect(sent.html).toContain('gelten ab sofort');
  expect(await world.club()).toMatchObject({ phone: '030 22', confirmed_on: today });
  const second = await propose(world, { 'feld-phone': '030 33', bemerkung: 'Ab Mai anders' });
  expect(second.sent.html).toContain('sieht sie durch');
  expect((await world.club()).phone).toBe('030 22');
  expect((await world.page(second.review, { actor: staff })).html).toContain('Ab Mai anders');
});

test('changing nothing is confirming; saying that it is gone is not', async () => {
  const world = await asked();
  const gone = await propose(world, { 'feld-phone': '030 1', gibtEsNichtMehr: 'ja' });
  const settle = { actor: staff, form: { antwort: 'Wir sehen nach.' } };
  expect((await world.page(gone.review, { actor: staff, form: {} })).status).toBe(422);
  expect((await world.page(gone.review, settle)).status).toBe(303);
  expect(await world.club()).toMatchObject({ confirmed_on: '2025-11-22' });
  await propose(world, { 'feld-phone': '030 1' });
  expect(await world.club()).toMatchObject({ confirmed_on: today });
});

test('who is not responsible says so, and who is', async () => {
  const world = await asked();
  const path = `/bestaetigen/nicht-zustaendig?code=${world.token}`;
  const id = formId((await world.page(path)).html);
  const said = await world.page(path, { form: { id, bemerkung: 'Fragen Sie Frau Yıldız.' } });
  expect(said.html).toContain('wir fragen Sie dazu nicht mehr');
  const list = await world.page('/bestaetigungen?ansicht=bounced', { actor: coordinator });
  expect(list.html).toContain('nicht zuständig');
  const review = await world.page(`/bestaetigungen/pruefen/${id}`, { actor: coordinator });
  expect(review.html).toContain('Fragen Sie Frau Yıldız.');
});

test('the office confirms, asks once a day, names another address, and old links to others end', async () => {
  const { slug, page, id, link, club, act } = await asked();
  const entry = `/bestaetigungen/${id}`;
  await page(`${entry}/fragen`, { actor: staff, form: {}, day: '2026-11-23' });
  await page(`${entry}/fragen`, { actor: staff, form: {}, day: '2026-11-23' });
  expect(await mailsOf(database, slug)).toHaveLength(2);
  const wrong = { adresse: 'keine adresse', pause: 'bald', vertraut: 'ja' };
  const refused = await page(entry, { actor: staff, form: wrong });
  expect(refused.status).toBe(422);
  for (const text of ['value="keine adresse"', 'value="bald"', 'info@example.org', 'checked'])
    expect(refused.html).toContain(text);
  const right = { adresse: 'Neu@Kanal.example', pause: '1.12.2026' };
  expect((await page(entry, { actor: staff, form: right })).status).toBe(303);
  expect((await page(entry, { actor: staff })).html).toContain('value="1.12.2026"');
  expect((await page(link)).status).toBe(410);
  await act((scope) => runDay(scope, clubParts, null), '2026-12-06');
  expect((await mailsOf(database, slug)).at(-1)?.to).toBe('neu@kanal.example');
  expect((await page(`${entry}/bestaetigt`, { actor: staff, form: {} })).status).toBe(303);
  expect(await club()).toMatchObject({
    confirmed_on: today,
    confirmed_by: 'von der Koordinierungsstelle',
  });
});

test('the office pages are for the office, the rules for the coordinator', async () => {
  const { page, id, act } = await asked();
  const officePages = ['/bestaetigungen', `/bestaetigungen/${id}`, '/bestaetigungen/regeln'];
  for (const actor of [anonymous, userOf('organisationMember'), userOf('steeringMember')])
    for (const path of officePages) {
      expect((await page(path, { actor })).status).toBeGreaterThanOrEqual(401);
      expect((await page(path, { actor, form: {} })).status).toBeGreaterThanOrEqual(401);
    }
  for (const path of officePages) {
    const { status, html } = await page(path, { actor: coordinator, locale: 'en' });
    expect(status).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
  }
  expect((await page('/bestaetigungen/regeln', { actor: staff })).status).toBe(403);
  expect((await page('/bestaetigungen/nicht-da', { actor: staff })).status).toBe(404);
  expect((await page('/bestaetigungen?ansicht=%27&ab=x_y', { actor: staff })).status).toBe(200);
  await act(async (scope) => {
    const other = { ...scope, actor: userOf('organisationMember') };
    expect(await confirmByOffice(other, clubParts, id)).toMatchObject({ ok: false, reason: 'forbidden' });
    expect(await changeRules({ ...scope, actor: staff }, new Map())).toMatchObject({ reason: 'forbidden' });
  });
});

test('rules that cannot be come back as typed; right ones hold', async () => {
  const { page } = await asked();
  const path = '/bestaetigungen/regeln';
  const form = {
    'active-testClub': 'ja',
    'months-testClub': '0',
    'remind-testClub': '28, 14',
    'stale-testClub': 'zwei',
    'withdraw-testClub': '30',
  };
  const wrong = await page(path, { actor: coordinator, form });
  expect(wrong.status).toBe(422);
  for (const text of ['value="28, 14"', 'value="zwei"', 'von 1 bis 60', 'von 1 bis 365'])
    expect(wrong.html).toContain(text);
  const right = { ...form, 'months-testClub': '6', 'remind-testClub': '', 'stale-testClub': '20' };
  expect((await page(path, { actor: coordinator, form: right })).status).toBe(303);
  const after = await page(path, { actor: coordinator });
  expect(after.html).toContain('value="20"');
  expect(after.html).toMatch(/value="6"/);
});

import { Hono } from 'hono';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { testFrame } from '../../../ui/testing.ts';
import { stableId } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { readRegister } from '../data/register-views.ts';
import { readUnanswered } from '../data/unanswered-views.ts';
import { needsModule } from '../module.ts';
import { readRegisterQuery } from '../register.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const slug = 'musterbezirk';
const module = needsModule({ things: { all: () => [], kind: () => undefined } });

const userOf = (...roles: string[]): Actor => ({
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(roles) as never,
});
const coordinator = userOf('coordinator');
const member = userOf('organisationMember');
const idOf = (name: string) => stableId(slug, name);
const met = `/bedarfe/${idOf('need:bewegung-nachmittag-000101')}`;

const frame = (locale: Locale) => testFrame({ locale });

type Ask = { actor?: Actor; asOf?: string; locale?: Locale; form?: Record<string, string> };
const page = (path: string, { actor = anonymous, asOf, locale = 'de', form }: Ask = {}) =>
  testScope(database, { slug, clock, actor, locale, ...(asOf ? { asOf } : {}) }, async (scope) => {
    const app = new Hono<AllianceEnv>();
    app.use(async (c, next) => {
      c.set('scope', scope);
      c.set('frame', frame(locale));
      await next();
    });
    app.route('/', module.routes as Hono<AllianceEnv>);
    const answer = await app.request(
      path,
      form
        ? {
            method: 'POST',
            body: new URLSearchParams(form),
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
          }
        : {},
    );
    return { status: answer.status, html: await answer.text(), headers: answer.headers };
  });
const linked = (html: string) => [...new Set(html.match(/\/bedarfe\/[0-9a-f-]{36}/g) ?? [])];

beforeAll(() => loadDataSets(database, clock, { names: [slug], scale: 1 }));

describe('the register', () => {
  test('is open to everyone, with published needs alone; the office sees all', async () => {
    const open = await page('/bedarfe');
    expect(open.status).toBe(200);
    expect(open.html.match(/<h1/g)).toHaveLength(1);
    for (const hidden of ['undefined', '[object', '/eintrag/', 'nicht veröffentlicht'])
      expect(open.html).not.toContain(hidden);
    expect((await page('/bedarfe', { actor: coordinator })).html).toContain('nicht veröffentlicht');
  });

  test('narrows down, and finds by other forms of a word', async () => {
    const rows = async (query: string) => linked((await page(`/bedarfe?${query}`)).html).length;
    const all = await rows('');
    for (const query of ['zustand=agreed', 'alter=4', `gebiet=${idOf('area:neu-000101')}`]) {
      expect(await rows(query), query).toBeGreaterThan(0);
      expect(await rows(query), query).toBeLessThan(all);
    }
    const { html } = await page('/bedarfe?suche=Ferientag');
    expect(html).toContain('Bezahlbare Ferientage');
    expect((await page('/bedarfe?suche=xyzxyz')).html).toContain('Dazu ist kein Bedarf eingetragen');
  });

  test('names no area, term or tie that is kept back, and cannot be narrowed down by one', () =>
    testScope(database, { slug, clock, actor: anonymous }, async (scope) => {
      const areaId = await sql<{
        id: string;
        name: string;
      }>`select a.thing_id::text as id, a.name from need_area x
        join area a on a.alliance_id = x.alliance_id and a.thing_id = x.area_id and a.valid @> ${scope.asOf}::date
        where x.alliance_id = current_alliance() and x.valid @> ${scope.asOf}::date
        order by a.name, x.id limit 1`.execute(scope.db);
      const { id = '', name = '' } = areaId.rows[0] ?? {};
      const query = { ...readRegisterQuery({}), areaId: id };
      const before = await readRegister(scope, query);
      expect(before.rows.length).toBeGreaterThan(0);
      expect(before.rows.every((row) => (row.areas as string[]).includes(name))).toBe(true);
      await sql`update need_area set is_public = false where alliance_id = current_alliance()
        and area_id = ${id}::uuid`.execute(scope.db);
      expect((await readRegister(scope, query)).rows).toEqual([]);
      const rest = await readRegister(scope, readRegisterQuery({}), { atOnce: 2000 });
      expect(rest.rows.length).toBeGreaterThan(0);
      expect(rest.rows.filter((row) => (row.areas as string[]).includes(name))).toEqual([]);
      const waiting = await readUnanswered(scope, { most: 500 });
      expect(waiting.rows.filter(({ areas }) => areas.includes(name))).toEqual([]);
      const office = { ...scope, actor: coordinator };
      expect((await readRegister(office, query)).rows.length).toBeGreaterThan(0);
    }));

  test('gives the same rows as a file', async () => {
    const file = await page('/bedarfe.csv');
    expect(file.headers.get('content-type')).toContain('csv');
    const { html } = await page('/bedarfe');
    const [, count = ''] = html.match(/(\d+) Bedarfe</) ?? [];
    expect(file.html.trim().split('\n')).toHaveLength(Number(count) + 1);
  });
});

describe('a need', () => {
  test('says who, where, how urgent, what proves it and what answers it', async () => {
    const { status, html } = await page(met);
    expect(status).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
    for (const shown of [
      '3 bis 6 Jahre',
      'Am Hafen',
      'Turnen für Kinder',
      'vereinbart durch',
      'Ankerplatz: ',
    ])
      expect(html).toContain(shown);
    for (const hidden of ['undefined', '[object', '/eintrag/', '/loesen', 'Nach der Kita weiß ich nicht'])
      expect(html).not.toContain(hidden);
    const office = await page(met, { actor: coordinator });
    for (const shown of ['Nach der Kita weiß ich nicht', '/loesen', '/stand'])
      expect(office.html).toContain(shown);
    expect((await page(met, { locale: 'en' })).html).toContain('<h1');
  });

  test('forms are for those who may write', async () => {
    for (const path of [
      '/bedarfe/neu',
      '/anliegen',
      `${met}/stand`,
      `${met}/einordnen`,
      `${met}/anliegen`,
      `${met}/angebote`,
    ]) {
      expect((await page(path, { actor: coordinator })).status, path).toBe(200);
      expect((await page(path)).status, path).toBeGreaterThanOrEqual(400);
      expect((await page(path, { actor: member })).status, path).toBeGreaterThanOrEqual(400);
    }
  });

  test('is answered by offers that are shown with what one decides by', async () => {
    const { html } = await page(`${met}/angebote?suche=Turnen`, { actor: coordinator });
    expect(html).toMatch(/Jeden [A-Z][a-zäöü]+, \d+.* bis \d+.* Uhr.* Jahre/);
  });

  test('that passed through two states on one day names both', async () => {
    const as = { actor: coordinator };
    const need = { id: idOf('test:passing'), title: 'Ein Bedarf von heute', urgency: 'medium' };
    expect((await page('/bedarfe/neu', { ...as, form: need })).status).toBe(303);
    const step = {
      state: 'examined',
      day: '22.11.2026',
      reason: 'Geprüft.',
      bodyId: '',
      newId: idOf('test:passed'),
    };
    expect((await page(`/bedarfe/${need.id}/stand`, { ...as, form: step })).status).toBe(303);
    expect((await page(`/bedarfe/${need.id}`, as)).html).toContain('am selben Tag davor: geäußert');
  });

  test('is not dropped without a reason: the form comes back filled', async () => {
    const form = {
      state: 'notPursued',
      day: '22.11.2026',
      reason: ' ',
      bodyId: '',
      newId: idOf('test:step'),
    };
    const { status, html } = await page(`${met}/stand`, { actor: coordinator, form });
    expect(status).toBe(422);
    expect(html).toContain('schuldet eine Begründung');
    expect(html).toMatch(/value="notPursued"[^>]*checked/);
  });

  test('what is missing or wrong when one is entered stands beside its field', async () => {
    const form = {
      id: idOf('test:need'),
      title: 'Etwas',
      urgency: 'urgent',
      age_from: '9',
      age_until: '3',
      people: '12',
    };
    const { status, html } = await page('/bedarfe/neu', { actor: coordinator, form });
    expect(status).toBe(422);
    for (const said of ['Von 9 bis 3 Jahre', 'value="Etwas"']) expect(html).toContain(said);
  });
});

describe('needs without an answer', () => {
  test('name how long they have waited, the most urgent first', async () => {
    const { status, html } = await page('/bedarfe/ohne-antwort', { actor: coordinator });
    expect(status).toBe(200);
    expect(html.indexOf('sehr dringend')).toBeLessThan(html.indexOf('kann warten'));
    expect(html).toMatch(/seit \d+ Tagen/);
  });

  test('behind the last page comes the first one, not the sentence that nobody waits', async () => {
    const behind = await page('/bedarfe/ohne-antwort?ab=5000');
    expect(behind.status).toBe(303);
    expect(behind.headers.get('location')).toBe('/m/bedarfe/ohne-antwort');
  });

  test('stay, whether ended, hidden or with an offer that has ended; an offer that is there takes one off', () =>
    testScope(database, { slug, clock, actor: coordinator }, async (scope) => {
      const agreed = (await readUnanswered(scope, { most: 200 })).rows.find(
        ({ state }) => state === 'agreed',
      );
      const id = agreed?.id ?? '';
      const waits = async () =>
        (await readUnanswered(scope, { most: 200 })).rows.some((row) => row.id === id);
      expect(await waits()).toBe(true);
      await sql`update need set is_public = false where thing_id = ${id}::uuid`.execute(scope.db);
      expect(await waits()).toBe(true);
      const offer = idOf('offer:turnen-bezirkssportbund');
      await sql`insert into need_offer (alliance_id, thing_id, need_id, offer_id, extent, valid)
        values (current_alliance(), ${idOf('test:answer')}::uuid, ${id}::uuid, ${offer}::uuid, 'partly', '[2026-11-01,)')`.execute(
        scope.db,
      );
      expect(await waits()).toBe(false);
      await sql`update offer_state set valid = daterange(lower(valid), '2026-11-20') where offer_id = ${offer}::uuid
        and upper_inf(valid)`.execute(scope.db);
      expect(await waits()).toBe(true);
      for (const table of [
        'need_state',
        'need_area',
        'need_term',
        'need_field',
        'need_goal',
        'need_offer',
        'need',
      ])
        await sql`update ${sql.table(table)} set valid = daterange(lower(valid), '2026-11-21')
          where ${sql.ref(table === 'need' ? 'thing_id' : 'need_id')} = ${id}::uuid and upper_inf(valid)`.execute(
          scope.db,
        );
      expect(await waits()).toBe(true);
    }));
});

describe('wants', () => {
  test('those in no need come first; chosen, they lead to a new need', async () => {
    const { html } = await page('/anliegen', { actor: coordinator });
    const [, want = ''] =
      html.match(/name="wants" value="([0-9a-f-]{36})"|value="([0-9a-f-]{36})"[^>]*name="wants"/) ?? [];
    expect(want).not.toBe('');
    const sent = await page('/anliegen', { actor: coordinator, form: { wants: want, into: 'new' } });
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toContain(`/bedarfe/neu?wants=${want}`);
    expect((await page('/anliegen', { actor: coordinator, form: { into: 'new' } })).status).toBe(422);
  });
});

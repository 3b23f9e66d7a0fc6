import { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { testFrame } from '../../../ui/testing.ts';
import { recordThingKind, stableId } from '../../records/contract.ts';
import type { ThingRegistry } from '../../thread/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { bodiesKinds } from '../kinds.ts';
import { bodiesModule } from '../module.ts';
import { bodiesToday } from '../use-cases/feed-today.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const slug = 'musterbezirk';
const thingKinds = bodiesKinds.map(recordThingKind);
const things: ThingRegistry = {
  all: () => thingKinds,
  kind: (name) => thingKinds.find((kind) => kind.kind === name),
};
const module = bodiesModule({ things, today: () => [bodiesToday] });

const userOf = (...roles: string[]): Actor => ({
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(roles) as never,
});
const coordinator = userOf('coordinator');
const steering = userOf('steeringMember');
const member = userOf('organisationMember');
const idOf = (kind: string, key: string): string => stableId(slug, `${kind}:${key}`);

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
    return { status: answer.status, html: await answer.text() };
  });

beforeAll(() => loadDataSets(database, clock, { names: [slug], scale: 1 }));

const body = (key: string) => `/gremien/${idOf('body', key)}`;
const local = (key: string) => `/verbuende/${idOf('localAlliance', key)}`;

describe('bodies', () => {
  test('are open to everyone: the drawing and a list that names the same bodies', async () => {
    const { status, html } = await page('/gremien');
    expect(status).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const [drawing = ''] = html.match(/<svg class="body-chart"[\s\S]*?<\/svg>/) ?? [];
    const list = html.slice(html.indexOf('id="liste"'));
    const linked = (text: string) => new Set(text.match(/\/m\/gremien\/[0-9a-f-]{36}/g));
    expect(linked(drawing).size).toBeGreaterThanOrEqual(14);
    for (const address of linked(drawing)) expect(list).toContain(address);
    expect(drawing).toContain('aria-hidden="true"');
    expect(html).not.toContain('undefined');
    expect(html).not.toContain('[object');
    expect(html).not.toContain('/eintrag/');
    expect(html).not.toContain('nur eine Federführung');
  });

  test('differ between days', async () => {
    const early = await page('/gremien', { asOf: '2012-06-01' });
    expect(early.html).not.toContain('Lokale Bildungsforen');
    expect(early.html).toContain('AG Von der Kita in die Schule');
    expect(early.html).toContain('am 1. Juni 2012');
  });

  test('one body: mandate, leads, members, reporting lines; the office may change it', async () => {
    const { html } = await page(body('lenkungsgruppe'), { actor: coordinator });
    for (const text of [
      'Ergebnisse der Arbeitspakete',
      'Mitfederführung',
      'mit Stimme',
      'Berichtet an',
      'Steuerungsgruppe',
    ])
      expect(html).toContain(text);
    expect(html).toContain('Federführung aus nur einem Feld');
    expect(html).toContain('/eintrag/membership/neu');
    const anybody = await page(body('lenkungsgruppe'));
    expect(anybody.html).not.toContain('/eintrag/');
    expect(anybody.html).not.toContain('aus nur einem Feld');
  });

  test('names of people stand only where they may be seen', async () => {
    const office = await page(body('ap-uebergaenge'), { actor: coordinator });
    const anybody = await page(body('ap-uebergaenge'));
    const people = (html: string) => html.match(/\/m\/personen\//g)?.length ?? 0;
    expect(people(office.html)).toBeGreaterThan(people(anybody.html));
  });

  test('what was merged says when, why and in what it goes on', async () => {
    const { html } = await page(body('ag-kita-schule'));
    for (const text of ['gab es dieses Gremium nicht', 'Arbeitspaket Übergänge', 'fast dieselben Mitglieder'])
      expect(html).toContain(text);
    expect((await page(body('ap-uebergaenge'))).html).toContain('AG Von der Kita in die Schule');
    expect((await page(body('ag-kita-schule'), { asOf: '2018-01-01' })).html).not.toContain('gab es dieses');
  });

  test('a pause is said with its reason', async () => {
    const { html } = await page(body('kulturrunde'));
    expect(html).toContain('pausiert');
    expect(html).toContain('neu besetzt');
  });

  test.each(['/gremien/x', '/gremien/00000000-0000-7000-8000-000000000000', '/verbuende/x'])(
    '%s is not there',
    async (path) => {
      expect((await page(path)).status).toBe(404);
    },
  );

  test('speak English', async () => {
    for (const path of ['/gremien', body('steuerungsgruppe'), '/verbuende', local('hafen')]) {
      const { html } = await page(path, { locale: 'en' });
      expect(html).toMatch(/Bodies|Steering group|Local alliance/);
    }
  });
});

describe('ending a body', () => {
  test('shows what will happen, refuses without a reason with the form filled, and then does it', async () => {
    const path = `${body('ag-bewegung')}/beenden`;
    expect((await page(path, { actor: member })).status).toBe(403);
    expect((await page(path, { actor: coordinator })).html).toContain('enden am selben Tag');
    const form = {
      ending: 'merged',
      intoId: idOf('body', 'ap-gesundheit-bewegung'),
      lastDay: '31.12.2026',
      reason: '',
    };
    const refused = await page(path, { actor: coordinator, form });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('31.12.2026');
    expect(refused.html).toContain('error-summary');
    expect((await page(path, { actor: coordinator, form: { ...form, ending: 'gone' } })).status).toBe(422);
    expect((await page(path, { actor: coordinator, form: { ...form, reason: 'Doppelt.' } })).status).toBe(
      303,
    );
  });
});

describe('local alliances', () => {
  test('are counted by stage; one stage can be asked for', async () => {
    const { html } = await page('/verbuende');
    expect(html).toContain('Verbund Hafen und Werft');
    expect(html).toContain('Bezirksregion Am Hafen');
    const only = await page('/verbuende?stufe=initiation');
    expect(only.html).toContain('Verbund Kanalgärten');
    expect(only.html.slice(only.html.indexOf('class="grid"'))).not.toContain('Verbund Hafen');
  });

  test('one: its stages with their reasons', async () => {
    const { html } = await page(local('hafen'), { actor: coordinator });
    expect(html).toContain('Die Koordination steht im Haushalt');
    expect(html).toContain('Verbund Werftviertel');
    expect(html).toContain('Spricht für den Verbund');
    expect(html).toContain('/stufe');
  });

  test('a step offers what can follow and comes back filled when its reason is missing', async () => {
    const path = `${local('alte-muehle')}/stufe`;
    const { html } = await page(path, { actor: coordinator });
    expect(html).toContain('value="working"');
    expect(html).not.toContain('value="consolidated"');
    const newId = '00000000-0000-7000-8000-000000000001';
    const form = { newId, stage: 'working', lastDay: '1.11.2026', reason: ' ', intoId: '' };
    const refused = await page(path, { actor: coordinator, form });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('1.11.2026');
    expect(refused.html).toContain(newId);
    expect((await page(path, { actor: coordinator, form: { ...form, reason: 'Los geht es.' } })).status).toBe(
      303,
    );
    expect((await page(path, { actor: steering })).status).toBe(403);
  });
});

describe('overlaps', () => {
  const path = '/gremien/ueberschneidungen';

  test('are for office and steering group', async () => {
    expect((await page(path)).status).toBe(401);
    expect((await page(path, { actor: member })).status).toBe(403);
    const { html } = await page(path, { actor: steering });
    expect(html).toContain('AG Bewegte Kindheit');
    expect(html).toContain('offene Befunde');
    expect(html).not.toContain('undefined');
  });

  test('who sits where can be sorted', async () => {
    const rows = async (query: string) =>
      [
        ...(await page(`${path}${query}`, { actor: coordinator })).html.matchAll(
          /scope="row"><a[^>]*>([^<]*)/g,
        ),
      ].map(([, name = '']) => name);
    const byName = await rows('');
    expect(byName).toEqual(
      byName.toSorted(new Intl.Collator('de', { sensitivity: 'base', numeric: true }).compare),
    );
    const bySeats = await rows('?ordnung=sitze');
    expect(bySeats[0]).toBe('Bezirksamt Musterbezirk');
    const first = await rows(`?ordnung=${idOf('body', 'tandem-ganztag')}`);
    expect(first.slice(0, 4)).toContain('Wolkenweg-Grundschule');
    expect(await rows('?ebene=political')).not.toContain('Wolkenweg-Grundschule');
    expect(await rows('?ab=nonsense&spalten=-4&ordnung=nonsense')).toEqual(byName);
  });

  test('a finding shows both sides, takes a comment and is settled with a reason', async () => {
    const [a = '', b = ''] = [idOf('body', 'ag-bewegung'), idOf('body', 'ap-gesundheit-bewegung')].toSorted();
    const finding = `/gremien/befunde/same-members.${a}.${b}`;
    const { html } = await page(finding, { actor: coordinator });
    expect(html).toContain('Sitzen in beiden');
    expect(html).toContain('Bezirkssportbund Musterbezirk');
    expect((await page(finding, { actor: steering })).html).not.toContain('Befund beilegen');
    const settle = (form: Record<string, string>, actor: Actor = coordinator) =>
      page(finding, { actor, form });
    expect((await settle({ act: 'settled', reason: '' })).status).toBe(422);
    expect((await settle({ act: 'settled', reason: 'x' }, steering)).status).toBe(403);
    expect((await settle({ act: 'settled', reason: 'Wird im Herbst zusammengelegt.' })).status).toBe(303);
    const id = '00000000-0000-7000-8000-000000000002';
    expect((await settle({ act: 'comment', id, text: 'Mit dem Sportbund besprochen.' })).status).toBe(303);
    const after = await page(finding, { actor: coordinator });
    for (const text of ['beigelegt', 'Wird im Herbst', 'Mit dem Sportbund', 'Befund wieder öffnen'])
      expect(after.html).toContain(text);
  });

  test.each(['one-lead.x', 'gibtsnicht', `one-lead.${idOf('body', 'gibtsnicht')}`])(
    '%s is no finding',
    async (key) => {
      expect((await page(`/gremien/befunde/${key}`, { actor: coordinator })).status).toBe(404);
    },
  );
});

describe('the handover dossier', () => {
  test('is for the office, and tells what stands on a day', async () => {
    expect((await page('/uebergabe')).status).toBe(401);
    expect((await page('/uebergabe', { actor: steering })).status).toBe(403);
    const now = await page('/uebergabe', { actor: coordinator });
    for (const text of [
      'Steuerungsgruppe',
      'Verbund Hafen',
      'Leitung des Jugendamts',
      'Offene Befunde',
      'Was als Nächstes',
    ])
      expect(now.html).toContain(text);
    expect(now.html).not.toContain('undefined');
    const then = await page('/uebergabe', { actor: coordinator, asOf: '2020-06-15' });
    expect(then.html).toContain('Runder Tisch Ausbildung');
    expect(then.html).toContain('Gremium endet: Runder Tisch Ausbildung');
    expect(then.html).toContain('31. Juli 2020');
  });
});

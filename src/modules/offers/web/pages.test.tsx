import { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { testFrame } from '../../../ui/testing.ts';
import { stableId } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { locatedOffers } from '../data/located-offers.ts';
import { offersModule } from '../module.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const slug = 'musterbezirk';
const module = offersModule({
  things: { all: () => [], kind: () => undefined },
});

const userOf = (...roles: string[]): Actor => ({
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(roles) as never,
});
const coordinator = userOf('coordinator');
const member = userOf('organisationMember');
const offer = (key: string) => `/angebote/${stableId(slug, `offer:${key}`)}`;
const idOf = (kind: string, key: string) => stableId(slug, `${kind}:${key}`);

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

beforeAll(() => loadDataSets(database, clock, { names: [slug], scale: 1 }));

describe('an offer', () => {
  test('answers everyone in the order that families ask, and shows nothing of the office', async () => {
    const { status, html } = await page(offer('elterncafe-fz-lindenbank'));
    expect(status).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const questions = [
      'Was ist das?',
      'Für wen?',
      'Wann?',
      'Wo?',
      'Was kostet es?',
      'mitmachen?',
      'fragen?',
      'bestätigt',
    ];
    const places = questions.map((question) => html.indexOf(question, html.indexOf('<h1')));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    for (const hidden of ['undefined', '[object', '/eintrag/', 'Für das Bündnis', 'Finanzierung'])
      expect(html).not.toContain(hidden);
  });

  test('in simple German, in its own language tag', async () => {
    const { html } = await page(`${offer('elterncafe-fz-lindenbank')}?fassung=de-x-simple`);
    expect(html).toContain('Eltern trinken zusammen Kaffee');
    expect(html).toContain('Einfache Sprache');
  });

  test('the address of a confidential place is told to nobody outside, not even as a link', async () => {
    const path = offer('schutzraum-maedchenlaube');
    const open = await page(path);
    expect(open.status).toBe(200);
    expect(open.html).toContain('Die Adresse ist vertraulich');
    expect(open.html).not.toContain('/einrichtungen/');
    const office = await page(path, { actor: coordinator });
    expect(office.html).toContain('öffentlich steht nur das Gebiet');
  });

  test('drafts, and days before it was published, exist for members alone', async () => {
    const { html } = await page('/angebote?zustand=draft', { actor: coordinator });
    const [draft = ''] = html.match(/\/angebote\/[0-9a-f-]{36}/) ?? [];
    expect(draft).not.toBe('');
    expect((await page(draft)).status).toBe(404);
    expect((await page(draft, { actor: member })).status).toBe(200);
    expect((await page(offer('elterncafe-fz-lindenbank'), { asOf: '2001-01-01' })).status).toBe(404);
  });

  test('an address with something like an id leads nowhere', async () => {
    for (const path of ['', '/zeiten', '/termine.ics', '/bilder', '/stand', '/stimmt-nicht', '/hinweise'])
      expect((await page(`/angebote/${'-'.repeat(36)}${path}`, { actor: coordinator })).status, path).toBe(
        404,
      );
  });

  test('forms are for those who may write', async () => {
    const path = offer('elterncafe-fz-lindenbank');
    for (const form of ['stand', 'einordnen', 'fortschreiben', 'bilder']) {
      expect((await page(`${path}/${form}`, { actor: coordinator })).status, form).toBe(200);
      expect((await page(`${path}/${form}`)).status, form).toBeGreaterThanOrEqual(400);
      expect((await page(`${path}/${form}`, { actor: member })).status, form).toBeGreaterThanOrEqual(400);
    }
  });

  test('a step without a reason comes back filled', async () => {
    const path = `${offer('elterncafe-fz-lindenbank')}/stand`;
    const form = { state: 'paused', day: '22.11.2026', reason: ' ', newId: idOf('test', 'step') };
    const { status, html } = await page(path, { actor: coordinator, form });
    expect(status).toBe(422);
    expect(html).toContain('Bitte begründen Sie den Schritt.');
    expect(html).toContain('value="paused" checked');
  });

  test('in English too', async () => {
    const { html } = await page(offer('elterncafe-fz-lindenbank'), { locale: 'en', actor: coordinator });
    expect(html).toContain('For whom?');
    expect(html).not.toContain('Was kostet es?');
  });
});

describe('the register', () => {
  test('is for the office; words of families find what they mean', async () => {
    expect((await page('/angebote')).status).toBeGreaterThanOrEqual(400);
    const { html } = await page('/angebote?suche=Seepferdchen', { actor: coordinator });
    expect(html).toContain('Schwimmen lernen in den Ferien');
    expect((await page('/angebote?suche=Schwimen', { actor: coordinator })).html).toContain(
      'Schwimmen lernen',
    );
    expect((await page('/angebote?suche=Rueckenschwimmer', { actor: coordinator })).html).toContain(
      'Schwimmen lernen',
    );
  });

  test.each([
    ['zustand=paused', 1],
    ['kosten=fee', 5],
    ['zaehlt=movement', 15],
    ['sprache=uk', 5],
    ['finanzierung=bald', 5],
    ['stand_der_daten=veraltet', 5],
    ['uebersetzung=aelter', 1],
    [`begriff=${idOf('term', 'bewegung')}`, 20],
    [`feld=${idOf('field', 'sport')}`, 10],
    [`traeger=${idOf('organisation', 'fz-nestwaerme')}`, 2],
  ])('narrowed down by %s, it has fewer entries and they fit', async (query, atLeast) => {
    const count = async (text: string) =>
      Number(
        /(\d+) Angebote?<\/h2>/.exec((await page(`/angebote?${text}`, { actor: coordinator })).html)?.[1],
      );
    const narrowed = await count(query);
    expect(narrowed).toBeGreaterThanOrEqual(atLeast);
    expect(narrowed).toBeLessThan(await count(''));
  });

  test('pages follow each other without loss or repetition', async () => {
    const seen = new Set<string>();
    let address = '/angebote?zustand=published';
    for (let turn = 0; turn < 10 && address; turn++) {
      const { html } = await page(address, { actor: coordinator });
      const rows = [
        ...html.matchAll(/<th[^>]*scope="row"[^>]*>\s*<a href="\/m(\/angebote\/[0-9a-f-]{36})"/g),
      ];
      for (const [, path = ''] of rows) {
        expect(seen.has(path)).toBe(false);
        seen.add(path);
      }
      const next = /href="\/m(\/angebote\?[^"]*ab=[^"]+)"/.exec(html)?.[1];
      address = next ? next.replaceAll('&amp;', '&') : '';
    }
    expect(seen.size).toBeGreaterThan(90);
  });

  test('as a file it says the same', async () => {
    const { status, html, headers } = await page('/angebote.csv?kosten=fee', { actor: coordinator });
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain('angebote-2026-11-22.csv');
    expect(html).toContain('Schwimmen lernen in den Ferien');
    expect((await page('/angebote.csv')).status).toBeGreaterThanOrEqual(400);
  });
});

describe('in an area', () => {
  test('everyone finds the published offers, mobile and confidential ones by their area alone', async () => {
    const titles = async (area: string) =>
      testScope(database, { slug, clock, actor: anonymous }, async (scope) => {
        const found = await locatedOffers.inArea(scope, idOf('area', area), 100);
        expect(found.items).toHaveLength(Math.min(found.count, 100));
        return found.items.map(({ title }) => title);
      });
    expect(await titles('neu-000101')).toContain('Bewegter Spielplatz');
    expect(await titles('neu-000201')).toContain('Schutzraum für Mädchen');
    expect(await titles('neu-000102')).not.toContain('Schutzraum für Mädchen');
    expect((await titles('neu-000102')).length).toBeGreaterThan(2);
  });
});

describe('vocabularies', () => {
  test('as of the day: a term has had another name', async () => {
    expect((await page('/vokabulare')).html).toContain('früher: Flucht und Einwanderung');
    const earlier = await page('/vokabulare', { asOf: '2018-01-01' });
    expect(earlier.html).toContain('Flucht und Einwanderung');
    expect(earlier.html).not.toContain('Neu in Deutschland');
  });

  test('only the office changes them', async () => {
    expect((await page('/vokabulare/vorschlaege', { form: { x: '1' } })).status).toBeGreaterThanOrEqual(400);
    expect((await page('/vokabulare', { actor: member })).html).not.toContain('/eintrag/');
  });
});

describe('a new offer', () => {
  test('asks on one page; what is wrong comes back filled, with the sentence beside the field', async () => {
    const { html } = await page('/angebote/neu', { actor: coordinator });
    for (const text of ['Träger', 'Themen', 'Straße', 'Was kostet es?', 'Bewegungsangebot'])
      expect(html).toContain(text);
    const form = {
      id: idOf('test', 'new'),
      name: 'Turnen',
      age_from: '9',
      age_until: '6',
      delivery: 'onSite',
    };
    const back = await page('/angebote/neu', { actor: coordinator, form });
    expect(back.status).toBe(422);
    expect(back.html).toContain('value="Turnen"');
    expect(back.html).toContain('Bitte füllen Sie dieses Feld aus.');
  });

  test('members who act for nobody learn how to begin', async () => {
    expect((await page('/angebote/neu', { actor: member })).html).toContain(
      'Sie sprechen noch für keine Organisation',
    );
  });
});

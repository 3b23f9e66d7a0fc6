import { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { testFrame } from '../../../ui/testing.ts';
import { allianceKinds } from '../../alliance/module.ts';
import { type RecordRegistry, recordThingKind, stableId } from '../../records/contract.ts';
import type { ThingRegistry } from '../../thread/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { actorsKinds } from '../kinds.ts';
import { actorsModule } from '../module.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const slug = 'musterbezirk';
const kinds = [...allianceKinds, ...actorsKinds];
const records: RecordRegistry = {
  all: () => kinds,
  kind: (name) => kinds.find((kind) => kind.kind === name),
};
const things: ThingRegistry = {
  all: () => kinds.map(recordThingKind),
  kind: (name) => things.all().find((kind) => kind.kind === name),
};
const module = actorsModule({ records, things });

const userOf = (...roles: string[]): Actor => ({
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(roles) as never,
});
const coordinator = userOf('coordinator');
const member = userOf('organisationMember');
const idOf = (kind: string, key: string): string => stableId(slug, `${kind}:${key}`);

const frame = (locale: Locale) => testFrame({ locale });

type Ask = { actor?: Actor; asOf?: string; locale?: Locale; form?: Record<string, string> };
const ask = (path: string, { actor = anonymous, asOf, locale = 'de', form }: Ask = {}) =>
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
    return {
      status: answer.status,
      headers: answer.headers,
      bytes: new Uint8Array(await answer.arrayBuffer()),
    };
  });
const page = async (path: string, options: Ask = {}) => {
  const { status, bytes, headers } = await ask(path, options);
  return { status, headers, html: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
};

beforeAll(() => loadDataSets(database, clock, { names: [slug], scale: 1 }));

describe('who is who', () => {
  test('is open to everyone, has one h1 and no broken link target', async () => {
    const { status, html } = await page('/wer-ist-wer');
    expect(status).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('Bezirksamt Musterbezirk');
    expect(html).toContain('derzeit nicht besetzt');
    expect(html).not.toContain('undefined');
  });

  test.each([
    ['parts of compounds', 'sekundar', 'Integrierte Sekundarschule an der Seilbahn'],
    ['the first part of a compound', 'Bewegung', 'Kletterkids Bewegungsangebote'],
    ['umlauts written in two letters', 'Maedchen', 'Mädchenlaube'],
    ['umlauts left out', 'Bruckenpfeiler', 'Grundschule am Brückenpfeiler'],
    ['small typing errors', 'Leuchtrum', 'Leuchtturm-Gemeinschaftsschule'],
    ['inflection', 'Grundschulen', 'Grundschule am Apfelbaum'],
    ['several words', 'Leitung Jugendamt', 'Jugendamt Musterbezirk'],
    ['offices', 'Frühe Hilfen', 'Jugendamt Musterbezirk'],
  ])('finds %s', async (_, search, name) => {
    const { html } = await page(`/wer-ist-wer?suche=${encodeURIComponent(search)}`);
    expect(html).toContain(name);
  });

  test('differs between days as the data says', async () => {
    const now = await page('/wer-ist-wer?suche=Sonnenhof');
    const then = await page('/wer-ist-wer?suche=Sonnenhof', { asOf: '2014-03-01' });
    expect(now.html).toContain('Sonnenhof-Grundschule');
    expect(then.html).not.toContain('Sonnenhof-Grundschule');
    const old = await page('/wer-ist-wer?suche=14.+Grundschule', { asOf: '2014-03-01' });
    expect(old.html).toContain('14. Grundschule Musterbezirk');
  });

  test('names without consent stay within the alliance; a withdrawn one is gone on every day', async () => {
    const open = await page('/wer-ist-wer?suche=Fensterladen');
    expect(open.html).toContain('Dazu ist nichts eingetragen');
    const past = await page('/wer-ist-wer?suche=Kletterkids', { asOf: '2020-01-01' });
    expect(past.html).toContain('Name nicht öffentlich');
    expect(past.html).not.toContain('Fensterladen');
    const inside = await page('/wer-ist-wer?suche=Kletterkids', { actor: member });
    expect(inside.html).toContain('Fensterladen');
  });

  test('pages by key', async () => {
    const first = await page('/wer-ist-wer');
    const next = /href="\/m(\/wer-ist-wer\?ab=[^"]+)"/.exec(first.html)?.[1] ?? '';
    const second = await page(next.replaceAll('&amp;', '&'));
    const titles = (html: string) =>
      [...html.matchAll(/fact__title"><a[^>]*>([^<]+)</g)].map((match) => match[1]);
    expect(titles(second.html).length).toBeGreaterThan(0);
    expect(titles(second.html).some((each) => titles(first.html).includes(each))).toBe(false);
  });
});

describe('pages of one thing', () => {
  test.each([
    ['organisation', 'gs-sonnenhof', '/organisationen', 'Sonnenhof-Grundschule'],
    ['facility', 'gs-apfelbaum-haus', '/einrichtungen', 'Grundschule am Apfelbaum'],
    ['office', 'gs-wolkenweg-leitung', '/aemter', 'derzeit nicht besetzt'],
  ])('%s', async (kind, key, path, text) => {
    for (const [actor, locale] of [
      [anonymous, 'de'],
      [coordinator, 'en'],
      [member, 'de'],
    ] as const) {
      const { status, html } = await page(`${path}/${idOf(kind, key)}`, { actor, locale });
      expect(status).toBe(200);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).not.toMatch(/undefined|\[object|NaN/);
      if (locale === 'de') expect(html).toContain(text);
    }
  });

  test.each([
    ['organisation', 'gs-sonnenhof', '/organisationen', 'School'],
    ['facility', 'gs-apfelbaum-haus', '/einrichtungen', 'School'],
  ])(
    '%s: search engines read what it is, but no mail address and no telephone number',
    async (kind, key, path, type) => {
      const { html } = await page(`${path}/${idOf(kind, key)}`, { actor: coordinator });
      const [, data = ''] = /<script type="application\/ld\+json">([^<]*)</.exec(html) ?? [];
      expect(JSON.parse(data)).toMatchObject({
        '@context': 'https://schema.org',
        '@type': type,
        '@id': `https://example.org/m${path}/${idOf(kind, key)}`,
        name: expect.any(String),
      });
      expect(data).not.toMatch(/@[a-z-]+\.|030 |mailto|tel:/);
    },
  );

  test('an organisation bears the name of the day', async () => {
    const { html } = await page(`/organisationen/${idOf('organisation', 'gs-sonnenhof')}`, {
      asOf: '2014-03-01',
    });
    expect(html).toMatch(/<h1[^>]*>14\. Grundschule Musterbezirk/);
  });

  test('what nobody may see looks like what is not there', async () => {
    const hidden = idOf('person', 'widerruf-person');
    expect((await page(`/personen/${hidden}`)).status).toBe(404);
    expect((await page(`/personen/${idOf('person', 'nobody')}`)).status).toBe(404);
    expect((await page('/personen/keine-kennung')).status).toBe(404);
    const office = await page(`/personen/${hidden}`, { actor: coordinator });
    expect(office.html).toContain('Ronja Fensterladen');
    expect(office.html).toContain('widerrufen am');
    expect(office.html).toContain('Nur Mitglieder des Bündnisses');
  });
});

describe('registers', () => {
  test.each(['organisationen', 'einrichtungen', 'personen', 'dubletten', 'vakanzen'])(
    '%s are for the office',
    async (name) => {
      expect((await page(`/register/${name}`)).status).toBe(401);
      const { status, html } = await page(`/register/${name}`, { actor: coordinator });
      expect(status).toBe(200);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).not.toMatch(/undefined|\[object/);
      expect((await page(`/register/${name}`, { actor: coordinator, locale: 'en' })).status).toBe(200);
    },
  );

  test('filters combine and stand in the address', async () => {
    const field = idOf('field', 'sport');
    const { html } = await page(
      `/register/organisationen?art=dayCare&feld=${field}&traegerschaft=nonStatutory`,
      {
        actor: coordinator,
      },
    );
    expect(html).toContain('Bewegungskita Koalabär');
    expect(html).toContain('Kita Murmelbahn');
    expect(html).not.toContain('Kita Wirbelwind');
    expect(html).toContain('2 Einträge');
  });

  test('a file holds exactly what is shown', async () => {
    const query = '?art=dayCare&suche=kita';
    const shown = await page(`/register/organisationen${query}`, { actor: coordinator });
    const count = Number(/(\d+) Einträge/.exec(shown.html)?.[1]);
    const csv = await page(`/register/organisationen.csv${query}`, { actor: coordinator });
    expect(csv.headers.get('content-disposition')).toContain('organisationen-2026-11-22.csv');
    expect(csv.html.startsWith('\ufeffName;Art;Trägerschaft')).toBe(true);
    expect(csv.html.trim().split('\r\n')).toHaveLength(count + 1);
    for (const format of ['xlsx', 'ods']) {
      const { bytes, status } = await ask(`/register/organisationen.${format}${query}`, {
        actor: coordinator,
      });
      expect(status).toBe(200);
      const { read, utils } = await import('@e965/xlsx');
      const book = read(bytes);
      const rows = utils.sheet_to_json(book.Sheets.Register as never, { header: 1 });
      expect(rows).toHaveLength(count + 1);
    }
    expect((await page('/register/personen.csv', { actor: userOf('steeringMember') })).status).toBe(403);
  });

  test('a view is kept under a name, for its owner alone', async () => {
    const saved = await page('/register/organisationen/ansichten?art=school&quatsch=1', {
      actor: coordinator,
      form: { name: 'Meine Schulen' },
    });
    expect(saved.status).toBe(303);
    expect((await page('/register/organisationen', { actor: coordinator })).html).toContain('Meine Schulen');
    const other: Actor = { ...coordinator, userId: 'u2' } as Actor;
    expect((await page('/register/organisationen', { actor: other })).html).not.toContain('Meine Schulen');
    const nameless = await page('/register/organisationen/ansichten', {
      actor: coordinator,
      form: { name: ' ' },
    });
    expect(nameless.status).toBe(422);
  });

  test('duplicates are suggested with reasons and merged from the page', async () => {
    const { html } = await page('/register/dubletten', { actor: coordinator });
    expect(html).toContain('dieselbe Telefonnummer');
    const pair = {
      kind: 'organisation',
      a: idOf('organisation', 'tsv-purzelbaum'),
      b: idOf('organisation', 'tsv-purzelbaum-doppelt'),
    };
    const form = await page(`/register/dubletten/zusammenfuehren?${new URLSearchParams(pair)}`, {
      actor: coordinator,
    });
    expect(form.html).toContain('TSV Purzelbaum');
    const missing = await page('/register/dubletten/zusammenfuehren', { actor: coordinator, form: pair });
    expect(missing.status).toBe(422);
    const done = await page('/register/dubletten/zusammenfuehren', {
      actor: coordinator,
      form: { ...pair, survivor: pair.a },
    });
    expect(done.status).toBe(303);
    expect((await page(`/organisationen/${pair.b}`)).html).toContain('Dieser Eintrag war doppelt');
  });

  test('a person is erased after a page that asks', async () => {
    const id = idOf('person', 'ohne-amt');
    expect((await page(`/personen/${id}/loeschen`, { actor: member })).status).toBe(403);
    const asks = await page(`/personen/${id}/loeschen`, { actor: coordinator });
    expect(asks.html).toContain('Das lässt sich nicht zurücknehmen');
    const data = await page(`/personen/${id}/auskunft.json`, { actor: coordinator });
    expect(JSON.parse(data.html)).toMatchObject({ person: { familyName: 'Sternschnuppe' } });
    expect((await page(`/personen/${id}/loeschen`, { actor: coordinator, form: {} })).status).toBe(303);
    const after = await page(`/personen/${id}`, { actor: coordinator });
    expect(after.html).toContain('eine Person');
    expect(after.html).not.toContain('Sternschnuppe');
  });

  test.each([
    '/register/unsinn',
    '/register/unsinn.csv',
    '/organisationen/x',
    '/aemter/x',
    '/einrichtungen/x',
  ])('%s is not there', async (path) => {
    expect((await page(path, { actor: coordinator })).status).toBe(404);
  });

  test.each(["' or 1=1 --", '%_\\', '"', '\u0000', '<script>', 'ß', ' '.repeat(5), 'a', '!!!', '𝒳𝒴'])(
    'searching for %j does no harm',
    async (search) => {
      const { status, html } = await page(`/wer-ist-wer?suche=${encodeURIComponent(search)}`);
      expect(status).toBe(200);
      expect(html).not.toContain('<script>');
    },
  );
});

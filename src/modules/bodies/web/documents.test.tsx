import { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { readPdf, structureFaults, walk } from '../../../platform/documents/testing.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { testFrame } from '../../../ui/testing.ts';
import type { AllianceEnv } from '../../web.ts';
import { bodiesModule } from '../module.ts';
import { bodiesToday } from '../use-cases/feed-today.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const slug = 'musterbezirk';
const none = { all: () => [], kind: () => undefined };
const module = bodiesModule({ things: none, today: () => [bodiesToday] });

const userOf = (...roles: string[]): Actor => ({
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(roles) as never,
});
const coordinator = userOf('coordinator');

const brand = { title: 'Bündnis für Bildung', subtitle: 'Musterbezirk', href: '/m', logo: null };
const frame = (locale: Locale) => testFrame({ locale, brand, origin: 'https://bildung.example.de' });

type Ask = { actor?: Actor; asOf?: string; locale?: Locale };
const ask = (path: string, { actor = anonymous, asOf, locale = 'de' }: Ask = {}) =>
  testScope(database, { slug, clock, actor, locale, ...(asOf ? { asOf } : {}) }, async (scope) => {
    const app = new Hono<AllianceEnv>();
    app.use(async (c, next) => {
      c.set('scope', scope);
      c.set('frame', frame(locale));
      await next();
    });
    app.route('/', module.routes as Hono<AllianceEnv>);
    return app.request(`https://bildung.example.de${path}`);
  });
const pdf = async (path: string, options: Ask = {}) =>
  readPdf(new Uint8Array(await (await ask(path, options)).arrayBuffer()));

/** The words of all links into the house, as the page has them below its head. */
const linkedOn = async (path: string, options: Ask = {}): Promise<readonly string[]> => {
  const html = await (await ask(path, options)).text();
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const links = main.matchAll(
    /href="\/m\/(?:gremien|verbuende|aemter|organisationen|personen)\/[0-9a-f-]{36}">([^<]+)</g,
  );
  return [
    ...new Set([...links].map(([, words = '']) => words.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))),
  ];
};
/** Without spaces and hyphens: words may be broken in cells. */
const dense = (text: string): string => text.replace(/[\s-]+/g, '');

beforeAll(() => loadDataSets(database, clock, { names: [slug], scale: 1 }));

describe('the chart of bodies as a document', () => {
  test('names every body of the page, in the drawing with words and in the list', async () => {
    const names = await linkedOn('/gremien');
    expect(names.length).toBeGreaterThan(20);
    const read = await pdf('/gremien.pdf');
    for (const name of names) expect(dense(read.text)).toContain(dense(name));
    expect(read).toMatchObject({ title: 'Gremien', isMarked: true });
    expect(read.xmp).toContain('<pdfuaid:part>1<');
    expect(structureFaults(read.structure)).toEqual([]);
    const pictures = walk(read.structure).filter(({ role }) => role === 'Figure');
    expect(pictures.map(({ alt }) => alt)).toEqual([expect.stringContaining('Zeichnung der Gremien')]);
    expect(read.links.some((link) => link.startsWith('https://bildung.example.de/m/gremien/'))).toBe(true);
  });

  test('keeps from the public what the page keeps from it', async () => {
    expect((await pdf('/gremien.pdf')).text).not.toContain('nur eine Federführung');
    expect((await pdf('/gremien.pdf', { actor: coordinator })).text).toContain('nur eine Federführung');
  });

  test('shows the day that was asked for, also one without bodies, and speaks English', async () => {
    const early = await pdf('/gremien.pdf', { asOf: '2012-06-01' });
    expect(early.text).not.toContain('Lokale Bildungsforen');
    expect(early.text).toContain('am 1. Juni 2012');
    const empty = await pdf('/gremien.pdf', { asOf: '1905-01-01' });
    expect(empty.text).toContain('An diesem Tag sind keine Gremien eingetragen');
    const english = await pdf('/gremien.pdf', { locale: 'en' });
    expect(english.language).toMatch(/^en/);
    expect(english.text).toContain('All bodies by reporting line');
  });

  test('is linked on the page', async () => {
    expect(await (await ask('/gremien')).text()).toContain('href="/m/gremien.pdf"');
  });
});

describe('the handover dossier as a document', () => {
  test('is for the office alone, as its page', async () => {
    expect((await ask('/uebergabe.pdf')).status).toBe(401);
    for (const role of ['steeringMember', 'organisationMember'])
      expect((await ask('/uebergabe.pdf', { actor: userOf(role) })).status).toBe(403);
  });

  test('has all that stands on the page, in tables with headings', async () => {
    const office = { actor: coordinator };
    const names = await linkedOn('/uebergabe', office);
    expect(names.length).toBeGreaterThan(40);
    const read = await pdf('/uebergabe.pdf', office);
    for (const name of names) expect(dense(read.text)).toContain(dense(name));
    const html = await (await ask('/uebergabe', office)).text();
    for (const [, heading = ''] of html.matchAll(/<h2[^>]*>([^<]+)</g))
      expect(dense(read.text)).toContain(dense(heading));
    expect(structureFaults(read.structure)).toEqual([]);
    expect(walk(read.structure).filter(({ role }) => role === 'Table').length).toBeGreaterThanOrEqual(3);
    expect(html).toContain('href="/m/uebergabe.pdf"');
  });

  test('shows the dates that lie ahead of an earlier day', async () => {
    const past = { actor: coordinator, asOf: '2014-03-01' };
    const read = await pdf('/uebergabe.pdf', past);
    expect(read.text).toContain('Stand: 1. März 2014');
    const html = await (await ask('/uebergabe', past)).text();
    const dates = [...html.matchAll(/>([^<>]+ (?:beginnt|endet): [^<]+)</g)].map(([, words = '']) => words);
    expect(dates.length).toBeGreaterThan(0);
    for (const words of dates) expect(dense(read.text)).toContain(dense(words));
  });

  test('is the same to the byte for the same day', async () => {
    const bytes = async () =>
      Buffer.from(
        await (await ask('/uebergabe.pdf', { actor: coordinator, asOf: '2020-01-01' })).arrayBuffer(),
      );
    expect((await bytes()).equals(await bytes())).toBe(true);
  });
});

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
import { readWholeWhoIsWho } from '../data/who-is-who-views.ts';
import { actorsModule } from '../module.ts';
import { readRegisterQuery } from '../register.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const slug = 'musterbezirk';
const none = { all: () => [], kind: () => undefined };
const module = actorsModule({ records: none, things: none });

const member: Actor = {
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(['organisationMember']) as never,
};

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
const bytesOf = async (path: string, options: Ask = {}) =>
  new Uint8Array(await (await ask(path, options)).arrayBuffer());
const pdf = async (path: string, options: Ask = {}) => readPdf(await bytesOf(path, options));

/** Names of organisations and people on all pages of the page. */
const namesOnPages = async (path: string, options: Ask = {}): Promise<readonly string[]> => {
  const names: string[] = [];
  for (let next: string | undefined = path; next; ) {
    const html = await (await ask(next, options)).text();
    for (const [, name = ''] of html.matchAll(
      /href="\/m\/(?:organisationen|personen)\/[0-9a-f-]{36}">([^<]+)</g,
    ))
      names.push(name.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    next = html.match(/href="\/m(\/wer-ist-wer\?[^"]*ab=[^"]+)"/)?.[1]?.replaceAll('&amp;', '&');
  }
  return [...new Set(names)];
};
const dense = (text: string): string => text.replace(/\s+/g, '');

beforeAll(() => loadDataSets(database, clock, { names: [slug], scale: 1 }));

describe('the who-is-who as a document', () => {
  test('has every organisation and person of all pages, and its structure has no faults', async () => {
    const names = await namesOnPages('/wer-ist-wer');
    expect(names.length).toBeGreaterThan(60);
    const read = await pdf('/wer-ist-wer.pdf');
    for (const name of names) expect(dense(read.text)).toContain(dense(name));
    expect(read).toMatchObject({ title: 'Wer ist wer', isMarked: true });
    expect(read.xmp).toContain('<pdfuaid:part>1<');
    expect(structureFaults(read.structure)).toEqual([]);
    expect(walk(read.structure).filter(({ role }) => role === 'H3').length).toBeGreaterThan(50);
    expect(read.text).toContain('derzeit nicht besetzt');
    expect(read.links.some((link) => link.startsWith('https://bildung.example.de/m/organisationen/'))).toBe(
      true,
    );
  });

  test('names to the public nobody whom the page does not name', async () => {
    const [open, inside] = [
      await namesOnPages('/wer-ist-wer'),
      await namesOnPages('/wer-ist-wer', { actor: member }),
    ];
    const withheld = inside.filter((name) => !open.includes(name));
    expect(withheld.length).toBeGreaterThan(0);
    const forPublic = dense((await pdf('/wer-ist-wer.pdf')).text);
    const forMembers = dense((await pdf('/wer-ist-wer.pdf', { actor: member })).text);
    for (const name of withheld) {
      expect(forMembers).toContain(dense(name));
      expect(forPublic).not.toContain(dense(name));
    }
  });

  test('keeps to search and filters, and says so', async () => {
    const { text, links } = await pdf('/wer-ist-wer.pdf?suche=sekundar&art=school');
    expect(text).toContain('Auswahl: „sekundar“, Schule');
    expect(text).toContain('Integrierte Sekundarschule an der Seilbahn');
    expect(text).not.toContain('Bezirksamt Musterbezirk');
    expect(links).toContain('https://bildung.example.de/m/wer-ist-wer?suche=sekundar&art=school');
    const forgiving = await pdf('/wer-ist-wer.pdf?suche=Leuchtrum');
    expect(forgiving.text).toContain('Leuchtturm-Gemeinschaftsschule');
    expect(forgiving.text).toContain('Genau so geschrieben gibt es nichts');
  });

  test('shows the day that was asked for, also one of which nothing is recorded', async () => {
    const past = { asOf: '2014-03-01' };
    const today = await namesOnPages('/wer-ist-wer');
    const gone = (await namesOnPages('/wer-ist-wer', past)).filter((name) => !today.includes(name));
    expect(gone.length).toBeGreaterThan(0);
    const then = await pdf('/wer-ist-wer.pdf', past);
    expect(then.text).toContain('Stand: 1. März 2014');
    for (const name of gone) expect(dense(then.text)).toContain(dense(name));
    const empty = await pdf('/wer-ist-wer.pdf', { asOf: '1905-01-01' });
    expect(empty.text).toContain('Für diesen Tag ist nichts eingetragen.');
    expect(structureFaults(empty.structure)).toEqual([]);
  });

  test('is a file with a name, in English for English readers, and the same each time', async () => {
    const answer = await ask('/wer-ist-wer.pdf', { locale: 'en' });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="wer-ist-wer-2026-11-22.pdf"',
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(Buffer.from(bytes).equals(Buffer.from(await bytesOf('/wer-ist-wer.pdf', { locale: 'en' })))).toBe(
      true,
    );
    const read = await readPdf(bytes);
    expect(read.language).toMatch(/^en/);
    expect(read.title).toBe('Who is who');
    expect(read.text).toContain('As of 22 November 2026');
  });

  test('is linked on the page with what was asked for; too much is refused and not cut off', async () => {
    const html = await (await ask('/wer-ist-wer?suche=sekundar')).text();
    expect(html).toContain('href="/m/wer-ist-wer.pdf?suche=sekundar"');
    await testScope(database, { slug, clock }, async (scope) => {
      const query = readRegisterQuery('organisations', {});
      expect(await readWholeWhoIsWho(scope, query, 10)).toEqual({ ok: false, reason: 'too-many', most: 10 });
      const whole = await readWholeWhoIsWho(scope, query);
      expect(whole.ok && whole.entries.length).toBeGreaterThan(60);
    });
  });
});

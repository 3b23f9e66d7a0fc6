import { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { baseLocale, direction, type Language, languages } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { testFrame } from '../../../ui/testing.ts';
import { stableId } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { agesInWords } from '../ages.ts';
import { findOffers } from '../data/index-views.ts';
import { offersModule } from '../module.ts';
import { publicTexts } from '../texts/public.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const slug = 'musterbezirk';
const routes = offersModule({
  things: { all: () => [], kind: () => undefined },
}).routes as Hono<AllianceEnv>;

const frame = (language: Language, areShown: boolean) =>
  testFrame({
    locale: baseLocale[language],
    language,
    direction: direction[language],
    contacts: { areShown, action: '/m/kontaktdaten', back: '/m/angebote' },
    languages: languages.map((each) => ({
      locale: each,
      label: each,
      href: `/${each}`,
      current: each === language,
    })),
  });

const appOf = (scope: Scope, language: Language, areShown = false): Hono<AllianceEnv> => {
  const app = new Hono<AllianceEnv>();
  app.use(async (c, next) => {
    c.set('scope', scope);
    c.set('frame', frame(language, areShown));
    await next();
  });
  return app.route('/', routes);
};
const asReader = <T,>(language: Language, work: (scope: Scope) => Promise<T>): Promise<T> =>
  testScope(database, { slug, clock, actor: anonymous, locale: baseLocale[language] }, work);
const page = (path: string, language: Language, areShown = false): Promise<string> =>
  asReader(language, async (scope) => (await appOf(scope, language, areShown).request(path)).text());
const offer = (key: string) => `/angebote/${stableId(slug, `offer:${key}`)}`;

const mailLike = /[\w.+-]+@[\w-]+\.\w|mailto:[^?]/;
/** Ids hold runs of digits that look like numbers. */
const withoutIds = (html: string): string => html.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
const phoneLike = /tel:|(?:\+49|\b0\d{2,4})[\s/-]?\d{3}/;

beforeAll(() => loadDataSets(database, clock, { names: [slug], scale: 1 }));

describe('what programs that gather addresses read', () => {
  test('is no mail address and no telephone number, on no public page of an offer', {
    timeout: 120_000,
  }, async () => {
    await asReader('de', async (scope) => {
      const app = appOf(scope, 'de');
      const { hits } = await findOffers(scope, {}, { order: 'name', most: 1000 });
      expect(hits.length).toBeGreaterThan(50);
      let withButton = 0;
      for (const { id } of hits) {
        const html = withoutIds(await (await app.request(`/angebote/${id}`)).text());
        expect(html, id).not.toMatch(mailLike);
        expect(html, id).not.toMatch(phoneLike);
        if (html.includes('/m/kontaktdaten')) withButton++;
      }
      // Otherwise there would be nothing to protect.
      expect(withButton).toBeGreaterThan(20);
      expect(await (await app.request('/angebote/atom.xml')).text()).not.toMatch(mailLike);
    });
  });

  test('whoever pressed the button reads them, so the test above looks for what is there', {
    timeout: 120_000,
  }, async () => {
    await asReader('de', async (scope) => {
      const { hits } = await findOffers(scope, {}, { order: 'name', most: 1000 });
      const app = appOf(scope, 'de', true);
      const shown = { mail: 0, phone: 0 };
      for (const { id } of hits) {
        const html = withoutIds(await (await app.request(`/angebote/${id}`)).text());
        if (mailLike.test(html)) shown.mail++;
        if (phoneLike.test(html)) shown.phone++;
      }
      expect(shown.mail).toBeGreaterThan(0);
      expect(shown.phone).toBeGreaterThan(0);
    });
  });
});

describe('an offer in public languages', () => {
  test.each(languages)(
    'asks its questions in %s, in order, and leads to the other languages',
    async (language) => {
      const html = await page(offer('elterncafe-fz-lindenbank'), language);
      const t = publicTexts(language);
      const order = [t.what, t.forWhom, t.when, t.where, t.cost, t.takePart, t.ask].map((question) =>
        html.indexOf(`>${question}<`),
      );
      expect(order.every((place) => place > 0)).toBe(true);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(html).toContain(
        `<html lang="${language === 'de-x-simple' ? 'de' : language}" dir="${direction[language]}">`,
      );
      for (const other of languages) expect(html).toContain(`href="/${other}"`);
      expect(html).toContain('<link rel="canonical" href="https://example.org/m/angebote/');
      expect(html).not.toMatch(/undefined|\[object/);
    },
  );

  test('on a page in Arabic, German words say that they are German', async () => {
    const html = await page(offer('schutzraum-maedchenlaube'), 'ar');
    expect(html).toMatch(/<h1[^>]* lang="de" dir="ltr"/);
    expect(html).toContain(publicTexts('ar').onlyGerman);
    expect(html).toContain('العنوان سرّي');
  });

  test('in simple German the text is simple too, where somebody has written it', async () => {
    const html = await page(offer('elterncafe-fz-lindenbank'), 'de-x-simple');
    expect(html).toContain('Eltern trinken zusammen Kaffee');
    expect(html).toContain('Wann ist das?');
    expect(html).not.toContain(publicTexts('de-x-simple').onlyGerman);
  });

  test('can be remembered and passed on without script', async () => {
    const html = await page(offer('elterncafe-fz-lindenbank'), 'de');
    expect(html).toMatch(/<form method="post" action="\/m\/merkzettel"/);
    expect(html).toContain('mailto:?subject=');
  });
});

test.each([
  ['de-x-simple', 4, 6, 'von 4 bis 6 Jahren'],
  ['tr', 4, 6, '4 – 6 yaş'],
  ['ar', 4, 6, 'من 4 إلى 6 سنوات'],
  ['ar', 12, null, 'من عمر 12 سنة'],
  ['uk', 4, 6, 'від 4 до 6 років'],
  ['uk', 2, null, 'від 2 років'],
  ['uk', 0, 1, 'від 0 до 1 року'],
] as const)('in %s, ages from %s to %s are "%s"', (language, from, until, words) =>
  expect(agesInWords(from, until, language)).toBe(words),
);

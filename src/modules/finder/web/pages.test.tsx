import { Hono } from 'hono';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { baseLocale, type Language, languages } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { testFrame, testHref } from '../../../ui/testing.ts';
import { stableId } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { finderModule } from '../module.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const slug = 'musterbezirk';
const module = finderModule({ mapStyleUrl: null });

const frame = (language: Language) =>
  testFrame({ locale: baseLocale[language], language, href: (path, query = {}) => testHref(path, query) });

type Ask = { language?: Language; form?: Record<string, string>; cookie?: string };
const inScope = <T,>(work: (scope: Scope) => Promise<T>, language: Language = 'de') =>
  testScope(database, { slug, clock, actor: anonymous, locale: baseLocale[language] }, work);
const page = (path: string, { language = 'de', form, cookie }: Ask = {}) =>
  inScope(async (scope) => {
    const app = new Hono<AllianceEnv>();
    app.use(async (c, next) => {
      c.set('scope', scope);
      c.set('frame', frame(language));
      await next();
    });
    app.route('/', module.routes as Hono<AllianceEnv>);
    const headers: Record<string, string> = cookie ? { cookie } : {};
    const answer = await app.request(
      path,
      form
        ? {
            method: 'POST',
            body: new URLSearchParams(form),
            headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
          }
        : { headers },
    );
    return { status: answer.status, html: await answer.text(), headers: answer.headers };
  }, language);

beforeAll(() => loadDataSets(database, clock, { names: [slug], scale: 1 }));

const cards = (html: string) => [...html.matchAll(/id="angebot-([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '');
const offerId = (key: string) => stableId(slug, `offer:${key}`);

describe('the search', () => {
  test('a parent finds, without script, a free movement offer for a five-year-old near an area on Wednesday afternoon', async () => {
    const start = await page('/finden');
    for (const field of ['was', 'alter', 'gebiet', 'tag', 'zeit', 'kostenlos', 'merkmal'])
      expect(start.html).toContain(`name="${field}"`);
    const area = stableId(slug, 'area:neu-000101');
    const found = await inScope(async (scope) => {
      const { rows } = await sql<{ id: string }>`select a::text as id from offer_index i, unnest(i.areas) a
        join area x on x.thing_id = a and x.valid @> ${scope.asOf}::date
        where i.valid @> ${scope.asOf}::date and 'movement' = any(i.marks) and i.cost = 'free' and i.age_from <= 5
          and i.age_until >= 5 and i.slots && array[63, 64]::smallint[] order by a = ${area} desc, x.key desc limit 1`.execute(
        scope.db,
      );
      return rows[0]?.id ?? '';
    });
    const wish = `gebiet=${found}&alter=5&tag=mi&zeit=nachmittags&kostenlos=1&merkmal=bewegung`;
    const { status, html } = await page(`/finden?${wish}`);
    expect(status).toBe(200);
    expect(cards(html).length).toBeGreaterThan(0);
    expect(html).toMatch(/<strong>Mi \d+\.\d+\., /);
    // Every one of them is what was asked for.
    await inScope(async (scope) => {
      const { rows } = await sql<{ fits: boolean }>`select cost = 'free' and 'movement' = any(marks)
          and coalesce(age_from, 0) < 6 and coalesce(age_until, 999) >= 5 and ${found}::uuid = any(areas)
          and slots && (select array_agg(h::smallint) from generate_series(60, 65) h) as fits
        from offer_index where valid @> ${scope.asOf}::date and offer_id = any(${cards(html)}::uuid[])`.execute(
        scope.db,
      );
      expect(rows.map(({ fits }) => fits)).toEqual(cards(html).map(() => true));
    });
  });

  test('near an address stands what is nearest first, with its distance; confidential places have none', async () => {
    const address = await inScope(async (scope) => {
      const { rows } = await sql<{
        name: string;
      }>`select street || ' ' || house_number as name from finder_address
        where house_number <> '' order by street, house_number limit 1`.execute(scope.db);
      return rows[0]?.name ?? '';
    });
    const { html } = await page(`/finden?ort=${encodeURIComponent(address.toLowerCase())}&umkreis=5000`);
    const metres = [...html.matchAll(/([\d,]+) (m|km) entfernt/g)].map(
      ([, figure = '', unit]) => Number(figure.replace(',', '.')) * (unit === 'km' ? 1000 : 1),
    );
    expect(metres.length).toBeGreaterThan(1);
    expect(metres).toEqual(metres.toSorted((a, b) => a - b));
    expect(html).not.toContain(`id="angebot-${offerId('schutzraum')}"`);
  });

  test('an address that there is not, or that several begin like, is asked again beside the field', async () => {
    const unknown = await page('/finden?ort=Nirgendwo+99');
    expect(unknown.html).toContain('„Nirgendwo 99“ kennen wir nicht');
    expect(unknown.html).toContain('value="Nirgendwo 99"');
    const several = await page('/finden?ort=Linden');
    expect(several.html).toContain('Meinten Sie …?');
  });

  test('swapped ages come back filled, with the message', async () => {
    const { html } = await page('/finden?alter=9&alterbis=4');
    expect(html).toContain('kann nicht jünger sein');
    expect(html).toMatch(/name="alterbis" value="4"/);
  });

  test('where nothing fits, it says what is in the way and shows what is near', async () => {
    const { html } = await page('/finden?alter=5&merkmal=bewegung&kostenlos=1&tag=so');
    expect(html).toContain('Genau das gibt es gerade nicht.');
    expect(html).toMatch(
      /Sonntag passt nicht, aber am (Samstag|Montag|Freitag|Mittwoch|Dienstag|Donnerstag)/,
    );
    expect(cards(html).length).toBeGreaterThan(0);
    expect(html).toContain('/finden/fehlt?alter=5');
  });

  test('pages follow each other without a gap and without a repetition', async () => {
    const seen: string[] = [];
    let next: string | undefined = '/finden?sortierung=name';
    while (next) {
      const { html } = await page(next);
      seen.push(...cards(html));
      next = /href="(\/finden\?[^"]*nach=[^"#]*)#treffer"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    const { html } = await page('/finden');
    expect(new Set(seen).size).toBe(seen.length);
    expect(html).toContain(`${seen.length} Angebote`);
  });

  test('no contact data in lists, GeoJSON or CSV; a confidential place has no point', async () => {
    for (const path of [
      '/finden',
      '/finden/karte',
      '/finden/angebote.geojson',
      '/finden.csv',
      '/en/finden',
    ]) {
      const { html } = await page(path.replace('/en', ''), {
        language: path.startsWith('/en') ? 'en' : 'de',
      });
      expect(html).not.toMatch(/mailto:|tel:|[\w.]+@[\w.]+\.example/);
    }
    const { html } = await page('/finden/angebote.geojson');
    const { features, total } = JSON.parse(html) as {
      total: number;
      features: { geometry: unknown; properties: { id: string; name: string } }[];
    };
    expect(new Set(features.map(({ properties }) => properties.id)).size).toBe(total);
    const hidden = features.filter(({ properties }) => properties.name === 'Schutzraum für Mädchen');
    expect(hidden.length).toBe(1);
    expect(hidden[0]?.geometry).toBeNull();
  });

  test('whoever names an age is not shown what is for professionals alone, unless they ask for it', async () => {
    const { html } = await page('/finden?was=Bewegung&alter=5');
    expect(html).toContain('Bewegter Spielplatz');
    expect(html).not.toContain('Fortbildung');
    expect((await page('/finden?was=Bewegung&alter=5&fuer=fachkraefte')).html).toContain('Fortbildung');
  });

  test('what is paused has no next date', async () => {
    const { html } = await page('/finden?was=Turnen');
    const all = [...html.matchAll(/<article.*?<\/article>/gs)].map(([card]) => card);
    const paused = all.filter((card) => card.includes('pausiert'));
    expect(paused.length).toBeGreaterThan(0);
    for (const card of paused) expect(card).not.toMatch(/<strong>[A-Z][a-z] \d/);
    expect(all.some((card) => /<strong>[A-Z][a-z] \d/.test(card))).toBe(true);
  });

  test('an address that is not known makes no wish', async () => {
    const { html } = await page('/finden?ort=Hauptstraße 999');
    expect(html).not.toContain('km um Hauptstraße 999');
  });

  test.each([
    ['en', 'gymnastics'],
    ['tr', 'jimnastik'],
    ['ar', 'جمباز'],
    ['uk', 'гімнастика'],
  ] as const)('in %s, the word that the form suggests finds what is meant', async (language, word) => {
    const { html } = await page(`/finden?was=${encodeURIComponent(word)}`, { language });
    expect(html).toContain('Turnen für Kinder');
  });

  test('offers speak the language of the page where somebody put them into it', async () => {
    const simple = await page('/finden?was=Elterncafé', { language: 'de-x-simple' });
    expect(simple.html).toContain('Eltern trinken zusammen Kaffee');
    const german = await page('/finden?was=Elterncafé');
    expect(german.html).not.toContain('Eltern trinken zusammen Kaffee');
    const turkish = await page('/finden?was=Elterncafé', { language: 'tr' });
    expect(turkish.html).toMatch(/<a href="[^"]*">Ebeveyn kafesi</);
    // What nobody has put into Turkish yet stands in German and says so.
    expect((await page('/finden', { language: 'tr' })).html).toMatch(/<a href="[^"]*" lang="de" dir="ltr">/);
  });

  test('a translation that is older than its original says so, on the card and on the pinboard', async () => {
    const older = await inScope(async (scope) => {
      const { rows } = await sql<{ id: string }>`
        select x.offer_id::text as id from offer_text x
        join offer_index i on i.alliance_id = x.alliance_id and i.offer_id = x.offer_id and i.valid @> ${scope.asOf}::date
        join offer o on o.alliance_id = x.alliance_id and o.thing_id = x.offer_id and o.valid @> ${scope.asOf}::date
        where x.alliance_id = current_alliance() and x.is_public and x.valid @> ${scope.asOf}::date
          and x.language = 'de-x-simple'
          and x.original <> offer_wording(o.name, o.summary, o.description, o.taking_part_note) limit 1`.execute(
        scope.db,
      );
      return rows[0]?.id ?? '';
    });
    const address = `/merkzettel?a=${older}`;
    const said = 'Dieser Text ist älter als der deutsche Text.';
    expect((await page(address, { language: 'de-x-simple' })).html).toContain(said);
    expect((await page(address)).html).not.toContain('älter als');
  });

  test.each(languages.filter((each) => !['de', 'de-x-simple'].includes(each)))(
    'dates, ages and costs are said in %s on every view',
    async (language) => {
      const pinned = cards((await page('/finden?was=Turnen')).html)
        .slice(0, 2)
        .join('.');
      for (const path of ['/finden', '/finden/kalender', '/finden/karte', `/merkzettel?a=${pinned}`]) {
        const { html } = await page(path, { language });
        // What offers say of themselves is German, and marked as such.
        const ours = html.replace(/<(\w+)[^>]* lang="de"[^>]*>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ');
        expect(
          [...ours.matchAll(/.{40}(Uhr\b|\bJahre\b|Mittwoch|[Kk]ostenlos).{20}/g)].map(([hit]) => hit),
          path,
        ).toEqual([]);
      }
    },
  );

  test('a week stands day by day, and only on the days that are wished', async () => {
    const { html } = await page('/finden/kalender?tag=mi&woche=2026-11-25');
    expect(html).toContain('Mittwoch, 25. November');
    expect(html).not.toContain('Donnerstag, 26. November');
    expect(html).toContain('woche=2026-11-30');
  });
});

describe('the pinboard', () => {
  const id = offerId('elterncafe-fz-lindenbank');

  test('keeps what was chosen in the browser alone, shows it as a sheet, and leads back', async () => {
    const kept = await page('/merkzettel', {
      form: { angebot: id, was: 'dazu', zurueck: '/finden?alter=5' },
    });
    expect(kept.status).toBe(303);
    expect(kept.headers.get('location')).toBe('/finden?alter=5');
    const cookie = kept.headers.getSetCookie().find((each) => each.startsWith('merkzettel-')) ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    const board = await page('/merkzettel', { cookie: cookie.split(';')[0] ?? '' });
    for (const question of [
      'Für wen?',
      'Wann?',
      'Wo?',
      'Was kostet es?',
      'Wie kann man mitmachen?',
      'Wen kann man fragen?',
    ])
      expect(board.html).toContain(question);
    expect(board.html).toContain(`merkzettel?a=${id}`);
    const off = await page('/merkzettel', {
      form: { angebot: id, was: 'weg', zurueck: '//evil.example' },
      cookie: cookie.split(';')[0] ?? '',
    });
    expect(off.headers.get('location')).toBe('/merkzettel');
    expect(off.headers.getSetCookie().find((each) => each.startsWith('merkzettel-'))).toMatch(/Max-Age=0/);
  });

  test('says kindly what is gone, and passes on no telephone numbers', async () => {
    const { html } = await page(`/merkzettel?a=${id}.018f2f3e-0000-7000-8000-00000000000a.quatsch`);
    expect(html).toContain('gibt es zurzeit nicht mehr');
    expect(cards(html)).toEqual([id]);
    expect(html).not.toMatch(/tel:|mailto:/);
  });
});

test('what somebody misses becomes a want that the office alone reads', async () => {
  const empty = await page('/finden/fehlt', { form: { worte: ' ', alter: 'zehn' } });
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('value="zehn"');
  const words = 'Ein Chor für Kinder am Abend';
  const [, id = ''] = /name="id" value="([^"]*)"/.exec(empty.html) ?? [];
  const form = { id, worte: words, wer: 'parents', alter: '7' };
  expect((await page('/finden/fehlt', { form })).status).toBe(303);
  // Sent twice, it is one want.
  expect((await page('/finden/fehlt', { form })).status).toBe(303);
  await inScope(async (scope) => {
    const { rows } =
      await sql`select way, voice, age_from::int as age, is_public from want where words = ${words}`.execute(
        scope.db,
      );
    expect(rows).toEqual([{ way: 'finder', voice: 'parents', age: 7, is_public: false }]);
  });
});

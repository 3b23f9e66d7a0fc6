import { Hono } from 'hono';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { testFrame } from '../../../ui/testing.ts';
import { importsModule } from '../../imports/module.ts';
import { partsOf } from '../../imports/testing.ts';
import { stableId } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { areaChoices } from '../data/choices.ts';
import { areasKinds } from '../kinds.ts';
import { areasModule } from '../module.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const slug = 'musterbezirk';
const module = areasModule({ located: () => [], mapStyleUrl: null });
/** The pages through which the files of this module come in. */
const imports = importsModule({
  ...partsOf(module.imports ?? [], areasKinds),
  things: { all: () => [], kind: () => undefined },
});
const idOf = (kind: string, key: string): string => stableId(slug, `${kind}:${key}`);
const coordinator: Actor = {
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(['coordinator']),
};

const frame = (locale: Locale) => testFrame({ locale });

type Ask = {
  actor?: Actor;
  asOf?: string;
  locale?: Locale;
  form?: FormData;
  module?: Pick<typeof module, 'routes'>;
};
const ask = (
  path: string,
  { actor = anonymous, asOf, locale = 'de', form, module: told = module }: Ask = {},
) =>
  testScope(database, { slug, clock, actor, locale, ...(asOf ? { asOf } : {}) }, async (scope) => {
    const app = new Hono<AllianceEnv>();
    app.use(async (c, next) => {
      c.set('scope', scope);
      c.set('frame', frame(locale));
      await next();
    });
    app.route('/', imports.routes as Hono<AllianceEnv>);
    app.route('/', told.routes as Hono<AllianceEnv>);
    const answer = await app.request(path, form ? { method: 'POST', body: form } : {});
    return { status: answer.status, headers: answer.headers, html: await answer.text() };
  });

const level = idOf('areaLevel', 'planungsraum');
const regions = idOf('areaLevel', 'bezirksregion');
const poverty = idOf('indicator', 'kinderarmut');

beforeAll(async () => {
  await loadDataSets(database, clock, { names: [slug], scale: 1 });
  await sql`insert into auth_user (id, name, email) values ('u1', 'Ada', 'ada@example.org')`.execute(
    database.kysely,
  );
});

describe('the map', () => {
  test('is drawn for everyone, and says the same as a table', async () => {
    const { status, html } = await ask(`/gebiete?ebene=${level}&indikator=${poverty}`);
    expect(status).toBe(200);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/class="map__area map__area--[1-5]"/g)?.length).toBeGreaterThan(40);
    expect(html.match(/<tr role="row"/g)).toHaveLength(45);
    expect(html).toContain('am 31. Dezember 2025');
    expect(html).toContain('Hier gilt: weniger ist besser');
    expect(html).toContain('keine Angabe');
    expect(html).not.toMatch(/undefined|NaN|style=/);
  });

  test('shows larger areas by what their parts give, and says so', async () => {
    const { html } = await ask(`/gebiete?ebene=${regions}&indikator=${poverty}`);
    expect(html.match(/<tr role="row"/g)).toHaveLength(9);
    expect(html).toContain('berechnet aus');
  });

  test('shows old figures on new areas by the mapping', async () => {
    const { html } = await ask(
      `/gebiete?ebene=${level}&indikator=${idOf('indicator', 'menschen')}&stichtag=2019-12-31`,
    );
    expect(html.match(/umgerechnet von einer anderen Fassung/g)).toHaveLength(44);
  });

  test('of a past day has the areas and figures of then', async () => {
    const { html } = await ask(`/gebiete?ebene=${level}&indikator=${poverty}`, { asOf: '2018-06-01' });
    expect(html.match(/<tr role="row"/g)).toHaveLength(43);
    expect(html).toContain('Musterraster bis 2019');
    expect(html).toContain('am 31. Dezember 2017');
    const before = await ask('/gebiete', { asOf: '2005-01-01' });
    expect(before.html).toContain('sind keine Gebiete eingetragen');
  });

  test('what is asked for and does not exist falls back to what does', async () => {
    const { status, html } = await ask('/gebiete?ebene=x&indikator=y&stichtag=gestern');
    expect(status).toBe(200);
    expect(html.match(/<tr role="row"/g)).toHaveLength(5);
  });

  test('in English', async () => {
    const { html } = await ask(`/gebiete?ebene=${level}&indikator=${poverty}`, { locale: 'en' });
    expect(html).toContain('less is better');
    expect(html).toContain('31 December 2025');
  });
});

describe('open data', () => {
  test('holds borders, keys and values with their source', async () => {
    const { headers, html } = await ask(`/gebiete.geojson?ebene=${level}&indikator=${poverty}`);
    expect(headers.get('content-type')).toContain('application/geo+json');
    const data = JSON.parse(html);
    expect(data.features).toHaveLength(44);
    expect(data.features[0].properties).toMatchObject({
      key: '00010101',
      level: 'Planungsraum',
      parentKey: '000101',
    });
    expect(data.features[0].geometry.type).toBe('Polygon');
    expect(data.indicator).toMatchObject({ key: 'kinderarmut', day: '2025-12-31' });
  });

  test('what is internal is in no page and no file for the public', async () => {
    const hide = (isPublic: boolean) =>
      testScope(database, { slug, clock }, (scope) =>
        sql`update indicator set is_public = ${isPublic} where thing_id = ${poverty}`.execute(scope.db),
      );
    await hide(false);
    const address = `?ebene=${level}&indikator=${poverty}`;
    expect((await ask(`/gebiete${address}`)).html).not.toContain('Grundsicherung');
    expect((await ask(`/gebiete.geojson${address}`)).html).not.toContain('kinderarmut');
    expect((await ask(`/indikatoren/${poverty}`)).status).toBe(404);
    expect((await ask('/gebiete/00010101')).html).not.toContain('Grundsicherung');
    expect((await ask(`/gebiete${address}`, { actor: coordinator })).html).toContain('Grundsicherung');
    await hide(true);
  });
});

describe('pages around it', () => {
  test('an area by its key: where it lies, its figures, what it was', async () => {
    const { status, html } = await ask('/gebiete/00010101');
    expect(status).toBe(200);
    for (const words of [
      'Ankerplatz',
      'Am Hafen',
      'Am Wasser',
      'Beispielstadt',
      'mehr ist besser',
      'Musterraster bis 2019',
    ])
      expect(html).toContain(words);
    const old = await ask('/gebiete/00010102', { asOf: '2015-01-01' });
    expect(old.html).toContain('Möwensteg');
    expect((await ask('/gebiete/99999999')).status).toBe(404);
    expect((await ask('/gebiete/%27;--')).status).toBe(404);
  });

  test('an indicator through time, for the district and for one area', async () => {
    const district = await ask(`/indikatoren/${poverty}?ebene=${level}`);
    expect(district.html.match(/auf der Karte</g)).toHaveLength(5);
    const own = await ask(`/indikatoren/${poverty}?gebiet=${idOf('area', 'neu-00010101')}`);
    expect(own.html).toContain('Verlauf für Ankerplatz');
    expect((await ask('/indikatoren')).html).toContain('neueste Zahlen vom 31. Dezember 2025');
  });

  test('a social space with figures from its parts', async () => {
    const { html } = await ask(`/sozialraeume/${idOf('socialSpace', 'am-wasser')}`);
    expect(html).toContain('Brückenkopf');
    expect(html).toContain('zu 50');
    expect(html).toMatch(/Personen/);
  });

  test('systems and their versions', async () => {
    const { html } = await ask('/gebiete/systeme');
    expect(html).toContain('4 Prognoseräume, 8 Bezirksregionen, 42 Planungsräume');
    expect(html).not.toContain('eintragen');
    expect((await ask('/gebiete/systeme', { actor: coordinator })).html).toContain('Fassung eintragen');
  });
});

describe('reading in', () => {
  const upload = (what: string, text: string): FormData => {
    const form = new FormData();
    form.set('was', what);
    form.set('datei', new File([text], 'zahlen.csv'));
    form.set('quelle', `Amt, ${what}`);
    return form;
  };

  test('is for the office', async () => {
    expect((await ask('/einlesen')).status).toBe(401);
    const form = upload('art:indicatorValues', 'a;b\n1;2');
    expect((await ask('/einlesen', { form })).status).toBe(401);
    expect((await ask('/gebiete/systeme/lor-berlin', { form: new FormData() })).status).toBe(401);
  });

  test('the address that it had leads to where it is now', async () => {
    const { status, headers } = await ask('/gebiete/einlesen', { actor: coordinator });
    expect([status, headers.get('location')]).toEqual([301, '/m/einlesen']);
  });

  test('a file that cannot be read comes back with words', async () => {
    const form = upload('art:areas', '{"type": "keine Karte"');
    const { status, html } = await ask('/einlesen', { actor: coordinator, form });
    expect(status).toBe(422);
    expect(html).toContain('kein gültiges JSON');
    const none = await ask('/einlesen', { actor: coordinator, form: new FormData() });
    expect(none.html).toContain('Bitte wählen Sie eine Datei.');
  });

  test('figures go the whole way; sent twice, they are taken over once', async () => {
    const right = await ask('/einlesen', {
      actor: coordinator,
      form: upload('art:indicatorValues', 'PLR_ID;Wert\n00010101;3,5\n00010102;viel\n'),
    });
    expect(right.status).toBe(303);
    const path = right.headers.get('location')?.replace(/^\/m/, '') ?? '';
    const mapping = await ask(path, { actor: coordinator });
    expect(mapping.html).toContain('Der Tag, für den gezählt wurde');
    const answers = {
      'spalte-0': 'key',
      'spalte-1': 'new',
      'angabe-target': `${idOf('areaSystemVersion', 'raster-neu')}:${level}`,
      'angabe-decimal': ',',
    };
    const run = path.replace('/zuordnen', '');
    const check = (more: object) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...answers, ...more })) form.set(name, value);
      return ask(`${run}/pruefen`, { actor: coordinator, form });
    };
    const incomplete = await check({ 'angabe-day': 'gestern' });
    expect(incomplete.status).toBe(422);
    expect(incomplete.html).toContain('Bitte geben Sie den Stichtag als Datum an');
    expect(incomplete.html).toContain('value="gestern"');
    expect((await check({ 'angabe-day': '31.12.2025' })).status).toBe(303);
    const checked = await ask(run, { actor: coordinator });
    expect(checked.html).toContain('neu (1)');
    expect(checked.html).toContain('„viel“ in „Wert“ ist keine Zahl.');
    const take = () => ask(`${run}/uebernehmen`, { actor: coordinator, form: new FormData() });
    expect((await take()).status).toBe(303);
    expect((await ask(run, { actor: coordinator })).html).toContain('Übernommen: eine Zeile.');
    expect((await take()).status).toBe(303);
    expect((await ask(run, { actor: coordinator })).html).toContain('Übernommen: eine Zeile.');
  });
});

test('areas to choose from stand by name under level and version, those of today first', () =>
  testScope(database, { slug, clock, actor: coordinator }, async (scope) => {
    const choices = await areaChoices(scope);
    const { rows } = await sql<{
      count: number;
    }>`select count(distinct thing_id)::int as count from area`.execute(scope.db);
    expect(choices).toHaveLength(rows[0]?.count ?? 0);
    const groups = [...Map.groupBy(choices, ({ group }) => group).keys()];
    const runs = choices.filter(({ group }, index) => group !== choices[index - 1]?.group);
    expect(runs.map(({ group }) => group)).toEqual(groups);
    expect(groups[0]).toBe('Prognoseräume, Musterraster seit 2020');
    expect(groups.findIndex((group) => group.endsWith('bis 2019'))).toBe(3);
    const first = choices.filter(({ group }) => group === groups[0]).map(({ label }) => label);
    expect(first).toEqual(first.toSorted(new Intl.Collator('de').compare));
  }));

test('what is located in an area is listed, counted and drawn, as later modules tell', async () => {
  const { id } = await testScope(database, { slug, clock }, async (scope) => {
    const { rows } = await sql<{
      id: string;
    }>`select thing_id::text as id from area where key = '0001' order by valid desc limit 1`.execute(
      scope.db,
    );
    return rows[0] ?? { id: '' };
  });
  const { html } = await ask(`/gebiete/${id}`);
  expect(html).toContain('Was es hier gibt');
  expect(html).toContain('Einrichtungen erscheinen hier von selbst');
  const asked: string[] = [];
  const told = areasModule({
    mapStyleUrl: 'https://karten.example/stil.json',
    located: () => [
      {
        label: () => 'Brunnen',
        inArea: async (_scope, areaId, most) => {
          asked.push(areaId);
          const items = Array.from({ length: 30 }, (_, n) => ({
            title: `Brunnen ${n}`,
            path: `/b/${n}`,
            detail: null,
          }));
          return { count: 30, items: items.slice(0, most) };
        },
        all: (_scope, areaId) => ({ label: 'Alle Brunnen', path: '/b', query: { gebiet: areaId } }),
        points: async () => [{ lon: 13.3, lat: 52.4, title: 'Brunnen 1', path: '/b/1' }],
      },
    ],
  });
  const { html: page } = await ask(`/gebiete/${id}`, { module: told });
  expect(asked).toEqual([id]);
  expect(page).toContain('Brunnen: 30');
  expect(page).toContain('Gezeigt sind die ersten 20');
  expect(page).not.toContain('href="/m/b/20"');
  expect(page).toContain(`href="/m/b?gebiet=${id}"`);
  expect(page).toContain('class="map__point"');
  expect(page).toContain('karten.example/stil.json');
  const answer = await ask(`/gebiete/${id}/orte.geojson`, { module: told });
  expect(answer.headers.get('content-type')).toContain('geo+json');
  expect(JSON.parse(answer.html)).toEqual({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [13.3, 52.4] },
        properties: { name: 'Brunnen 1', page: '/m/b/1' },
      },
    ],
  });
  expect((await ask('/gebiete/gibt-es-nicht/orte.geojson')).status).not.toBe(200);
});

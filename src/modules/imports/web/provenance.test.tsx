import { Hono } from 'hono';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Scope } from '../../../platform/scope.ts';
import { testFrame } from '../../../ui/testing.ts';
import { actorsKinds } from '../../actors/kinds.ts';
import { actorsModule } from '../../actors/module.ts';
import { areasKinds } from '../../areas/kinds.ts';
import { areasModule } from '../../areas/module.ts';
import type { AllianceEnv } from '../../web.ts';
import type { ImportKind } from '../import-kind.ts';
import { partsOf, takeFile } from '../testing.ts';

const database = await testDatabase();
const parts = partsOf([], [...actorsKinds, ...areasKinds]);
const things = { all: () => [], kind: () => undefined };
const actors = actorsModule({ records: parts.records, things });
const areas = areasModule({ located: () => [], mapStyleUrl: null });
const kindOf = (name: string): ImportKind => {
  const kind = [...(actors.imports ?? []), ...(areas.imports ?? [])].find((each) => each.name === name);
  if (!kind) throw new Error(`no kind ${name}`);
  return kind;
};
const coordinator: Actor = {
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(['coordinator']),
};

const frame = testFrame();

/** What stands below a page, without markup. */
const footOf = async (scope: Scope, path: string, actor: Actor = coordinator): Promise<string> => {
  const app = new Hono<AllianceEnv>();
  app.use(async (c, next) => {
    c.set('scope', { ...scope, actor });
    c.set('frame', frame);
    await next();
  });
  for (const { routes } of [actors, areas]) app.route('/', routes as Hono<AllianceEnv>);
  const html = await (await app.request(path)).text();
  expect(html).toContain('<h1');
  const at = html.indexOf('class="provenance"');
  return at < 0 ? '' : html.slice(at, html.indexOf('</main>')).replace(/<[^>]*>/g, ' ');
};
const take = (scope: Scope, kind: string, file: Blob, source: string, settings: Record<string, string>) =>
  takeFile(scope, { ...parts, kinds: () => [kindOf(kind)] }, kindOf(kind), file, { source, settings });
const idsOf = async (scope: Scope, table: string): Promise<string[]> =>
  (
    await sql<{ id: string }>`select thing_id::text as id from ${sql.table(table)} order by id`.execute(
      scope.db,
    )
  ).rows.map(({ id }) => id);

test('an organisation says which lists named what of it, and when; its facility, where the place is from', () =>
  testScope(database, {}, async (scope) => {
    const settings = { day: '1.8.2020', visibility: 'public' };
    const list = 'Name;Straße;PLZ Ort;Telefon\nClub;Weg 1;12163 Berlin;030 123456\n';
    await take(scope, 'organisations', new Blob([list]), 'Adressliste', settings);
    const other = 'Name;PLZ;Internet\nClub;12163;https://club.example\n';
    await take(scope, 'organisations', new Blob([other]), 'Netzliste', settings);
    const [id] = await idsOf(scope, 'organisation');
    const foot = await footOf(scope, `/organisationen/${id}`);
    expect(foot).toMatch(/Aus „Adressliste“ \(22. November 2026\): [^:]*Anschrift[^:]*Name[^:]*Telefon/);
    expect(foot).toMatch(/Aus „Netzliste“ \(22. November 2026\): [^:]*Internetseite/);
    expect(foot).not.toMatch(/Stand|undefined|open/);

    const [facility] = await idsOf(scope, 'facility');
    const place = await footOf(scope, `/einrichtungen/${facility}`);
    expect(place).toContain('Aus „Adressliste“ (22. November 2026): Anschrift');
    expect(place).not.toContain('Telefon');

    // What lists of the house are called is nobody else's business.
    for (const path of [`/organisationen/${id}`, `/einrichtungen/${facility}`])
      expect(await footOf(scope, path, anonymous)).not.toContain('liste');
  }));

test('an area says which file its borders are from', () =>
  testScope(database, {}, async (scope) => {
    const square = [
      [13.3, 52.4],
      [13.4, 52.4],
      [13.4, 52.5],
      [13.3, 52.5],
      [13.3, 52.4],
    ];
    const file = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { PLR_ID: '06100101', PLR_NAME: 'Fichtenberg' },
          geometry: { type: 'Polygon', coordinates: [square] },
        },
      ],
    });
    await take(scope, 'areas', new Blob([file]), 'Planungsräume 2021', {});
    const [id] = await idsOf(scope, 'area');
    expect(await footOf(scope, `/gebiete/${id}`)).toMatch(
      /Aus „Planungsräume 2021“ \(22. November 2026\): [^:]*Grenzen[^:]*Name/,
    );
    expect(await footOf(scope, `/gebiete/${id}`, anonymous)).toBe('');
  }));

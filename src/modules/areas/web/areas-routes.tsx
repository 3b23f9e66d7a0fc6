import { Hono } from 'hono';
import { isUuid } from '../../../platform/db/uuid.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import type { AllianceEnv } from '../../web.ts';
import { areaNames, findAreaId } from '../data/area-lookup.ts';
import { mapAreas, readArea } from '../data/area-views.ts';
import { indicatorDays, readIndicator, readIndicators, readReferences } from '../data/indicator-views.ts';
import { readSocialSpace, socialSpacesOfDay } from '../data/social-space-views.ts';
import { levelsOfDay, readSystems } from '../data/system-views.ts';
import type { LocatedSource } from '../located.ts';
import { mayWriteAreas } from '../permissions.ts';
import { areasTexts } from '../texts/index.ts';
import { openData } from '../use-cases/open-data.ts';
import { readFigures, readSeries, readSpaceFigures } from '../use-cases/read-figures.ts';
import { setUpBerlinSystem } from '../use-cases/set-up-system.ts';
import { locatedPoints, pointsAsGeoJson, showLocated } from '../use-cases/show-located.ts';
import { showMap } from '../use-cases/show-map.ts';
import { AreaPage } from './area-page.tsx';
import { areasPath } from './area-table.tsx';
import { AreasPage } from './areas-page.tsx';
import { readerOf } from './fact-links.tsx';
import { IndicatorPage, IndicatorsPage, indicatorsPath } from './indicator-page.tsx';
import { SocialSpacePage } from './social-space-page.tsx';
import { SystemsPage, setUpPath, systemsPath } from './systems-page.tsx';

const questionOf = (query: Record<string, string>) => ({
  level: query.ebene,
  indicator: query.indikator,
  day: query.stichtag,
});

/** The map, the pages of areas, social spaces, indicators and systems, and the areas as open data. */
export const areasRoutes = (parts: {
  located: () => readonly LocatedSource[];
  mapStyleUrl: string | null;
}): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get(areasPath, async (c) => {
      const scope = c.get('scope');
      const view = await showMap(scope, questionOf(c.req.query()));
      return c.html(
        <AreasPage
          reader={readerOf(scope, c.get('frame'))}
          view={view}
          spaces={await socialSpacesOfDay(scope)}
          mapStyle={parts.mapStyleUrl}
          hasSystems={view.level !== null || (await readSystems(scope)).length > 0}
        />,
      );
    })
    .get('/gebiete.geojson', async (c) => {
      const view = await showMap(c.get('scope'), questionOf(c.req.query()));
      c.header('content-type', 'application/geo+json; charset=utf-8');
      c.header('access-control-allow-origin', '*');
      c.header('cross-origin-resource-policy', 'cross-origin');
      return c.body(await openData(c.get('scope'), view));
    })
    .get(systemsPath, async (c) => {
      const scope = c.get('scope');
      const systems = await readSystems(scope);
      return c.html(<SystemsPage reader={readerOf(scope, c.get('frame'))} systems={systems} />);
    })
    .post(setUpPath, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteAreas);
      const result = await setUpBerlinSystem(scope);
      if (!result.ok) return notFound();
      const t = areasTexts(scope.locale).systems;
      leaveNotice(c, {
        kind: result.already ? 'info' : 'success',
        text: result.already ? t.setUpAlready : t.setUpDone,
      });
      return c.redirect(c.get('frame').href('/einlesen'), 303);
    })
    .get('/gebiete/:area', async (c) => {
      const scope = c.get('scope');
      const id = await findAreaId(scope, c.req.param('area'), scope.asOf);
      const view = (id !== null && (await readArea(scope, id))) || notFound();
      const figures = await readFigures(scope, view);
      return c.html(
        <AreaPage
          reader={readerOf(scope, c.get('frame'))}
          view={view}
          figures={figures}
          located={await showLocated(scope, parts.located(), view.name.id)}
          points={await locatedPoints(scope, parts.located(), view.name.id)}
          mapStyle={parts.mapStyleUrl}
        />,
      );
    })
    .get('/gebiete/:area/orte.geojson', async (c) => {
      const scope = c.get('scope');
      const id = (await findAreaId(scope, c.req.param('area'), scope.asOf)) ?? notFound();
      const points = await locatedPoints(scope, parts.located(), id);
      c.header('content-type', 'application/geo+json; charset=utf-8');
      c.header('access-control-allow-origin', '*');
      c.header('cross-origin-resource-policy', 'cross-origin');
      return c.body(pointsAsGeoJson(points, c.get('frame').href));
    })
    .get('/sozialraeume/:id', async (c) => {
      const scope = c.get('scope');
      const id = c.req.param('id');
      const view = (isUuid(id) && (await readSocialSpace(scope, id))) || notFound();
      const parts = view.parts.map(({ area, share }) => ({ id: area.id, share }));
      return c.html(
        <SocialSpacePage
          reader={readerOf(scope, c.get('frame'))}
          view={view}
          areas={
            await mapAreas(
              scope,
              parts.map((part) => part.id),
            )
          }
          figures={await readSpaceFigures(scope, parts)}
        />,
      );
    })
    .get(indicatorsPath, async (c) => {
      const scope = c.get('scope');
      const days = await indicatorDays(scope, scope.asOf);
      const newest = new Map([...days].flatMap(([id, [day]]) => (day ? [[id, day] as const] : [])));
      return c.html(
        <IndicatorsPage
          reader={readerOf(scope, c.get('frame'))}
          indicators={await readIndicators(scope)}
          newest={newest}
        />,
      );
    })
    .get('/indikatoren/:id', async (c) => {
      const scope = c.get('scope');
      const id = c.req.param('id');
      const row = (isUuid(id) && (await readIndicator(scope, id))) || notFound();
      const asked = c.req.query('gebiet') ?? '';
      const area = isUuid(asked) ? ((await areaNames(scope, [asked])).get(asked) ?? null) : null;
      const levels = await levelsOfDay(scope);
      const wanted = area?.levelId ?? c.req.query('ebene');
      const level = levels.find((each) => each.id === wanted) ?? levels[0] ?? null;
      return c.html(
        <IndicatorPage
          reader={readerOf(scope, c.get('frame'))}
          row={row}
          weight={row.weight_id ? await readIndicator(scope, String(row.weight_id)) : null}
          level={level}
          area={area}
          series={level ? await readSeries(scope, row, level, area?.id ?? null) : []}
          references={await readReferences(scope, id)}
        />,
      );
    });

import { Hono } from 'hono';
import { isDay } from '../../../platform/time/day.ts';
import { wholeHref } from '../../../ui/frame.ts';
import { areaNames, areaOptions } from '../../areas/contract.ts';
import { agesInWords } from '../../offers/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { type Criteria, readCriteria } from '../criteria.ts';
import { hasAddresses } from '../data/addresses.ts';
import { access } from '../options.ts';
import { calendarPath, finderPath, mapPath } from '../paths.ts';
import { exportOffers } from '../use-cases/export-offers.ts';
import { readFacets } from '../use-cases/facets.ts';
import { findPlace } from '../use-cases/find-place.ts';
import { offersAsGeoJson, readMap } from '../use-cases/map.ts';
import { relax } from '../use-cases/relax.ts';
import { search } from '../use-cases/search.ts';
import { readWeek } from '../use-cases/week.ts';
import { CalendarPage } from './calendar-page.tsx';
import { costInWords, languagesInWords, optionWords, whereInWords } from './card-words.ts';
import { FinderPage } from './finder-page.tsx';
import type { FinderParts } from './finder-parts.tsx';
import { MapPage } from './map-page.tsx';
import { missingRoutes } from './missing-routes.tsx';
import { whenInWords } from './offer-card.tsx';
import { pinboardRoutes } from './pinboard-routes.tsx';
import { type C, readerOf } from './reader.ts';

/** The search as list, map and calendar, as files, the pinboard, and what is missing. */
export const finderRoutes = (parts: { mapStyleUrl: string | null }): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get(finderPath, async (c) => {
      const scope = c.get('scope');
      const after = c.req.query('nach') ?? null;
      const { criteria } = readCriteria(c.req.queries());
      const result = await search(scope, criteria, { after, language: readerOf(c).language });
      const waysOn = result.total === 0 ? await relax(scope, criteria, readerOf(c).language) : null;
      return c.html(
        <FinderPage
          {...(await partsOf(c, finderPath, criteria, result))}
          address={wholeHref(c.get('frame'), finderPath, { stand: undefined })}
          result={result}
          after={after}
          waysOn={waysOn}
        />,
      );
    })
    .get(mapPath, async (c) => {
      const { criteria } = readCriteria(c.req.queries());
      const map = await readMap(c.get('scope'), criteria, readerOf(c).language);
      return c.html(
        <MapPage {...(await partsOf(c, mapPath, criteria, map))} map={map} mapStyle={parts.mapStyleUrl} />,
      );
    })
    .get(calendarPath, async (c) => {
      const scope = c.get('scope');
      const { criteria } = readCriteria(c.req.queries());
      const day = c.req.query('woche') ?? '';
      const week = await readWeek(scope, criteria, isDay(day) ? day : scope.asOf, readerOf(c).language);
      return c.html(<CalendarPage {...(await partsOf(c, calendarPath, criteria, week))} week={week} />);
    })
    .get('/finden/angebote.geojson', async (c) => {
      const { criteria } = readCriteria(c.req.queries());
      const pageOf = (id: string) => wholeHref(c.get('frame'), `/angebote/${id}`);
      c.header('content-type', 'application/geo+json; charset=utf-8');
      c.header('access-control-allow-origin', '*');
      c.header('cross-origin-resource-policy', 'cross-origin');
      return c.body(await offersAsGeoJson(c.get('scope'), criteria, pageOf));
    })
    .get('/finden.csv', async (c) => c.body(await csv(c), 200, csvHeaders))
    .route('/', pinboardRoutes())
    .route('/', missingRoutes());

const csvHeaders = {
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': 'attachment; filename="angebote.csv"',
};

/** What all views of the finder need. */
const partsOf = async (
  c: C,
  path: string,
  criteria: Criteria,
  result: { total: number; isForgiving?: boolean },
): Promise<FinderParts> => {
  const scope = c.get('scope');
  const { faults } = readCriteria(c.req.queries());
  const place = await findPlace(scope, criteria);
  const { areaId } = criteria;
  return {
    reader: readerOf(c),
    path,
    criteria,
    faults,
    place,
    facets: await readFacets(scope, criteria, place.from, result.isForgiving ?? false, readerOf(c)),
    areas: await areaOptions(scope, scope.asOf),
    areaName: areaId ? ((await areaNames(scope, [areaId])).get(areaId)?.name ?? null) : null,
    hasAddresses: await hasAddresses(scope),
    total: result.total,
  };
};

/** What was found as a table; no contact data, and of confidential places the area alone. */
const csv = async (c: C): Promise<Uint8Array<ArrayBuffer>> => {
  const scope = c.get('scope');
  const reader = readerOf(c);
  const { texts: t, language, frame } = reader;
  const h = t.export.headings;
  return exportOffers(scope, readCriteria(c.req.queries()).criteria, {
    headings: Object.values(h),
    sheet: t.export.sheet,
    cellsOf: (found) => {
      const { card } = found;
      return [
        card.name,
        card.provider,
        card.summary ?? '',
        agesInWords(card.ageFrom, card.ageUntil, language),
        whenInWords(found, reader),
        whereInWords(card, t),
        costInWords(card, t, language),
        languagesInWords(card, language),
        optionWords(card.access, access, t.options.access).join(', '),
        card.confirmedOn ?? '',
        wholeHref(frame, `/angebote/${card.id}`),
      ];
    },
  });
};

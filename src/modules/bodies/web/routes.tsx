import { type Context, Hono } from 'hono';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { collator } from '../../../platform/i18n/format.ts';
import { actorNames } from '../../actors/contract.ts';
import { nearThread, type ThingRegistry } from '../../thread/contract.ts';
import type { TodaySource } from '../../today/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { readBodies, readBody } from '../data/body-views.ts';
import { isUuid } from '../data/ids.ts';
import { readLocalAlliance, readLocalAlliances } from '../data/local-alliance-views.ts';
import { readEnded } from '../data/visible-rows.ts';
import { isFindingRule } from '../finding.ts';
import { body, localAlliance } from '../kinds.ts';
import { matrixOf } from '../matrix.ts';
import { isLevel } from '../options.ts';
import { maySeeHandover, maySeeOverlaps } from '../permissions.ts';
import { isStage } from '../stage.ts';
import { readHandover } from '../use-cases/read-handover.ts';
import { readOverlaps } from '../use-cases/read-overlaps.ts';
import { overlapsPath } from './addresses.ts';
import { BodiesPage } from './bodies-page.tsx';
import { BodyPage } from './body-page.tsx';
import { HandoverPage } from './handover-page.tsx';
import { LocalAlliancePage } from './local-alliance-page.tsx';
import { LocalAlliancesPage } from './local-alliances-page.tsx';
import { OverlapsPage } from './overlaps-page.tsx';
import { readerOf } from './reader.tsx';

type C = Context<AllianceEnv>;

/** The pages that show bodies and local alliances, each as of the day that the reader asks about. */
export const bodyRoutes = (things: ThingRegistry, sources: () => readonly TodaySource[]): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get('/gremien', async (c) => {
      const scope = c.get('scope');
      return c.html(
        <BodiesPage
          reader={readerOf(scope, c.get('frame'))}
          bodies={await readBodies(scope)}
          ended={await readEnded(scope, body)}
          localAllianceCount={(await readLocalAlliances(scope)).length}
        />,
      );
    })
    .get(overlapsPath, async (c) => {
      requireRight(c.get('scope').actor, maySeeOverlaps);
      return c.html(await overlapsPage(c));
    })
    .get('/gremien/:id', async (c) => {
      const scope = c.get('scope');
      const id = c.req.param('id');
      const view = (isUuid(id) && (await readBody(scope, id))) || notFound();
      const near = await nearThread(scope, things, { kind: body.kind, id });
      return c.html(<BodyPage reader={readerOf(scope, c.get('frame'))} view={view} near={near} />);
    })
    .get('/verbuende', async (c) => {
      const scope = c.get('scope');
      const stage = c.req.query('stufe');
      return c.html(
        <LocalAlliancesPage
          reader={readerOf(scope, c.get('frame'))}
          list={await readLocalAlliances(scope)}
          ended={await readEnded(scope, localAlliance)}
          only={isStage(stage) ? stage : null}
        />,
      );
    })
    .get('/verbuende/:id', async (c) => {
      const scope = c.get('scope');
      const id = c.req.param('id');
      const view = (isUuid(id) && (await readLocalAlliance(scope, id))) || notFound();
      const near = await nearThread(scope, things, { kind: localAlliance.kind, id });
      return c.html(<LocalAlliancePage reader={readerOf(scope, c.get('frame'))} view={view} near={near} />);
    })
    .get('/uebergabe', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, maySeeHandover);
      const result = await readHandover(scope, sources());
      if (!result.ok) return notFound();
      return c.html(<HandoverPage reader={readerOf(scope, c.get('frame'))} handover={result.handover} />);
    });

const overlapsPage = async (c: C) => {
  const scope = c.get('scope');
  const reader = readerOf(scope, c.get('frame'));
  const overlaps = await readOverlaps(scope);
  const { zeige, ebene, ordnung = 'name', ab = null, spalten } = c.req.query();
  const level = isLevel(ebene) ? ebene : null;
  const bodies = level ? overlaps.bodies.filter((each) => each.level === level) : overlaps.bodies;
  const sort = ordnung === 'sitze' || bodies.some(({ id }) => id === ordnung) ? ordnung : 'name';
  const columnsFrom = Math.max(0, Math.trunc(Number(spalten) || 0));
  const query = { sort, from: ab, columnsFrom: columnsFrom < bodies.length ? columnsFrom : 0 };
  const names = await actorNames(scope, [
    ...new Set(overlaps.seats.map(({ organisationId }) => organisationId)),
  ]);
  const matrix = matrixOf(
    {
      bodies,
      seats: overlaps.seats,
      names: new Map([...names].map(([id, { name }]) => [id, name])),
    },
    query,
    collator(scope.locale).compare,
  );
  return (
    <OverlapsPage
      reader={reader}
      overlaps={overlaps}
      only={isFindingRule(zeige) ? zeige : null}
      matrix={{ reader, matrix, query, level, bodies: overlaps.bodies }}
    />
  );
};

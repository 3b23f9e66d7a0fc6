import { Hono } from 'hono';
import type { AllianceEnv, PlatformEnv } from '../../web.ts';
import { openApiDocument } from '../rest/openapi.ts';
import { hsdsTexts } from '../texts/index.ts';
import { readExamples } from '../use-cases/read-examples.ts';
import { ApiPage } from './api-page.tsx';

/** The page and the document that describe all machine interfaces of an alliance. */
export const apiRoutes = (site: { publicUrl: string }): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get('/api', (c) => c.html(<ApiPage frame={c.get('frame')} />))
    .get('/api/openapi.json', async (c) => {
      const scope = c.get('scope');
      const link = (path: string): string =>
        new URL(c.get('frame').href(path).split('?')[0] ?? path, site.publicUrl).href;
      c.header('access-control-allow-origin', '*');
      c.header('cross-origin-resource-policy', 'cross-origin');
      return c.json(
        openApiDocument(
          link('/').replace(/\/$/, ''),
          `${hsdsTexts(scope.locale).api.title}: ${scope.alliance.name}`,
          await readExamples(scope, link),
        ),
      );
    });

/** `/api` without an alliance leads to the alliances, each of which has its own. */
export const platformApiRoutes = (): Hono<PlatformEnv> =>
  new Hono<PlatformEnv>().get('/api', (c) => c.redirect(c.get('frame').href('/'), 302));

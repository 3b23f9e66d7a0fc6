import { Hono } from 'hono';
import type { AllianceEnv, PlatformEnv } from '../../web.ts';
import { paged } from '../asked.ts';
import type { Item } from '../data/parts.ts';
import { linkTo } from '../rest/link-to.ts';
import { openApiDocument } from '../rest/openapi.ts';
import { hsdsTexts } from '../texts/index.ts';
import { readExamples } from '../use-cases/read-examples.ts';
import { ApiPage } from './api-page.tsx';

/** The page and the document that describe all machine interfaces of an alliance. */
export const apiRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get('/api', async (c) => {
      const link = linkTo(c.get('frame'));
      const found = await readExamples(c.get('scope'), link);
      const idOf = (item: Item | undefined) => (item ? String(item.id) : undefined);
      return c.html(
        <ApiPage
          frame={c.get('frame')}
          base={link('/').replace(/\/$/, '')}
          answer={found.service ? paged({ number: 1, size: 1 }, 1, [found.service]) : null}
          ids={{
            '/services': idOf(found.service),
            '/organizations': idOf(found.organization),
            '/service_at_locations': idOf(found.serviceAtLocation),
            '/taxonomies': idOf(found.taxonomy),
            '/taxonomy_terms': idOf(found.term),
          }}
        />,
      );
    })
    .get('/api/openapi.json', async (c) => {
      const scope = c.get('scope');
      const link = linkTo(c.get('frame'));
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

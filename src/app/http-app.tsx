import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { StyleguidePage } from '../ui/styleguide/styleguide-page.tsx';
import { ErrorPage } from './pages/error-page.tsx';
import { TextPage } from './pages/text-page.tsx';
import type { AppParts } from './parts.ts';
import { readAddress } from './request/address.ts';
import { assetFiles } from './request/asset-files.ts';
import { contactRoutes } from './request/contacts.ts';
import type { RequestEnv } from './request/env.ts';
import { errorResponse, frameOf } from './request/errors.tsx';
import { allianceScope, platformScope } from './request/scopes.ts';
import { ownFormsOnly, strictHeaders } from './request/security.ts';
import { appTexts } from './texts/index.ts';

/** The largest form; uploads raise it on their own addresses (`Module.largeForms`). */
const largestForm = 1_000_000;

/**
 * The whole site as one function from request to response. A request is named, held to strict headers and a size,
 * checked to come from our own pages, led to its language and alliance, identified, and handled in one transaction.
 */
export const createHttpApp = (parts: AppParts): Hono<RequestEnv> => {
  const security = {
    publicUrl: parts.settings.publicUrl,
    allianceHosts: parts.settings.allianceHosts,
    mapOrigin: parts.settings.mapStyleUrl ? new URL(parts.settings.mapStyleUrl).origin : null,
    identityOrigins: parts.settings.oidcProviders.map((provider) => new URL(provider.issuer).origin),
  };
  const addressOf = (request: Request) => readAddress(new URL(request.url), parts.settings.allianceHosts);
  const app = new Hono<RequestEnv>({
    // Pages are registered once, by their path below language and alliance.
    getPath: (request) => {
      const { slug, path } = addressOf(request);
      // A mounted site's own '/' is registered as the mount itself, without a slash at its end.
      return `${slug === null ? platformMount : allianceMount}${path === '/' ? '' : path}`;
    },
  });
  app.onError((fault, c) => errorResponse(parts, fault, c));
  app.notFound((c) => {
    const shorter = withoutLastSlash(c.req.url);
    if (shorter && c.req.method === 'GET') return c.redirect(shorter, 301);
    return c.html(<ErrorPage frame={frameOf(parts, c)} kind="notFound" />, 404);
  });

  // The number is ours alone: one that came along could be anybody's words in log and history.
  app.use(requestId({ headerName: '' }));
  app.use(parts.observe);
  app.use(async (c, next) => {
    c.set('address', addressOf(c.req.raw));
    await next();
  });
  app.use(strictHeaders(security));
  app.use(formLimit(parts));
  app.use(ownFormsOnly(security));
  app.use(privateWhenSignedIn);

  app.route(platformMount, platformSite(parts));
  app.route(allianceMount, allianceSite(parts));
  return app;
};

/** Holds every form to a size. */
const formLimit = (parts: AppParts): MiddlewareHandler<RequestEnv> => {
  const limitOf = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new HTTPException(413);
      },
    });
  const ordinary = limitOf(largestForm);
  const large = parts.modules
    .flatMap((module) => module.largeForms ?? [])
    .map(({ path, bytes }) => ({ path, limit: limitOf(bytes) }));
  const largeAt = (asked: string) =>
    large.find(({ path }) => (typeof path === 'string' ? path === asked : path.test(asked)))?.limit;
  return (c, next) => {
    const { slug, path } = c.get('address');
    return ((slug === null ? undefined : largeAt(path)) ?? ordinary)(c, next);
  };
};

/** `/ziele/` means `/ziele`; null when there is no slash too many. */
const withoutLastSlash = (address: string): string | null => {
  const { pathname, search } = new URL(address);
  const shorter = pathname.replace(/\/+$/, '');
  return shorter !== pathname && /^\/[^/]/.test(shorter) ? `${shorter}${search}` : null;
};

const platformMount = '/@platform';
const allianceMount = '/@alliance';

const platformSite = (parts: AppParts): Hono<RequestEnv> => {
  const site = new Hono<RequestEnv>();
  site.route('/assets', assetFiles(parts.assets.directory));
  site.use(platformScope(parts));
  for (const module of parts.modules) if (module.platformRoutes) site.route('/', module.platformRoutes);
  site.get('/datenschutz', (c) => {
    const frame = c.get('frame');
    return c.html(<TextPage frame={frame} texts={appTexts(frame.locale).privacy} />);
  });
  site.get('/barrierefreiheit', (c) => {
    const frame = c.get('frame');
    return c.html(<TextPage frame={frame} texts={appTexts(frame.locale).accessibility} />);
  });
  if (parts.settings.mode === 'development')
    site.get('/styleguide', (c) => c.html(<StyleguidePage frame={c.get('frame')} />));
  return site;
};

const allianceSite = (parts: AppParts): Hono<RequestEnv> => {
  const site = new Hono<RequestEnv>();
  site.use(allianceScope(parts));
  site.route('/', contactRoutes());
  for (const module of parts.modules) if (module.routes) site.route('/', module.routes);
  return site;
};

/** What a signed-in person sees is kept by no cache; public pages are asked for again each time. */
const privateWhenSignedIn: MiddlewareHandler<RequestEnv> = async (c, next) => {
  await next();
  if (c.res.headers.has('cache-control')) return;
  const isSignedIn = c.get('scope')?.actor.kind === 'user';
  c.res.headers.set('cache-control', isSignedIn ? 'private, no-store' : 'no-cache');
  c.res.headers.append('vary', 'Cookie');
};

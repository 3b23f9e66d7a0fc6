import type { Context, MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';

type SecuritySettings = {
  publicUrl: string;
  allianceHosts: ReadonlyMap<string, string>;
  /** Origins of the organisations' identity providers: a sign-in form leads there. */
  identityOrigins: readonly string[];
  /** Where the operator's map style comes from; its tiles are pictures and data. */
  mapOrigin?: string | null;
};

/**
 * Headers that keep everything from elsewhere out: no foreign script, style, font or frame, and no picture but those of a
 * map that the operator configured.
 */
export const strictHeaders = (settings: SecuritySettings): MiddlewareHandler => {
  const mapOrigins = settings.mapOrigin ? [settings.mapOrigin] : [];
  return secureHeaders({
    // A page may be stricter of its own: an uploaded picture is served in a sandbox.
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', ...mapOrigins],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", ...mapOrigins],
      manifestSrc: ["'self'"],
      formAction: ["'self'", ...settings.identityOrigins],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: settings.publicUrl.startsWith('https:') ? 'max-age=31536000' : false,
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    permissionsPolicy: {
      camera: [],
      microphone: [],
      geolocation: ['self'],
      publickeyCredentialsGet: ['self'],
    },
  });
};

/**
 * Forms are taken from our own pages alone: by `Sec-Fetch-Site`, or for older browsers by `Origin`, which must be the
 * address that the platform is reached at.
 */
export const ownFormsOnly = (settings: SecuritySettings): MiddlewareHandler => {
  const known = new URL(settings.publicUrl).host;
  const isOwn = (origin: string, c: Context): boolean => {
    if (!URL.canParse(origin)) return false;
    const { host, hostname } = new URL(origin);
    return host === known || host === c.req.header('host') || settings.allianceHosts.has(hostname);
  };
  return csrf({ origin: isOwn, secFetchSite: 'same-origin' });
};

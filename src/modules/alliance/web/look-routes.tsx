import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { accentStylesheet } from '../../../ui/theme/contrast.ts';
import type { AllianceEnv } from '../../web.ts';
import { readLogoFile, readLook } from '../data/look-store.ts';
import { type Look, readAccent } from '../look.ts';
import { mayChangeLook } from '../permissions.ts';
import { allianceTexts } from '../texts/index.ts';
import { changeLook } from '../use-cases/change-look.ts';
import { readerOf } from './fact-links.tsx';
import { accentSentence, type LookErrors, LookPage, logoSentence } from './look-page.tsx';

type C = Context<AllianceEnv>;
const form = '/einstellungen';

/** Settings of the look, and what they give to every page: the colours and the logo. */
export const lookRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get('/farben.css', async (c) => {
      const look = await readLook(c.get('scope'));
      if (!look?.accent) return notFound();
      return c.body(accentStylesheet(look.accent), 200, {
        'content-type': 'text/css; charset=utf-8',
        ...caching(c, look),
      });
    })
    .get('/logo', async (c) => {
      const look = await readLook(c.get('scope'));
      const file = look && (await readLogoFile(c.get('scope')));
      if (!look || !file) return notFound();
      return c.body(new Uint8Array(file.bytes), 200, {
        'content-type': file.type,
        // An SVG opened by its own address is a document; it may neither run nor load anything.
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
        'x-content-type-options': 'nosniff',
        ...caching(c, look),
      });
    })
    .get(form, async (c) => {
      requireRight(c.get('scope').actor, mayChangeLook);
      const look = await readLook(c.get('scope'));
      const accent = c.req.query('farbe') === 'haus' ? '' : (look?.accent ?? '');
      return c.html(page(c, look, { typed: { accent, logoAlt: look?.logoAlt ?? '' } }));
    })
    .post(form, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayChangeLook);
      const body = await c.req.parseBody().catch(() => {
        throw new HTTPException(400);
      });
      const field = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
      const typed = { accent: field('accent'), logoAlt: field('logoAlt') };
      const file = body.logo instanceof File && body.logo.size > 0 ? body.logo : null;
      if (field('act') === 'preview') {
        const read = readAccent(typed.accent);
        const errors = read.ok ? {} : { accent: accentSentence(read.fault, scope.locale) };
        const look = await readLook(scope);
        return c.html(
          page(c, look, { typed, errors, preview: read.ok ? read.accent : null }),
          read.ok ? 200 : 422,
        );
      }
      const result = await changeLook(scope, {
        ...typed,
        version: Number(field('version')) || 0,
        logo: file && new Uint8Array(await file.arrayBuffer()),
        removeLogo: field('removeLogo') === 'yes',
      });
      if (result.ok) {
        const t = allianceTexts(scope.locale).look;
        leaveNotice(c, {
          kind: result.changed ? 'success' : 'info',
          text: result.changed ? t.saved : t.unchanged,
        });
        return c.redirect(c.get('frame').href(form), 303);
      }
      if (result.reason === 'forbidden') throw new HTTPException(403);
      if (result.reason === 'changed-meanwhile')
        return c.html(page(c, result.current, { typed, changedMeanwhile: true }), 409);
      return c.html(page(c, await readLook(scope), { typed, errors: errorsOf(result, scope.locale) }), 422);
    });

const errorsOf = (
  refusal: Extract<Awaited<ReturnType<typeof changeLook>>, { ok: false; reason: 'invalid' }>,
  locale: 'de' | 'en',
): LookErrors => ({
  ...(refusal.accent ? { accent: accentSentence(refusal.accent, locale) } : {}),
  ...(refusal.logo ? { logo: logoSentence(refusal.logo, locale) } : {}),
  ...(refusal.alt ? { logoAlt: allianceTexts(locale).look.errors.alt } : {}),
});

const page = (
  c: C,
  look: Look | null,
  more: {
    typed: { accent: string; logoAlt: string };
    errors?: LookErrors;
    preview?: string | null;
    changedMeanwhile?: boolean;
  },
) => (
  <LookPage
    reader={readerOf(c.get('scope'), c.get('frame'))}
    look={look}
    typed={more.typed}
    errors={more.errors ?? {}}
    preview={more.preview ?? null}
    changedMeanwhile={more.changedMeanwhile ?? false}
  />
);

/** The address carries the version (`?v=`), so what it names may be kept; an address without it is asked for again. */
const caching = (c: C, look: Look): Record<string, string> => ({
  'cache-control':
    c.req.query('v') === String(look.version) ? 'public, max-age=31536000, immutable' : 'no-cache',
});

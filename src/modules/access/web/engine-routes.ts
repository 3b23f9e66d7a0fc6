import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type AuthEngine, engineBase } from '../../../platform/auth/engine.ts';
import type { PlatformEnv } from '../../web.ts';
import { mailCredentialChange } from '../mail/notice-mail.ts';
import type { Site } from '../site.ts';
import { finishSignIn, forwardCookies } from './engine-answer.ts';

/**
 * The only addresses of the engine's own that the outside reaches: passkeys, whose messages a script exchanges, and the
 * way back from an organisation's sign-in service. Everything else goes through our own forms.
 */
export const engineRoutes = (auth: AuthEngine, site: Site): Hono<PlatformEnv> => {
  const passOn = (c: Context<PlatformEnv>) => auth.engine.handler(c.req.raw);
  /** What the engine answers holds the session's secret; a script needs to know only that it worked. */
  const bare = (c: Context<PlatformEnv>, answer: Response) =>
    c.json({ ok: answer.ok }, answer.ok ? 200 : 400);

  return new Hono<PlatformEnv>()
    .get(`${engineBase}/callback/:provider`, async (c) => {
      const provider = c.req.param('provider');
      if (!auth.settings.oidcProviders.some(({ id }) => id === provider)) throw new HTTPException(404);
      const engine = await auth.withOidc(provider);
      if (!engine) return c.redirect('/anmelden?error=unavailable', 302);
      const answer = await engine.handler(c.req.raw);
      await finishSignIn(c, auth, answer);
      return c.redirect(answer.headers.get('location') ?? '/anmelden?error=failed', 302);
    })
    .get(`${engineBase}/passkey/generate-authenticate-options`, passOn)
    .get(`${engineBase}/passkey/generate-register-options`, passOn)
    .post(`${engineBase}/passkey/verify-authentication`, async (c) => {
      const answer = await passOn(c);
      if (answer.ok) await finishSignIn(c, auth, answer);
      return bare(c, answer);
    })
    .post(`${engineBase}/passkey/verify-registration`, async (c) => {
      const answer = await passOn(c);
      if (answer.ok) {
        forwardCookies(c, answer);
        await mailCredentialChange(c.get('scope'), site, 'passkeyAdded');
      }
      return bare(c, answer);
    });
};

import { type Context, Hono } from 'hono';
import { beginAttempt, forgetAttempts } from '../../../platform/auth/attempts.ts';
import type { AuthEngine } from '../../../platform/auth/engine.ts';
import { awaitedAccount } from '../../../platform/auth/second-step.ts';
import { readSignInToken, signInLinkMinutes } from '../../../platform/auth/sign-in-link.ts';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import type { PlatformEnv } from '../../web.ts';
import { ownRoles } from '../data/accounts.ts';
import { landingPath } from '../landing.ts';
import type { Site } from '../site.ts';
import { accessTexts } from '../texts/index.ts';
import { requestSignInLink } from '../use-cases/sign-in-link.ts';
import { afterSignIn, platformHref, returnAddress } from './addresses.ts';
import { clockTime } from './clock-time.ts';
import { CodePage } from './code-page.tsx';
import { finishSignIn, forwardCookies } from './engine-answer.ts';
import { formSchemas } from './form-schemas.ts';
import { LinkExpiredPage, LinkPage } from './link-page.tsx';
import { readForm } from './read-form.ts';
import { LinkSentPage, SignedOutPage, SignInPage, type SignInPageProps } from './sign-in-page.tsx';

type C = Context<PlatformEnv>;

/** Signing in by mail link or password, and signing out. Every form is plain HTML; none needs a script. */
export const signInRoutes = (auth: AuthEngine, site: Site): Hono<PlatformEnv> => {
  const signInPage = (c: C, props: Partial<SignInPageProps>) => {
    const { actor } = c.get('scope');
    const frame = c.get('frame');
    return (
      <SignInPage
        frame={frame}
        returnTo={null}
        services={auth.settings.oidcProviders}
        signedIn={actor.kind === 'user' ? { name: actor.name, href: frame.href('/anmelden/ziel') } : null}
        {...props}
      />
    );
  };
  const wait = (c: C, until: Date) => clockTime(until, c.get('scope').locale);

  return new Hono<PlatformEnv>()
    .get('/anmelden', (c) => {
      const failures = accessTexts(c.get('scope').locale).signIn.failures;
      const error = c.req.query('error');
      const failure = error ? failures[failureOf(error)] : null;
      return c.html(signInPage(c, { returnTo: returnAddress(c.req.query('weiter')), failure }));
    })
    .post('/anmelden', async (c) => {
      const scope = c.get('scope');
      const t = accessTexts(scope.locale);
      const typed = await formBody(c);
      const returnTo = returnAddress(typed.weiter);
      const form = readForm(formSchemas(t).link, typed);
      if (!form.ok)
        return c.html(signInPage(c, { returnTo, email: typed.email, linkErrors: form.errors }), 422);
      const { email } = form.data;
      const attempt = await beginAttempt(auth.db, email, 'link', scope.clock.now());
      if (!attempt.allowed) {
        const linkErrors = { email: t.signIn.waitLink(wait(c, attempt.until)) };
        return c.html(signInPage(c, { returnTo, email, linkErrors }), 429);
      }
      await requestSignInLink(scope, site, { email, returnTo });
      leaveNotice(c, { kind: 'info', text: t.signIn.sentText(email, signInLinkMinutes) });
      return c.redirect(platformHref(scope.locale, '/anmelden/unterwegs', { weiter: returnTo }), 303);
    })
    .get('/anmelden/unterwegs', (c) =>
      c.html(<LinkSentPage frame={c.get('frame')} returnTo={returnAddress(c.req.query('weiter'))} />),
    )
    .get('/anmelden/link', async (c) => {
      const returnTo = returnAddress(c.req.query('weiter'));
      const code = c.req.query('code') ?? '';
      const link = await readSignInToken(auth.db, code, c.get('scope').clock.now());
      if (!link) return c.html(<LinkExpiredPage frame={c.get('frame')} returnTo={returnTo} />, 410);
      return c.html(<LinkPage frame={c.get('frame')} email={link.email} code={code} returnTo={returnTo} />);
    })
    .post('/anmelden/link', async (c) => {
      const typed = await formBody(c);
      const returnTo = returnAddress(typed.weiter);
      const answer = await auth.engine.api.magicLinkVerify({
        query: { token: typed.code ?? '' },
        headers: c.req.raw.headers,
        asResponse: true,
      });
      if (!answer.ok) return c.html(<LinkExpiredPage frame={c.get('frame')} returnTo={returnTo} />, 410);
      await finishSignIn(c, auth, answer);
      return c.redirect(afterSignIn(c.get('scope'), returnTo), 303);
    })
    .get('/anmelden/passwort', (c) => c.redirect(platformHref(c.get('scope').locale, '/anmelden'), 302))
    .post('/anmelden/passwort', async (c) => {
      const scope = c.get('scope');
      const t = accessTexts(scope.locale);
      const typed = await formBody(c);
      const returnTo = returnAddress(typed.weiter);
      const refuse = (passwordErrors: Record<string, string>, status: 422 | 429) =>
        c.html(signInPage(c, { returnTo, email: typed.email, passwordErrors }), status);
      const form = readForm(formSchemas(t).password, typed);
      if (!form.ok) return refuse({ ...form.errors }, 422);
      const attempt = await beginAttempt(auth.db, form.data.email, 'password', scope.clock.now());
      if (!attempt.allowed) return refuse({ password: t.signIn.waitPassword(wait(c, attempt.until)) }, 429);
      const answer = await auth.engine.api.signInEmail({
        body: form.data,
        headers: c.req.raw.headers,
        asResponse: true,
      });
      if (!answer.ok) return refuse({ password: t.signIn.passwordWrong }, 422);
      await forgetAttempts(auth.db, form.data.email, 'password');
      const outcome: { twoFactorRedirect?: boolean } = await answer.json();
      if (outcome.twoFactorRedirect) {
        forwardCookies(c, answer);
        return c.redirect(platformHref(scope.locale, '/anmelden/code', { weiter: returnTo }), 303);
      }
      await finishSignIn(c, auth, answer);
      return c.redirect(afterSignIn(scope, returnTo), 303);
    })
    .get('/anmelden/code', async (c) => {
      const returnTo = returnAddress(c.req.query('weiter'));
      if (!(await awaitedAccount(auth, c.req.raw.headers)))
        return c.redirect(platformHref(c.get('scope').locale, '/anmelden', { weiter: returnTo }), 302);
      return c.html(<CodePage frame={c.get('frame')} returnTo={returnTo} />);
    })
    .post('/anmelden/code', async (c) => {
      const scope = c.get('scope');
      const t = accessTexts(scope.locale);
      const typed = await formBody(c);
      const returnTo = returnAddress(typed.weiter);
      const page = (error: string, status: 422 | 429) =>
        c.html(<CodePage frame={c.get('frame')} returnTo={returnTo} error={error} />, status);
      const email = await awaitedAccount(auth, c.req.raw.headers);
      if (!email) {
        const passwordErrors = { password: t.code.lost };
        return c.html(signInPage(c, { returnTo, passwordErrors }), 422);
      }
      const form = readForm(formSchemas(t).code, typed);
      if (!form.ok) return page(form.errors.code ?? t.errors.code, 422);
      const attempt = await beginAttempt(auth.db, email, 'code', scope.clock.now());
      if (!attempt.allowed) return page(t.signIn.waitPassword(wait(c, attempt.until)), 429);
      const call = { body: { code: form.data.code }, headers: c.req.raw.headers, asResponse: true } as const;
      const answer = /^\d{6}$/.test(form.data.code)
        ? await auth.engine.api.verifyTOTP(call)
        : await auth.engine.api.verifyBackupCode(call);
      if (!answer.ok) return page(t.code.wrong, 422);
      await forgetAttempts(auth.db, email, 'code');
      await finishSignIn(c, auth, answer);
      return c.redirect(afterSignIn(scope, returnTo), 303);
    })
    .get('/anmelden/ziel', async (c) => {
      const scope = c.get('scope');
      if (scope.actor.kind !== 'user') return c.redirect(platformHref(scope.locale, '/anmelden'), 302);
      const returnTo = returnAddress(c.req.query('weiter'));
      return c.redirect(returnTo ?? platformHref(scope.locale, landingPath(await ownRoles(scope))), 302);
    })
    .post('/anmelden/organisation/:provider', async (c) => {
      const scope = c.get('scope');
      const provider = c.req.param('provider');
      const returnTo = returnAddress((await formBody(c)).weiter);
      const failed = () =>
        c.redirect(platformHref(scope.locale, '/anmelden', { error: 'unavailable', weiter: returnTo }), 303);
      const engine = await auth.withOidc(provider);
      if (!engine) return failed();
      const answer = await engine.api.signInSocial({
        body: {
          provider,
          disableRedirect: true,
          callbackURL: `${site.publicUrl}${afterSignIn(scope, returnTo)}`,
          errorCallbackURL: `${site.publicUrl}${platformHref(scope.locale, '/anmelden', { weiter: returnTo })}`,
        },
        headers: c.req.raw.headers,
        asResponse: true,
      });
      if (!answer.ok) return failed();
      const { url }: { url?: string } = await answer.json();
      if (!url) return failed();
      forwardCookies(c, answer);
      return c.redirect(url, 303);
    })
    .get('/abmelden', (c) =>
      c.get('scope').actor.kind === 'user'
        ? c.redirect(platformHref(c.get('scope').locale, '/konto'), 302)
        : c.html(<SignedOutPage frame={c.get('frame')} />),
    )
    .post('/abmelden', async (c) => {
      const answer = await auth.engine.api.signOut({ headers: c.req.raw.headers, asResponse: true });
      forwardCookies(c, answer);
      return c.redirect(platformHref(c.get('scope').locale, '/abmelden'), 303);
    });
};

/** The engine's word for why an organisation's sign-in failed, as one of ours. */
const failureOf = (error: string): 'unknown' | 'unverified' | 'unavailable' | 'denied' | 'failed' => {
  switch (error) {
    case 'signup_disabled':
      return 'unknown';
    case 'account_not_linked':
    case 'email_not_found':
      return 'unverified';
    case 'unavailable':
      return 'unavailable';
    case 'access_denied':
      return 'denied';
    default:
      return 'failed';
  }
};

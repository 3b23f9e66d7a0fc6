import { type Context, Hono } from 'hono';
import { readAccount } from '../../../platform/auth/account.ts';
import { beginAttempt, forgetAttempts } from '../../../platform/auth/attempts.ts';
import type { AuthEngine } from '../../../platform/auth/engine.ts';
import { pendingSecondStep } from '../../../platform/auth/second-step.ts';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import type { PlatformEnv } from '../../web.ts';
import { mailCredentialChange } from '../mail/notice-mail.ts';
import type { Site } from '../site.ts';
import { accessTexts } from '../texts/index.ts';
import { type SignedIn, signedIn } from './account-context.ts';
import { platformHref } from './addresses.ts';
import { clockTime } from './clock-time.ts';
import { forwardCookies } from './engine-answer.ts';
import { formSchemas } from './form-schemas.ts';
import { readForm } from './read-form.ts';
import { BackupCodesPage, SecondStepPage } from './second-step-page.tsx';

type C = Context<PlatformEnv>;

/** Setting up, renewing and switching off the second step after the password. */
export const secondStepRoutes = (auth: AuthEngine, site: Site): Hono<PlatformEnv> => {
  const toAccount = (c: C) => c.redirect(platformHref(c.get('scope').locale, '/konto'), 303);
  const page = async (c: C, who: SignedIn, errors: { passwordError?: string; codeError?: string } = {}) => {
    const account = await readAccount(auth, who.person.userId);
    const pending = account.hasSecondStep ? null : await pendingSecondStep(auth, who.person);
    const state = account.hasSecondStep ? 'on' : errors.passwordError ? 'off' : (pending ?? 'off');
    return <SecondStepPage frame={c.get('frame')} state={state} {...errors} />;
  };

  /**
   * Runs an act that asks for the password, as often as an account may guess it. Null: it did not go well, and the
   * answer is already made.
   */
  const withPassword = async (
    c: C,
    act: (body: { password: string }, headers: Headers) => Promise<Response>,
  ): Promise<{ who: SignedIn; answer: Response | null; refusal: Response | null }> => {
    const who = await signedIn(auth, c);
    const fail = async (passwordError: string, status: 422 | 429) => ({
      who,
      answer: null,
      refusal: await c.html(await page(c, who, { passwordError }), status),
    });
    if (!who.isFresh) return { who, answer: null, refusal: toAccount(c) };
    const { locale, clock } = c.get('scope');
    const t = accessTexts(locale);
    const form = readForm(formSchemas(t).currentPassword, await formBody(c));
    if (!form.ok) return fail(form.errors.password ?? t.errors.password, 422);
    const attempt = await beginAttempt(auth.db, who.person.email, 'password', clock.now());
    if (!attempt.allowed) return fail(t.signIn.waitPassword(clockTime(attempt.until, locale)), 429);
    const answer = await act(form.data, c.req.raw.headers);
    if (!answer.ok) return fail(t.second.passwordWrong, 422);
    await forgetAttempts(auth.db, who.person.email, 'password');
    return { who, answer, refusal: null };
  };

  return new Hono<PlatformEnv>()
    .get('/konto/zweiter-schritt', async (c) => {
      const who = await signedIn(auth, c);
      const { hasPassword } = await readAccount(auth, who.person.userId);
      return who.isFresh && hasPassword ? c.html(await page(c, who)) : toAccount(c);
    })
    .post('/konto/zweiter-schritt', async (c) => {
      const { refusal } = await withPassword(c, (body, headers) =>
        auth.engine.api.enableTwoFactor({ body: { ...body, method: 'totp' }, headers, asResponse: true }),
      );
      return refusal ?? c.redirect(platformHref(c.get('scope').locale, '/konto/zweiter-schritt'), 303);
    })
    .post('/konto/zweiter-schritt/pruefen', async (c) => {
      const who = await signedIn(auth, c);
      const t = accessTexts(c.get('scope').locale);
      if (!who.isFresh || !(await pendingSecondStep(auth, who.person))) return toAccount(c);
      const form = readForm(formSchemas(t).code, await formBody(c));
      if (!form.ok) return c.html(await page(c, who, { codeError: form.errors.code ?? t.errors.code }), 422);
      const answer = await auth.engine.api.verifyTOTP({
        body: form.data,
        headers: c.req.raw.headers,
        asResponse: true,
      });
      if (!answer.ok) return c.html(await page(c, who, { codeError: t.second.wrong }), 422);
      forwardCookies(c, answer);
      const { backupCodes } = await auth.engine.api.viewBackupCodes({ body: { userId: who.person.userId } });
      await mailCredentialChange(c.get('scope'), site, 'secondOn');
      return c.html(<BackupCodesPage frame={c.get('frame')} codes={backupCodes} isNew={false} />);
    })
    .post('/konto/zweiter-schritt/codes', async (c) => {
      const { answer, refusal } = await withPassword(c, (body, headers) =>
        auth.engine.api.generateBackupCodes({ body, headers, asResponse: true }),
      );
      if (!answer) return refusal ?? toAccount(c);
      const { backupCodes }: { backupCodes: string[] } = await answer.json();
      return c.html(<BackupCodesPage frame={c.get('frame')} codes={backupCodes} isNew />);
    })
    .post('/konto/zweiter-schritt/aus', async (c) => {
      const { answer, refusal } = await withPassword(c, (body, headers) =>
        auth.engine.api.disableTwoFactor({ body, headers, asResponse: true }),
      );
      if (!answer) return refusal ?? toAccount(c);
      forwardCookies(c, answer);
      await mailCredentialChange(c.get('scope'), site, 'secondOff');
      leaveNotice(c, { kind: 'success', text: accessTexts(c.get('scope').locale).account.done.second });
      return toAccount(c);
    });
};

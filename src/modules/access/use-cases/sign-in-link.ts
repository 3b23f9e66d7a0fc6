import { leaveSignInToken, signInLinkMinutes } from '../../../platform/auth/sign-in-link.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { PlatformScope } from '../../../platform/scope.ts';
import { accountOf } from '../data/accounts.ts';
import { mailSignInLink, signInAddress } from '../mail/sign-in-mail.ts';
import type { Site } from '../site.ts';

/**
 * Mails a sign-in link if the address has an account, and does nothing if not; who asks cannot tell which. Limits are
 * kept by the caller, since they must hold even when this is rolled back.
 */
export const requestSignInLink = async (
  scope: PlatformScope,
  site: Site,
  input: { email: string; returnTo: string | null },
): Promise<void> => {
  const account = await accountOf(scope.db, input.email);
  if (!account) return;
  const token = await leaveSignInToken(scope.db, input.email, scope.clock.now());
  await mailSignInLink(scope, site, { ...account, email: input.email.toLowerCase() }, token, input.returnTo);
};

/**
 * A one-time sign-in link for someone at the machine (command line, first start). Only our own commands may.
 *
 * @param minutes how long it holds
 */
export const signInLink = async (
  scope: PlatformScope,
  site: Site,
  email: string,
  minutes: number = signInLinkMinutes,
): Promise<Result<{ url: string }, { reason: 'forbidden' | 'unknown-account' }>> => {
  if (scope.actor.kind !== 'system') return refuse('forbidden');
  const account = await accountOf(scope.db, email);
  if (!account) return refuse('unknown-account');
  const token = await leaveSignInToken(scope.db, email, scope.clock.now(), minutes);
  return done({ url: signInAddress(site, account.locale, token) });
};

import { signInLinkMinutes } from '../../../platform/auth/sign-in-link.ts';
import { localePrefix } from '../../../platform/i18n/locale.ts';
import { sendMail } from '../../../platform/mail/mail.ts';
import type { PlatformScope } from '../../../platform/scope.ts';
import type { KnownAccount } from '../data/accounts.ts';
import type { Site } from '../site.ts';
import { accessTexts } from '../texts/index.ts';
import { letter } from './letter.ts';

/** The address of a sign-in link. `returnTo` is where it goes on to. */
export const signInAddress = (
  site: Site,
  locale: KnownAccount['locale'],
  token: string,
  returnTo: string | null = null,
): string => {
  const query = new URLSearchParams({ code: token, ...(returnTo ? { weiter: returnTo } : {}) });
  return `${site.publicUrl}${localePrefix(locale)}/anmelden/link?${query}`;
};

/** Sends a sign-in link to an account. */
export const mailSignInLink = async (
  scope: PlatformScope,
  site: Site,
  account: KnownAccount & { email: string },
  token: string,
  returnTo: string | null,
): Promise<void> => {
  const t = accessTexts(account.locale);
  const words = letter(t, {
    subject: t.mail.link.subject,
    name: account.name,
    intro: t.mail.link.intro,
    button: t.mail.link.button,
    url: signInAddress(site, account.locale, token, returnTo),
    after: t.mail.link.after(signInLinkMinutes),
  });
  await sendMail(scope.db, { to: account.email, ...words, purpose: 'sign-in-link' });
};

import { localePrefix } from '../../../platform/i18n/locale.ts';
import { sendMail } from '../../../platform/mail/mail.ts';
import type { PlatformScope } from '../../../platform/scope.ts';
import { accountOf } from '../data/accounts.ts';
import type { Site } from '../site.ts';
import { type AccessTexts, accessTexts } from '../texts/index.ts';
import { letter } from './letter.ts';

export type CredentialChange = keyof AccessTexts['mail']['notice']['what'];

/** Tells the signed-in person that their credentials changed, so that a change by somebody else does not go unseen. */
export const mailCredentialChange = async (
  scope: PlatformScope,
  site: Site,
  what: CredentialChange,
): Promise<void> => {
  if (scope.actor.kind !== 'user') return;
  const account = await accountOf(scope.db, scope.actor.email);
  const locale = account?.locale ?? scope.locale;
  const t = accessTexts(locale);
  const words = letter(t, {
    subject: t.mail.notice.subject,
    name: scope.actor.name,
    intro: t.mail.notice.what[what],
    button: t.mail.notice.button,
    url: `${site.publicUrl}${localePrefix(locale)}/konto`,
    after: t.mail.notice.after,
  });
  await sendMail(scope.db, { to: scope.actor.email, ...words, purpose: 'security-notice' });
};

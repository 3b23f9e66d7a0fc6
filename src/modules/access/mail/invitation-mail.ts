import { longDay } from '../../../platform/i18n/format.ts';
import { localePrefix } from '../../../platform/i18n/locale.ts';
import { sendMail } from '../../../platform/mail/mail.ts';
import type { Scope } from '../../../platform/scope.ts';
import { dayIn } from '../../../platform/time/day.ts';
import { accountOf } from '../data/accounts.ts';
import type { OpenInvitation } from '../data/invitation-repository.ts';
import type { Site } from '../site.ts';
import { accessTexts } from '../texts/index.ts';
import { letter } from './letter.ts';

/** Sends the link of an invitation, in the language of the account where there is one, else of who invites. */
export const mailInvitation = async (
  scope: Scope,
  site: Site,
  invitation: Pick<OpenInvitation, 'email' | 'name' | 'role' | 'expiresAt'>,
  token: string,
): Promise<void> => {
  const known = await accountOf(scope.db, invitation.email);
  const locale = known?.locale ?? scope.locale;
  const t = accessTexts(locale);
  const words = letter(t, {
    subject: t.mail.invitation.subject(scope.alliance.name),
    name: known?.name ?? invitation.name,
    intro: t.mail.invitation.intro(
      scope.actor.kind === 'user' ? scope.actor.name : null,
      scope.alliance.name,
      t.roles[invitation.role],
    ),
    button: t.mail.invitation.button,
    url: `${site.publicUrl}${localePrefix(locale)}/${scope.alliance.slug}/einladung?code=${token}`,
    after: t.mail.invitation.after(longDay(dayIn(invitation.expiresAt, scope.alliance.timeZone), locale)),
  });
  await sendMail(scope.db, {
    to: invitation.email,
    ...words,
    purpose: 'invitation',
    allianceId: scope.alliance.id,
  });
};

import { type Context, Hono } from 'hono';
import type { AuthEngine } from '../../../platform/auth/engine.ts';
import { leaveSignInToken } from '../../../platform/auth/sign-in-link.ts';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { longDay } from '../../../platform/i18n/format.ts';
import { dayIn } from '../../../platform/time/day.ts';
import type { AllianceEnv } from '../../web.ts';
import { accountOf, ensureAccount, userNames } from '../data/accounts.ts';
import type { OpenInvitation } from '../data/invitation-repository.ts';
import { accessTexts } from '../texts/index.ts';
import { acceptInvitation, readInvitation } from '../use-cases/accept-invitation.ts';
import { platformHref } from './addresses.ts';
import { finishSignIn } from './engine-answer.ts';
import { formSchemas } from './form-schemas.ts';
import { InvitationGonePage, InvitationPage } from './invitation-page.tsx';
import { readForm } from './read-form.ts';

type C = Context<AllianceEnv>;

/** Accepting an invitation. The mailed secret is the right to do so. */
export const invitationRoutes = (auth: AuthEngine): Hono<AllianceEnv> => {
  const gone = (c: C, reason: 'unknown' | 'expired') =>
    c.html(
      <InvitationGonePage
        frame={c.get('frame')}
        reason={reason}
        signInHref={platformHref(c.get('scope').locale, '/anmelden')}
      />,
      410,
    );
  const isOther = (c: C, invitation: OpenInvitation): boolean => {
    const { actor } = c.get('scope');
    return actor.kind === 'user' && actor.email !== invitation.email;
  };
  const page = async (
    c: C,
    code: string,
    invitation: OpenInvitation,
    again: { typed?: string | undefined; error?: string | undefined } = {},
  ) => {
    const scope = c.get('scope');
    const names = await userNames(scope, invitation.invitedBy ? [invitation.invitedBy] : []);
    return (
      <InvitationPage
        frame={c.get('frame')}
        alliance={scope.alliance.name}
        code={code}
        invitation={invitation}
        inviter={invitation.invitedBy ? (names.get(invitation.invitedBy) ?? null) : null}
        until={longDay(dayIn(invitation.expiresAt, scope.alliance.timeZone), scope.locale)}
        isKnown={(await accountOf(scope.db, invitation.email)) !== null}
        otherPerson={
          scope.actor.kind === 'user' && isOther(c, invitation)
            ? { name: scope.actor.name, signOutHref: platformHref(scope.locale, '/abmelden') }
            : null
        }
        {...again}
      />
    );
  };

  return new Hono<AllianceEnv>()
    .get('/einladung', async (c) => {
      const code = c.req.query('code') ?? '';
      const found = await readInvitation(c.get('scope'), code);
      return found.ok ? c.html(await page(c, code, found.invitation)) : gone(c, found.reason);
    })
    .post('/einladung', async (c) => {
      const scope = c.get('scope');
      const t = accessTexts(scope.locale);
      const typed = await formBody(c);
      const code = typed.code ?? '';
      const found = await readInvitation(scope, code);
      if (!found.ok) return gone(c, found.reason);
      const { invitation } = found;
      if (isOther(c, invitation)) return c.html(await page(c, code, invitation), 409);
      const known = await accountOf(scope.db, invitation.email);
      const form = readForm(formSchemas(t).accept, known ? { name: known.name } : typed);
      if (!form.ok)
        return c.html(await page(c, code, invitation, { typed: typed.name, error: form.errors.name }), 422);
      // On the engine's own connection, so that the account stands before the engine begins a session for it.
      const person = { email: invitation.email, name: form.data.name, locale: scope.locale };
      const userId = await ensureAccount(auth.db, person, scope.clock.now());
      const accepted = await acceptInvitation(scope, code, { userId, name: form.data.name });
      if (!accepted.ok) return gone(c, accepted.reason);
      if (scope.actor.kind !== 'user') await signInAs(c, auth, invitation.email);
      leaveNotice(c, { kind: 'success', text: t.invitation.accepted });
      return c.redirect(c.get('frame').href('/'), 303);
    });
};

/** The mailed secret proved the address, which is all that a sign-in link would prove. */
const signInAs = async (c: C, auth: AuthEngine, email: string): Promise<void> => {
  const token = await leaveSignInToken(auth.db, email, c.get('scope').clock.now());
  const answer = await auth.engine.api.magicLinkVerify({
    query: { token },
    headers: c.req.raw.headers,
    asResponse: true,
  });
  if (!answer.ok) throw new Error('a sign-in just left could not be taken up');
  await finishSignIn(c, auth, answer);
};

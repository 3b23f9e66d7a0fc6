import { type Context, Hono } from 'hono';
import type { AllianceRole } from '../../../platform/auth/actor.ts';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { longDay } from '../../../platform/i18n/format.ts';
import { dayIn } from '../../../platform/time/day.ts';
import type { AllianceEnv } from '../../web.ts';
import { listInvitations } from '../data/invitation-repository.ts';
import { currentHoldings } from '../data/role-repository.ts';
import { mayChangeRoles, mayGive, mayInvite, maySeeTeam } from '../permissions.ts';
import type { Site } from '../site.ts';
import { accessTexts } from '../texts/index.ts';
import { changeRole } from '../use-cases/change-role.ts';
import { endRole } from '../use-cases/end-role.ts';
import { invite } from '../use-cases/invite.ts';
import { resendInvitation } from '../use-cases/resend-invitation.ts';
import { withdrawInvitation } from '../use-cases/withdraw-invitation.ts';
import { formSchemas } from './form-schemas.ts';
import { readForm } from './read-form.ts';
import { EndRolePage, InvitePage, OpenInvitationPage, RolePage, WithdrawPage } from './team-form-pages.tsx';
import { TeamPage } from './team-page.tsx';

type C = Context<AllianceEnv>;

/** People, roles and invitations of the alliance. */
export const teamRoutes = (site: Site): Hono<AllianceEnv> => {
  const texts = (c: C) => accessTexts(c.get('scope').locale);
  const giver = (c: C) => (role: AllianceRole) => mayGive(c.get('scope').actor, role);
  const backToTeam = (c: C, text: string) => {
    leaveNotice(c, { kind: 'success', text });
    return c.redirect(c.get('frame').href('/team'), 303);
  };
  const invitePage = (c: C, props: Partial<Parameters<typeof InvitePage>[0]> = {}) => (
    <InvitePage frame={c.get('frame')} mayGive={giver(c)} {...props} />
  );
  /** What was refused because the page was out of date is said on the page as it is now. */
  const refusedOnTeam = (c: C, reason: 'gone' | 'forbidden') => {
    requireRight(c.get('scope').actor, maySeeTeam);
    leaveNotice(c, { kind: 'warning', text: texts(c).team.refusals[reason] });
    return c.redirect(c.get('frame').href('/team'), 303);
  };
  const invitationOf = async (c: C) => {
    requireRight(c.get('scope').actor, mayInvite);
    const id = c.req.param('id');
    return (await listInvitations(c.get('scope'))).find((each) => each.id === id) ?? notFound();
  };
  const holdingOf = async (c: C) => {
    const id = c.req.param('id');
    return (await currentHoldings(c.get('scope'))).find((held) => held.id === id) ?? notFound();
  };

  return new Hono<AllianceEnv>()
    .get('/team', async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, maySeeTeam);
      return c.html(
        <TeamPage
          frame={c.get('frame')}
          holdings={await currentHoldings(scope)}
          invitations={await listInvitations(scope)}
          ownUserId={scope.actor.kind === 'user' ? scope.actor.userId : null}
          mayChange={mayChangeRoles(scope.actor)}
          mayGive={giver(c)}
          now={scope.clock.now()}
          timeZone={scope.alliance.timeZone}
        />,
      );
    })
    .get('/team/einladen', (c) => {
      requireRight(c.get('scope').actor, mayInvite);
      return c.html(invitePage(c));
    })
    .post('/team/einladen', async (c) => {
      requireRight(c.get('scope').actor, mayInvite);
      const t = texts(c);
      const typed = await formBody(c);
      const form = readForm(formSchemas(t).invite, typed);
      if (!form.ok) return c.html(invitePage(c, { typed, errors: form.errors }), 422);
      const result = await invite(c.get('scope'), site, form.data);
      if (result.ok) return backToTeam(c, t.team.sent(form.data.email));
      const field =
        result.reason === 'forbidden-role' || result.reason === 'already-member' ? 'role' : 'email';
      return c.html(invitePage(c, { typed, errors: { [field]: t.team.refusals[result.reason] } }), 422);
    })
    .post('/team/einladung/:id/erneut', async (c) => {
      const t = texts(c);
      const result = await resendInvitation(c.get('scope'), site, c.req.param('id'));
      return result.ok ? backToTeam(c, t.team.resent(result.email)) : refusedOnTeam(c, result.reason);
    })
    .get('/team/einladung/:id', async (c) => {
      const scope = c.get('scope');
      const t = texts(c).team;
      const invitation = await invitationOf(c);
      const day = longDay(dayIn(invitation.expiresAt, scope.alliance.timeZone), scope.locale);
      const state = invitation.expiresAt <= scope.clock.now() ? t.expired(day) : t.open(day);
      return c.html(<OpenInvitationPage frame={c.get('frame')} invitation={invitation} state={state} />);
    })
    .get('/team/einladung/:id/zurueckziehen', async (c) =>
      c.html(<WithdrawPage frame={c.get('frame')} invitation={await invitationOf(c)} />),
    )
    .post('/team/einladung/:id/zurueckziehen', async (c) => {
      const t = texts(c);
      const result = await withdrawInvitation(c.get('scope'), c.req.param('id'));
      return result.ok ? backToTeam(c, t.team.withdrawn) : refusedOnTeam(c, result.reason);
    })
    .get('/team/rolle/:id', async (c) => {
      requireRight(c.get('scope').actor, mayChangeRoles);
      return c.html(<RolePage frame={c.get('frame')} holding={await holdingOf(c)} mayGive={giver(c)} />);
    })
    .post('/team/rolle/:id', async (c) => {
      requireRight(c.get('scope').actor, mayChangeRoles);
      const t = texts(c);
      const typed = await formBody(c);
      const holding = await holdingOf(c);
      const page = (error: string) => (
        <RolePage
          frame={c.get('frame')}
          holding={holding}
          typed={typed.role}
          error={error}
          mayGive={giver(c)}
        />
      );
      const form = readForm(formSchemas(t).role, typed);
      if (!form.ok) return c.html(page(form.errors.role ?? t.errors.role), 422);
      const result = await changeRole(c.get('scope'), { holdingId: holding.id, role: form.data.role });
      return result.ok ? backToTeam(c, t.team.changed) : c.html(page(t.team.refusals[result.reason]), 422);
    })
    .get('/team/rolle/:id/beenden', async (c) => {
      requireRight(c.get('scope').actor, mayChangeRoles);
      return c.html(<EndRolePage frame={c.get('frame')} holding={await holdingOf(c)} />);
    })
    .post('/team/rolle/:id/beenden', async (c) => {
      requireRight(c.get('scope').actor, mayChangeRoles);
      const t = texts(c);
      const holding = await holdingOf(c);
      const result = await endRole(c.get('scope'), holding.id);
      if (result.ok) return backToTeam(c, t.team.ended);
      const refusal = t.team.refusals[result.reason];
      return c.html(<EndRolePage frame={c.get('frame')} holding={holding} refusal={refusal} />, 409);
    });
};

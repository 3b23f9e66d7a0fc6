import { randomUUID } from 'node:crypto';
import type { AllianceRole } from '../../../platform/auth/actor.ts';
import { newToken, tokenHash } from '../../../platform/auth/sign-in-link.ts';
import type { Change } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import { invitationEnd } from '../invitation.ts';
import type { AccessTables } from './tables.ts';

/** The history's name for an invitation. */
export const invitationThing = (id: string) => ({ kind: 'invitation', id });

export type OpenInvitation = {
  id: string;
  role: AllianceRole;
  email: string;
  name: string;
  invitedBy: string | null;
  invitedAt: Date;
  expiresAt: Date;
};

const openInvitations = (scope: Scope) =>
  scope.db
    .withTables<AccessTables>()
    .selectFrom('invitation')
    .innerJoin('invitation_addressee', (join) =>
      join
        .onRef('invitation_addressee.alliance_id', '=', 'invitation.alliance_id')
        .onRef('invitation_addressee.invitation_id', '=', 'invitation.id'),
    )
    .select([
      'invitation.id',
      'role',
      'email',
      'name',
      'invited_by as invitedBy',
      'invited_at as invitedAt',
      'expires_at as expiresAt',
    ])
    .where('invitation.alliance_id', '=', scope.alliance.id)
    .where('state', '=', 'open');

/** Open and expired invitations, the newest first. Accepted and withdrawn ones lie in the history alone. */
export const listInvitations = (scope: Scope): Promise<OpenInvitation[]> =>
  openInvitations(scope).orderBy('invited_at', 'desc').execute();

/** One of them by id, locked until the transaction ends. */
export const findInvitation = async (scope: Scope, id: string): Promise<OpenInvitation | null> =>
  (await openInvitations(scope).where('invitation.id', '=', id).forUpdate('invitation').executeTakeFirst()) ??
  null;

/** The invitation that a mailed secret opens, locked; null when it was used, withdrawn, sent anew, or never was. */
export const findByToken = async (scope: Scope, token: string): Promise<OpenInvitation | null> =>
  (await openInvitations(scope)
    .where('token_hash', '=', tokenHash(token))
    .forUpdate('invitation')
    .executeTakeFirst()) ?? null;

/** Whether an open invitation to this address exists. */
export const isInvited = async (scope: Scope, email: string): Promise<boolean> =>
  (await openInvitations(scope).where('email', '=', email).executeTakeFirst()) !== undefined;

/** Keeps a new invitation; gives it and the secret for its link, of which only a hash is stored. */
export const addInvitation = async (
  scope: Scope,
  change: Change,
  input: { email: string; name: string; role: AllianceRole },
): Promise<{ invitation: OpenInvitation; token: string }> => {
  const id = randomUUID();
  const token = newToken();
  const invitedBy = scope.actor.kind === 'user' ? scope.actor.userId : null;
  const invitedAt = scope.clock.now();
  const expiresAt = invitationEnd(invitedAt);
  await change.insert('invitation', invitationThing(id), {
    id,
    role: input.role,
    state: 'open',
    invited_by: invitedBy,
    invited_at: invitedAt,
    expires_at: expiresAt,
  });
  await scope.db
    .withTables<AccessTables>()
    .insertInto('invitation_addressee')
    .values({
      alliance_id: scope.alliance.id,
      invitation_id: id,
      email: input.email,
      name: input.name,
      token_hash: tokenHash(token),
    })
    .execute();
  return { invitation: { id, ...input, invitedBy, invitedAt, expiresAt }, token };
};

/** Gives an invitation a new secret and a new term; the link sent before is void. */
export const renewInvitation = async (
  scope: Scope,
  change: Change,
  id: string,
): Promise<{ token: string; expiresAt: Date }> => {
  const token = newToken();
  const invitedAt = scope.clock.now();
  const expiresAt = invitationEnd(invitedAt);
  await change.update('invitation', invitationThing(id), id, {
    invited_at: invitedAt,
    expires_at: expiresAt,
  });
  await scope.db
    .withTables<AccessTables>()
    .updateTable('invitation_addressee')
    .set({ token_hash: tokenHash(token) })
    .where('alliance_id', '=', scope.alliance.id)
    .where('invitation_id', '=', id)
    .execute();
  return { token, expiresAt };
};

/** Closes an invitation. To whom it went is forgotten: the account knows it from here on, or nobody needs to. */
export const closeInvitation = async (
  scope: Scope,
  change: Change,
  id: string,
  state: 'accepted' | 'withdrawn',
): Promise<void> => {
  await change.update('invitation', invitationThing(id), id, { state });
  await scope.db
    .withTables<AccessTables>()
    .deleteFrom('invitation_addressee')
    .where('alliance_id', '=', scope.alliance.id)
    .where('invitation_id', '=', id)
    .execute();
};

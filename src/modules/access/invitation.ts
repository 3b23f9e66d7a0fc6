/** How long an invitation can be accepted, in days. */
export const invitationDays = 14;

export const invitationEnd = (invitedAt: Date): Date =>
  new Date(invitedAt.getTime() + invitationDays * 86_400_000);

export type InvitationState = 'open' | 'expired' | 'accepted' | 'withdrawn';

/** What an invitation is at a moment; `kept` is what the database says. */
export const invitationState = (
  kept: 'open' | 'accepted' | 'withdrawn',
  expiresAt: Date,
  now: Date,
): InvitationState => (kept === 'open' && expiresAt <= now ? 'expired' : kept);

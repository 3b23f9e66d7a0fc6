import type { AllianceRole } from '../../platform/auth/actor.ts';

/**
 * The path of the page that a person finds after signing in without having come from another one: the office's day for
 * those who run one alliance, the alliance for its members, and the account for those with several or none.
 */
export const landingPath = (roles: readonly { slug: string; role: AllianceRole }[]): string => {
  const slugs = [...new Set(roles.map(({ slug }) => slug))];
  const [slug] = slugs;
  if (!slug || slugs.length > 1) return '/konto';
  const isOffice = roles.some(({ role }) => role === 'coordinator' || role === 'officeStaff');
  return isOffice ? `/${slug}/heute` : `/${slug}`;
};

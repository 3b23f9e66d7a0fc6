import { everyone, rightOf } from '../../platform/auth/right.ts';

/** The list of the office: due, overdue, bounced, waiting. */
export const mayManageConfirmations = rightOf('coordinator', 'officeStaff');
/** How often is asked, and whether at all. */
export const mayChangeConfirmationRules = rightOf('coordinator');
/** Owners come with a link from a mail, without an account; the link is what they may. */
export const mayFollowLink = everyone;

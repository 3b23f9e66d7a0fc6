import { everyone, rightOf } from '../../platform/auth/right.ts';

export const maySeeBodies = everyone;
/** Entries that nobody has published. */
export const maySeeInternal = rightOf('coordinator', 'officeStaff', 'steeringMember', 'organisationMember');
export const mayWriteBodies = rightOf('coordinator', 'officeStaff');
/** Who sits where, and what that tells. */
export const maySeeOverlaps = rightOf('coordinator', 'officeStaff', 'steeringMember');
/** Commenting and settling findings. */
export const mayJudgeFindings = rightOf('coordinator', 'officeStaff');
/** The handover dossier names what is open, which is the office's own business. */
export const maySeeHandover = rightOf('coordinator', 'officeStaff');

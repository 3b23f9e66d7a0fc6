import { everyone, rightOf } from '../../platform/auth/right.ts';

/** Published needs are open to everyone. */
export const maySeeNeeds = everyone;
/** Needs that nobody has published, and wants. */
export const maySeeInternal = rightOf('coordinator', 'officeStaff', 'steeringMember');
export const maySeeWants = rightOf('coordinator', 'officeStaff', 'steeringMember');
export const mayWriteNeeds = rightOf('coordinator', 'officeStaff');
export const mayChangeState = rightOf('coordinator', 'officeStaff');

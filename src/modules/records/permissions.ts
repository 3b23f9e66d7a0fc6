import { everyone, rightOf } from '../../platform/auth/right.ts';

export const mayWriteSources = rightOf('coordinator', 'officeStaff');
export const maySeeInternal = rightOf('coordinator', 'officeStaff', 'steeringMember', 'organisationMember');
/** The history names people, so it is for those who work together. */
export const maySeeHistory = rightOf('coordinator', 'officeStaff', 'steeringMember', 'organisationMember');
export const maySeeSources = everyone;

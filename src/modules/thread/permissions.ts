import { everyone, rightOf } from '../../platform/auth/right.ts';

/** Everyone may follow a thread; each kind withholds the things that the reader may not see. */
export const mayFollowThread = everyone;
export const mayTieThread = rightOf('coordinator', 'officeStaff');
/** The history of a thing names people, so it is for those who work together. */
export const maySeeHistory = rightOf('coordinator', 'officeStaff', 'steeringMember', 'organisationMember');

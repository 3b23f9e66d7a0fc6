import { everyone, rightOf } from '../../platform/auth/right.ts';

/** What everyone may see of offers, in the form of the standard. */
export const maySeeHsds = everyone;
/** Services that others publish are read in as drafts. */
export const mayReadServicesIn = rightOf('coordinator', 'officeStaff');

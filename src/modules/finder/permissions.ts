import { everyone, rightOf } from '../../platform/auth/right.ts';

/** Looking for offers, and the pinboard, need no account. */
export const maySeeFinder = everyone;
/** The addresses of the district are read in by the office. */
export const mayWriteAddresses = rightOf('coordinator', 'officeStaff');

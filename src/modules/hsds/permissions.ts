import { everyone } from '../../platform/auth/right.ts';

/** What everyone may see of offers, in the form of the standard. */
export const maySeeHsds = everyone;

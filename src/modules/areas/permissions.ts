import { everyone, rightOf } from '../../platform/auth/right.ts';

export const maySeeAreas = everyone;
/** Areas, indicators and values that nobody has published. */
export const maySeeInternal = rightOf('coordinator', 'officeStaff', 'steeringMember', 'organisationMember');
export const mayWriteAreas = rightOf('coordinator', 'officeStaff');
export const mayImportAreas = rightOf('coordinator', 'officeStaff');

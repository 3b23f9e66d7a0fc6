import { everyone, rightOf } from '../../platform/auth/right.ts';

export { maySeeHistory } from '../thread/contract.ts';

export const mayWriteSources = rightOf('coordinator', 'officeStaff');
export const maySeeInternal = rightOf('coordinator', 'officeStaff', 'steeringMember', 'organisationMember');
export const maySeeSources = everyone;

import { rightOf } from '../../platform/auth/right.ts';

/** Reading files in; each kind of import says itself who may write what it writes. */
export const mayImport = rightOf('coordinator', 'officeStaff');

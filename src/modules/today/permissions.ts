import { rightOf } from '../../platform/auth/right.ts';

/** A steering member sees here what the modules give a steering member, no more. */
export const maySeeToday = rightOf('coordinator', 'officeStaff', 'steeringMember');

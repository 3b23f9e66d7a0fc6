import { everyone, rightOf } from '../../platform/auth/right.ts';

export const maySeeWhoIsWho = everyone;
/** Entries that nobody has published, and everyone who holds an office. */
export const maySeeInternal = rightOf('coordinator', 'officeStaff', 'steeringMember', 'organisationMember');
/** Registers with filters, export and saved views. */
export const maySeeRegisters = rightOf('coordinator', 'officeStaff', 'steeringMember');
export const mayWriteActors = rightOf('coordinator', 'officeStaff');
/** People who hold no office, consents, and what is kept about a person. */
export const maySeeAllPeople = rightOf('coordinator', 'officeStaff');
export const mayMergeActors = rightOf('coordinator', 'officeStaff');
/** Erasing is final, unlike everything else. */
export const mayErasePeople = rightOf('coordinator', 'officeStaff');

import { everyone, rightOf } from '../../platform/auth/right.ts';

/** Published offers and the vocabularies are open to everyone. */
export const maySeeOffers = everyone;
/** Drafts, and what is kept back. */
export const maySeeInternal = rightOf('coordinator', 'officeStaff', 'steeringMember', 'organisationMember');
/** The register with filters and export. */
export const maySeeRegister = rightOf('coordinator', 'officeStaff', 'steeringMember');
export const mayWriteOffers = rightOf('coordinator', 'officeStaff');
/** Members may draft offers of the organisations that they act for; only the office publishes. */
export const mayDraftOffers = rightOf('coordinator', 'officeStaff', 'organisationMember');
export const mayChangeState = rightOf('coordinator', 'officeStaff');
export const mayWriteTerms = rightOf('coordinator', 'officeStaff');

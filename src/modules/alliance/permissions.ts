import { everyone, rightOf } from '../../platform/auth/right.ts';

export const maySeeAlliance = everyone;
/** Facts that nobody has published yet. */
export const maySeeInternal = rightOf('coordinator', 'officeStaff', 'steeringMember', 'organisationMember');
export const mayWriteAlliance = rightOf('coordinator', 'officeStaff');
export const mayChangeLook = rightOf('coordinator', 'officeStaff');
export const mayCreateAlliance = rightOf('platformAdministrator');
/** Figures of the alliances that were opened to a programme agency; no single entry of theirs. */
export const mayReadRollUps = rightOf('programmeAgency');

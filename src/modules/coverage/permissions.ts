import { rightOf } from '../../platform/auth/right.ts';

/** White spots, overlaps, growth: the alliance's own business until the office says it elsewhere. */
export const maySeeCoverage = rightOf('coordinator', 'officeStaff', 'steeringMember', 'organisationMember');
/** Coordination cases and white spots that were put on record. */
export const mayWriteCoverage = rightOf('coordinator', 'officeStaff');
/** The weights of the ranking that hold for all. */
export const maySetWeights = rightOf('coordinator', 'officeStaff');

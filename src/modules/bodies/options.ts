/** What a body can be. */
export const bodyKinds = [
  'steeringGroup',
  'leadershipBoard',
  'advisoryBoard',
  'workPackage',
  'tandem',
  'localAllianceStructure',
  'educationForum',
  'section78Group',
  'youthCommittee',
  'districtAssembly',
  'parentsCouncil',
  'other',
] as const;

/** From those who give mandates to those who carry them out. */
export const levels = ['political', 'strategic', 'operational'] as const;
export type Level = (typeof levels)[number];
export const isLevel = (value: unknown): value is Level => levels.some((level) => level === value);

/** How a body or a local alliance comes to its end. */
export const endings = ['merged', 'dissolved'] as const;
export type Ending = (typeof endings)[number];

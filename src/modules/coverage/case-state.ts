export const caseStates = ['open', 'agreed', 'done', 'dropped'] as const;
export type CaseState = (typeof caseStates)[number];
export const isCaseState = (value: unknown): value is CaseState =>
  caseStates.some((state) => state === value);

export const proposals = ['keep', 'merge', 'shiftTime', 'shiftPlace', 'drop'] as const;
export type Proposal = (typeof proposals)[number];
export const isProposal = (value: unknown): value is Proposal => proposals.some((each) => each === value);

const following: Readonly<Record<CaseState, readonly CaseState[]>> = {
  open: ['agreed', 'dropped'],
  agreed: ['done', 'dropped', 'open'],
  done: ['open'],
  dropped: ['open'],
};

/** The states that can follow; the same as `coordination_case_may_follow` of migration 0110. */
export const followingCaseStates = (state: CaseState): readonly CaseState[] => following[state];
export const mayFollow = (earlier: CaseState, later: CaseState): boolean =>
  following[earlier].includes(later);
/** Nothing is waited for any more. */
export const isClosed = (state: CaseState): boolean => state === 'done' || state === 'dropped';

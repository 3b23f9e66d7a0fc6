/** Who is meant, as offers name them. */
export const audiences = ['families', 'children', 'youngPeople', 'parents', 'professionals'] as const;

/** Most urgent first. */
export const urgencies = ['urgent', 'high', 'medium', 'low'] as const;
export type Urgency = (typeof urgencies)[number];
export const isUrgency = (value: unknown): value is Urgency => urgencies.some((each) => each === value);

/** Who voiced a want. */
export const voices = ['children', 'youngPeople', 'parents', 'families', 'professionals', 'unknown'] as const;

/** How a want reached the office. `finder`: somebody missed something in the public search. */
export const ways = ['forum', 'survey', 'talk', 'mail', 'finder', 'contribution', 'other'] as const;

/** What proves a need. */
export const evidenceKinds = ['indicator', 'survey', 'forum', 'contribution', 'statement', 'other'] as const;

/** How far an offer meets a need. */
export const extents = ['fully', 'partly'] as const;

/** What can be wrong about an offer. */
export const matters = [
  'times',
  'place',
  'contact',
  'cost',
  'ended',
  'full',
  'accessibility',
  'other',
] as const;
export type Matter = (typeof matters)[number];
export const isMatter = (value: unknown): value is Matter => matters.some((each) => each === value);

/** What became of a report. */
export const outcomes = ['mended', 'wasRight', 'passedOn', 'other'] as const;
export type Outcome = (typeof outcomes)[number];
export const isOutcome = (value: unknown): value is Outcome => outcomes.some((each) => each === value);

export type ReportTyped = { matter: string; words: string; replyTo: string };
export type ReportFault = 'matter' | 'words' | 'tooLong' | 'mail';

export const longestWords = 1000;

/** What is wrong with a report, by field; nothing: it can be taken. "Something else" needs words. */
export const reportFaults = (typed: ReportTyped): Partial<Record<keyof ReportTyped, ReportFault>> => ({
  ...(isMatter(typed.matter) ? {} : { matter: 'matter' as const }),
  ...(typed.matter === 'other' && typed.words.trim() === '' ? { words: 'words' as const } : {}),
  ...(typed.words.trim().length > longestWords ? { words: 'tooLong' as const } : {}),
  ...(typed.replyTo.trim() !== '' &&
  !(typed.replyTo.trim().length <= 200 && /^[^<>@\s,;]+@[^<>@\s,;]+\.[^<>@\s,;]+$/.test(typed.replyTo.trim()))
    ? { replyTo: 'mail' as const }
    : {}),
});

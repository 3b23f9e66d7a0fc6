import type { de } from './reports-de.ts';

/** What readers meet of it, in every public language. */
export type ReportForm = Pick<
  typeof de,
  | 'title'
  | 'lead'
  | 'matter'
  | 'matters'
  | 'words'
  | 'wordsHint'
  | 'replyTo'
  | 'replyHint'
  | 'send'
  | 'done'
  | 'errors'
> & { cancel: string };

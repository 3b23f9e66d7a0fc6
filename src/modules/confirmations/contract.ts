/** What later modules and the app may know of confirmations: how to describe entries that are to be confirmed. */

export type { ConfirmableKind, Entry, EntryField } from './confirmable.ts';
export type { Standing } from './cycle.ts';
export { isMarkedStale } from './data/stale.ts';
export { exampleStanding } from './example-standing.ts';
export { linkForKeeper } from './use-cases/link-for-keeper.ts';
export { loadStandings } from './use-cases/load-standings.ts';
export { noteReturnedMail } from './use-cases/note-returned-mail.ts';

/** What later modules and the app may know of the thread: what a thing is, and how things are tied. */

export { linkThings, unlinkThings } from './data/link-repository.ts';
export { maySeeHistory } from './permissions.ts';
export {
  type Meaning,
  meanings,
  type ThingCard,
  type ThingKind,
  type ThingRef,
  type ThingRegistry,
} from './thing.ts';
export { type LoadedLink, loadLinks } from './use-cases/load-links.ts';
export { type NearThing, nearThread } from './use-cases/near-thread.ts';

/** Kinds that later modules may refer to: in fields of type `record` by name, on the thread, in data sets by key. */
export { coordinationCase, gap } from './kinds.ts';

/** Kinds that later modules may refer to: in fields of type `record` by name, in data sets by key. */
export { body, localAlliance } from './kinds.ts';

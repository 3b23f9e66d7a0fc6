/** Kinds that later modules may refer to: in fields of type `record` by name, in data sets by key. */

export { type NeedOnDay, needsOnDay } from './data/needs-on-day.ts';
export { need, want } from './kinds.ts';
export { isUrgency, type Urgency, urgencies } from './options.ts';
export { isState, openStates, type State, states } from './state.ts';

export { type FieldOfDay, fieldsOn } from './data/field-views.ts';
export { titleOn } from './data/title-views.ts';
export { field, goal, milestone } from './kinds.ts';

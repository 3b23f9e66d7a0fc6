export { type FieldOfDay, fieldsOn } from './data/field-views.ts';
export { titleOn } from './data/title-views.ts';
export { field, milestone } from './kinds.ts';

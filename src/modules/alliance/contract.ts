export { type FieldOfDay, fieldsOn } from './data/field-views.ts';
export { field, milestone } from './kinds.ts';

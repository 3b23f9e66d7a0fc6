export { type FieldOfDay, fieldsOn } from './data/field-views.ts';
export { field } from './kinds.ts';

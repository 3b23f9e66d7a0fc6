/** What later modules and the app may know of records: how a kind is described, and the few questions they may ask. */

export { type LoadedRecord, loadRecords } from './data/load-records.ts';
export { newId } from './data/new-id.ts';
export { lockedRows, readRows } from './data/read-rows.ts';
export { recordThingKind } from './data/record-cards.ts';
export { namesIn } from './data/record-names.ts';
export { visibleRow } from './data/visible-row.ts';
export { type FormErrors, readRecordForm, type Typed } from './record-form.ts';
export type {
  FieldSpec,
  RecordKind,
  RecordProblem,
  RecordRegistry,
  RecordWords,
  Series,
} from './record-kind.ts';
export { stableId } from './stable-id.ts';
export { factsLoader } from './use-cases/load-data-set.ts';
export { refusalOf } from './use-cases/refusals.ts';
export { RecordField } from './web/record-field.tsx';
export { shownValue } from './web/shown.ts';

/** What later modules and the app may know of imports: how to describe what can be read from files. */

export { type Provenance, provenanceOf } from './data/entry-store.ts';
export { forgetName } from './data/forget-name.ts';
export type {
  ComparedRow,
  DecidedRow,
  FileFacts,
  ImportField,
  ImportKind,
  ImportPlan,
  ImportPreset,
  ImportSession,
  ImportSetting,
  ImportWords,
  RowRemark,
  Value,
} from './import-kind.ts';
export { openField } from './import-kind.ts';
export { Provenance as ProvenanceLines } from './web/provenance.tsx';

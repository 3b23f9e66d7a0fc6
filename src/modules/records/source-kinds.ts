import { maySeeInternal, mayWriteSources } from './permissions.ts';
import type { RecordKind } from './record-kind.ts';
import { recordTexts } from './texts/index.ts';

/** A document that facts rest on. */
export const sourceDocument: RecordKind = {
  kind: 'sourceDocument',
  table: 'source_document',
  series: 'undated',
  fields: [
    { name: 'title', type: 'text', maxLength: 300, required: true },
    { name: 'reference', type: 'text', maxLength: 1000 },
  ],
  write: mayWriteSources,
  seeInternal: maySeeInternal,
  words: (locale) => {
    const t = recordTexts(locale).sources;
    return {
      one: t.document,
      many: t.documents,
      create: t.newDocument,
      correct: t.correctDocument,
      fields: { title: t.documentTitle, reference: t.documentReference },
      hints: { reference: t.documentReferenceHint },
    };
  },
  title: (row) => String(row.title),
  path: (row) => `/quellen#${String(row.thing_id)}`,
};

/** One statement of a document, word for word. */
export const sourceStatement: RecordKind = {
  kind: 'sourceStatement',
  table: 'source_statement',
  series: 'undated',
  fields: [
    { name: 'document_id', type: 'record', kind: 'sourceDocument', required: true },
    { name: 'text', type: 'longText', maxLength: 4000, required: true },
    { name: 'place', type: 'text', maxLength: 300 },
    { name: 'position', type: 'position' },
  ],
  write: mayWriteSources,
  seeInternal: maySeeInternal,
  words: (locale) => {
    const t = recordTexts(locale).sources;
    return {
      one: t.one,
      many: t.many,
      create: t.create,
      correct: t.correct,
      fields: { document_id: t.document, text: t.text, place: t.place, position: t.position },
    };
  },
  title: (row) => shorten(String(row.text), 90),
  path: (row) => `/quellen#${String(row.thing_id)}`,
};

const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length))} …`;

import { z } from 'zod';
import { isDay, parseDayAsKnown } from '../../platform/time/day.ts';
import { meanings } from '../thread/contract.ts';
import { hasSource } from './record-form.ts';
import type { FieldSpec, RecordKind } from './record-kind.ts';

/** What a fact is called in the files of a data set; readable, and unique within its kind. */
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens');
/** A thing of any kind: `milestone:neuer-titel`. */
const thing = z.string().regex(/^[a-zA-Z]+:[a-z0-9]+(-[a-z0-9]+)*$/, 'kind:key');
/** A day as exactly as it is known: `2014`, `2014-06` or `2014-06-01`. */
const dayAsKnown = z
  .string()
  .refine(
    (text) => /^\d{4}(-\d{2}){0,2}$/.test(text) && parseDayAsKnown(text) !== null,
    'YYYY, YYYY-MM or YYYY-MM-DD',
  );
const exactDay = z.string().refine(isDay, 'YYYY-MM-DD');

/** The name of a column in the files: `base_value` → `baseValue`, `system_id` → `system`. */
export const nameInFile = (column: string): string =>
  column.replace(/_id$/, '').replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const fieldSchema = (field: FieldSpec): z.ZodType => {
  switch (field.type) {
    case 'text':
    case 'longText':
      return z.string().trim().min(1).max(field.maxLength);
    case 'number':
      return z.number();
    case 'position':
      return z.number().int();
    case 'day':
      return field.precisionColumn ? dayAsKnown : exactDay;
    case 'choice':
      return z.enum(field.options as [string, ...string[]]);
    case 'choices':
      return z.array(z.enum(field.options as [string, ...string[]])).min(1);
    case 'lines':
      return z.array(z.string().trim().min(1).max(field.maxLength)).min(1).max(field.maxLines);
    case 'record':
      return key;
  }
};

/**
 * When a fact holds, said in exactly one way: `from` and/or `until` (its last day), or `time` in words:
 * `notRecorded` — it holds, but since when and how long nobody wrote down; `undated` — a wording that cannot even be
 * put before or after others.
 */
const timeFields = (kind: RecordKind) => ({
  from: dayAsKnown.optional(),
  until: dayAsKnown.optional(),
  time: z.enum(kind.mayBeUndated ? ['notRecorded', 'undated'] : ['notRecorded']).optional(),
});

/** One fact of a kind as it stands in a file. */
export const factSchema = (kind: RecordKind): z.ZodType<FactInFile> => {
  const own = kind.fields.map((field) => {
    const schema = fieldSchema(field);
    return [nameInFile(field.name), field.required ? schema : schema.optional()] as const;
  });
  const shape = z.strictObject({
    ...Object.fromEntries(own),
    ...(kind.series === 'undated' ? {} : timeFields(kind)),
    ...(kind.series === 'versions' ? { of: key.optional() } : {}),
    ...(hasSource(kind)
      ? { source: key.optional(), decisionNote: z.string().min(1).max(1000).optional() }
      : {}),
    internal: z.boolean().optional(),
  });
  if (kind.series === 'undated') return shape;
  return shape.refine(
    (fact: FactInFile) => (fact.time === undefined) !== (fact.from === undefined && fact.until === undefined),
    { path: ['time'], message: 'say either "from"/"until" or "time"' },
  );
};

/** Values by their names in the file; each was checked by its kind's schema. */
export type FactInFile = Readonly<Record<string, unknown>>;
export type LinkInFile = z.infer<typeof linkSchema>;

const linkSchema = z.strictObject({
  from: thing,
  meaning: z.enum(meanings),
  to: thing,
  note: z.string().min(1).max(1000).optional(),
});

/** What a file holds: by kind the facts by key, and the thread's links. */
export type DataSetContent = {
  facts: readonly { kind: RecordKind; key: string; fact: FactInFile }[];
  links: readonly LinkInFile[];
};

/** Reads a file's content. Throws with the path of the first faults, e.g. `goal.teilhabe.title: …`. */
export const contentReader = (kinds: readonly RecordKind[]): ((content: unknown) => DataSetContent) => {
  const sections = kinds.map((kind) => [kind.kind, z.record(key, factSchema(kind)).optional()] as const);
  const schema = z.strictObject({ ...Object.fromEntries(sections), links: z.array(linkSchema).optional() });
  return (content) => {
    const read = schema.safeParse(content);
    if (!read.success) throw new Error(faultsInWords(read.error));
    const byKind = read.data as Readonly<Record<string, Readonly<Record<string, FactInFile>>>>;
    return {
      facts: kinds.flatMap((kind) =>
        Object.entries(byKind[kind.kind] ?? {}).map(([name, fact]) => ({ kind, key: name, fact })),
      ),
      links: read.data.links ?? [],
    };
  };
};

const faultsShown = 5;
const faultsInWords = (error: z.ZodError): string =>
  error.issues
    .slice(0, faultsShown)
    .map((issue) => `${issue.path.join('.') || '(the whole file)'}: ${issue.message}`)
    .join('\n');

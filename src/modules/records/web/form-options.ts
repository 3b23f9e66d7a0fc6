import { isUuid } from '../../../platform/db/uuid.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { ThingRegistry } from '../../thread/contract.ts';
import { namesIn } from '../data/record-names.ts';
import { recordOptions } from '../data/record-store.ts';
import { hasSource, type Typed } from '../record-form.ts';
import type { RecordKind, RecordRegistry } from '../record-kind.ts';
import { sourceStatement } from '../source-kinds.ts';
import type { FormOptions } from './record-form-page.tsx';

/** What a record's form offers to choose from: one query per list. */
export const formOptions = async (
  scope: Scope,
  kind: RecordKind,
  records: RecordRegistry,
  things: ThingRegistry,
  typed: Typed,
): Promise<FormOptions> => {
  const fields: Record<string, readonly { value: string; label: string; group?: string }[]> = {};
  for (const field of kind.fields) {
    const other = field.type === 'record' ? records.kind(field.kind) : undefined;
    if (!other) continue;
    if (!other.choices) {
      fields[field.name] = await recordOptions(scope, other, typed[field.name]);
      continue;
    }
    const options = await other.choices(scope);
    const chosen = await missingChoice(scope, records, kind, field.name, typed, options);
    fields[field.name] = chosen ? [chosen, ...options] : options;
  }
  if (!hasSource(kind)) return { fields, sources: [], decisions: [] };
  return {
    fields,
    sources: await recordOptions(scope, sourceStatement, typed.source),
    decisions: await decisionOptions(scope, things),
  };
};

/** What is chosen already but is not among those offered: a form must not lose it. */
const missingChoice = async (
  scope: Scope,
  records: RecordRegistry,
  kind: RecordKind,
  column: string,
  typed: Typed,
  options: readonly { value: string }[],
): Promise<{ value: string; label: string } | null> => {
  const value = typed[column] ?? '';
  if (!isUuid(value) || options.some((option) => option.value === value)) return null;
  const label = (await namesIn(scope, records, [{ kind, row: { [column]: value } }])).get(value);
  return label ? { value, label } : null;
};

/** Things that can have decided a change, as `kind:id`. */
export const decisionOptions = async (
  scope: Scope,
  things: ThingRegistry,
): Promise<readonly { value: string; label: string }[]> => {
  const cards = [];
  for (const kind of things.all()) if (kind.decisions) cards.push(...(await kind.decisions(scope)));
  return cards.map((card) => ({
    value: `${card.kind}:${card.id}`,
    label: card.day ? `${card.day.slice(0, 4)} · ${card.title}` : card.title,
  }));
};

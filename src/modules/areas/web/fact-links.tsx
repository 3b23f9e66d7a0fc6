import type { Child } from 'hono/jsx';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { number, periodInWords } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type Precision, parseRange } from '../../../platform/time/period.ts';
import { StateLabel } from '../../../ui/chips.tsx';
import type { Frame } from '../../../ui/frame.ts';
import type { RecordKind } from '../../records/contract.ts';
import { maySeeHistory } from '../../thread/contract.ts';
import { mayWriteAreas } from '../permissions.ts';
import { areasTexts } from '../texts/index.ts';

/** What every page of the module needs to know of its reader. */
export type Reader = {
  frame: Frame;
  locale: Locale;
  asOf: string;
  today: string;
  mayWrite: boolean;
  maySeeHistory: boolean;
};

export const readerOf = (scope: Scope, frame: Frame): Reader => ({
  frame,
  locale: scope.locale,
  asOf: scope.asOf,
  today: scope.today,
  mayWrite: mayWriteAreas(scope.actor),
  maySeeHistory: maySeeHistory(scope.actor),
});

/** The address of the form for a new record, prefilled, that leads back to `back`. */
export const newHref = (
  reader: Reader,
  kind: RecordKind,
  back: string,
  fields: Record<string, string> = {},
): string => reader.frame.href(`/eintrag/${kind.kind}/neu`, { ...fields, zurueck: back });

export const text = (row: JsonRow, column: string): string =>
  typeof row[column] === 'string' ? row[column] : '';
export const thingId = (row: JsonRow): string => String(row.thing_id);

/** When a fact holds, as exactly as it is known. */
export const whenInWords = (row: JsonRow, locale: Locale): string => {
  const period = typeof row.valid === 'string' ? parseRange(row.valid) : null;
  return periodInWords(period?.from || period?.until ? period : null, locale, {
    from: row.from_precision as Precision,
    until: row.until_precision as Precision,
  });
};

/** A value with its unit, as short as it can be without hiding differences: `23,4 %`, `12.030 Personen`. */
export const valueInWords = (value: number, unit: string | null, locale: Locale): string => {
  const digits = Math.abs(value) >= 1000 ? 0 : Math.abs(value) >= 1 ? 1 : 2;
  const shown = number(value, locale, {
    maximumFractionDigits: digits,
    // Percentages stand below each other; counts have no decimals.
    minimumFractionDigits: Number.isInteger(value) && unit !== '%' ? 0 : digits,
  });
  return unit ? `${shown}\u00a0${unit}` : shown;
};

/** A share from 0 to 1 as per cent. */
export const percent = (share: number, locale: Locale): string =>
  number(share, locale, { style: 'percent', maximumFractionDigits: 1 });

/** A size in m² as hectares. */
export const hectares = (squareMetres: number, locale: Locale): string =>
  number(squareMetres / 10_000, locale, { maximumFractionDigits: squareMetres < 100_000 ? 1 : 0 });

type FactProps = {
  reader: Reader;
  kind: RecordKind;
  row: JsonRow;
  /** The page that the fact stands on, below the alliance; forms lead back to it. */
  back: string;
  /** Links to thread and history too. */
  thread?: boolean;
  /** When it holds, in words; null where the page says it elsewhere or the kind has no time. */
  when?: string | null;
  /** What the row is called in the names of its links, where its own title says too little. */
  name?: string;
};

/** The small line below a fact: when it holds, the decision behind it, its source, and what one can do. */
export const FactLine = (props: FactProps): Child => {
  const { reader, kind, row, back } = props;
  const t = areasTexts(reader.locale).fact;
  const name = props.name ?? kind.title(row, reader.locale);
  const parts: Child[] = [];
  const link = (label: string, aria: string, href: string) =>
    parts.push(
      <a href={href} aria-label={aria}>
        {label}
      </a>,
    );
  const holds = kind.series === 'undated' ? null : whenInWords(row, reader.locale);
  const when = props.when === undefined ? holds : props.when;
  if (when) parts.push(when);
  if (text(row, 'decision_note')) parts.push(t.decision(text(row, 'decision_note')));
  if (row.source_id) link(t.source, t.sourceOf(name), reader.frame.href(`/quellen#${String(row.source_id)}`));
  const thing = `${kind.kind}/${thingId(row)}`;
  if (props.thread) link(t.thread, `${t.thread}: ${name}`, reader.frame.href(`/faden/${thing}`));
  if (props.thread && reader.maySeeHistory)
    link(t.history, `${t.history}: ${name}`, reader.frame.href(`/verlauf/${thing}`));
  if (reader.mayWrite)
    link(
      t.edit,
      t.editOf(name),
      reader.frame.href(`/eintrag/${kind.kind}/${String(row.id)}`, { zurueck: back }),
    );
  if (row.is_public === false) parts.push(<StateLabel kind="neutral" label={t.internal} />);
  if (parts.length === 0) return null;
  return (
    <p class="small fact-line">{parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}</p>
  );
};

/** Parts with a comma between them. */
export const joined = (parts: readonly Child[]): Child =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part]));

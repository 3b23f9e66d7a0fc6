import type { Child } from 'hono/jsx';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { longDay, periodInWords } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type Precision, parseRange } from '../../../platform/time/period.ts';
import { StateLabel } from '../../../ui/chips.tsx';
import type { Frame } from '../../../ui/frame.ts';
import type { RecordKind } from '../../records/contract.ts';
import { maySeeHistory } from '../../thread/contract.ts';
import {
  mayJudgeFindings,
  maySeeHandover,
  maySeeInternal,
  maySeeOverlaps,
  mayWriteBodies,
} from '../permissions.ts';
import { bodiesTexts } from '../texts/index.ts';

/** What every page of the module needs to know of its reader. */
export type Reader = {
  frame: Frame;
  locale: Locale;
  asOf: string;
  today: string;
  mayWrite: boolean;
  maySeeHistory: boolean;
  maySeeInternal: boolean;
  maySeeOverlaps: boolean;
  mayJudge: boolean;
  maySeeHandover: boolean;
};

export const readerOf = (scope: Scope, frame: Frame): Reader => ({
  frame,
  locale: scope.locale,
  asOf: scope.asOf,
  today: scope.today,
  mayWrite: mayWriteBodies(scope.actor),
  maySeeHistory: maySeeHistory(scope.actor),
  maySeeInternal: maySeeInternal(scope.actor),
  maySeeOverlaps: maySeeOverlaps(scope.actor),
  mayJudge: mayJudgeFindings(scope.actor),
  maySeeHandover: maySeeHandover(scope.actor),
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

/** "heute" reads better than its date; other days are named. */
export const onDayInWords = (reader: Reader): string =>
  reader.asOf === reader.today
    ? bodiesTexts(reader.locale).today
    : bodiesTexts(reader.locale).onDay(longDay(reader.asOf, reader.locale));

/** The small line below a fact: when it holds, the decision behind it, its source, and what one can do. */
export const FactLine = (props: {
  reader: Reader;
  kind: RecordKind;
  row: JsonRow;
  /** The page that the fact stands on, below the alliance; forms lead back to it. */
  back: string;
  /** Links to thread and history too. */
  thread?: boolean;
  /** What the row is called in the names of its links, where its own title says too little. */
  name?: string;
}): Child => {
  const { reader, kind, row, back } = props;
  const t = bodiesTexts(reader.locale).fact;
  const name = props.name ?? kind.title(row, reader.locale);
  const parts: Child[] = [whenInWords(row, reader.locale)];
  const link = (label: string, aria: string, href: string) =>
    parts.push(
      <a href={href} aria-label={aria}>
        {label}
      </a>,
    );
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
  return (
    <p class="small fact-line">{parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}</p>
  );
};

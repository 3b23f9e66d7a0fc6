import type { Child } from 'hono/jsx';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { StateLabel } from '../../../ui/chips.tsx';
import type { Frame } from '../../../ui/frame.ts';
import type { RecordKind } from '../../records/contract.ts';
import { maySeeHistory } from '../../thread/contract.ts';
import { textOrNull, thingId, whenInWords } from '../fact.ts';
import { mayWriteAlliance } from '../permissions.ts';
import { allianceTexts } from '../texts/index.ts';

/** What every page of the module needs to know of its reader. */
export type Reader = { frame: Frame; locale: Locale; mayWrite: boolean; maySeeHistory: boolean };

export const readerOf = (scope: Scope, frame: Frame): Reader => ({
  frame,
  locale: scope.locale,
  mayWrite: mayWriteAlliance(scope.actor),
  maySeeHistory: maySeeHistory(scope.actor),
});

/** The address of the form for a new record, prefilled, that leads back to `back`. */
export const newHref = (
  reader: Reader,
  kind: RecordKind,
  back: string,
  fields: Record<string, string> = {},
) => reader.frame.href(`/eintrag/${kind.kind}/neu`, { ...fields, zurueck: back });

export const editHref = (reader: Reader, kind: RecordKind, row: JsonRow, back: string) =>
  reader.frame.href(`/eintrag/${kind.kind}/${String(row.id)}`, { zurueck: back });

type Link = { label: string; name: string; href: string };

/** Small links that belong to a fact: its source, and for those who may, changing it; on request thread and history. */
const linksOf = (props: FactProps): readonly Link[] => {
  const { reader, kind, row, back } = props;
  const t = allianceTexts(reader.locale).fact;
  const name = kind.title(row, reader.locale);
  const link = (wanted: unknown, label: string, of: (name: string) => string, href: string): Link[] =>
    wanted ? [{ label, name: of(name), href }] : [];
  const thing = `${kind.kind}/${thingId(row)}`;
  return [
    ...link(row.source_id, t.source, t.sourceOf, reader.frame.href(`/quellen#${String(row.source_id)}`)),
    ...link(props.thread, t.thread, t.threadOf, reader.frame.href(`/faden/${thing}`)),
    ...link(
      props.thread && reader.maySeeHistory,
      t.history,
      t.historyOf,
      reader.frame.href(`/verlauf/${thing}`),
    ),
    ...link(reader.mayWrite, t.edit, t.editOf, editHref(reader, kind, row, back)),
  ];
};

export type FactProps = {
  reader: Reader;
  kind: RecordKind;
  row: JsonRow;
  /** The page that the fact stands on, below the alliance; forms lead back to it. */
  back: string;
  /** Links to thread and history too. */
  thread?: boolean;
  /** When it holds, in words; left out where the page says it elsewhere. */
  when?: string | null;
  /** A further link at the end. */
  more?: Child;
};

/** The small line below a fact: when it holds, the decision behind it, source, and what one can do. */
export const FactLine = (props: FactProps): Child => {
  const { reader, row } = props;
  const t = allianceTexts(reader.locale).fact;
  const when = props.when === undefined ? whenInWords(row, reader.locale) : props.when;
  const decision = textOrNull(row, 'decision_note');
  const parts: Child[] = [];
  if (when) parts.push(when);
  if (decision) parts.push(decision);
  for (const { href, label, name } of linksOf(props))
    parts.push(
      <a href={href} aria-label={name}>
        {label}
      </a>,
    );
  if (props.more) parts.push(props.more);
  if (row.is_public === false) parts.push(<StateLabel kind="neutral" label={t.internal} />);
  if (parts.length === 0) return null;
  return (
    <p class="small fact-line">{parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}</p>
  );
};

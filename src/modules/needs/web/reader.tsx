import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Frame } from '../../../ui/frame.ts';
import type { RecordKind } from '../../records/contract.ts';
import { maySeeHistory } from '../../thread/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { mayChangeState, maySeeInternal, maySeeWants, mayWriteNeeds } from '../permissions.ts';
import { needsTexts } from '../texts/index.ts';

export type C = Context<AllianceEnv>;

/** What every page of the module needs to know of its reader. */
export type Reader = {
  frame: Frame;
  locale: Locale;
  asOf: string;
  today: string;
  mayWrite: boolean;
  mayChangeState: boolean;
  maySeeInternal: boolean;
  maySeeWants: boolean;
  maySeeHistory: boolean;
};

export const readerOf = (scope: Scope, frame: Frame): Reader => ({
  frame,
  locale: scope.locale,
  asOf: scope.asOf,
  today: scope.today,
  mayWrite: mayWriteNeeds(scope.actor),
  mayChangeState: mayChangeState(scope.actor),
  maySeeInternal: maySeeInternal(scope.actor),
  maySeeWants: maySeeWants(scope.actor),
  maySeeHistory: maySeeHistory(scope.actor),
});

export const text = (row: JsonRow, column: string): string =>
  typeof row[column] === 'string' ? row[column] : '';

/** A choice of a kind in the reader's words. */
export const optionOf = (kind: RecordKind, column: string, value: unknown, locale: Locale): string =>
  kind.words(locale).options?.[column]?.[String(value)] ?? '';

/** A link to the form of a row, named after what it changes; nothing for those who may not. */
export const EditLink = (props: { reader: Reader; kind: RecordKind; row: JsonRow; back: string }): Child => {
  const { reader, kind, row, back } = props;
  if (!reader.mayWrite) return null;
  const t = needsTexts(reader.locale).need;
  return (
    <>
      {' '}
      <a
        class="small no-print"
        href={reader.frame.href(`/eintrag/${kind.kind}/${String(row.id)}`, { zurueck: back })}
        aria-label={t.editOf(kind.title(row, reader.locale))}
      >
        {t.edit}
      </a>
    </>
  );
};

/** Says after the redirect what was done, with the way back. */
export const tell = (c: C, message: string, eventId: string | null): void =>
  leaveNotice(c, {
    kind: 'success',
    text: message,
    ...(eventId
      ? {
          action: {
            label: needsTexts(c.get('scope').locale).undo,
            href: c.get('frame').href(`/verlauf/zuruecknehmen/${eventId}`),
          },
        }
      : {}),
  });

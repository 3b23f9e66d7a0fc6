import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { periodInWords } from '../../../platform/i18n/format.ts';
import type { Language, Locale } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type Precision, parseRange } from '../../../platform/time/period.ts';
import type { Frame } from '../../../ui/frame.ts';
import type { RecordKind } from '../../records/contract.ts';
import { maySeeHistory } from '../../thread/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import {
  mayChangeState,
  maySeeInternal,
  maySeeRegister,
  mayWriteOffers,
  mayWriteTerms,
} from '../permissions.ts';
import { offersTexts } from '../texts/index.ts';

export type C = Context<AllianceEnv>;

/** What every page of the module needs to know of its reader. */
export type Reader = {
  frame: Frame;
  locale: Locale;
  /** The language of public pages; that of the interface where no other is asked for. */
  language: Language;
  asOf: string;
  today: string;
  mayWrite: boolean;
  mayWriteTerms: boolean;
  mayChangeState: boolean;
  maySeeInternal: boolean;
  maySeeRegister: boolean;
  maySeeHistory: boolean;
};

export const readerOf = (scope: Scope, frame: Frame): Reader => ({
  frame,
  locale: scope.locale,
  language: frame.language ?? scope.locale,
  asOf: scope.asOf,
  today: scope.today,
  mayWrite: mayWriteOffers(scope.actor),
  mayWriteTerms: mayWriteTerms(scope.actor),
  mayChangeState: mayChangeState(scope.actor),
  maySeeInternal: maySeeInternal(scope.actor),
  maySeeRegister: maySeeRegister(scope.actor),
  maySeeHistory: maySeeHistory(scope.actor),
});

export const text = (row: JsonRow, column: string): string =>
  typeof row[column] === 'string' ? row[column] : '';

/** The address of the form for a new record, prefilled, that leads back to `back`. */
export const newHref = (
  reader: Reader,
  kind: RecordKind,
  back: string,
  fields: Record<string, string> = {},
): string => reader.frame.href(`/eintrag/${kind.kind}/neu`, { ...fields, zurueck: back });

/** When a fact holds, as exactly as it is known. */
export const whenInWords = (row: JsonRow, locale: Locale): string => {
  const period = typeof row.valid === 'string' ? parseRange(row.valid) : null;
  return periodInWords(period?.from || period?.until ? period : null, locale, {
    from: row.from_precision as Precision,
    until: row.until_precision as Precision,
  });
};

/** A link to the form of a row, named after what it changes; nothing for those who may not. */
export const EditLink = (props: {
  reader: Reader;
  kind: RecordKind;
  row: JsonRow | null;
  back: string;
  may: boolean;
}): Child => {
  const { reader, kind, row, back } = props;
  if (!props.may || !row) return null;
  const t = offersTexts(reader.locale);
  return (
    <>
      {' '}
      <a
        class="small no-print"
        href={reader.frame.href(`/eintrag/${kind.kind}/${String(row.id)}`, { zurueck: back })}
        aria-label={t.offer.editOf(kind.title(row, reader.locale))}
      >
        {t.vocabulary.edit}
      </a>
    </>
  );
};

/** Says after the redirect what was done, with the way back for those who may take it. */
export const tell = (c: C, message: string, eventId: string | null, mayUndo = true): void =>
  leaveNotice(c, {
    kind: 'success',
    text: message,
    ...(eventId && mayUndo
      ? {
          action: {
            label: offersTexts(c.get('scope').locale).undo,
            href: c.get('frame').href(`/verlauf/zuruecknehmen/${eventId}`),
          },
        }
      : {}),
  });

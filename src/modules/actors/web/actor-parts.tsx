import type { Child } from 'hono/jsx';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { dayAsKnown, longDay, periodInWords } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { addDays } from '../../../platform/time/day.ts';
import { FieldChip, StateLabel } from '../../../ui/chips.tsx';
import { ContactWay } from '../../../ui/contact.tsx';
import { type FieldMark, isFieldMark } from '../../../ui/field-marks.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Small } from '../../../ui/prose.tsx';
import { ThreadList } from '../../../ui/thread-list.tsx';
import { type Provenance, ProvenanceLines } from '../../imports/contract.ts';
import type { NearThing } from '../../thread/contract.ts';
import type { Holder } from '../data/holders.ts';
import { contactPoint, optionOf } from '../kinds.ts';
import { staleAfterDays } from '../register.ts';
import { isWebAddress } from '../rules.ts';
import { actorsTexts } from '../texts/index.ts';
import { FactLine, type Reader, text, whenInWords } from './fact-links.tsx';

/** Who holds an office, in a line or two: names where they may be shown, and plainly when nobody does. */
export const Holders = ({ reader, holders }: { reader: Reader; holders: readonly Holder[] }): Child => {
  const t = actorsTexts(reader.locale).holder;
  const principals = holders.filter((each) => each.role === 'principal');
  const deputies = holders.filter((each) => each.role === 'deputy');
  return (
    <>
      {principals.length === 0 && (
        <StateLabel
          kind="warn"
          label={reader.asOf === reader.today ? t.vacant : t.vacantOn(longDay(reader.asOf, reader.locale))}
        />
      )}
      {principals.map((holder) => (
        <span>{holder.name === null ? t.withheld : <HolderName reader={reader} holder={holder} />}</span>
      ))}
      {deputies.map((holder) => (
        <Small>
          {holder.name === null ? (
            t.deputyWithheld
          ) : (
            <>
              {t.deputy('')}
              <HolderName reader={reader} holder={holder} />
            </>
          )}
        </Small>
      ))}
    </>
  );
};

/** A holder's name, leading to their page where there is one to see. */
export const HolderName = ({ reader, holder }: { reader: Reader; holder: Holder }): Child =>
  holder.personId ? (
    <a href={reader.frame.href(`/personen/${holder.personId}`)}>{holder.name}</a>
  ) : (
    holder.name
  );

/** When somebody holds an office, as exactly as it is known. */
export const heldWhen = (holder: Holder, locale: Locale): string =>
  holder.row.valid ? whenInWords(holder.row, locale) : periodInWords(holder.period, locale);

/** Contacts as one reaches them: numbers to call, addresses to write to. */
export const Contacts = ({
  reader,
  rows,
  back,
  plain = false,
}: {
  reader: Reader;
  rows: readonly JsonRow[];
  back: string;
  /** Without the small lines below, for lists. */
  plain?: boolean;
}): Child => (
  <PlainList
    items={rows.map((row) => (
      <div class="fact">
        <p>
          {optionOf('contactPoint', 'kind', row.kind, reader.locale)}
          {text(row, 'label') && ` (${text(row, 'label')})`}: <ContactValue row={row} />
        </p>
        {!plain && <FactLine reader={reader} kind={contactPoint} row={row} back={back} />}
      </div>
    ))}
  />
);

export const ContactValue = ({ row }: { row: JsonRow }): Child => {
  const value = text(row, 'value');
  if (row.kind === 'phone') return <ContactWay kind="phone" value={value} />;
  if (row.kind === 'mail' && /^[^\s@?]+@[^\s@?]+$/.test(value))
    return <ContactWay kind="mail" value={value} />;
  if (row.kind === 'web' && isWebAddress(value)) return <a href={value}>{value}</a>;
  return <>{value}</>;
};

export const fieldMark = (mark: string): FieldMark => (isFieldMark(mark) ? mark : 'generic');

export const FieldChips = ({
  fields,
}: {
  fields: readonly { name: string; mark: string; detail?: string }[];
}): Child => (
  <>
    {fields.map((each) => (
      <FieldChip mark={fieldMark(each.mark)} label={each.name} detail={each.detail} />
    ))}
  </>
);

/** When an entry was last confirmed, a word when that is long ago or nobody answers, and which lists it comes from. */
export const Confirmation = ({
  reader,
  row,
  isMarkedStale,
  said,
}: {
  reader: Reader;
  row: JsonRow;
  isMarkedStale: boolean;
  said: readonly Provenance[];
}): Child => {
  const texts = actorsTexts(reader.locale);
  const t = texts.organisation;
  const day = text(row, 'confirmed_on');
  const isStale = day < addDays(reader.today, -staleAfterDays);
  const labels: Readonly<Record<string, string | undefined>> = {
    ...Object.fromEntries(Object.entries(texts.importing.fields).map(([name, { label }]) => [name, label])),
    ...texts.importing.words.fields,
    open: undefined,
  };
  return (
    <>
      {day
        ? t.confirmed(longDay(day, reader.locale), text(row, 'confirmed_by_note') || null)
        : t.neverConfirmed}
      {isMarkedStale ? ` (${t.markedStale})` : isStale && day ? ` (${t.stale})` : ''}
      <ProvenanceLines locale={reader.locale} said={said} labelOf={(field) => labels[field]} />
    </>
  );
};

/** What hangs directly on a thing, as a short piece of the thread. */
export const NearThings = ({ reader, near }: { reader: Reader; near: readonly NearThing[] }): Child => (
  <ThreadList
    label={actorsTexts(reader.locale).organisation.near}
    items={near.map(({ relation, card }) => ({
      title: card.title,
      href: reader.frame.href(card.path),
      how: relation,
      day: card.day && dayAsKnown(card.day, card.precision, reader.locale),
      datetime: card.day?.slice(0, { year: 4, month: 7, day: 10 }[card.precision]) ?? null,
    }))}
  />
);

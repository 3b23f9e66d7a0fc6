import type { Child } from 'hono/jsx';
import { dayAsKnown } from '../../../platform/i18n/format.ts';
import { FieldChip, StateLabel } from '../../../ui/chips.tsx';
import { FieldShape, isFieldMark } from '../../../ui/field-marks.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { ThreadList } from '../../../ui/thread-list.tsx';
import type { Holder } from '../../actors/contract.ts';
import type { FieldOfDay } from '../../alliance/contract.ts';
import type { RecordKind } from '../../records/contract.ts';
import type { NearThing } from '../../thread/contract.ts';
import type { Lead } from '../data/body-views.ts';
import type { Member } from '../data/members.ts';
import type { Place } from '../data/places.ts';
import { leadGap } from '../leads.ts';
import { bodiesTexts } from '../texts/index.ts';
import { FactLine, type Reader } from './reader.tsx';

export const markOf = (field: FieldOfDay) => (isFieldMark(field.mark) ? field.mark : 'generic');

/** Fields as chips; nothing when there are none. */
export const Fields = ({ fields }: { fields: readonly FieldOfDay[] }): Child => (
  <>
    {fields.map((field) => (
      <FieldChip mark={markOf(field)} label={field.name} />
    ))}
  </>
);

/** An organisation, or an office with its organisation and whoever holds it where that may be shown. */
export const MemberName = ({ reader, member }: { reader: Reader; member: Member }): Child => {
  const { name } = member;
  const { frame } = reader;
  if (name.kind === 'organisation') return <a href={frame.href(name.path)}>{name.name}</a>;
  return (
    <>
      <a href={frame.href(name.path)}>{name.name}</a>,{' '}
      <a href={frame.href(`/organisationen/${name.organisationId}`)}>{name.organisationName}</a>
      <HolderNames reader={reader} holders={member.holders} />
    </>
  );
};

const HolderNames = ({ reader, holders }: { reader: Reader; holders: readonly Holder[] }): Child => {
  const t = bodiesTexts(reader.locale).member;
  const principals = holders.filter((each) => each.role === 'principal');
  if (principals.length === 0) return ` (${t.vacant})`;
  const named = principals.filter((each) => each.name !== null);
  if (named.length === 0) return null;
  return (
    <>
      {' ('}
      {named.map(({ name, personId }, index) => (
        <>
          {index > 0 && ', '}
          {personId ? <a href={reader.frame.href(`/personen/${personId}`)}>{name}</a> : name}
        </>
      ))}
      )
    </>
  );
};

/** Members with what they may do; `label` says it for each row. */
export const Members = (props: {
  reader: Reader;
  members: readonly Member[];
  kind: RecordKind;
  back: string;
  label: (member: Member) => string | null;
}): Child => (
  <PlainList
    items={props.members.map((member) => {
      const label = props.label(member);
      return (
        <div class="fact">
          <p>
            <MemberName reader={props.reader} member={member} />
            {label && (
              <>
                {' '}
                <StateLabel kind="neutral" label={label} />
              </>
            )}
          </p>
          <FactLine
            reader={props.reader}
            kind={props.kind}
            row={member.row}
            back={props.back}
            name={
              member.name.kind === 'office'
                ? `${member.name.name}, ${member.name.organisationName}`
                : member.name.name
            }
          />
        </div>
      );
    })}
  />
);

/** Who leads, each with the shape of the field. */
export const Leads = ({ reader, leads }: { reader: Reader; leads: readonly Lead[] }): Child => {
  const t = bodiesTexts(reader.locale);
  const gap = reader.maySeeInternal ? leadGap(leads) : null;
  if (leads.length === 0 && !gap) return null;
  return (
    <ul class="leads">
      {leads.map((lead) => (
        <li>
          {lead.field && <FieldShape mark={markOf(lead.field)} />}{' '}
          {t.kinds.bodyLead.options.role[lead.row.role === 'lead' ? 'lead' : 'coLead']}:{' '}
          <MemberName reader={reader} member={lead} />
          {lead.field && ` – ${lead.field.name}`}
        </li>
      ))}
      {gap && (
        <li>
          <StateLabel kind="warn" label={t.leadGaps[gap]} />
        </li>
      )}
    </ul>
  );
};

/** What hangs directly on a thing, as a short piece of the thread. */
export const NearThings = ({ reader, near }: { reader: Reader; near: readonly NearThing[] }): Child => (
  <ThreadList
    label={bodiesTexts(reader.locale).near}
    items={near.map(({ relation, card }) => ({
      title: card.title,
      href: reader.frame.href(card.path),
      how: relation,
      day: card.day && dayAsKnown(card.day, card.precision, reader.locale),
      datetime: card.day?.slice(0, { year: 4, month: 7, day: 10 }[card.precision]) ?? null,
    }))}
  />
);

/** A place, leading to its page where it is one of the alliance's areas. */
export const PlaceName = ({ reader, place }: { reader: Reader; place: Place }): Child =>
  place.path ? <a href={reader.frame.href(place.path)}>{place.name}</a> : place.name;

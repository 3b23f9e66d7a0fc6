import { longDay } from '../../../platform/i18n/format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { SelectField } from '../../../ui/choice-fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Pagination } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import type { FieldOfDay } from '../../alliance/contract.ts';
import type { AreaChoice } from '../data/facility-areas.ts';
import type { WhoIsWho, WhoIsWhoEntry } from '../data/who-is-who-views.ts';
import { office, optionOf, organisation } from '../kinds.ts';
import { organisationKinds } from '../options.ts';
import { isNarrowed, type RegisterQuery, registerParameters } from '../register.ts';
import { actorsTexts } from '../texts/index.ts';
import { ContactValue, Holders } from './actor-parts.tsx';
import { newHref, type Reader, text, thingId } from './fact-links.tsx';

const path = '/wer-ist-wer';
const countUpTo = 1_000;

/** Who is responsible for what: the answer that a coordinator is asked for most. Public; members see more names. */
export const WhoIsWhoPage = (props: {
  reader: Reader;
  query: RegisterQuery;
  view: WhoIsWho;
  fields: readonly FieldOfDay[];
  areas: readonly AreaChoice[];
  isFirstPage: boolean;
  /** Why the document that was asked for cannot be had. */
  refused?: string | null;
}) => {
  const { reader, query, view } = props;
  const { frame, locale } = reader;
  const t = actorsTexts(locale);
  const isToday = reader.asOf === reader.today;
  const parameters = registerParameters(query);
  return (
    <Page
      frame={frame}
      title={t.whoIsWho.title}
      lead={isToday ? t.whoIsWho.lead : t.whoIsWho.leadOn(longDay(reader.asOf, locale))}
      width="text"
      provenance={t.whoIsWho.people}
    >
      {props.refused && (
        <Alert kind="danger" title={t.whoIsWho.pdfTooManyTitle}>
          {props.refused}
        </Alert>
      )}
      <Form
        method="get"
        action={frame.href(path).split('?')[0] ?? path}
        hidden={{ stand: isToday ? null : reader.asOf }}
        label={t.whoIsWho.search}
      >
        <TextField
          name="suche"
          type="search"
          label={t.whoIsWho.search}
          hint={t.whoIsWho.hint}
          value={query.search}
          required={false}
          maxLength={200}
        />
        <div class="grid grid--dense">
          <SelectField
            name="art"
            label={t.register.kind}
            options={organisationKinds.map((value) => ({
              value,
              label: t.kinds.organisation.options.kind[value],
            }))}
            placeholder={t.register.all}
            value={query.kind}
            required={false}
          />
          <SelectField
            name="feld"
            label={t.register.field}
            options={props.fields.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={t.register.all}
            value={query.fieldId}
            required={false}
          />
          {props.areas.length > 0 && (
            <SelectField
              name="gebiet"
              label={t.register.area}
              hint={t.whoIsWho.areaHint}
              options={props.areas}
              placeholder={t.register.all}
              value={query.areaId}
              required={false}
            />
          )}
        </div>
        <ButtonRow>
          <SubmitButton label={t.register.apply} />
          {isNarrowed(query) && (
            <ButtonLink label={t.register.reset} href={frame.href(path)} kind="tertiary" />
          )}
        </ButtonRow>
      </Form>
      {view.isForgiving && view.count > 0 && <Alert kind="info" title={t.register.forgiving} />}
      {view.count === 0 &&
        (isNarrowed(query) ? (
          <EmptyState title={t.whoIsWho.nothing} text={t.whoIsWho.nothingText} />
        ) : (
          <EmptyState
            title={t.whoIsWho.empty}
            text={t.whoIsWho.emptyText}
            action={
              reader.mayWrite && (
                <ButtonLink label={t.register.add.organisations} href={newHref(reader, organisation, path)} />
              )
            }
          />
        ))}
      {view.count > 0 && (
        <Section
          title={view.count > countUpTo ? t.register.moreThan(countUpTo) : t.register.count(view.count)}
        >
          <ButtonRow>
            <ButtonLink label={t.whoIsWho.pdf} href={frame.href(`${path}.pdf`, parameters)} download />
          </ButtonRow>
          <PlainList items={view.entries.map((entry) => <Entry reader={reader} entry={entry} />)} />
        </Section>
      )}
      <Pagination
        previous={props.isFirstPage ? null : { href: frame.href(path, parameters), label: t.paging.first }}
        next={
          view.next
            ? { href: frame.href(path, { ...parameters, ab: view.next }), label: t.paging.more }
            : null
        }
      />
    </Page>
  );
};

const Entry = ({ reader, entry }: { reader: Reader; entry: WhoIsWhoEntry }) => {
  const { frame, locale } = reader;
  const { row } = entry;
  return (
    <div class="fact" id={thingId(row)}>
      <p class="kicker">{optionOf('organisation', 'kind', row.kind, locale)}</p>
      <h3 class="fact__title">
        <a href={frame.href(organisation.path(row))}>{text(row, 'name')}</a>
      </h3>
      {entry.offices.map((each) => (
        <div>
          <a href={frame.href(office.path(each.row))}>{text(each.row, 'name')}</a>:{' '}
          <Holders reader={reader} holders={each.holders} />
        </div>
      ))}
      {entry.contacts.length > 0 && (
        <Small>
          {entry.contacts.flatMap((contact, index) => [
            index === 0 ? '' : ' · ',
            <ContactValue row={contact} />,
          ])}
        </Small>
      )}
    </div>
  );
};

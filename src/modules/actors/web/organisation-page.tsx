import type { Child } from 'hono/jsx';
import { longDay } from '../../../platform/i18n/format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { Chip, StateLine } from '../../../ui/chips.tsx';
import { DescriptionList, PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { StructuredData } from '../../../ui/structured-data.tsx';
import type { NearThing } from '../../thread/contract.ts';
import type { OfficeOfDay, OrganisationView } from '../data/organisation-views.ts';
import {
  contactPoint,
  externalKey,
  facility,
  office,
  optionOf,
  organisation,
  organisationField,
  providerRelation,
} from '../kinds.ts';
import { isWebAddress } from '../rules.ts';
import { actorsTexts } from '../texts/index.ts';
import { Confirmation, Contacts, FieldChips, Holders, NearThings } from './actor-parts.tsx';
import { FactLine, newHref, type Reader, text, thingId } from './fact-links.tsx';
import { OrganisationNames } from './organisation-names.tsx';

type Props = {
  reader: Reader;
  view: OrganisationView;
  near: readonly NearThing[];
  /** What it is, for search engines. */
  structured: Readonly<Record<string, unknown>>;
};

/** One organisation as of the reader's day: what it was called, who held its offices, where it is, how to reach it. */
export const OrganisationPage = (props: Props) => {
  const { reader, view, near } = props;
  const { frame, locale } = reader;
  const t = actorsTexts(locale);
  const { row } = view;
  const here = organisation.path(row);
  const website = text(row, 'website');
  return (
    <Page
      frame={frame}
      kicker={optionOf('organisation', 'kind', row.kind, locale) ?? undefined}
      title={text(row, 'name')}
      width="text"
      canonical={String(props.structured['@id'])}
      head={<StructuredData data={props.structured} />}
      breadcrumbs={[{ label: t.nav.whoIsWho, href: frame.href('/wer-ist-wer') }]}
      state={
        <StateLine>
          {text(row, 'short_name') && <Chip label={text(row, 'short_name')} />}
          <FieldChips fields={view.fields} />
        </StateLine>
      }
      provenance={
        <Confirmation reader={reader} row={row} isMarkedStale={view.isMarkedStale} said={view.said} />
      }
    >
      {!view.holdsOnDay && (
        <Alert kind="info" title={t.organisation.notOnDay(longDay(reader.asOf, locale))} />
      )}
      {view.mergedInto && (
        <Alert kind="warning" title={t.organisation.merged}>
          <p>
            {t.organisation.mergedText} <a href={frame.href(view.mergedInto.path)}>{view.mergedInto.name}</a>.
          </p>
        </Alert>
      )}
      <DescriptionList
        items={[
          { term: t.organisation.sector, value: optionOf('organisation', 'sector', row.sector, locale) },
          {
            term: t.organisation.legalForm,
            value: optionOf('organisation', 'legal_form', row.legal_form, locale),
          },
          {
            term: t.organisation.website,
            value: isWebAddress(website) ? <a href={website}>{website}</a> : null,
          },
        ]}
      />
      <FactLine reader={reader} kind={organisation} row={row} back={here} thread />
      <Offices {...props} here={here} />
      <Section title={t.organisation.contacts}>
        {view.contacts.length === 0 && <p>{t.organisation.noContacts}</p>}
        <Contacts reader={reader} rows={view.contacts} back={here} />
        <Add
          reader={reader}
          kind={contactPoint}
          here={here}
          id={thingId(row)}
          label={t.organisation.addContact}
        />
      </Section>
      <Section title={t.organisation.facilities}>
        {view.facilities.length === 0 && <p>{t.organisation.noFacilities}</p>}
        <PlainList
          items={view.facilities.map((each) => (
            <div class="fact">
              <p>
                <a href={frame.href(facility.path(each))}>{text(each, 'name')}</a>
              </p>
              <Small>
                {[`${text(each, 'street')} ${text(each, 'house_number')}`.trim(), text(each, 'town')]
                  .filter(Boolean)
                  .join(', ')}
              </Small>
            </div>
          ))}
        />
        <Add
          reader={reader}
          kind={facility}
          here={here}
          id={thingId(row)}
          label={t.organisation.addFacility}
        />
      </Section>
      <Providers {...props} here={here} />
      {(view.fields.length > 0 || reader.mayWrite) && (
        <Section title={t.organisation.fields}>
          <PlainList
            items={view.fields.map((each) => (
              <div class="fact">
                <p>{each.name}</p>
                <FactLine
                  reader={reader}
                  kind={organisationField}
                  row={each.row}
                  back={here}
                  name={each.name}
                />
              </div>
            ))}
          />
          <Add
            reader={reader}
            kind={organisationField}
            here={here}
            id={thingId(row)}
            label={t.organisation.addField}
          />
        </Section>
      )}
      {(view.keys.length > 0 || reader.mayWrite) && (
        <Section title={t.organisation.keys}>
          <PlainList
            items={view.keys.map((each) => (
              <div class="fact">
                <p>
                  {text(each, 'system')}: <strong>{text(each, 'key')}</strong>
                </p>
                <FactLine reader={reader} kind={externalKey} row={each} back={here} />
              </div>
            ))}
          />
          <Add
            reader={reader}
            kind={externalKey}
            here={here}
            id={thingId(row)}
            label={t.organisation.addKey}
          />
        </Section>
      )}
      {reader.mayWrite && (
        <ButtonRow>
          <ButtonLink label={t.accounts.link} href={frame.href(`${here}/konten`)} />
        </ButtonRow>
      )}
      {near.length > 0 && (
        <Section
          title={t.organisation.near}
          action={
            <a href={frame.href(`/faden/organisation/${thingId(row)}`)}>{t.organisation.wholeThread}</a>
          }
        >
          <NearThings reader={reader} near={near} />
        </Section>
      )}
      {(view.wordings.length > 1 || view.merged.length > 0) && <OrganisationNames {...props} here={here} />}
    </Page>
  );
};

const Offices = ({ reader, view, here }: Props & { here: string }): Child => {
  const t = actorsTexts(reader.locale);
  return (
    <Section title={t.organisation.offices}>
      {view.offices.length === 0 && <p>{t.organisation.noOffices}</p>}
      <PlainList items={view.offices.map((each) => <Office reader={reader} each={each} here={here} />)} />
      <Add
        reader={reader}
        kind={office}
        here={here}
        id={thingId(view.row)}
        label={t.organisation.addOffice}
      />
    </Section>
  );
};

const Office = ({ reader, each, here }: { reader: Reader; each: OfficeOfDay; here: string }): Child => {
  const t = actorsTexts(reader.locale);
  return (
    <div class="fact">
      <h3 class="fact__title">
        <a href={reader.frame.href(office.path(each.row))}>{text(each.row, 'name')}</a>
      </h3>
      <Holders reader={reader} holders={each.holders} />
      {each.signs.map((sign) => (
        <Small>{t.organisation.signs(text(sign, 'covers'), text(sign, 'limits') || null)}</Small>
      ))}
      {reader.mayWrite && <FactLine reader={reader} kind={office} row={each.row} back={here} />}
    </div>
  );
};

const Providers = ({ reader, view, here }: Props & { here: string }): Child => {
  const t = actorsTexts(reader.locale).organisation;
  if (view.providers.length + view.provides.length === 0 && !reader.mayWrite) return null;
  const named = (id: unknown) => {
    const found = view.names.get(String(id));
    return found && <a href={reader.frame.href(found.path)}>{found.name}</a>;
  };
  return (
    <Section title={t.providers}>
      <PlainList
        items={[
          ...view.providers.map((each) => (
            <div class="fact">
              <p>
                {t.providedBy}: {named(each.provider_id)}
              </p>
              <FactLine reader={reader} kind={providerRelation} row={each} back={here} />
            </div>
          )),
          ...view.provides.map((each) => (
            <div class="fact">
              <p>
                {t.provides}:{' '}
                {each.organisation_id ? (
                  named(each.organisation_id)
                ) : (
                  <a href={reader.frame.href(`/einrichtungen/${String(each.facility_id)}`)}>
                    {view.facilityNames.get(String(each.facility_id))}
                  </a>
                )}
              </p>
              <FactLine reader={reader} kind={providerRelation} row={each} back={here} />
            </div>
          )),
        ]}
      />
      <Add reader={reader} kind={providerRelation} here={here} id={thingId(view.row)} label={t.addProvider} />
    </Section>
  );
};

const Add = (props: {
  reader: Reader;
  kind: Parameters<typeof newHref>[1];
  here: string;
  id: string;
  label: string;
}): Child =>
  props.reader.mayWrite ? (
    <ButtonRow>
      <ButtonLink
        label={props.label}
        href={newHref(props.reader, props.kind, props.here, { organisation_id: props.id })}
      />
    </ButtonRow>
  ) : null;

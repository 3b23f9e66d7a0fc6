import { longDay, number } from '../../../platform/i18n/format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { DescriptionList, PlainList, Timeline } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { StructuredData } from '../../../ui/structured-data.tsx';
import type { AreaName } from '../../areas/contract.ts';
import type { NearThing } from '../../thread/contract.ts';
import type { FacilityView } from '../data/facility-views.ts';
import { contactPoint, externalKey, facility, optionOf, providerRelation } from '../kinds.ts';
import { accessibilityFields } from '../options.ts';
import { actorsTexts } from '../texts/index.ts';
import { Confirmation, Contacts, NearThings } from './actor-parts.tsx';
import { FactLine, newHref, type Reader, text, thingId, whenInWords } from './fact-links.tsx';

/** One facility as of the reader's day: where it is, to whom it belongs, how one gets in. */
export const FacilityPage = (props: {
  reader: Reader;
  view: FacilityView;
  /** In which it lies, larger ones first. */
  areas: readonly AreaName[];
  near: readonly NearThing[];
  /** What it is, for search engines. */
  structured: Readonly<Record<string, unknown>>;
}) => {
  const { reader, view } = props;
  const { frame, locale } = reader;
  const t = actorsTexts(locale);
  const { row } = view;
  const here = facility.path(row);
  const address = [
    `${text(row, 'street')} ${text(row, 'house_number')}`.trim(),
    `${text(row, 'postal_code')} ${text(row, 'town')}`.trim(),
  ].filter(Boolean);
  const degrees = (value: unknown) => number(Number(value), locale, { maximumFractionDigits: 5 });
  return (
    <Page
      frame={frame}
      kicker={optionOf('facility', 'kind', row.kind, locale) ?? undefined}
      title={text(row, 'name')}
      width="text"
      canonical={String(props.structured['@id'])}
      head={<StructuredData data={props.structured} />}
      breadcrumbs={[
        { label: t.nav.whoIsWho, href: frame.href('/wer-ist-wer') },
        ...(view.organisation
          ? [{ label: view.organisation.name, href: frame.href(view.organisation.path) }]
          : []),
      ]}
      provenance={
        <Confirmation reader={reader} row={row} isMarkedStale={view.isMarkedStale} said={view.said} />
      }
    >
      {!view.holdsOnDay && <Alert kind="info" title={t.facility.notOnDay(longDay(reader.asOf, locale))} />}
      {view.mergedInto && (
        <Alert kind="warning" title={t.organisation.merged}>
          <p>
            {t.organisation.mergedText}{' '}
            <a href={frame.href(`/einrichtungen/${view.mergedInto.id}`)}>{view.mergedInto.name}</a>.
          </p>
        </Alert>
      )}
      <DescriptionList
        items={[
          {
            term: t.facility.belongsTo,
            value: view.organisation && (
              <a href={frame.href(view.organisation.path)}>{view.organisation.name}</a>
            ),
          },
          { term: t.facility.address, value: address.length > 0 ? address.join(', ') : null },
          {
            term: t.facility.place,
            value:
              row.lat === null || row.lat === undefined
                ? null
                : t.facility.placeText(degrees(row.lat), degrees(row.lon)),
          },
          {
            term: t.facility.areas,
            value:
              props.areas.length === 0
                ? null
                : props.areas.flatMap((area, index) => [
                    index === 0 ? '' : ', ',
                    <a href={frame.href(area.path)}>{area.name}</a>,
                    ` (${area.level})`,
                  ]),
          },
        ]}
      />
      <FactLine reader={reader} kind={facility} row={row} back={here} thread />
      <Section title={t.facility.accessibility}>
        <DescriptionList
          items={[
            ...accessibilityFields.map(({ name }) => ({
              term: t.kinds.facility.fields[name],
              value: optionOf('facility', name, row[name], locale) ?? t.facility.notLooked,
            })),
            { term: t.facility.note, value: text(row, 'accessibility_note') || null },
          ]}
        />
      </Section>
      <Section title={t.organisation.contacts}>
        {view.contacts.length === 0 && <p>{t.organisation.noContacts}</p>}
        <Contacts reader={reader} rows={view.contacts} back={here} />
        {reader.mayWrite && (
          <ButtonRow>
            <ButtonLink
              label={t.organisation.addContact}
              href={newHref(reader, contactPoint, here, { facility_id: thingId(row) })}
            />
            <ButtonLink
              label={t.organisation.addKey}
              href={newHref(reader, externalKey, here, { facility_id: thingId(row) })}
            />
            <ButtonLink
              label={t.organisation.addProvider}
              href={newHref(reader, providerRelation, here, { facility_id: thingId(row) })}
            />
          </ButtonRow>
        )}
      </Section>
      {view.providers.length > 0 && (
        <Section title={t.organisation.providers}>
          <PlainList
            items={view.providers.map((each) => {
              const provider = view.names.get(String(each.provider_id));
              return (
                <div class="fact">
                  <p>
                    {t.organisation.providedBy}:{' '}
                    {provider && <a href={frame.href(provider.path)}>{provider.name}</a>}
                  </p>
                  <FactLine reader={reader} kind={providerRelation} row={each} back={here} />
                </div>
              );
            })}
          />
        </Section>
      )}
      {view.keys.length > 0 && (
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
        </Section>
      )}
      {props.near.length > 0 && (
        <Section
          title={t.organisation.near}
          action={<a href={frame.href(`/faden/facility/${thingId(row)}`)}>{t.organisation.wholeThread}</a>}
        >
          <NearThings reader={reader} near={props.near} />
        </Section>
      )}
      {view.wordings.length > 1 && (
        <Section title={t.organisation.names}>
          <Timeline
            items={view.wordings.map((each) => ({
              when: whenInWords(each, locale),
              title: text(each, 'name'),
              children: <FactLine reader={reader} kind={facility} row={each} back={here} when={null} />,
            }))}
          />
        </Section>
      )}
      {view.merged.length > 0 && (
        <Small>
          {t.organisation.formerEntries}: {view.merged.map((each) => text(each, 'name')).join(', ')}
        </Small>
      )}
    </Page>
  );
};

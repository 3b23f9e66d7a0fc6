import { longDay } from '../../../platform/i18n/format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { StateLabel, StateLine } from '../../../ui/chips.tsx';
import { PlainList, Timeline } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import type { Holder } from '../data/holders.ts';
import type { OfficeView } from '../data/office-views.ts';
import { contactPoint, office, officeHolding, signingAuthority } from '../kinds.ts';
import { actorsTexts } from '../texts/index.ts';
import { Contacts, HolderName, Holders, heldWhen } from './actor-parts.tsx';
import { FactLine, newHref, type Reader, text, thingId, whenInWords } from './fact-links.tsx';

/** One office: whose it is, who holds it on the day, for what it may sign. It stays when nobody holds it. */
export const OfficePage = ({ reader, view }: { reader: Reader; view: OfficeView }) => {
  const { frame, locale } = reader;
  const t = actorsTexts(locale);
  const { row } = view;
  const here = office.path(row);
  const id = thingId(row);
  const now = view.holders.filter((each) => each.holdsNow);
  const others = view.holders.filter((each) => !each.holdsNow);
  return (
    <Page
      frame={frame}
      kicker={view.organisation?.name}
      title={text(row, 'name')}
      width="text"
      breadcrumbs={[
        { label: t.nav.whoIsWho, href: frame.href('/wer-ist-wer') },
        ...(view.organisation
          ? [{ label: view.organisation.name, href: frame.href(view.organisation.path) }]
          : []),
      ]}
      state={
        row.nature === 'publicOffice' ? (
          <StateLine>
            <StateLabel kind="neutral" label={t.holder.publicOffice} />
          </StateLine>
        ) : undefined
      }
    >
      {!view.holdsOnDay && <Alert kind="info" title={t.office.notOnDay(longDay(reader.asOf, locale))} />}
      <FactLine reader={reader} kind={office} row={row} back={here} thread />
      <Section title={t.office.holders}>
        {reader.mayWrite && now.length > 0 ? (
          <>
            {!now.some((each) => each.role === 'principal') && <Holders reader={reader} holders={[]} />}
            <Holdings reader={reader} holders={now} here={here} />
          </>
        ) : (
          <Holders reader={reader} holders={now} />
        )}
        {reader.mayWrite && (
          <ButtonRow>
            {!now.some((each) => each.role === 'principal') && (
              <ButtonLink
                label={t.office.fill}
                href={newHref(reader, officeHolding, here, { office_id: id, role: 'principal' })}
              />
            )}
            <ButtonLink
              label={t.office.addDeputy}
              kind="tertiary"
              href={newHref(reader, officeHolding, here, { office_id: id, role: 'deputy' })}
            />
          </ButtonRow>
        )}
      </Section>
      {others.length > 0 && (
        <Section title={t.office.past}>
          <Holdings reader={reader} holders={others} here={here} />
        </Section>
      )}
      <Section title={t.office.signs}>
        {view.signs.length === 0 && <p>{t.office.noSigns}</p>}
        <PlainList
          items={view.signs.map((sign) => (
            <div class="fact">
              <p>
                <strong>{text(sign, 'covers')}</strong>
                {text(sign, 'limits') && `, ${text(sign, 'limits')}`},{' '}
                {t.office.signsFor(view.names.get(String(sign.organisation_id))?.name ?? '')}
              </p>
              <FactLine reader={reader} kind={signingAuthority} row={sign} back={here} />
            </div>
          ))}
        />
        {reader.mayWrite && (
          <ButtonRow>
            <ButtonLink
              label={t.office.addSigns}
              href={newHref(reader, signingAuthority, here, {
                office_id: id,
                organisation_id: text(row, 'organisation_id'),
              })}
            />
          </ButtonRow>
        )}
      </Section>
      {(view.contacts.length > 0 || reader.mayWrite) && (
        <Section title={t.office.contacts}>
          <Contacts reader={reader} rows={view.contacts} back={here} />
          {reader.mayWrite && (
            <ButtonRow>
              <ButtonLink
                label={t.office.addContact}
                href={newHref(reader, contactPoint, here, { office_id: id })}
              />
            </ButtonRow>
          )}
        </Section>
      )}
      {view.wordings.length > 1 && (
        <Section title={t.office.names}>
          <Timeline
            items={view.wordings.map((each) => ({
              when: whenInWords(each, locale),
              title: text(each, 'name'),
            }))}
          />
        </Section>
      )}
    </Page>
  );
};

/** Holdings with their times, for those who keep them. */
const Holdings = ({
  reader,
  holders,
  here,
}: {
  reader: Reader;
  holders: readonly Holder[];
  here: string;
}) => {
  const t = actorsTexts(reader.locale);
  return (
    <PlainList
      items={holders.map((holder) => (
        <div class="fact">
          <p>
            {holder.role === 'deputy' && `${t.person.deputy}: `}
            {holder.name === null ? t.holder.withheld : <HolderName reader={reader} holder={holder} />}
          </p>
          <FactLine
            reader={reader}
            kind={officeHolding}
            row={holder.row}
            back={here}
            when={heldWhen(holder, reader.locale)}
            {...(holder.name ? { name: holder.name } : {})}
          />
        </div>
      ))}
    />
  );
};

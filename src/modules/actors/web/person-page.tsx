import { longDay } from '../../../platform/i18n/format.ts';
import { parseRange } from '../../../platform/time/period.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { StateLabel } from '../../../ui/chips.tsx';
import { ConfirmPanel } from '../../../ui/confirm-panel.tsx';
import { Form } from '../../../ui/form.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import type { PersonView } from '../data/person-views.ts';
import { officeHolding, optionOf, person, personConsent } from '../kinds.ts';
import { personName } from '../person-name.ts';
import { actorsTexts } from '../texts/index.ts';
import { isNameShown } from '../visibility.ts';
import { heldWhen } from './actor-parts.tsx';
import { FactLine, newHref, type Reader, text, thingId } from './fact-links.tsx';

/** A person, as far as the reader may know of them; consents and rights for the office alone. */
export const PersonPage = ({ reader, view }: { reader: Reader; view: PersonView }) => {
  const { frame, locale } = reader;
  const t = actorsTexts(locale);
  const { row } = view;
  const here = person.path(row);
  const isErased = Boolean(row.erased_on);
  return (
    <Page
      frame={frame}
      kicker={t.person.kicker}
      title={personName(row, locale)}
      lead={text(row, 'pronoun') || undefined}
      width="text"
      breadcrumbs={[{ label: t.nav.whoIsWho, href: frame.href('/wer-ist-wer') }]}
    >
      {isErased && (
        <Alert kind="info" title={t.person.erasedTitle}>
          <p>{t.person.erased(longDay(text(row, 'erased_on'), locale))}</p>
        </Alert>
      )}
      {reader.maySeeAllPeople && !isErased && (
        <FactLine reader={reader} kind={person} row={row} back={here} when={null} thread />
      )}
      <Section title={t.person.offices}>
        {view.holdings.length === 0 && <p>{t.person.noOffices}</p>}
        <PlainList
          items={view.holdings.map((holding) => {
            const office = view.offices.get(holding.officeId);
            return (
              <div class="fact">
                <p>
                  {holding.role === 'deputy' && `${t.person.deputy}: `}
                  {office && <a href={frame.href(office.path)}>{office.name}</a>}{' '}
                  {office && t.person.at(office.organisationName)}
                </p>
                <FactLine
                  reader={reader}
                  kind={officeHolding}
                  row={holding.row}
                  back={here}
                  when={heldWhen(holding, locale)}
                  {...(office ? { name: office.name } : {})}
                />
              </div>
            );
          })}
        />
        {reader.mayWrite && !isErased && (
          <ButtonRow>
            <ButtonLink
              label={t.person.giveOffice}
              href={newHref(reader, officeHolding, here, { person_id: thingId(row), role: 'principal' })}
            />
          </ButtonRow>
        )}
      </Section>
      {reader.maySeeAllPeople && <OfficeOnly reader={reader} view={view} here={here} />}
    </Page>
  );
};

const OfficeOnly = ({ reader, view, here }: { reader: Reader; view: PersonView; here: string }) => {
  const { frame, locale } = reader;
  const t = actorsTexts(locale).person;
  const { row } = view;
  const id = thingId(row);
  return (
    <>
      {!row.erased_on && (
        <Section title={t.visibility}>
          <p>{seenBy(reader, view)}</p>
        </Section>
      )}
      <Section title={t.consents}>
        {view.consents.length === 0 && <p>{t.noConsents}</p>}
        <PlainList
          items={view.consents.map((consent) => {
            const purpose = optionOf('personConsent', 'purpose', consent.purpose, locale) ?? '';
            return (
              <div class="fact">
                <p>
                  {purpose} ({optionOf('personConsent', 'given_how', consent.given_how, locale)}){' '}
                  {text(consent, 'withdrawn_on') && (
                    <StateLabel
                      kind="warn"
                      label={t.withdrawn(longDay(text(consent, 'withdrawn_on'), locale))}
                    />
                  )}
                </p>
                <FactLine reader={reader} kind={personConsent} row={consent} back={here} />
                {!consent.withdrawn_on && reader.mayWrite && (
                  <Form
                    action={frame.href(`${here}/einwilligung/${String(consent.id)}/widerrufen`)}
                    guard={false}
                    label={t.withdrawOf(purpose)}
                  >
                    <ButtonRow>
                      <SubmitButton label={t.withdraw} kind="secondary" />
                    </ButtonRow>
                  </Form>
                )}
              </div>
            );
          })}
        />
        {!row.erased_on && reader.mayWrite && (
          <ButtonRow>
            <ButtonLink label={t.addConsent} href={newHref(reader, personConsent, here, { person_id: id })} />
          </ButtonRow>
        )}
      </Section>
      <Section title={t.rights} lead={t.rightsLead}>
        <ButtonRow>
          <ButtonLink label={t.export} href={frame.href(`${here}/auskunft.json`)} download />
          {!row.erased_on && (
            <ButtonLink label={t.erase} href={frame.href(`${here}/loeschen`)} kind="tertiary" />
          )}
        </ButtonRow>
      </Section>
    </>
  );
};

/** Says in words what the rule of visibility gives for the reader's day. */
const seenBy = (reader: Reader, view: PersonView): string => {
  const t = actorsTexts(reader.locale).person;
  const known = {
    isErased: false,
    consents: view.consents.map((consent) => ({
      purpose: text(consent, 'purpose'),
      period: parseRange(text(consent, 'valid')),
      withdrawnOn: text(consent, 'withdrawn_on') || null,
    })),
  };
  const asks = { asOf: reader.asOf, today: reader.today };
  if (isNameShown({ ...asks, audience: 'public' }, known, null)) return t.visibleByConsent;
  const shownTo = (audience: 'public' | 'members') =>
    view.holdings.some((holding) =>
      isNameShown({ ...asks, audience }, known, {
        period: holding.period,
        isPublic: holding.row.is_public === true,
        officeIsPublic: holding.officeIsPublic,
        isPublicOffice: holding.isPublicOffice,
      }),
    );
  if (shownTo('public')) return t.visibleByOffice;
  return shownTo('members') ? t.visibleInside : t.visibleOffice;
};

/** Asks before a person is erased for good. */
export const ErasePersonPage = ({ reader, view }: { reader: Reader; view: PersonView }) => {
  const t = actorsTexts(reader.locale).person;
  const here = person.path(view.row);
  const name = personName(view.row, reader.locale);
  return (
    <Page
      frame={reader.frame}
      title={t.eraseTitle(name)}
      width="text"
      breadcrumbs={[{ label: name, href: reader.frame.href(here) }]}
    >
      <ConfirmPanel title={t.erase} consequences={t.eraseConsequences} undo={t.eraseFinal}>
        <Form action={reader.frame.href(`${here}/loeschen`)} guard={false}>
          <ButtonRow>
            <SubmitButton label={t.eraseYes} kind="secondary" destructive />
            <ButtonLink label={t.export} href={reader.frame.href(`${here}/auskunft.json`)} download />
            <ButtonLink label={t.cancel} href={reader.frame.href(here)} kind="tertiary" />
          </ButtonRow>
        </Form>
      </ConfirmPanel>
    </Page>
  );
};

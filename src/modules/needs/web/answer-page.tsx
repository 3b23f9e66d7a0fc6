import { capital } from '../../../platform/i18n/format.ts';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { CheckboxGroup, RadioGroup } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { SearchField } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextArea } from '../../../ui/text-fields.tsx';
import { agesInWords, mannerOf, scheduleInWords } from '../../offers/contract.ts';
import type { FittingOffer } from '../data/fitting-offers.ts';
import type { NeedView } from '../data/need-views.ts';
import { need } from '../kinds.ts';
import { extents } from '../options.ts';
import { needsTexts } from '../texts/index.ts';
import { type Reader, text } from './reader.tsx';

export type AnswerTyped = { offers: readonly string[]; extent: string; reason: string };
export type AnswerErrors = Partial<Record<keyof AnswerTyped, string>>;

/** Answers a need by offers: those that fit, or what a search leads to. */
export const AnswerPage = (props: {
  reader: Reader;
  view: NeedView;
  offers: readonly FittingOffer[];
  search: string;
  typed: AnswerTyped;
  errors: AnswerErrors;
}) => {
  const { reader, view, offers, typed, errors } = props;
  const { frame } = reader;
  const texts = needsTexts(reader.locale);
  const t = texts.answer;
  const here = need.path(view.row);
  const name = text(view.row, 'title');
  const labels = { offers: t.offers, extent: t.extent, reason: t.reason };
  return (
    <Page
      frame={frame}
      title={t.title(name)}
      lead={t.lead}
      width="text"
      breadcrumbs={[
        { label: texts.register.title, href: frame.href('/bedarfe') },
        { label: name, href: frame.href(here) },
      ]}
    >
      <ErrorSummary
        errors={(Object.keys(labels) as (keyof AnswerTyped)[]).flatMap((field) =>
          errors[field] ? [{ field, label: labels[field], message: errors[field] }] : [],
        )}
      />
      <SearchField
        action={frame.href(`${here}/angebote`).split('?')[0] ?? ''}
        label={t.search}
        value={props.search}
      />
      <Section title={props.search ? t.offers : t.suggestions}>
        {offers.length === 0 ? (
          <EmptyState title={props.search ? t.nothingFound : t.noSuggestions} text={t.searchHint} />
        ) : (
          <Form action={frame.href(`${here}/angebote`)} hidden={{ suche: props.search || null }}>
            <CheckboxGroup
              name="offers"
              label={t.offers}
              options={offers.map((offer) => ({
                value: offer.id,
                label: `${offer.name} (${offer.provider})`,
                hint: (
                  <>
                    {factsInWords(offer, reader)}
                    {offer.summary && <br />}
                    {offer.summary}
                  </>
                ),
              }))}
              values={typed.offers}
              error={errors.offers}
            />
            <RadioGroup
              name="extent"
              label={t.extent}
              options={extents.map((value) => ({ value, label: texts.need.extents[value] }))}
              value={typed.extent}
              error={errors.extent}
            />
            <TextArea
              name="reason"
              label={t.reason}
              value={typed.reason}
              error={errors.reason}
              rows={2}
              required={false}
            />
            <ButtonRow>
              <SubmitButton label={t.save} />
              <ButtonLink label={texts.cancel} href={frame.href(here)} kind="tertiary" />
            </ButtonRow>
          </Form>
        )}
      </Section>
      {view.answers.length > 0 && (
        <Section title={t.assigned}>
          <PlainList
            items={view.answers.map(({ id, name: offer }) => (
              <a href={frame.href(`/angebote/${id}`)}>{offer}</a>
            ))}
          />
        </Section>
      )}
    </Page>
  );
};

/** What one decides by: "Jeden Mittwoch, 15 bis 17 Uhr · Turnhalle am Kanal · 3 bis 6 Jahre". */
const factsInWords = (offer: FittingOffer, { locale, asOf }: Reader): string =>
  [
    ...offer.schedules.map((schedule) => capital(scheduleInWords(schedule, mannerOf(locale), asOf))),
    ...[...new Set(offer.places.flatMap(({ name, street, area }) => name ?? street ?? area ?? []))].slice(
      0,
      3,
    ),
    agesInWords(offer.ageFrom, offer.ageUntil, locale),
  ].join(' · ');

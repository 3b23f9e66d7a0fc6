import type { Child } from 'hono/jsx';
import { longDay } from '../../../platform/i18n/format.ts';
import { type Language, languages } from '../../../platform/i18n/locale.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { ContactWay } from '../../../ui/contact.tsx';
import { Form } from '../../../ui/form.tsx';
import { germanOn, InGerman } from '../../../ui/in-german.tsx';
import { DescriptionList, PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { agesInWords } from '../../offers/contract.ts';
import { finderPath, pinboardPath } from '../paths.ts';
import { mostPins } from '../pins.ts';
import type { Pin } from '../use-cases/read-pinboard.ts';
import { costInWords, dateInWords, languagesInWords, spokenIn, whereInWords } from './card-words.ts';
import { PinButton } from './offer-card.tsx';
import type { Reader } from './reader.ts';

/** What somebody kept, each as a short sheet; or what somebody else put together (`shared`). */
export const PinboardPage = (props: {
  reader: Reader;
  pins: readonly Pin[];
  gone: readonly string[];
  isShared: boolean;
  /** The address under which others see the same. */
  shareHref: string;
}) => {
  const { reader, pins, gone, isShared } = props;
  const { frame, texts } = reader;
  const t = texts.pins;
  return (
    <Page
      languages={languages}
      frame={frame}
      title={t.title}
      lead={isShared ? t.sharedLead : t.lead}
      breadcrumbs={[{ label: texts.nav, href: frame.href(finderPath) }]}
      provenance={isShared ? undefined : t.stored(mostPins)}
    >
      {gone.length > 0 && (
        <Alert kind="info" title={t.gone(gone.length)}>
          <p>{t.goneText}</p>
          {!isShared && (
            <Form action={frame.href(pinboardPath)} guard={false} id="aufraeumen">
              <SubmitButton label={t.forgetGone} kind="secondary" name="was" value="aufraeumen" />
            </Form>
          )}
        </Alert>
      )}
      {pins.length === 0 && gone.length === 0 && (
        <EmptyState
          title={t.emptyTitle}
          text={t.emptyText}
          action={<ButtonLink kind="primary" label={t.find} href={frame.href(finderPath)} />}
        />
      )}
      <div class="pinboard">
        {pins.map((pin) => (
          <Sheet reader={reader} pin={pin} isShared={isShared} />
        ))}
      </div>
      {pins.length > 0 && (
        <div class="no-print">
          <Section title={t.share} lead={t.shareLead}>
            <p class="pinboard__address">
              <a href={props.shareHref}>{props.shareHref}</a>
            </p>
            <p>{t.print}</p>
            <Form
              action={frame.href(pinboardPath)}
              guard={false}
              id="alle"
              hidden={{ a: isShared ? pins.map(({ card }) => card.id).join('.') : null }}
            >
              <ButtonRow>
                {isShared ? (
                  <SubmitButton label={t.take} kind="secondary" name="was" value="uebernehmen" />
                ) : (
                  <SubmitButton label={t.clear} kind="secondary" name="was" value="leeren" />
                )}
                <ButtonLink label={t.find} href={frame.href(finderPath)} kind="tertiary" />
              </ButtonRow>
            </Form>
          </Section>
        </div>
      )}
    </Page>
  );
};

/** Parts of an answer beside each other; what is not there is left out. */
const parted = (parts: readonly Child[]): Child =>
  parts.filter(Boolean).flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));

/** An offer in the order in which families ask. */
const Sheet = ({ reader, pin, isShared }: { reader: Reader; pin: Pin; isShared: boolean }) => {
  const { card } = pin;
  const { frame, texts, language } = reader;
  const { questions: q, unknownAnswer, takingPart } = texts.pins;
  const when: Child[] = [
    ...pin.times,
    ...(pin.next ? [texts.card.nextDate(dateInWords(pin.next, reader))] : []),
  ];
  return (
    <article class="card pinboard__sheet" id={`angebot-${card.id}`}>
      <h2 class="card__title">
        <a href={frame.href(`/angebote/${card.id}`)} {...spokenIn(card, language)}>
          {card.name}
        </a>
      </h2>
      {card.summary && <p {...spokenIn(card, language)}>{card.summary}</p>}
      {card.isOlder && <p class="small">{texts.card.older}</p>}
      {card.alert && <p {...germanOn(language)}>{card.alert}</p>}
      <DescriptionList
        items={[
          { term: q.who, value: agesInWords(card.ageFrom, card.ageUntil, language) },
          { term: q.when, value: when.length > 0 ? <PlainList items={when} /> : texts.card.noDate },
          { term: q.where, value: <bdi>{whereInWords(card, texts)}</bdi> },
          {
            term: q.cost,
            value: parted([
              costInWords(card, texts, language),
              card.costNote && <InGerman language={language}>{card.costNote}</InGerman>,
              card.benefits && texts.card.benefits,
            ]),
          },
          {
            term: q.takePart,
            value:
              card.takingPart || card.takingPartNote
                ? parted([
                    takingPart[card.takingPart ?? ''],
                    card.takingPartNote && (
                      <span {...spokenIn({ language: card.noteLanguage }, language)}>
                        {card.takingPartNote}
                      </span>
                    ),
                  ])
                : unknownAnswer,
          },
          { term: q.ask, value: <Ask pin={pin} isShared={isShared} language={language} /> },
          { term: q.languages, value: languagesInWords(card, language) || null },
        ]}
      />
      <div class="card__footer offer-card__footer">
        <span>
          {card.confirmedOn
            ? texts.card.confirmed(longDay(card.confirmedOn, language))
            : texts.card.neverConfirmed}
        </span>
        <PinButton reader={reader} id={card.id} name={card.name} />
      </div>
    </article>
  );
};

/**
 * Whom one can ask. A list that was passed on names the provider alone: an address with many offers must not give away
 * many telephone numbers at once.
 */
const Ask = ({ pin, isShared, language }: { pin: Pin; isShared: boolean; language: Language }) => (
  <PlainList
    items={[
      <InGerman language={language}>{pin.card.provider}</InGerman>,
      ...(isShared ? [] : pin.contacts).map(({ label, phone, mail }) => (
        <>
          {label && (
            <div>
              <InGerman language={language}>{label}</InGerman>
            </div>
          )}
          {phone && (
            <div>
              <ContactWay kind="phone" value={phone} />
            </div>
          )}
          {mail && (
            <div>
              <ContactWay kind="mail" value={mail} />
            </div>
          )}
        </>
      )),
    ]}
  />
);

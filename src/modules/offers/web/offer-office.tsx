import type { Child } from 'hono/jsx';
import { dayAsKnown, longDay, shortDay } from '../../../platform/i18n/format.ts';
import { parseRange } from '../../../platform/time/period.ts';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { Form } from '../../../ui/form.tsx';
import { DescriptionList, PlainList, Timeline } from '../../../ui/lists.tsx';
import { ThreadList } from '../../../ui/thread-list.tsx';
import { offer, offerContact, offerKey, offerPlace, offerText, optionsOf } from '../kinds.ts';
import { missingEssentials } from '../rules.ts';
import { isState } from '../state.ts';
import { offersTexts } from '../texts/index.ts';
import type { OfferPageProps } from './offer-props.ts';
import { EditLink, newHref, text } from './reader.tsx';

/** What members see below the public page: state and its history, classification, funding, what to do. Never printed. */
export const OfficePart = (props: OfferPageProps & { here: string }): Child => {
  const { reader, view, here } = props;
  const { frame, locale } = reader;
  const texts = offersTexts(locale);
  const t = texts.offer;
  const { row } = view;
  const missing = missingEssentials(row, view.places.length);
  const inState = view.stateRow && parseRange(String(view.stateRow.valid)).from;
  const secured = [
    text(row, 'secured_until') && t.securedUntil(longDay(text(row, 'secured_until'), locale)),
    text(row, 'secured_by') && t.securedBy(text(row, 'secured_by')),
  ].filter(Boolean);
  const thing = `offer/${String(row.thing_id)}`;
  // What is added holds from today on, or from the offer's first day if that is still to come: never before it.
  const begins = parseRange(String(row.valid)).from;
  const since = begins !== null && begins > reader.today ? begins : reader.today;
  const ofOffer = { offer_id: String(row.thing_id), from: since.split('-').toReversed().join('.') };
  const marks = optionsOf('offer', 'marks', row.marks, locale);
  return (
    <div class="no-print">
      <Section title={t.office} lead={t.officeLead}>
        <DescriptionList
          items={[
            {
              term: t.stateLine,
              value: [texts.states[view.state], inState && t.stateSince(longDay(inState, locale))]
                .filter(Boolean)
                .join(' '),
            },
            {
              term: t.missing,
              value: missing.length > 0 ? missing.map((each) => t.essentials[each]).join('; ') : null,
            },
            { term: t.fields, value: view.fields.map(({ name }) => name).join(', ') || null },
            {
              term: t.goals,
              value:
                view.goals.length === 0 ? null : (
                  <PlainList
                    items={view.goals.map(({ id, name }) => <a href={frame.href(`/ziele/${id}`)}>{name}</a>)}
                  />
                ),
            },
            { term: t.marks, value: marks.join(', ') || null },
            { term: t.funding, value: secured.join(', ') || null },
            {
              term: t.keys,
              value:
                view.keys.length === 0 ? null : (
                  <PlainList
                    items={view.keys.map((each) => (
                      <>
                        {offerKey.title(each, locale)}
                        <EditLink
                          reader={reader}
                          kind={offerKey}
                          row={each}
                          back={here}
                          may={props.mayEdit}
                        />
                      </>
                    ))}
                  />
                ),
            },
          ]}
        />
        <ButtonRow>
          {reader.mayChangeState && <ButtonLink label={t.changeState} href={frame.href(`${here}/stand`)} />}
          {props.mayPropose && (
            <form method="post" action={frame.href(`${here}/aenderung`)}>
              <SubmitButton label={t.propose} />
            </form>
          )}
          {props.mayEdit && (
            <>
              <ButtonLink
                label={t.edit}
                href={frame.href(`/eintrag/offer/${String(row.id)}`, { zurueck: here })}
                kind="secondary"
              />
              <ButtonLink label={t.classify} href={frame.href(`${here}/einordnen`)} kind="secondary" />
              <ButtonLink label={t.pictures} href={frame.href(`${here}/bilder`)} kind="secondary" />
            </>
          )}
          {props.mayCarry && (
            <ButtonLink label={t.carry} href={frame.href(`${here}/fortschreiben`)} kind="secondary" />
          )}
        </ButtonRow>
        {props.mayEdit && (
          <PlainList
            items={[
              <a href={newHref(reader, offerPlace, here, { ...ofOffer, disclosure: 'open' })}>
                {t.addPlace}
              </a>,
              <a href={newHref(reader, offerContact, here, ofOffer)}>{t.addContact}</a>,
              <a href={newHref(reader, offerText, here, ofOffer)}>{t.addText}</a>,
              <a href={newHref(reader, offerKey, here, ofOffer)}>{t.addKey}</a>,
            ]}
          />
        )}
      </Section>
      <Translations {...props} />
      {view.states.length > 0 && (
        <Section title={t.history}>
          <Timeline
            items={view.states.map((each) => {
              const from = parseRange(String(each.valid)).from;
              const via = (Array.isArray(each.via) ? each.via : [])
                .filter(isState)
                .map((state) => texts.states[state]);
              return {
                when: from ? shortDay(from, locale) : '',
                datetime: from,
                title: isState(each.state) ? texts.states[each.state] : '',
                children: (
                  <>
                    <p>{text(each, 'reason')}</p>
                    {via.length > 0 && <p class="small">{t.via(via.join(', '))}</p>}
                  </>
                ),
              };
            })}
          />
        </Section>
      )}
      {props.near.length > 0 && (
        <Section title={t.near}>
          <ThreadList
            label={t.near}
            items={props.near.map(({ relation, card }) => ({
              title: card.title,
              href: frame.href(card.path),
              how: relation,
              day: card.day && dayAsKnown(card.day, card.precision, locale),
              datetime: card.day?.slice(0, { year: 4, month: 7, day: 10 }[card.precision]) ?? null,
            }))}
          />
        </Section>
      )}
      <p class="small">
        <a href={frame.href(`/faden/${thing}`)}>{t.thread}</a>
        {reader.maySeeHistory && (
          <>
            {' · '}
            <a href={frame.href(`/verlauf/${thing}`)}>{t.changes}</a>
          </>
        )}
      </p>
    </div>
  );
};

/** Translations with their mark; one that is older can be said to fit still. */
const Translations = ({ reader, view, here, mayEdit }: OfferPageProps & { here: string }): Child => {
  const t = offersTexts(reader.locale).offer;
  if (view.translations.length === 0) return null;
  return (
    <Section title={t.otherLanguages}>
      <PlainList
        items={view.translations.map(({ row, isOlder }) => (
          <>
            {offerText.title(row, reader.locale)}
            {isOlder && <strong> ({t.older})</strong>}
            <EditLink reader={reader} kind={offerText} row={row} back={here} may={mayEdit} />
            {isOlder && reader.mayWrite && (
              <Form
                id={`passt-${String(row.id)}`}
                action={reader.frame.href(`${offer.path(view.row)}/uebersetzungen/${String(row.id)}/passt`)}
                guard={false}
                label={t.stillRightOf(offerText.title(row, reader.locale))}
              >
                <SubmitButton label={t.stillRight} kind="tertiary" />
              </Form>
            )}
          </>
        ))}
      />
    </Section>
  );
};

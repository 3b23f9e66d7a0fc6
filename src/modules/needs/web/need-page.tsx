import type { Child } from 'hono/jsx';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { dayAsKnown, longDay, number, shortDay } from '../../../platform/i18n/format.ts';
import { parseRange } from '../../../platform/time/period.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { Chip, StateLabel, StateLine } from '../../../ui/chips.tsx';
import { Form } from '../../../ui/form.tsx';
import { DescriptionList, PlainList, Timeline } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Quote, Small, TextBlock } from '../../../ui/prose.tsx';
import { ThreadList } from '../../../ui/thread-list.tsx';
import { agesInWords } from '../../offers/contract.ts';
import type { NearThing } from '../../thread/contract.ts';
import type { NeedView } from '../data/need-views.ts';
import { need, needState, want } from '../kinds.ts';
import { isState, type State } from '../state.ts';
import { needsTexts } from '../texts/index.ts';
import { EvidenceLine, list } from './evidence-line.tsx';
import { optionOf, type Reader, text } from './reader.tsx';

export type NeedPageProps = { reader: Reader; view: NeedView; near: readonly NearThing[] };

/** How a state is shown. */
export const stateKind: Readonly<Record<State, 'ok' | 'warn' | 'open' | 'neutral'>> = {
  voiced: 'open',
  examined: 'open',
  agreed: 'warn',
  beingMet: 'open',
  met: 'ok',
  notPursued: 'neutral',
};

/** Wants that the page shows in full. */
const wantsShown = 12;

/** One need: who, where, what, how urgent, what proves it, who said so, what answers it, how far it is. */
export const NeedPage = (props: NeedPageProps) => {
  const { reader, view } = props;
  const { frame, locale } = reader;
  const texts = needsTexts(locale);
  const t = texts.need;
  const { row, state } = view;
  const here = need.path(row);
  return (
    <Page
      frame={frame}
      kicker={t.kicker}
      title={text(row, 'title')}
      width="text"
      breadcrumbs={[{ label: texts.register.title, href: frame.href('/bedarfe') }]}
      state={
        <StateLine>
          {state && <StateLabel kind={stateKind[state]} label={texts.states[state]} />}
          <Chip label={optionOf(need, 'urgency', row.urgency, locale)} />
        </StateLine>
      }
    >
      {row.is_public !== true && (
        <Alert kind="info" title={t.internal}>
          <p>{t.internalText}</p>
        </Alert>
      )}
      {!view.holdsOnDay && <Alert kind="info" title={t.notOnDay(longDay(reader.asOf, locale))} />}
      {text(row, 'description') && <TextBlock text={text(row, 'description')} />}
      <Facts {...props} />
      <Answers {...props} here={here} />
      <Section title={t.evidence} id="belege">
        {view.evidence.length === 0 ? (
          <p>{t.noEvidence}</p>
        ) : (
          <PlainList
            items={view.evidence.map((each) => <EvidenceLine reader={reader} evidence={each} here={here} />)}
          />
        )}
      </Section>
      <Wants {...props} here={here} />
      <Section title={t.history} id="stand">
        {view.states.length === 0 ? (
          <p>{t.noState}</p>
        ) : (
          <Timeline
            level={3}
            items={view.states.map(({ row: each, body }) => ({
              when: stateSince(each, locale),
              title: optionOf(needState, 'state', each.state, locale),
              children: (
                <>
                  <p>{text(each, 'reason')}</p>
                  {passedOn(each).length > 0 && (
                    <Small>
                      {t.via(
                        passedOn(each)
                          .map((passed) => texts.states[passed])
                          .join(', '),
                      )}
                    </Small>
                  )}
                  {body && <Small>{t.agreedBy(body)}</Small>}
                </>
              ),
            }))}
          />
        )}
      </Section>
      {props.near.length > 0 && (
        <Section title={t.near} id="faden">
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
      {reader.mayWrite && <Office {...props} here={here} />}
      <p class="small no-print">
        <a href={frame.href(`/faden/need/${String(row.thing_id)}`)}>{t.thread}</a>
        {reader.maySeeHistory && (
          <>
            {' · '}
            <a href={frame.href(`/verlauf/need/${String(row.thing_id)}`)}>{t.changes}</a>
          </>
        )}
      </p>
    </Page>
  );
};

const stateSince = (row: Readonly<Record<string, unknown>>, locale: Reader['locale']): string => {
  const { from } = parseRange(String(row.valid));
  return from ? shortDay(from, locale) : '…';
};

const Facts = ({ reader, view }: NeedPageProps): Child => {
  const { locale } = reader;
  const t = needsTexts(locale).need;
  const { row } = view;
  const audiences = Array.isArray(row.audiences) ? row.audiences : [];
  const source = text(row, 'people_source') || null;
  return (
    <DescriptionList
      items={[
        {
          term: t.audience,
          value:
            audiences.length > 0
              ? audiences.map((each) => optionOf(need, 'audiences', each, locale)).join(', ')
              : null,
        },
        { term: t.age, value: agesInWords(row.age_from, row.age_until, locale) },
        { term: t.people, value: row.people ? t.peopleOf(number(Number(row.people), locale), source) : null },
        {
          term: t.where,
          value:
            view.areas.length === 0
              ? t.whereUnknown
              : list(
                  view.areas.map(({ id, name }) => <a href={reader.frame.href(`/gebiete/${id}`)}>{name}</a>),
                ),
        },
        { term: t.what, value: view.terms.length > 0 ? view.terms.map(({ name }) => name).join(', ') : null },
        { term: t.urgency, value: text(row, 'urgency_reason') || null },
        {
          term: t.fields,
          value:
            view.fields.length > 0 ? (
              <>
                {view.fields.map(({ name }) => name).join(', ')}
                {view.fields.length === 1 && <Small>{t.oneField}</Small>}
              </>
            ) : null,
        },
        {
          term: t.goals,
          value:
            view.goals.length > 0
              ? list(view.goals.map(({ id, name }) => <a href={reader.frame.href(`/ziele/${id}`)}>{name}</a>))
              : null,
        },
      ]}
    />
  );
};

const Answers = ({ reader, view, here }: NeedPageProps & { here: string }): Child => {
  const { frame } = reader;
  const t = needsTexts(reader.locale).need;
  return (
    <Section title={t.answers} id="angebote">
      {view.answers.length === 0 ? (
        <p>{t.noAnswers}</p>
      ) : (
        <PlainList
          items={view.answers.map(({ row, id, name, extent, reason }) => (
            <>
              <a href={frame.href(`/angebote/${id}`)}>{name}</a>: {t.extents[extent]}
              {reason && <Small>{reason}</Small>}
              {reader.mayWrite && (
                <Form action={frame.href(`${here}/angebote/${String(row.id)}/loesen`)} guard={false}>
                  <ButtonRow>
                    <SubmitButton label={t.remove} kind="tertiary" />
                  </ButtonRow>
                </Form>
              )}
            </>
          ))}
        />
      )}
      {reader.mayWrite && (
        <ButtonRow>
          <ButtonLink label={t.answer} href={frame.href(`${here}/angebote`)} kind="secondary" />
        </ButtonRow>
      )}
    </Section>
  );
};

const Wants = ({ reader, view, here }: NeedPageProps & { here: string }): Child => {
  const { frame, locale } = reader;
  const t = needsTexts(locale).need;
  return (
    <Section title={t.wants} id="anliegen">
      {view.wants.length === 0 && <p>{reader.maySeeWants ? t.noWants : t.wantsInside}</p>}
      {view.wants.slice(0, wantsShown).map(({ row, tie, area }) => (
        <>
          <Quote
            text={text(row, 'words')}
            source={[
              t.wantFrom(optionOf(want, 'voice', row.voice, locale), shortDay(text(row, 'day'), locale)),
              Number(row.people) > 1 ? t.wantPeople(Number(row.people)) : null,
              area,
              text(row, 'origin') || null,
            ]
              .filter(Boolean)
              .join(' · ')}
          />
          {reader.mayWrite && (
            <Form action={frame.href(`${here}/anliegen/${String(tie.id)}/loesen`)} guard={false}>
              <ButtonRow>
                <SubmitButton label={t.remove} kind="tertiary" />
              </ButtonRow>
            </Form>
          )}
        </>
      ))}
      {view.wants.length > wantsShown && <p>{t.moreWants(view.wants.length - wantsShown)}</p>}
      {reader.mayWrite && (
        <ButtonRow>
          <ButtonLink label={t.gather} href={frame.href(`${here}/anliegen`)} kind="secondary" />
        </ButtonRow>
      )}
    </Section>
  );
};

const Office = ({ reader, view, here }: NeedPageProps & { here: string }): Child => {
  const { frame } = reader;
  const t = needsTexts(reader.locale).need;
  const id = String(view.row.thing_id);
  return (
    <Section title={t.office} id="verwaltung">
      <ButtonRow>
        <ButtonLink label={t.changeState} href={frame.href(`${here}/stand`)} />
        <ButtonLink
          label={t.edit}
          href={frame.href(`/eintrag/need/${String(view.row.id)}`, { zurueck: here })}
          kind="secondary"
        />
        <ButtonLink label={t.classify} href={frame.href(`${here}/einordnen`)} kind="secondary" />
        <ButtonLink
          label={t.addEvidence}
          href={frame.href('/eintrag/needEvidence/neu', { need_id: id, zurueck: here })}
          kind="secondary"
        />
      </ButtonRow>
    </Section>
  );
};

/** The states that a need passed through on the day of the one that stands. */
const passedOn = (row: JsonRow): readonly State[] => (Array.isArray(row.via) ? row.via : []).filter(isState);

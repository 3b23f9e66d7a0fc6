import type { Child } from 'hono/jsx';
import { longDay, shortDay } from '../../../platform/i18n/format.ts';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { StateLabel, StateLine } from '../../../ui/chips.tsx';
import { RadioGroup } from '../../../ui/choice-fields.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { DescriptionList, PlainList, Timeline } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextBlock } from '../../../ui/prose.tsx';
import { TextArea } from '../../../ui/text-fields.tsx';
import { type CaseState, followingCaseStates } from '../case-state.ts';
import type { CaseView } from '../data/cases.ts';
import { hundredths } from '../documents/figures.ts';
import { coordinationCase } from '../kinds.ts';
import { nameWithProvider } from '../offer-name.ts';
import { casePath, casesPath, overlapsPath } from '../paths.ts';
import { coverageTexts } from '../texts/index.ts';
import { agesInWords } from './cell-page.tsx';
import { CoverageTabs } from './parts.tsx';
import type { Reader } from './reader.ts';

const stateLook: Readonly<Record<CaseState, 'open' | 'warn' | 'ok' | 'neutral'>> = {
  open: 'open',
  agreed: 'warn',
  done: 'ok',
  dropped: 'neutral',
};

const StateOf = ({ reader, state }: { reader: Reader; state: CaseState | null }) => {
  const t = coverageTexts(reader.locale);
  return state === null ? (
    <StateLabel kind="neutral" label={t.cases.notYet} />
  ) : (
    <StateLabel kind={stateLook[state]} label={t.kinds.coordinationCaseState.options.state[state]} />
  );
};

/** Coordination cases: what is talked over, and what came of it. */
export const CasesPage = ({ reader, cases }: { reader: Reader; cases: readonly CaseView[] }) => {
  const { frame, locale } = reader;
  const texts = coverageTexts(locale);
  const t = texts.cases;
  return (
    <Page frame={frame} title={t.title} lead={t.lead}>
      <CoverageTabs reader={reader} current={casesPath} />
      {cases.length === 0 ? (
        <EmptyState
          title={t.empty}
          text={t.emptyText}
          action={<ButtonLink label={t.emptyAction} href={frame.href(overlapsPath)} />}
        />
      ) : (
        <DataTable
          caption={t.title}
          captionHidden
          rows={cases}
          columns={[
            {
              label: t.question,
              rowHeader: true,
              cell: (each) => <a href={frame.href(casePath(each.id))}>{each.question}</a>,
            },
            {
              label: t.offers,
              cell: (each) =>
                each.offers.map((offer, at) => (
                  <>
                    {at > 0 && <br />}
                    {nameWithProvider(offer)}
                  </>
                )),
            },
            {
              label: t.proposal,
              cell: (each) => texts.kinds.coordinationCase.options.proposal[each.proposal],
            },
            { label: t.state, cell: (each) => <StateOf reader={reader} state={each.state} /> },
            { label: t.openedOn, tight: true, cell: (each) => shortDay(each.openedOn, locale) },
            { label: t.outcome, cell: (each) => each.steps.at(-1)?.outcome ?? '–' },
          ]}
        />
      )}
    </Page>
  );
};

export type CaseTyped = { state: string; reason: string; outcome: string };
export type CaseProps = {
  reader: Reader;
  view: CaseView;
  typed: CaseTyped;
  errors: Partial<Record<keyof CaseTyped, string>>;
};

/** One case: question, proposal, offers, the body, the steps so far, and the next one. */
export const CasePage = (props: CaseProps) => {
  const { reader, view, errors } = props;
  const { frame, locale } = reader;
  const texts = coverageTexts(locale);
  const t = texts.cases;
  const stateWords = texts.kinds.coordinationCaseState.options.state;
  const thing = `${coordinationCase.kind}/${view.id}`;
  const labels = { state: t.stepTo, reason: t.stepReason, outcome: t.outcome };
  const likeness = view.row.likeness;
  return (
    <Page
      frame={frame}
      kicker={texts.kinds.coordinationCase.one}
      title={view.question}
      width="text"
      breadcrumbs={[
        { label: texts.nav.overlaps, href: frame.href(overlapsPath) },
        { label: t.title, href: frame.href(casesPath) },
      ]}
      state={
        <StateLine>
          <StateOf reader={reader} state={view.state} />
        </StateLine>
      }
    >
      <ErrorSummary
        form="stand"
        errors={(Object.keys(labels) as (keyof CaseTyped)[]).flatMap((field) =>
          errors[field] ? [{ field, label: labels[field], message: errors[field] }] : [],
        )}
      />
      <DescriptionList
        items={[
          { term: t.proposal, value: texts.kinds.coordinationCase.options.proposal[view.proposal] },
          { term: t.openedOn, value: longDay(view.openedOn, locale) },
          {
            term: t.body,
            value: view.body ? (
              <a href={frame.href(`/gremien/${view.body.id}`)}>{view.body.name}</a>
            ) : (
              t.noBody
            ),
          },
          { term: t.outcome, value: view.steps.at(-1)?.outcome ?? null },
        ]}
      />
      <Section title={t.reason}>
        <TextBlock text={view.reason} />
        {typeof likeness === 'number' && <p class="small">{t.likeness(hundredths(likeness, locale))}</p>}
      </Section>
      <Section title={t.offers}>
        <PlainList
          items={view.offers.map((offer) => (
            <>
              <a href={frame.href(`/angebote/${offer.id}`)}>{offer.name}</a>
              {offer.provider && (
                <>
                  {', '}
                  <a href={frame.href(`/organisationen/${offer.organisationId ?? ''}`)}>{offer.provider}</a>
                </>
              )}{' '}
              <span class="small">{agesInWords(offer, reader)}</span>
            </>
          ))}
        />
      </Section>
      <Section title={t.steps}>
        <Timeline
          items={view.steps.map((step) => ({
            when: longDay(step.from, locale),
            datetime: step.from,
            title: stateWords[step.state],
            children: (
              <>
                <TextBlock text={step.reason} />
                {step.outcome && (
                  <p>
                    <strong>{t.outcome}:</strong> {step.outcome}
                  </p>
                )}
                {step.via.length > 0 && (
                  <p class="small">{t.via(step.via.map((state) => stateWords[state]).join(', '))}</p>
                )}
              </>
            ),
          }))}
        />
      </Section>
      {reader.mayWrite && view.state !== null && <Step {...props} state={view.state} />}
      <p class="small fact-line">
        <a href={frame.href(`/faden/${thing}`)}>{t.thread}</a>
        {reader.maySeeHistory && (
          <>
            {' · '}
            <a href={frame.href(`/verlauf/${thing}`)}>{t.history}</a>
          </>
        )}
        {reader.mayWrite && (
          <>
            {' · '}
            <a
              href={frame.href(`/eintrag/${coordinationCase.kind}/${String(view.row.id)}`, {
                zurueck: casePath(view.id),
              })}
            >
              {t.correct}
            </a>
          </>
        )}
      </p>
    </Page>
  );
};

const Step = ({ reader, view, typed, errors, state }: CaseProps & { state: CaseState }): Child => {
  const texts = coverageTexts(reader.locale);
  const t = texts.cases;
  return (
    <Section title={t.takeStep}>
      <Form id="stand" action={reader.frame.href(`${casePath(view.id)}/stand`)}>
        <RadioGroup
          name="state"
          label={t.stepTo}
          options={followingCaseStates(state).map((next) => ({
            value: next,
            label: texts.kinds.coordinationCaseState.options.state[next],
          }))}
          value={typed.state}
          error={errors.state}
        />
        <TextArea
          name="reason"
          label={t.stepReason}
          hint={t.stepReasonHint}
          value={typed.reason}
          error={errors.reason}
          rows={3}
          maxLength={2000}
        />
        <TextArea
          name="outcome"
          label={t.outcome}
          hint={t.stepOutcomeHint}
          value={typed.outcome}
          error={errors.outcome}
          rows={3}
          maxLength={2000}
          required={false}
        />
        <ButtonRow>
          <SubmitButton label={t.stepSave} />
        </ButtonRow>
      </Form>
    </Section>
  );
};

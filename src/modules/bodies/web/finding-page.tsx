import type { Child } from 'hono/jsx';
import { instant, longDay } from '../../../platform/i18n/format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { SubmitButton } from '../../../ui/buttons.tsx';
import { Columns, Section } from '../../../ui/cards.tsx';
import { StateLabel, StateLine } from '../../../ui/chips.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { PlainList, Timeline } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextBlock } from '../../../ui/prose.tsx';
import { TextArea } from '../../../ui/text-fields.tsx';
import type { BodyPair, OrganisationName } from '../data/finding-details.ts';
import type { Comment, Judgement } from '../data/finding-store.ts';
import { type FindingRule, subjectOf } from '../finding.ts';
import { bodiesTexts } from '../texts/index.ts';
import { findingPath, overlapsPath } from './addresses.ts';
import type { Reader } from './reader.tsx';

export type FindingProps = {
  reader: Reader;
  finding: { key: string; rule: FindingRule; ids: readonly string[]; names: readonly string[] };
  /** The finding as a sentence; null when it does not stand on the day. */
  sentence: string | null;
  pair: BodyPair | null;
  judgement: Judgement | null;
  comments: readonly Comment[];
  /** Made for the next comment. */
  commentId: string;
  typed: { reason: string; text: string };
  errors: { reason?: string; text?: string };
  timeZone: string;
};

const pathOf = (rule: FindingRule, id: string): string =>
  ({
    body: `/gremien/${id}`,
    organisation: `/organisationen/${id}`,
    field: `/leistungsfelder#${id}`,
    area: `/gebiete/${id}`,
  })[subjectOf[rule]];

/** One finding: what it rests on, what was said of it, and the way to settle it. */
export const FindingPage = (props: FindingProps) => {
  const { reader, finding, judgement, errors } = props;
  const { frame } = reader;
  const t = bodiesTexts(reader.locale);
  const words = t.findings[finding.rule];
  const isSettled = judgement?.state === 'settled';
  return (
    <Page
      frame={frame}
      kicker={words.title}
      title={finding.names.join(t.finding.and)}
      lead={props.sentence ?? undefined}
      width="text"
      breadcrumbs={[
        { label: t.nav.bodies, href: frame.href('/gremien') },
        { label: t.overlaps.title, href: frame.href(overlapsPath) },
      ]}
      state={
        <StateLine>
          <StateLabel
            kind={isSettled ? 'ok' : 'open'}
            label={isSettled ? t.finding.settled : t.finding.open}
          />
        </StateLine>
      }
    >
      <ErrorSummary
        form={errors.reason ? 'beilegen' : 'kommentar'}
        errors={[
          ...(errors.reason ? [{ field: 'reason', label: t.reason, message: errors.reason }] : []),
          ...(errors.text ? [{ field: 'text', label: t.finding.comment, message: errors.text }] : []),
        ]}
      />
      {props.sentence === null && (
        <Alert kind="info" title={t.finding.notOnDay(longDay(reader.asOf, reader.locale))} />
      )}
      <p>{words.why}</p>
      {judgement?.reason && (
        <p>
          {judgement.decidedOn &&
            (isSettled ? t.finding.settledOn : t.finding.reopenedOn)(
              longDay(judgement.decidedOn, reader.locale),
            )}{' '}
          {t.because(judgement.reason)}
        </p>
      )}
      <PlainList
        items={finding.ids.map((id, index) => (
          <a href={frame.href(pathOf(finding.rule, id))}>{finding.names[index]}</a>
        ))}
      />
      {props.pair && <Pair reader={reader} pair={props.pair} names={finding.names} />}
      {props.comments.length > 0 && (
        <Section title={t.finding.comments}>
          <Timeline
            items={props.comments.map((comment) => ({
              when: instant(comment.at, reader.locale, props.timeZone),
              title: comment.author ?? t.finding.somebody,
              children: <TextBlock text={comment.text} />,
            }))}
          />
        </Section>
      )}
      {reader.mayJudge && <Forms {...props} isSettled={isSettled} />}
    </Page>
  );
};

const Forms = (props: FindingProps & { isSettled: boolean }): Child => {
  const { reader, finding, typed, errors, isSettled } = props;
  const t = bodiesTexts(reader.locale);
  const path = reader.frame.href(findingPath(finding.key));
  return (
    <Columns>
      <Section title={t.finding.addComment}>
        <Form id="kommentar" action={path} hidden={{ act: 'comment', id: props.commentId }}>
          <TextArea
            name="text"
            label={t.finding.comment}
            value={typed.text}
            error={errors.text}
            rows={3}
            maxLength={2000}
          />
          <SubmitButton label={t.finding.addComment} kind="secondary" />
        </Form>
      </Section>
      <Section title={isSettled ? t.finding.reopen : t.finding.settle}>
        <Form id="beilegen" action={path} hidden={{ act: isSettled ? 'open' : 'settled' }}>
          <TextArea
            name="reason"
            label={t.reason}
            hint={isSettled ? t.finding.reopenHint : t.finding.settleHint}
            value={typed.reason}
            error={errors.reason}
            rows={3}
            maxLength={1000}
          />
          <SubmitButton label={isSettled ? t.finding.reopen : t.finding.settle} />
        </Form>
      </Section>
    </Columns>
  );
};

/** Two bodies side by side. */
const Pair = (props: { reader: Reader; pair: BodyPair; names: readonly string[] }): Child => {
  const { reader, pair, names } = props;
  const t = bodiesTexts(reader.locale);
  const list = (title: string, organisations: readonly OrganisationName[]) =>
    organisations.length > 0 && (
      <Section title={title}>
        <PlainList
          items={organisations.map(({ id, name }) => (
            <a href={reader.frame.href(`/organisationen/${id}`)}>{name}</a>
          ))}
        />
      </Section>
    );
  return (
    <>
      <Columns>
        {names.map((name, index) => (
          <Section title={t.finding.mandateOf(name)}>
            {pair.mandates[index] ? <TextBlock text={pair.mandates[index]} /> : <p>{t.body.noMandate}</p>}
          </Section>
        ))}
      </Columns>
      {list(t.finding.inBoth, pair.both)}
      {list(t.finding.onlyIn(names[0] ?? ''), pair.onlyFirst)}
      {list(t.finding.onlyIn(names[1] ?? ''), pair.onlySecond)}
    </>
  );
};

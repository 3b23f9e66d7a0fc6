import type { Child } from 'hono/jsx';
import { instant } from '../../../platform/i18n/format.ts';
import { SubmitButton } from '../../../ui/buttons.tsx';
import { Card, EmptyState, Section } from '../../../ui/cards.tsx';
import { RadioGroup } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small, TextBlock } from '../../../ui/prose.tsx';
import { TextArea } from '../../../ui/text-fields.tsx';
import type { OfferView } from '../data/offer-views.ts';
import type { Report } from '../data/report-store.ts';
import { offer } from '../kinds.ts';
import { outcomes } from '../report.ts';
import { reportTexts } from '../texts/reports.ts';
import { type Reader, text } from './reader.tsx';

export type CloseTyped = { id: string; outcome: string; answer: string };
export type CloseErrors = Partial<Record<'outcome' | 'answer', string>>;

/** What readers reported about an offer, and answering it. */
export const ReportsPage = (props: {
  reader: Reader;
  view: OfferView;
  reports: readonly Report[];
  typed: CloseTyped | null;
  errors: CloseErrors;
}) => {
  const { reader, view, reports, typed, errors } = props;
  const { frame } = reader;
  const t = reportTexts(reader.locale).office;
  const name = text(view.row, 'name');
  const open = reports.filter(({ closedAt }) => closedAt === null).length;
  return (
    <Page
      frame={frame}
      title={t.titleOf(name)}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: name, href: frame.href(offer.path(view.row)) }]}
    >
      {typed && (
        <ErrorSummary
          form={typed.id}
          errors={(['outcome', 'answer'] as const).flatMap((field) =>
            errors[field] ? [{ field, label: t[field], message: errors[field] }] : [],
          )}
        />
      )}
      {reports.length === 0 ? (
        <EmptyState title={t.none} text={t.noneText} />
      ) : (
        <Section title={t.count(open)}>
          {reports.map((report) => (
            <ReportCard
              reader={reader}
              report={report}
              here={`${offer.path(view.row)}/hinweise`}
              typed={typed?.id === report.id ? typed : null}
              errors={typed?.id === report.id ? errors : {}}
            />
          ))}
        </Section>
      )}
    </Page>
  );
};

const ReportCard = (props: {
  reader: Reader;
  report: Report;
  here: string;
  typed: CloseTyped | null;
  errors: CloseErrors;
}): Child => {
  const { reader, report, typed, errors } = props;
  const { frame, locale } = reader;
  const texts = reportTexts(locale);
  const t = texts.office;
  const { outcome, closedAt, closedBy, answer } = report;
  return (
    <Card title={texts.matters[report.matter]} level={3}>
      {report.words && <TextBlock text={report.words} />}
      <Small>{t.came(instant(report.cameAt, locale))}</Small>
      {closedAt && outcome ? (
        <>
          <TextBlock text={answer ?? ''} />
          <Small>{t.closed(texts.outcomes[outcome], closedBy ?? '', instant(closedAt, locale))}</Small>
        </>
      ) : (
        <Form action={frame.href(props.here)} id={report.id} hidden={{ id: report.id }}>
          {report.hasReply && <p>{t.wantsAnswer}</p>}
          <RadioGroup
            name="outcome"
            label={t.outcome}
            options={outcomes.map((value) => ({ value, label: texts.outcomes[value] }))}
            value={typed?.outcome ?? ''}
            error={errors.outcome}
          />
          <TextArea
            name="answer"
            label={t.answer}
            hint={t.answerHint}
            value={typed?.answer ?? ''}
            error={errors.answer}
            rows={3}
          />
          <SubmitButton label={t.send} />
        </Form>
      )}
    </Card>
  );
};

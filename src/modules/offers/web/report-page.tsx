import { languages } from '../../../platform/i18n/locale.ts';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { RadioGroup } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextArea, TextField } from '../../../ui/text-fields.tsx';
import { Trap } from '../../../ui/trap.tsx';
import type { OfferView } from '../data/offer-views.ts';
import { offer } from '../kinds.ts';
import { matters, type ReportTyped } from '../report.ts';
import { reportFormTexts } from '../texts/reports.ts';
import { type Reader, text } from './reader.tsx';

/** "Something is wrong here": what, in a sentence; without an account. */
export const ReportPage = (props: {
  reader: Reader;
  view: OfferView;
  id: string;
  typed: ReportTyped;
  errors: Partial<Record<keyof ReportTyped, string>>;
}) => {
  const { reader, view, typed, errors } = props;
  const { frame } = reader;
  const t = reportFormTexts(reader.language);
  const here = offer.path(view.row);
  const told = view.translations.find(({ row }) => row.language === reader.language);
  const name = (told && text(told.row, 'name')) || text(view.row, 'name');
  const labels = { matter: t.matter, words: t.words, replyTo: t.replyTo };
  return (
    <Page
      frame={frame}
      title={t.title(name)}
      lead={t.lead}
      languages={languages}
      width="text"
      breadcrumbs={[{ label: name, href: frame.href(here) }]}
    >
      <ErrorSummary
        errors={(Object.keys(labels) as (keyof ReportTyped)[]).flatMap((field) =>
          errors[field] ? [{ field, label: labels[field], message: errors[field] }] : [],
        )}
      />
      <Form action={frame.href(`${here}/stimmt-nicht`)} hidden={{ id: props.id }}>
        <RadioGroup
          name="matter"
          label={labels.matter}
          options={matters.map((value) => ({ value, label: t.matters[value] }))}
          value={typed.matter}
          error={errors.matter}
        />
        <TextArea
          name="words"
          label={labels.words}
          hint={t.wordsHint}
          value={typed.words}
          error={errors.words}
          rows={4}
          required={false}
        />
        <TextField
          name="replyTo"
          type="email"
          autocomplete="email"
          label={labels.replyTo}
          hint={t.replyHint}
          value={typed.replyTo}
          error={errors.replyTo}
          required={false}
        />
        <Trap />
        <ButtonRow>
          <SubmitButton label={t.send} />
          <ButtonLink label={t.cancel} href={frame.href(here)} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

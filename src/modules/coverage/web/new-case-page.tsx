import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { CheckboxGroup, RadioGroup, SelectField } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextArea, TextField } from '../../../ui/text-fields.tsx';
import { proposals } from '../case-state.ts';
import type { CaseOffer } from '../data/cases.ts';
import { nameWithProvider } from '../offer-name.ts';
import { casesPath, overlapsPath } from '../paths.ts';
import { coverageTexts } from '../texts/index.ts';
import { type CaseField, longestOf } from '../use-cases/open-case.ts';
import { agesInWords } from './cell-page.tsx';
import type { Reader } from './reader.ts';

export type NewCaseTyped = { question: string; proposal: string; reason: string; bodyId: string };
export type NewCaseProps = {
  reader: Reader;
  id: string;
  offers: readonly CaseOffer[];
  chosen: readonly string[];
  bodies: readonly { value: string; label: string }[];
  likeness: string;
  typed: NewCaseTyped;
  errors: Partial<Record<CaseField, string>>;
};

/** Opens a case between offers: the question, a proposal with its reason, and who is to decide. */
export const NewCasePage = (props: NewCaseProps) => {
  const { reader, typed, errors } = props;
  const { frame } = reader;
  const texts = coverageTexts(reader.locale);
  const t = texts.cases;
  const fields = texts.kinds.coordinationCase.fields;
  const labels: Readonly<Record<CaseField, string>> = {
    offers: t.new.offersLegend,
    question: fields.question,
    proposal: fields.proposal,
    reason: fields.reason,
    bodyId: fields.body_id,
  };
  return (
    <Page
      frame={frame}
      title={t.new.title}
      lead={t.new.lead}
      width="text"
      breadcrumbs={[
        { label: texts.nav.overlaps, href: frame.href(overlapsPath) },
        { label: t.title, href: frame.href(casesPath) },
      ]}
    >
      <ErrorSummary
        errors={(Object.keys(labels) as CaseField[]).flatMap((field) =>
          errors[field] ? [{ field, label: labels[field], message: errors[field] }] : [],
        )}
      />
      <Form
        action={frame.href(`${casesPath}/neu`)}
        hidden={{
          id: props.id,
          aehnlichkeit: props.likeness,
          zurWahl: props.offers.map(({ id }) => id).join(','),
        }}
      >
        {props.offers.length > 0 ? (
          <CheckboxGroup
            name="offers"
            label={t.new.offersLegend}
            hint={t.new.offersHint}
            options={props.offers.map((offer) => ({
              value: offer.id,
              label: nameWithProvider(offer),
              hint: agesInWords(offer, reader),
            }))}
            values={props.chosen}
            error={errors.offers}
          />
        ) : (
          <p id="offers">
            {t.errors.offers} <a href={frame.href(overlapsPath)}>{t.emptyAction}</a>
          </p>
        )}
        <TextField
          name="question"
          label={fields.question}
          hint={t.new.questionHint}
          value={typed.question}
          error={errors.question}
          maxLength={longestOf.question}
        />
        <RadioGroup
          name="proposal"
          label={fields.proposal}
          options={proposals.map((value) => ({
            value,
            label: texts.kinds.coordinationCase.options.proposal[value],
          }))}
          value={typed.proposal}
          error={errors.proposal}
        />
        <TextArea
          name="reason"
          label={fields.reason}
          hint={t.new.reasonHint}
          value={typed.reason}
          error={errors.reason}
          rows={3}
          maxLength={longestOf.reason}
        />
        <SelectField
          name="bodyId"
          label={fields.body_id}
          hint={t.new.bodyHint}
          options={props.bodies}
          placeholder={t.new.noneBody}
          value={typed.bodyId}
          error={errors.bodyId}
          required={false}
        />
        <ButtonRow>
          <SubmitButton label={t.new.save} />
          <ButtonLink label={texts.cancel} href={frame.href(overlapsPath)} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

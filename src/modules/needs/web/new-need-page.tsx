import type { Child } from 'hono/jsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { CheckboxField, Fieldset } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { type FormErrors, RecordField, type Typed } from '../../records/contract.ts';
import type { Describing } from '../data/describing.ts';
import { need } from '../kinds.ts';
import { idsIn } from '../need-form.ts';
import { needsTexts } from '../texts/index.ts';
import { AreaFields, DescribingFields } from './assignment-fields.tsx';
import type { Reader } from './reader.tsx';

/** The essentials of a need on one page; wants that were chosen before come along. */
export const NewNeedPage = (props: {
  reader: Reader;
  id: string;
  typed: Typed;
  errors: FormErrors;
  describing: Describing;
  vocabularyNames: Readonly<Record<string, string>>;
}) => {
  const { reader, typed, errors } = props;
  const { frame, locale } = reader;
  const texts = needsTexts(locale);
  const t = texts.create;
  const wants = idsIn(typed.wants);
  const assigning = {
    reader,
    options: props.describing,
    typed,
    errors,
    vocabularyNames: props.vocabularyNames,
  };
  const fields = (names: readonly string[]): Child =>
    names.map((name) => {
      const field = need.fields.find((each) => each.name === name);
      return (
        field && (
          <RecordField
            field={field}
            words={need.words(locale)}
            locale={locale}
            typed={typed}
            errors={errors}
          />
        )
      );
    });
  const labels: Readonly<Record<string, string>> = { ...need.words(locale).fields, from: t.from };
  return (
    <Page
      frame={frame}
      title={t.title}
      lead={wants.length > 0 ? t.leadWithWants(wants.length) : t.lead}
      width="text"
      breadcrumbs={[{ label: texts.register.title, href: frame.href('/bedarfe') }]}
    >
      <ErrorSummary
        errors={Object.entries(errors).map(([field, message]) => ({
          field,
          label: labels[field] ?? t.described,
          message,
        }))}
      />
      <Form action={frame.href('/bedarfe/neu')} hidden={{ id: props.id, wants: wants.join(',') || null }}>
        <Fieldset legend={t.what}>{fields(['title', 'description', 'urgency', 'urgency_reason'])}</Fieldset>
        <Fieldset legend={t.who}>
          {fields(['audiences', 'age_from', 'age_until', 'people', 'people_source'])}
        </Fieldset>
        <Fieldset legend={t.where} hint={t.areasHint}>
          <AreaFields {...assigning} />
        </Fieldset>
        <Fieldset legend={t.described} hint={t.describedHint}>
          <DescribingFields {...assigning} />
        </Fieldset>
        <CheckboxField
          name="publish"
          value="yes"
          label={t.publish}
          hint={t.publishHint}
          checked={typed.publish === 'yes'}
          required={false}
        />
        <ButtonRow>
          <SubmitButton label={t.save} />
          <ButtonLink label={texts.cancel} href={frame.href('/bedarfe')} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

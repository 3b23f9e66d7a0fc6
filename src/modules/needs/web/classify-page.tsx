import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Fieldset } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import type { FormErrors, Typed } from '../../records/contract.ts';
import type { Describing } from '../data/describing.ts';
import type { NeedView } from '../data/need-views.ts';
import { need } from '../kinds.ts';
import { needsTexts } from '../texts/index.ts';
import { AreaFields, DescribingFields } from './assignment-fields.tsx';
import { type Reader, text } from './reader.tsx';

/** Where a need is, and what it is about, as boxes on one page. */
export const ClassifyPage = (props: {
  reader: Reader;
  view: NeedView;
  describing: Describing;
  vocabularyNames: Readonly<Record<string, string>>;
  typed: Typed;
  errors: FormErrors;
}) => {
  const { reader, view } = props;
  const { frame } = reader;
  const texts = needsTexts(reader.locale);
  const t = texts.classify;
  const here = need.path(view.row);
  const name = text(view.row, 'title');
  const assigning = {
    reader,
    options: props.describing,
    typed: props.typed,
    errors: props.errors,
    vocabularyNames: props.vocabularyNames,
  };
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
        errors={Object.entries(props.errors).map(([field, message]) => ({
          field,
          label: texts.create.described,
          message,
        }))}
      />
      <Form action={frame.href(`${here}/einordnen`)}>
        <Fieldset legend={texts.create.where} hint={texts.create.areasHint}>
          <AreaFields {...assigning} />
        </Fieldset>
        <Fieldset legend={texts.create.described} hint={texts.create.describedHint}>
          <DescribingFields {...assigning} />
        </Fieldset>
        <ButtonRow>
          <SubmitButton label={t.save} />
          <ButtonLink label={texts.cancel} href={frame.href(here)} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

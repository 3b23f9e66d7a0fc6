import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import type { FormErrors, Typed } from '../../records/contract.ts';
import type { OfferView } from '../data/offer-views.ts';
import { offer } from '../kinds.ts';
import { offersTexts } from '../texts/index.ts';
import { AllianceFields, type AssignmentOptions, LanguageFields, TermFields } from './assignment-fields.tsx';
import { type Reader, text } from './reader.tsx';

/** What an offer is described with: terms, languages, fields and goals, as boxes on one page. */
export const ClassifyPage = (props: {
  reader: Reader;
  view: OfferView;
  describing: AssignmentOptions;
  typed: Typed;
  errors: FormErrors;
}) => {
  const { reader, view } = props;
  const { frame } = reader;
  const texts = offersTexts(reader.locale);
  const t = texts.classify;
  const here = offer.path(view.row);
  const name = text(view.row, 'name');
  const assigning = { reader, options: props.describing, typed: props.typed, errors: props.errors };
  return (
    <Page
      frame={frame}
      title={t.title(name)}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: name, href: frame.href(here) }]}
    >
      <ErrorSummary
        errors={Object.entries(props.errors).map(([field, message]) => ({
          field,
          label: texts.offer.classified,
          message,
        }))}
      />
      <Form action={frame.href(`${here}/einordnen`)}>
        <TermFields {...assigning} />
        <LanguageFields {...assigning} />
        <AllianceFields {...assigning} />
        <ButtonRow>
          <SubmitButton label={texts.save} />
          <ButtonLink label={texts.cancel} href={frame.href(here)} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

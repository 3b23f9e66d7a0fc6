import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import type { OfferView } from '../data/offer-views.ts';
import { offer } from '../kinds.ts';
import { offersTexts } from '../texts/index.ts';
import { type Reader, text } from './reader.tsx';

export type CarryTyped = { name: string; day: string };

/** Carries last year's offer forward as a draft. */
export const CarryPage = (props: {
  reader: Reader;
  view: OfferView;
  newId: string;
  typed: CarryTyped;
  errors: Partial<Record<keyof CarryTyped, string>>;
}) => {
  const { reader, view, typed, errors } = props;
  const { frame } = reader;
  const texts = offersTexts(reader.locale);
  const t = texts.carry;
  const here = offer.path(view.row);
  const name = text(view.row, 'name');
  const labels = { name: t.name, day: t.day };
  return (
    <Page
      frame={frame}
      title={t.title(name)}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: name, href: frame.href(here) }]}
    >
      <ErrorSummary
        errors={(['name', 'day'] as const).flatMap((field) =>
          errors[field] ? [{ field, label: labels[field], message: errors[field] }] : [],
        )}
      />
      <Form action={frame.href(`${here}/fortschreiben`)} hidden={{ newId: props.newId }}>
        <TextField name="name" label={t.name} value={typed.name} error={errors.name} maxLength={200} />
        <TextField
          name="day"
          label={t.day}
          hint={t.dayHint}
          value={typed.day}
          error={errors.day}
          width="medium"
        />
        <Small>{t.afresh}</Small>
        <ButtonRow>
          <SubmitButton label={t.save} />
          <ButtonLink label={texts.cancel} href={frame.href(here)} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

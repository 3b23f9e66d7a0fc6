import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { RadioGroup } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextArea, TextField } from '../../../ui/text-fields.tsx';
import type { OfferView } from '../data/offer-views.ts';
import { offer } from '../kinds.ts';
import { missingEssentials } from '../rules.ts';
import { followingStates } from '../state.ts';
import { offersTexts } from '../texts/index.ts';
import { type Reader, text } from './reader.tsx';

export type StateTyped = { state: string; day: string; reason: string };
export type StateErrors = Partial<Record<keyof StateTyped, string>>;

/** Takes an offer to another state; offers only what can follow, says what is missing, and asks for the reason. */
export const StatePage = (props: {
  reader: Reader;
  view: OfferView;
  newId: string;
  typed: StateTyped;
  errors: StateErrors;
}) => {
  const { reader, view, typed, errors } = props;
  const { frame } = reader;
  const texts = offersTexts(reader.locale);
  const t = texts.step;
  const here = offer.path(view.row);
  const name = text(view.row, 'name');
  const missing = missingEssentials(view.row, view.places.length);
  const labels = { state: t.to, reason: t.reason, day: t.day };
  return (
    <Page
      frame={frame}
      title={t.title(name)}
      lead={t.lead(texts.states[view.state])}
      width="text"
      breadcrumbs={[
        { label: texts.register.title, href: frame.href('/angebote') },
        { label: name, href: frame.href(here) },
      ]}
    >
      <ErrorSummary
        errors={(Object.keys(labels) as (keyof StateTyped)[]).flatMap((field) =>
          errors[field] ? [{ field, label: labels[field], message: errors[field] }] : [],
        )}
      />
      {missing.length > 0 && view.state !== 'ended' && (
        <Alert kind="warning" title={t.missing}>
          <p>{t.missingText}</p>
          <PlainList items={missing.map((each) => texts.offer.essentials[each])} />
        </Alert>
      )}
      <Form action={frame.href(`${here}/stand`)} hidden={{ newId: props.newId }}>
        <RadioGroup
          name="state"
          label={labels.state}
          options={followingStates(view.state).map((state) => ({
            value: state,
            label: texts.states[state],
            hint: texts.stateHints[state],
          }))}
          value={typed.state}
          error={errors.state}
        />
        <TextArea
          name="reason"
          label={labels.reason}
          hint={t.reasonHint}
          value={typed.reason}
          error={errors.reason}
          rows={3}
        />
        <TextField
          name="day"
          label={labels.day}
          hint={t.dayHint}
          value={typed.day}
          error={errors.day}
          width="medium"
        />
        <ButtonRow>
          <SubmitButton label={t.save} />
          <ButtonLink label={texts.cancel} href={frame.href(here)} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

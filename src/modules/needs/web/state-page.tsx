import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { type Option, RadioGroup, SelectField } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextArea, TextField } from '../../../ui/text-fields.tsx';
import type { NeedView } from '../data/need-views.ts';
import { need } from '../kinds.ts';
import { followingStates } from '../state.ts';
import { needsTexts } from '../texts/index.ts';
import { type Reader, text } from './reader.tsx';

export type StateTyped = { state: string; day: string; reason: string; bodyId: string };
export type StateErrors = Partial<Record<keyof StateTyped, string>>;

/** Takes a need to another state; offers only what can follow, and asks for the reason. */
export const StatePage = (props: {
  reader: Reader;
  view: NeedView;
  newId: string;
  bodies: readonly Option[];
  typed: StateTyped;
  errors: StateErrors;
}) => {
  const { reader, view, typed, errors } = props;
  const { frame } = reader;
  const texts = needsTexts(reader.locale);
  const t = texts.step;
  const here = need.path(view.row);
  const labels = { state: t.to, reason: t.reason, day: t.day, bodyId: t.body };
  const next = followingStates(view.state);
  return (
    <Page
      frame={frame}
      title={t.title(text(view.row, 'title'))}
      lead={t.lead(view.state && texts.states[view.state])}
      width="text"
      breadcrumbs={[
        { label: texts.register.title, href: frame.href('/bedarfe') },
        { label: text(view.row, 'title'), href: frame.href(here) },
      ]}
    >
      <ErrorSummary
        errors={(Object.keys(labels) as (keyof StateTyped)[]).flatMap((field) =>
          errors[field] ? [{ field, label: labels[field], message: errors[field] }] : [],
        )}
      />
      <Form action={frame.href(`${here}/stand`)} hidden={{ newId: props.newId }}>
        <RadioGroup
          name="state"
          label={labels.state}
          options={next.map((state) => ({
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
        {next.includes('agreed') && props.bodies.length > 0 && (
          <SelectField
            name="bodyId"
            label={labels.bodyId}
            hint={t.bodyHint}
            options={props.bodies}
            placeholder={t.noBody}
            value={typed.bodyId}
            error={errors.bodyId}
            required={false}
          />
        )}
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

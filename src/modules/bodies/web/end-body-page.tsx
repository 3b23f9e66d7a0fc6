import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { type Option, RadioGroup, SelectField } from '../../../ui/choice-fields.tsx';
import { ConfirmPanel } from '../../../ui/confirm-panel.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextArea, TextField } from '../../../ui/text-fields.tsx';
import { bodiesTexts } from '../texts/index.ts';
import type { Reader } from './reader.tsx';

export type EndTyped = { ending: string; lastDay: string; reason: string; intoId: string };
export type EndErrors = Partial<Record<keyof EndTyped, string>>;

/** Merges or dissolves a body, with its reason, and says what ends with it. */
export const EndBodyPage = (props: {
  reader: Reader;
  id: string;
  name: string;
  typed: EndTyped;
  errors: EndErrors;
  others: readonly Option[];
}) => {
  const { reader, typed, errors } = props;
  const { frame } = reader;
  const t = bodiesTexts(reader.locale);
  const labels = { ending: t.end.how, lastDay: t.end.lastDay, reason: t.reason, intoId: t.end.into };
  return (
    <Page
      frame={frame}
      title={t.end.title(props.name)}
      width="text"
      breadcrumbs={[
        { label: t.nav.bodies, href: frame.href('/gremien') },
        { label: props.name, href: frame.href(`/gremien/${props.id}`) },
      ]}
    >
      <ErrorSummary
        errors={(Object.keys(labels) as (keyof EndTyped)[]).flatMap((field) =>
          errors[field] ? [{ field, label: labels[field], message: errors[field] }] : [],
        )}
      />
      <ConfirmPanel title={t.end.what} consequences={t.end.consequences} undo={t.undoable}>
        <Form action={frame.href(`/gremien/${props.id}/beenden`)}>
          <RadioGroup
            name="ending"
            label={labels.ending}
            options={[
              { value: 'merged', label: t.end.merge },
              { value: 'dissolved', label: t.end.dissolve },
            ]}
            value={typed.ending}
            error={errors.ending}
          />
          <SelectField
            name="intoId"
            label={labels.intoId}
            hint={t.end.intoHint}
            options={props.others}
            value={typed.intoId}
            error={errors.intoId}
            required={false}
          />
          <TextField
            name="lastDay"
            label={labels.lastDay}
            hint={t.dayHint}
            value={typed.lastDay}
            error={errors.lastDay}
            width="medium"
          />
          <TextArea
            name="reason"
            label={labels.reason}
            hint={t.end.reasonHint}
            value={typed.reason}
            error={errors.reason}
            rows={3}
          />
          <ButtonRow>
            <SubmitButton label={t.end.yes} destructive />
            <ButtonLink label={t.cancel} href={frame.href(`/gremien/${props.id}`)} kind="tertiary" />
          </ButtonRow>
        </Form>
      </ConfirmPanel>
    </Page>
  );
};

import { dayAsKnown } from '../../../platform/i18n/format.ts';
import { ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { SelectField } from '../../../ui/choice-fields.tsx';
import { ErrorSummary, type FieldFault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { TextArea, TextField } from '../../../ui/text-fields.tsx';
import { threadTexts } from '../texts/index.ts';
import { meanings, type ThingCard } from '../thing.ts';
import { keyOf, sameThing } from '../thread.ts';
import { threadPath } from './addresses.ts';
import { limits, type TieErrors, type TieValues } from './tie-input.ts';

export type TieFormProps = {
  frame: Frame;
  /** The thing that the sentence begins with. */
  thing: ThingCard;
  /** Things to choose from, with the word for their kind. */
  choices: readonly { label: string; card: ThingCard }[];
  values: TieValues;
  errors: TieErrors;
};

const labelsOf = (frame: Frame, thing: ThingCard): Record<keyof TieValues, string> => {
  const t = threadTexts(frame.locale).tie;
  return { relation: t.relation(thing.title), other: t.other, address: t.address, note: t.note };
};

/** What is wrong with the form, for the top of the page; the form itself stands below the thread. */
export const TieErrorSummary = (props: Pick<TieFormProps, 'frame' | 'thing' | 'errors'>) => {
  const labels = labelsOf(props.frame, props.thing);
  const faults = Object.entries(props.errors).map(
    ([field, message]): FieldFault => ({ field, label: labels[field as keyof TieValues], message }),
  );
  return <ErrorSummary errors={faults} form="tie" />;
};

/** Ties the page's thing to another one: a sentence to complete, and the thing at its end. */
export const TieForm = ({ frame, thing, choices, values, errors }: TieFormProps) => {
  const t = threadTexts(frame.locale).tie;
  const labels = labelsOf(frame, thing);
  return (
    <Form id="tie" action={frame.href(threadPath(thing))}>
      <SelectField
        name="relation"
        label={labels.relation}
        value={values.relation}
        error={errors.relation}
        options={relationOptions(frame)}
      />
      <SelectField
        name="other"
        label={labels.other}
        hint={t.otherHint}
        value={values.other}
        error={errors.other}
        placeholder={t.otherNone}
        required={false}
        options={choices
          .filter(({ card }) => !sameThing(card, thing))
          .map(({ label, card }) => ({ value: keyOf(card), label: choiceLabel(label, card, frame) }))}
      />
      <TextField
        name="address"
        label={labels.address}
        hint={t.addressHint}
        value={values.address}
        error={errors.address}
        required={false}
        inputmode="url"
        spellcheck={false}
        maxLength={limits.address}
      />
      <TextArea
        name="note"
        label={labels.note}
        hint={t.noteHint}
        value={values.note}
        error={errors.note}
        required={false}
        rows={2}
        maxLength={limits.note}
      />
      <ButtonRow>
        <SubmitButton kind="secondary" label={t.submit} />
      </ButtonRow>
    </Form>
  );
};

/** Each meaning in both directions: "entschieden durch …", "Grundlage für …". */
const relationOptions = (frame: Frame) => {
  const words = threadTexts(frame.locale).meanings;
  return meanings.flatMap((meaning) =>
    (['forwards', 'backwards'] as const).map((direction) => ({
      value: `${meaning}.${direction}`,
      label: `${words[meaning][direction]} …`,
    })),
  );
};

const choiceLabel = (kind: string, card: ThingCard, frame: Frame): string => {
  const day = card.day && dayAsKnown(card.day, card.precision, frame.locale);
  return day ? `${kind}: ${card.title} (${day})` : `${kind}: ${card.title}`;
};

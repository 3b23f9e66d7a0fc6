import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { type Option, RadioGroup, SelectField } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextArea, TextField } from '../../../ui/text-fields.tsx';
import { followingStages, type Stage } from '../stage.ts';
import { bodiesTexts } from '../texts/index.ts';
import type { Reader } from './reader.tsx';

export type StageTyped = { stage: string; lastDay: string; reason: string; intoId: string };
export type StageErrors = Partial<Record<keyof StageTyped, string>>;

/** Takes a local alliance to another stage; offers only what can follow, and does not go on without a reason. */
export const StagePage = (props: {
  reader: Reader;
  id: string;
  newId: string;
  name: string;
  present: Stage | null;
  typed: StageTyped;
  errors: StageErrors;
  others: readonly Option[];
}) => {
  const { reader, typed, errors } = props;
  const { frame } = reader;
  const t = bodiesTexts(reader.locale);
  const labels = { stage: t.stage.to, lastDay: t.stage.day, reason: t.reason, intoId: t.end.into };
  return (
    <Page
      frame={frame}
      title={t.stage.title(props.name)}
      lead={props.present ? t.stage.lead(t.stages[props.present]) : t.stage.leadNone}
      width="text"
      breadcrumbs={[
        { label: t.localAlliances.title, href: frame.href('/verbuende') },
        { label: props.name, href: frame.href(`/verbuende/${props.id}`) },
      ]}
    >
      <ErrorSummary
        errors={(Object.keys(labels) as (keyof StageTyped)[]).flatMap((field) =>
          errors[field] ? [{ field, label: labels[field], message: errors[field] }] : [],
        )}
      />
      <Form action={frame.href(`/verbuende/${props.id}/stufe`)} hidden={{ newId: props.newId }}>
        <RadioGroup
          name="stage"
          label={labels.stage}
          options={followingStages(props.present).map((stage) => ({
            value: stage,
            label: t.stages[stage],
            hint: t.stageHints[stage],
          }))}
          value={typed.stage}
          error={errors.stage}
        />
        <TextArea
          name="reason"
          label={labels.reason}
          hint={t.stage.reasonHint}
          value={typed.reason}
          error={errors.reason}
          rows={3}
        />
        <TextField
          name="lastDay"
          label={labels.lastDay}
          hint={t.stage.dayHint}
          value={typed.lastDay}
          error={errors.lastDay}
          width="medium"
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
        <ButtonRow>
          <SubmitButton label={t.stage.save} />
          <ButtonLink label={t.cancel} href={frame.href(`/verbuende/${props.id}`)} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

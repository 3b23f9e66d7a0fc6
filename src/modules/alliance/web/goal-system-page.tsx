import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { CheckboxField } from '../../../ui/choice-fields.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { allianceTexts } from '../texts/index.ts';
import type { Reader } from './fact-links.tsx';

export type SystemErrors = { name?: string; from?: string; decisionNote?: string };

/** Begins a new goal system and says what ends with it. */
export const GoalSystemPage = (props: {
  reader: Reader;
  id: string;
  typed: { name: string; from: string; decisionNote: string; isPublic: boolean };
  errors: SystemErrors;
}) => {
  const { reader, typed, errors } = props;
  const { frame } = reader;
  const t = allianceTexts(reader.locale).goalSystemForm;
  const labels = { name: t.name, from: t.from, decisionNote: t.decisionNote };
  return (
    <Page
      frame={frame}
      title={t.title}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: allianceTexts(reader.locale).nav.goals, href: frame.href('/ziele') }]}
    >
      <ErrorSummary
        errors={(Object.keys(labels) as (keyof SystemErrors)[]).flatMap((field) =>
          errors[field] ? [{ field, label: labels[field], message: errors[field] }] : [],
        )}
      />
      <Form action={frame.href('/ziele/neues-zielsystem')} hidden={{ id: props.id }}>
        <TextField name="name" label={t.name} hint={t.nameHint} value={typed.name} error={errors.name} />
        <TextField
          name="from"
          label={t.from}
          hint={t.fromHint}
          value={typed.from}
          error={errors.from}
          width="short"
          autocomplete="off"
        />
        <TextField
          name="decisionNote"
          label={t.decisionNote}
          hint={t.decisionNoteHint}
          value={typed.decisionNote}
          error={errors.decisionNote}
          required={false}
        />
        <CheckboxField
          name="isPublic"
          value="yes"
          label={t.isPublic}
          checked={typed.isPublic}
          required={false}
        />
        <ButtonRow>
          <SubmitButton label={t.save} />
          <ButtonLink kind="tertiary" label={t.cancel} href={frame.href('/ziele')} />
        </ButtonRow>
      </Form>
    </Page>
  );
};

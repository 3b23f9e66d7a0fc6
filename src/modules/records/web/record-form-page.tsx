import type { Child } from 'hono/jsx';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { CheckboxField, type Option, SelectField } from '../../../ui/choice-fields.tsx';
import { ConflictTable } from '../../../ui/conflict-table.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Accordion } from '../../../ui/navigation.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { type FormErrors, type FormMode, hasSource, type Typed } from '../record-form.ts';
import type { RecordKind } from '../record-kind.ts';
import { type RecordTexts, recordTexts } from '../texts/index.ts';
import { RecordField } from './record-field.tsx';

/** What the form offers to choose from: by field, and for source and decision. */
export type FormOptions = {
  fields: Readonly<Record<string, readonly Option[]>>;
  sources: readonly Option[];
  decisions: readonly Option[];
};

export type RecordFormProps = {
  frame: Frame;
  kind: RecordKind;
  mode: FormMode;
  title: string;
  action: string;
  hidden: Readonly<Record<string, string>>;
  cancelHref: string;
  typed: Typed;
  errors: FormErrors;
  options: FormOptions;
  /** What someone else saved meanwhile. */
  conflict:
    | readonly { label: string; base: string | null; theirs: string | null; yours: string | null }[]
    | null;
};

/** The form of any record, drawn from the description of its kind. */
export const RecordFormPage = (props: RecordFormProps) => {
  const t = recordTexts(props.frame.locale);
  const words = props.kind.words(props.frame.locale);
  const faults = Object.entries(props.errors).map(([field, message]) => ({
    field,
    label: words.fields[field] ?? commonLabel(field, t) ?? words.one,
    message,
  }));
  return (
    <Page frame={props.frame} title={props.title} width="text">
      <ErrorSummary errors={faults} title={t.errors.title} />
      {props.conflict && (
        <Alert kind="warning" title={t.conflict.title}>
          <p>{t.conflict.text}</p>
        </Alert>
      )}
      {props.conflict && <ConflictTable rows={props.conflict} />}
      <Form action={props.action} hidden={props.hidden}>
        {props.mode === 'change' && <PeriodFields {...props} t={t} />}
        {props.kind.fields.map((field) => (
          <RecordField
            field={field}
            words={words}
            locale={props.frame.locale}
            typed={props.typed}
            errors={props.errors}
            options={props.options.fields[field.name]}
          />
        ))}
        {props.mode !== 'change' && props.kind.series !== 'undated' && <PeriodFields {...props} t={t} />}
        {!props.kind.neverPublic && (
          <CheckboxField
            name="isPublic"
            value="yes"
            label={t.form.isPublic}
            hint={t.form.isPublicHint}
            checked={props.typed.isPublic === 'yes'}
            required={false}
          />
        )}
        {hasSource(props.kind) && <Background {...props} t={t} />}
        {props.mode !== 'create' && (
          <TextField
            name="note"
            label={t.form.note}
            hint={t.form.noteHint}
            value={props.typed.note}
            error={props.errors.note}
            required={false}
          />
        )}
        <ButtonRow>
          <SubmitButton label={props.conflict ? t.conflict.overwrite : t.form.save} />
          <ButtonLink
            label={props.conflict ? t.conflict.discard : t.form.cancel}
            href={props.cancelHref}
            kind="tertiary"
          />
        </ButtonRow>
      </Form>
    </Page>
  );
};

const commonLabel = (field: string, t: RecordTexts): string | undefined =>
  ({
    from: t.form.from,
    until: t.form.until,
    note: t.form.note,
    decisionNote: t.form.decisionNote,
    lastDay: t.form.lastDay,
  })[field];

type Inner = RecordFormProps & { t: RecordTexts };

const PeriodFields = ({ mode, typed, errors, t, kind }: Inner): Child => (
  <>
    <TextField
      name="from"
      label={mode === 'change' ? t.form.changeFrom : t.form.from}
      hint={mode === 'change' ? t.form.changeFromHint : t.form.fromHint}
      value={typed.from}
      error={errors.from}
      required={mode === 'change'}
      width="medium"
    />
    <TextField
      name="until"
      label={t.form.until}
      hint={t.form.untilHint}
      value={typed.until}
      error={errors.until}
      required={false}
      width="medium"
    />
    {kind.mayBeUndated && mode !== 'change' && (
      <CheckboxField
        name="undated"
        value="yes"
        label={t.form.undated}
        hint={t.form.undatedHint}
        checked={typed.undated === 'yes'}
        required={false}
      />
    )}
  </>
);

/** Source and decision: not needed each time, so they are folded unless filled. */
const Background = ({ typed, errors, options, t }: Inner) => (
  <Accordion
    title={t.form.details}
    open={Boolean(typed.source || typed.decision || typed.decisionNote || errors.decisionNote)}
  >
    <SelectField
      name="source"
      label={t.form.source}
      hint={t.form.sourceHint}
      options={options.sources}
      placeholder={t.form.none}
      value={typed.source}
      required={false}
    />
    <SelectField
      name="decision"
      label={t.form.decision}
      hint={t.form.decisionHint}
      options={options.decisions}
      placeholder={t.form.none}
      value={typed.decision}
      required={false}
    />
    <TextField
      name="decisionNote"
      label={t.form.decisionNote}
      hint={t.form.decisionNoteHint}
      value={typed.decisionNote}
      error={errors.decisionNote}
      required={false}
    />
  </Accordion>
);

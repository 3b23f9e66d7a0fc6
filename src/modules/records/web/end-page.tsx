import type { JsonRow } from '../../../platform/events/tables.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { type Option, SelectField } from '../../../ui/choice-fields.tsx';
import { ConfirmPanel } from '../../../ui/confirm-panel.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import type { FormErrors, Typed } from '../record-form.ts';
import type { RecordKind } from '../record-kind.ts';
import { recordTexts } from '../texts/index.ts';

type EndProps = {
  frame: Frame;
  kind: RecordKind;
  row: JsonRow;
  typed: Typed;
  errors: FormErrors;
  decisions: readonly Option[];
  /** Someone else changed the record meanwhile; the form now carries the new version. */
  changed: boolean;
  action: string;
  cancelHref: string;
};

/** Asks for the last day on which a record holds. */
export const EndPage = (props: EndProps) => {
  const t = recordTexts(props.frame.locale);
  const labels: Record<string, string> = { lastDay: t.form.lastDay };
  const faults = Object.entries(props.errors).map(([field, message]) => ({
    field,
    label: labels[field] ?? props.kind.words(props.frame.locale).one,
    message,
  }));
  return (
    <Page
      frame={props.frame}
      title={t.change.endTitle(props.kind.title(props.row, props.frame.locale))}
      lead={t.change.endText}
      width="text"
    >
      <ErrorSummary errors={faults} title={t.errors.title} />
      {props.changed && (
        <Alert kind="warning" title={t.conflict.title}>
          <p>{t.conflict.text}</p>
        </Alert>
      )}
      <Form action={props.action} hidden={{ version: String(props.row.version) }}>
        <TextField
          name="lastDay"
          label={t.form.lastDay}
          hint={t.form.lastDayHint}
          value={props.typed.lastDay}
          error={props.errors.lastDay}
          width="medium"
        />
        <SelectField
          name="decision"
          label={t.form.decision}
          hint={t.form.decisionHint}
          options={props.decisions}
          placeholder={t.form.none}
          value={props.typed.decision}
          required={false}
        />
        <TextField
          name="note"
          label={t.form.note}
          hint={t.form.noteHint}
          value={props.typed.note}
          required={false}
        />
        <ButtonRow>
          <SubmitButton label={t.form.save} />
          <ButtonLink label={t.form.cancel} href={props.cancelHref} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

type RemoveProps = Omit<EndProps, 'decisions' | 'typed'>;

/** Asks before a record is removed. */
export const RemovePage = (props: RemoveProps) => {
  const t = recordTexts(props.frame.locale);
  const name = props.kind.title(props.row, props.frame.locale);
  return (
    <Page frame={props.frame} title={t.change.removeTitle(name)} width="text">
      {props.errors.form && (
        <Alert kind="danger" title={t.errors.title}>
          <p>{props.errors.form}</p>
        </Alert>
      )}
      {props.changed && (
        <Alert kind="warning" title={t.conflict.title}>
          <p>{t.conflict.text}</p>
        </Alert>
      )}
      <ConfirmPanel title={t.change.remove} consequences={[t.change.removeWarning]}>
        <Form action={props.action} hidden={{ version: String(props.row.version) }}>
          <TextField name="note" label={t.form.note} hint={t.form.noteHint} value="" required={false} />
          <ButtonRow>
            <SubmitButton label={t.change.removeYes} kind="secondary" destructive />
            <ButtonLink label={t.change.removeKeep} href={props.cancelHref} kind="tertiary" />
          </ButtonRow>
        </Form>
      </ConfirmPanel>
    </Page>
  );
};

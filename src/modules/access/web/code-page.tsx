import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { accessTexts } from '../texts/index.ts';

/** The second step after the password: a code from the app, or a backup code. */
export const CodePage = (props: { frame: Frame; returnTo: string | null; error?: string | undefined }) => {
  const { frame, error } = props;
  const t = accessTexts(frame.locale).code;
  return (
    <Page frame={frame} title={t.title} lead={t.lead} width="text">
      <ErrorSummary errors={error ? [{ field: 'code', label: t.label, message: error }] : []} />
      <Form action={frame.href('/anmelden/code')} hidden={{ weiter: props.returnTo }} guard={false}>
        <TextField
          name="code"
          label={t.label}
          hint={t.hint}
          autocomplete="one-time-code"
          spellcheck={false}
          width="short"
          maxLength={40}
          error={error}
        />
        <ButtonRow>
          <SubmitButton label={t.button} />
          <ButtonLink
            label={t.back}
            href={frame.href('/anmelden', { weiter: props.returnTo ?? undefined })}
            kind="tertiary"
          />
        </ButtonRow>
      </Form>
    </Page>
  );
};

import type { PendingSecondStep } from '../../../platform/auth/second-step.ts';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { DescriptionList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { PasswordField, TextField } from '../../../ui/text-fields.tsx';
import { accessTexts } from '../texts/index.ts';

type SecondStepProps = { frame: Frame; passwordError?: string | undefined; codeError?: string | undefined };

/** Begins, confirms or manages the second step: with the password, then with a code from the app. */
export const SecondStepPage = (props: SecondStepProps & { state: 'off' | 'on' | PendingSecondStep }) => {
  const { frame, state } = props;
  const texts = accessTexts(frame.locale);
  const t = texts.second;
  const errors = [
    ...(props.passwordError ? [{ field: 'password', label: t.password, message: props.passwordError }] : []),
    ...(props.codeError ? [{ field: 'code', label: t.code, message: props.codeError }] : []),
  ];
  return (
    <Page
      frame={frame}
      title={state === 'on' ? t.manageTitle : t.title}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: texts.account.title, href: frame.href('/konto') }]}
    >
      <ErrorSummary errors={errors} />
      {typeof state === 'object' ? (
        <Confirm {...props} pending={state} />
      ) : (
        <Form action={frame.href('/konto/zweiter-schritt')} guard={false}>
          <PasswordField
            name="password"
            label={t.password}
            hint={t.passwordHint}
            autocomplete="current-password"
            error={props.passwordError}
          />
          {state === 'off' ? (
            <ButtonRow>
              <SubmitButton label={t.begin} />
            </ButtonRow>
          ) : (
            <ButtonRow>
              <SubmitButton label={t.codesNew} formAction={frame.href('/konto/zweiter-schritt/codes')} />
              <SubmitButton
                label={t.off}
                kind="tertiary"
                formAction={frame.href('/konto/zweiter-schritt/aus')}
                destructive
              />
            </ButtonRow>
          )}
        </Form>
      )}
    </Page>
  );
};

const Confirm = ({ frame, pending, codeError }: SecondStepProps & { pending: PendingSecondStep }) => {
  const t = accessTexts(frame.locale).second;
  const groups = pending.key.match(/.{1,4}/g)?.join(' ') ?? pending.key;
  return (
    <>
      <Section title={t.step1} lead={t.step1Text}>
        <DescriptionList
          items={[
            { term: t.key, value: <code>{groups}</code> },
            { term: t.kind, value: t.kindValue },
          ]}
        />
        <ButtonRow>
          <ButtonLink label={t.openApp} href={pending.uri} />
        </ButtonRow>
      </Section>
      <Section title={t.step2}>
        <Form action={frame.href('/konto/zweiter-schritt/pruefen')} guard={false}>
          <TextField
            name="code"
            label={t.code}
            inputmode="numeric"
            autocomplete="one-time-code"
            spellcheck={false}
            width="short"
            error={codeError}
          />
          <ButtonRow>
            <SubmitButton label={t.confirm} />
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
};

/** The backup codes, shown once. `isNew`: they replace earlier ones. */
export const BackupCodesPage = (props: { frame: Frame; codes: readonly string[]; isNew: boolean }) => {
  const t = accessTexts(props.frame.locale).second;
  return (
    <Page
      frame={props.frame}
      title={t.codesTitle}
      lead={props.isNew ? t.codesNewLead : t.codesLead}
      width="text"
    >
      <ul>
        {props.codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ButtonRow>
        <ButtonLink label={t.codesDone} href={props.frame.href('/konto')} kind="primary" />
      </ButtonRow>
    </Page>
  );
};

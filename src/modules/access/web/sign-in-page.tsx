import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { PasswordField, TextField } from '../../../ui/text-fields.tsx';
import { accessTexts } from '../texts/index.ts';
import { PasskeySignIn } from './passkey-elements.tsx';
import type { FormErrors } from './read-form.ts';

export type SignInPageProps = {
  frame: Frame;
  returnTo: string | null;
  /** What was typed, after a mistake. */
  email?: string | undefined;
  /** Mistakes in the form for the mail link, or in that for the password. */
  linkErrors?: FormErrors;
  passwordErrors?: FormErrors;
  /** Why signing in through an organisation failed. */
  failure?: string | null;
  /** Somebody is signed in already. */
  signedIn?: { name: string; href: string } | null;
  services: readonly { id: string; name: string }[];
};

const linkForm = 'link';
const passwordForm = 'passwort';

/** All ways to sign in, the easiest first. */
export const SignInPage = (props: SignInPageProps) => {
  const { frame, linkErrors = {}, passwordErrors = {} } = props;
  const t = accessTexts(frame.locale).signIn;
  const labels: Record<string, string> = { email: t.email, password: t.password };
  const faults = (errors: FormErrors) =>
    Object.entries(errors).map(([field, message]) => ({ field, label: labels[field] ?? t.email, message }));
  const hidden = { weiter: props.returnTo };
  return (
    <Page frame={frame} title={t.title} lead={t.lead} width="text" islands={['passkey']}>
      <ErrorSummary errors={faults(linkErrors)} form={linkForm} />
      <ErrorSummary errors={faults(passwordErrors)} form={passwordForm} />
      {props.failure && <Alert kind="warning" title={props.failure} />}
      {props.signedIn ? (
        <Alert kind="info" title={t.signedInAs(props.signedIn.name)}>
          <p>
            <a href={props.signedIn.href}>{t.signedInGoOn}</a>
          </p>
        </Alert>
      ) : (
        props.returnTo && <Small>{t.returnNotice}</Small>
      )}
      <Section title={t.linkTitle}>
        <Form id={linkForm} action={frame.href('/anmelden')} hidden={hidden} guard={false}>
          <TextField
            name="email"
            type="email"
            label={t.email}
            autocomplete="email"
            inputmode="email"
            spellcheck={false}
            width="medium"
            value={props.email}
            error={linkErrors.email}
          />
          <ButtonRow>
            <SubmitButton label={t.sendLink} />
          </ButtonRow>
        </Form>
      </Section>
      <PasskeySignIn
        words={{
          title: t.passkeyTitle,
          text: t.passkeyText,
          button: t.passkeyButton,
          failed: t.passkeyFailed,
        }}
        next={frame.href('/anmelden/ziel', { weiter: props.returnTo ?? undefined })}
      />
      <Section title={t.passwordTitle}>
        <Form id={passwordForm} action={frame.href('/anmelden/passwort')} hidden={hidden} guard={false}>
          <TextField
            name="email"
            type="email"
            label={t.email}
            autocomplete="username"
            inputmode="email"
            spellcheck={false}
            width="medium"
            value={props.email}
            error={passwordErrors.email}
          />
          <PasswordField
            name="password"
            label={t.password}
            autocomplete="current-password"
            hint={t.forgot}
            error={passwordErrors.password}
          />
          <ButtonRow>
            <SubmitButton label={t.passwordButton} kind="secondary" />
          </ButtonRow>
        </Form>
      </Section>
      {props.services.length > 0 && (
        <Section title={t.servicesTitle}>
          {props.services.map((service) => (
            <Form action={frame.href(`/anmelden/organisation/${service.id}`)} hidden={hidden} guard={false}>
              <ButtonRow>
                <SubmitButton label={t.serviceButton(service.name)} kind="secondary" />
              </ButtonRow>
            </Form>
          ))}
        </Section>
      )}
      <Section title={t.noAccountTitle}>
        <p>{t.noAccount}</p>
      </Section>
    </Page>
  );
};

/** After a link was asked for. Says the same whether or not there is an account. */
export const LinkSentPage = ({ frame, returnTo }: { frame: Frame; returnTo: string | null }) => {
  const t = accessTexts(frame.locale).signIn;
  return (
    <Page
      frame={frame}
      title={t.sentTitle}
      lead={t.sentLead}
      width="text"
      state={
        <ButtonRow>
          <ButtonLink label={t.sentAgain} href={frame.href('/anmelden', { weiter: returnTo ?? undefined })} />
        </ButtonRow>
      }
    >
      <Small>{t.sentHelp}</Small>
    </Page>
  );
};

/** Nobody is signed in any more. */
export const SignedOutPage = ({ frame }: { frame: Frame }) => {
  const t = accessTexts(frame.locale).signedOut;
  return (
    <Page frame={frame} title={t.title} lead={t.lead} width="text">
      <ButtonRow>
        <ButtonLink label={t.again} href={frame.href('/anmelden')} />
      </ButtonRow>
    </Page>
  );
};

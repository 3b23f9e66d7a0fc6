import type { AllianceRole } from '../../../platform/auth/actor.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { DescriptionList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { accessTexts } from '../texts/index.ts';

export type InvitationPageProps = {
  frame: Frame;
  alliance: string;
  code: string;
  invitation: { email: string; name: string; role: AllianceRole };
  /** Who invites, where that is a person. */
  inviter: string | null;
  /** The last day, in words. */
  until: string;
  /** The account that the address has already. */
  isKnown: boolean;
  /** Somebody else is signed in on this device. */
  otherPerson: { name: string; signOutHref: string } | null;
  typed?: string | undefined;
  error?: string | undefined;
};

/** What an invitation's link opens: who invites to what, and one button. Opening it alone does nothing. */
export const InvitationPage = (props: InvitationPageProps) => {
  const { frame, invitation, error } = props;
  const texts = accessTexts(frame.locale);
  const t = texts.invitation;
  const role = texts.roles[invitation.role];
  return (
    <Page
      frame={frame}
      title={t.title(props.alliance)}
      lead={props.inviter ? t.lead(props.inviter, role) : t.leadPlain(role)}
      width="text"
    >
      <ErrorSummary errors={error ? [{ field: 'name', label: t.name, message: error }] : []} />
      <DescriptionList
        items={[
          { term: t.email, value: invitation.email },
          { term: t.until, value: props.until },
        ]}
      />
      {props.otherPerson ? (
        <Alert kind="warning" title={t.otherAccountTitle}>
          <p>{t.otherAccount(props.otherPerson.name, invitation.email)}</p>
          <Form action={props.otherPerson.signOutHref} guard={false}>
            <SubmitButton label={t.signOut} kind="secondary" />
          </Form>
        </Alert>
      ) : (
        <Form action={frame.href('/einladung')} hidden={{ code: props.code }}>
          <p>{props.isKnown ? t.whatKnown : t.what}</p>
          {!props.isKnown && (
            <TextField
              name="name"
              label={t.name}
              hint={t.nameHint}
              autocomplete="name"
              width="medium"
              maxLength={200}
              value={props.typed ?? invitation.name}
              error={error}
            />
          )}
          <ButtonRow>
            <SubmitButton label={t.accept} />
          </ButtonRow>
        </Form>
      )}
    </Page>
  );
};

/** An invitation that cannot be accepted any more. */
export const InvitationGonePage = (props: {
  frame: Frame;
  reason: 'unknown' | 'expired';
  signInHref: string;
}) => {
  const texts = accessTexts(props.frame.locale);
  const t = texts.invitation;
  const isExpired = props.reason === 'expired';
  return (
    <Page
      frame={props.frame}
      title={isExpired ? t.expiredTitle : t.unknownTitle}
      lead={isExpired ? t.expired : t.unknown}
      width="text"
    >
      <ButtonRow>
        <ButtonLink label={texts.signIn.title} href={props.signInHref} />
      </ButtonRow>
    </Page>
  );
};

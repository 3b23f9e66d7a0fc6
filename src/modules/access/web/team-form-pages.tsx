import { type AllianceRole, allianceRoles } from '../../../platform/auth/actor.ts';
import { longDay } from '../../../platform/i18n/format.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { RadioGroup } from '../../../ui/choice-fields.tsx';
import { ConfirmPanel } from '../../../ui/confirm-panel.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import type { Holding } from '../data/role-repository.ts';
import { accessTexts } from '../texts/index.ts';
import type { FormErrors } from './read-form.ts';

const RoleChoice = (props: {
  frame: Frame;
  label: string;
  hint?: string;
  value: string | undefined;
  error: string | undefined;
  mayGive: (role: AllianceRole) => boolean;
}) => {
  const texts = accessTexts(props.frame.locale);
  return (
    <RadioGroup
      name="role"
      label={props.label}
      hint={props.hint}
      value={props.value}
      error={props.error}
      options={allianceRoles
        .filter(props.mayGive)
        .map((role) => ({ value: role, label: texts.roles[role], hint: texts.roleHints[role] }))}
    />
  );
};

/** The form to invite somebody. */
export const InvitePage = (props: {
  frame: Frame;
  typed?: Readonly<Record<string, string>>;
  errors?: FormErrors;
  mayGive: (role: AllianceRole) => boolean;
}) => {
  const { frame, typed = {}, errors = {} } = props;
  const t = accessTexts(frame.locale).team;
  const labels: Record<string, string> = { name: t.name, email: t.email, role: t.role };
  return (
    <Page
      frame={frame}
      title={t.inviteTitle}
      lead={t.inviteLead}
      width="text"
      breadcrumbs={[{ label: t.title, href: frame.href('/team') }]}
    >
      <ErrorSummary
        errors={Object.entries(errors).map(([field, message]) => ({
          field,
          label: labels[field] ?? field,
          message,
        }))}
      />
      <Form action={frame.href('/team/einladen')}>
        <TextField
          name="name"
          label={t.name}
          autocomplete="off"
          width="medium"
          maxLength={200}
          value={typed.name}
          error={errors.name}
        />
        <TextField
          name="email"
          type="email"
          label={t.email}
          autocomplete="off"
          inputmode="email"
          spellcheck={false}
          width="medium"
          value={typed.email}
          error={errors.email}
        />
        <RoleChoice
          frame={frame}
          label={t.role}
          value={typed.role}
          error={errors.role}
          mayGive={props.mayGive}
        />
        <ButtonRow>
          <SubmitButton label={t.send} />
        </ButtonRow>
      </Form>
    </Page>
  );
};

/** An open or expired invitation: send it once more, or go on to withdraw it. `state` is said in words. */
export const OpenInvitationPage = (props: {
  frame: Frame;
  invitation: { id: string; name: string; email: string; role: AllianceRole };
  state: string;
}) => {
  const { frame, invitation } = props;
  const texts = accessTexts(frame.locale);
  const t = texts.team;
  const address = `/team/einladung/${invitation.id}`;
  return (
    <Page
      frame={frame}
      title={t.invitationOf(invitation.name)}
      lead={t.invitationLead(texts.roles[invitation.role], invitation.email, props.state)}
      width="text"
      breadcrumbs={[{ label: t.title, href: frame.href('/team') }]}
    >
      <p>{t.resendText}</p>
      <Form action={frame.href(`${address}/erneut`)} guard={false}>
        <ButtonRow>
          <SubmitButton label={t.resend} />
          <ButtonLink label={t.withdraw} href={frame.href(`${address}/zurueckziehen`)} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

/** Asks before an invitation is withdrawn. */
export const WithdrawPage = (props: { frame: Frame; invitation: { id: string; name: string } }) => {
  const { frame, invitation } = props;
  const t = accessTexts(frame.locale).team;
  return (
    <Page
      frame={frame}
      title={t.withdraw}
      width="text"
      breadcrumbs={[{ label: t.title, href: frame.href('/team') }]}
    >
      <ConfirmPanel title={t.withdrawTitle(invitation.name)} consequences={[t.withdrawConsequence]}>
        <Form action={frame.href(`/team/einladung/${invitation.id}/zurueckziehen`)} guard={false}>
          <ButtonRow>
            <SubmitButton label={t.withdrawYes} destructive />
            <ButtonLink label={t.keep} href={frame.href('/team')} kind="tertiary" />
          </ButtonRow>
        </Form>
      </ConfirmPanel>
    </Page>
  );
};

type RoleProps = { frame: Frame; holding: Holding };

const roleLead = ({ frame, holding }: RoleProps): string => {
  const texts = accessTexts(frame.locale);
  const since = holding.valid.from ? longDay(holding.valid.from, frame.locale) : '–';
  return texts.team.roleLead(texts.roles[holding.role], since);
};

/** Changes a held role, or leads on to ending it. */
export const RolePage = (
  props: RoleProps & {
    typed?: string | undefined;
    error?: string | undefined;
    mayGive: (role: AllianceRole) => boolean;
  },
) => {
  const { frame, holding, error } = props;
  const t = accessTexts(frame.locale).team;
  const address = `/team/rolle/${holding.id}`;
  return (
    <Page
      frame={frame}
      title={t.roleTitle(holding.name)}
      lead={roleLead(props)}
      width="text"
      breadcrumbs={[{ label: t.title, href: frame.href('/team') }]}
    >
      <ErrorSummary errors={error ? [{ field: 'role', label: t.newRole, message: error }] : []} />
      <Form action={frame.href(address)}>
        <RoleChoice
          frame={frame}
          label={t.newRole}
          hint={t.newRoleHint}
          value={props.typed ?? holding.role}
          error={error}
          mayGive={props.mayGive}
        />
        <ButtonRow>
          <SubmitButton label={t.saveRole} />
          <ButtonLink label={t.endTitle} href={frame.href(`${address}/beenden`)} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

/** Asks before a role is ended. `refusal` is why the last try was refused. */
export const EndRolePage = (props: RoleProps & { refusal?: string }) => {
  const { frame, holding } = props;
  const texts = accessTexts(frame.locale);
  const t = texts.team;
  const consequences = t.endConsequences(holding.name, texts.roles[holding.role]);
  return (
    <Page
      frame={frame}
      title={t.roleTitle(holding.name)}
      lead={roleLead(props)}
      width="text"
      breadcrumbs={[{ label: t.title, href: frame.href('/team') }]}
    >
      {props.refusal && <Alert kind="warning" title={props.refusal} />}
      <ConfirmPanel title={t.endQuestion} consequences={consequences} undo={t.endUndo}>
        <Form action={frame.href(`/team/rolle/${holding.id}/beenden`)} guard={false}>
          <ButtonRow>
            <SubmitButton label={t.endYes} destructive />
            <ButtonLink label={t.keep} href={frame.href('/team')} kind="tertiary" />
          </ButtonRow>
        </Form>
      </ConfirmPanel>
    </Page>
  );
};

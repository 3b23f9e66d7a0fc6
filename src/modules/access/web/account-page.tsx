import type { AccountView } from '../../../platform/auth/account.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { deviceNames } from '../../../platform/auth/device.ts';
import { longDay } from '../../../platform/i18n/format.ts';
import { locales } from '../../../platform/i18n/locale.ts';
import { dayIn } from '../../../platform/time/day.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { SelectField } from '../../../ui/choice-fields.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { PasswordField, TextField } from '../../../ui/text-fields.tsx';
import type { OwnRole } from '../data/accounts.ts';
import { accessTexts } from '../texts/index.ts';
import { platformHref } from './addresses.ts';
import { PasskeyRegister } from './passkey-elements.tsx';
import type { FormErrors } from './read-form.ts';

export type AccountPageProps = {
  frame: Frame;
  person: Extract<Actor, { kind: 'user' }>;
  mailLocale: string;
  /** What was typed, after a mistake. */
  typed?: { name?: string | undefined; locale?: string | undefined };
  profileErrors?: FormErrors;
  passwordErrors?: FormErrors;
  account: AccountView;
  roles: readonly OwnRole[];
  sessionId: string | null;
  /** Signed in so recently that credentials may be changed. */
  isFresh: boolean;
};

const profileForm = 'person';
const passwordForm = 'passwort';

/** All that a person can see and change of their own account. */
export const AccountPage = (props: AccountPageProps) => {
  const { frame, person, profileErrors = {}, passwordErrors = {} } = props;
  const t = accessTexts(frame.locale).account;
  const labels: Record<string, string> = { name: t.name, locale: t.language, newPassword: t.passwordNew };
  const faults = (errors: FormErrors) =>
    Object.entries(errors).map(([field, message]) => ({ field, label: labels[field] ?? field, message }));
  return (
    <Page frame={frame} title={t.title} lead={t.lead(person.email)} width="text" islands={['passkey']}>
      <ErrorSummary errors={faults(profileErrors)} form={profileForm} />
      <ErrorSummary errors={faults(passwordErrors)} form={passwordForm} />
      <Section title={t.rolesTitle}>
        <Roles {...props} />
      </Section>
      <Section title={t.personTitle}>
        <Form id={profileForm} action={frame.href('/konto')}>
          <TextField
            name="name"
            label={t.name}
            hint={t.nameHint}
            autocomplete="name"
            width="medium"
            maxLength={200}
            value={props.typed?.name ?? person.name}
            error={profileErrors.name}
          />
          <SelectField
            name="locale"
            label={t.language}
            value={props.typed?.locale ?? props.mailLocale}
            placeholder={null}
            options={locales.map((locale) => ({ value: locale, label: t.languages[locale] }))}
            error={profileErrors.locale}
          />
          <SubmitButton label={t.save} />
        </Form>
      </Section>
      <Section title={t.waysTitle} lead={t.waysLead}>
        {!props.isFresh && (
          <Alert kind="info" title={t.staleTitle}>
            <p>{t.stale}</p>
            <p>
              <a href={frame.href('/anmelden', { weiter: frame.href('/konto') })}>{t.staleAction}</a>
            </p>
          </Alert>
        )}
        <Passkeys {...props} />
        <Password {...props} />
        <SecondStep {...props} />
      </Section>
      <Section title={t.sessionsTitle} id="geraete">
        <Sessions {...props} />
      </Section>
      <Section title={t.dataTitle}>
        <p>{t.dataText}</p>
        <ButtonRow>
          <ButtonLink label={t.dataDownload} href={frame.href('/konto/daten.json')} download />
        </ButtonRow>
      </Section>
    </Page>
  );
};

const Roles = ({ frame, roles, person }: AccountPageProps) => {
  const texts = accessTexts(frame.locale);
  const t = texts.account;
  const platform = (['platformAdministrator', 'programmeAgency'] as const).filter((role) =>
    person.roles.has(role),
  );
  if (roles.length + platform.length === 0)
    return <EmptyState title={t.rolesEmptyTitle} text={t.rolesEmpty} />;
  const rows = [
    ...roles.map((role) => ({
      alliance: <a href={platformHref(frame.locale, `/${role.slug}`)}>{role.alliance}</a>,
      role: texts.roles[role.role],
      since: role.valid.from ? longDay(role.valid.from, frame.locale) : '–',
    })),
    ...platform.map((role) => ({ alliance: <>{t.platform}</>, role: texts.roles[role], since: '–' })),
  ];
  return (
    <DataTable
      caption={t.rolesTitle}
      captionHidden
      columns={[
        { label: t.roleAlliance, cell: (row) => row.alliance, rowHeader: true },
        { label: t.role, cell: (row) => row.role },
        { label: t.roleSince, cell: (row) => row.since },
      ]}
      rows={rows}
    />
  );
};

const Passkeys = ({ frame, account, isFresh }: AccountPageProps) => {
  const t = accessTexts(frame.locale).account;
  return (
    <>
      <h3>{t.passkeysTitle}</h3>
      {account.passkeys.length === 0 && <p>{t.passkeysEmpty}</p>}
      {account.passkeys.length > 0 && (
        <ul>
          {account.passkeys.map((key) => (
            <li>
              <a href={frame.href(`/konto/passkey/${key.id}`)}>{key.name ?? t.passkeyUnnamed}</a>
              {key.createdAt && `, ${t.passkeyAdded(longDay(dayIn(key.createdAt), frame.locale))}`}
            </li>
          ))}
        </ul>
      )}
      {isFresh && (
        <>
          <PasskeyRegister
            label={t.passkeyName}
            hint={t.passkeyNameHint}
            button={t.passkeyAdd}
            failed={t.passkeyFailed}
            next={frame.href('/konto/passkey-fertig')}
          />
          <noscript>
            <p>{t.passkeyNeedsScript}</p>
          </noscript>
        </>
      )}
    </>
  );
};

const Password = ({ frame, account, isFresh, passwordErrors = {} }: AccountPageProps) => {
  const t = accessTexts(frame.locale).account;
  return (
    <>
      <h3>{t.passwordTitle}</h3>
      <p>{account.hasPassword ? t.passwordSet : t.passwordNone}</p>
      {isFresh && (
        <Form id={passwordForm} action={frame.href('/konto/passwort')} guard={false}>
          <PasswordField
            name="newPassword"
            label={t.passwordNew}
            hint={t.passwordHint}
            autocomplete="new-password"
            error={passwordErrors.newPassword}
          />
          <ButtonRow>
            <SubmitButton label={t.passwordSave} kind="secondary" />
            {account.hasPassword && (
              <SubmitButton
                label={t.passwordRemove}
                kind="tertiary"
                formAction={frame.href('/konto/passwort/entfernen')}
                destructive
              />
            )}
          </ButtonRow>
        </Form>
      )}
    </>
  );
};

const SecondStep = ({ frame, account, isFresh }: AccountPageProps) => {
  const t = accessTexts(frame.locale).account;
  const text = account.hasSecondStep ? t.secondOn : account.hasPassword ? t.secondOff : t.secondNeedsPassword;
  return (
    <>
      <h3>{t.secondTitle}</h3>
      <p>{text}</p>
      {isFresh && account.hasPassword && (
        <ButtonRow>
          <ButtonLink
            label={account.hasSecondStep ? t.secondManage : t.secondSetUp}
            href={frame.href('/konto/zweiter-schritt')}
          />
        </ButtonRow>
      )}
    </>
  );
};

const Sessions = ({ frame, account, sessionId }: AccountPageProps) => {
  const t = accessTexts(frame.locale).account;
  const day = (at: Date) => longDay(dayIn(at), frame.locale);
  const device = (kept: string | null) => {
    const { browser, system } = deviceNames(kept);
    return browser && system ? t.device(browser, system) : (browser ?? system ?? t.unnamedDevice);
  };
  return (
    <>
      <DataTable
        caption={t.sessionsTitle}
        captionHidden
        columns={[
          { label: t.sessionDevice, cell: (row) => device(row.device), rowHeader: true },
          { label: t.sessionSince, cell: (row) => day(row.createdAt) },
          { label: t.sessionLast, cell: (row) => day(row.lastUsedAt) },
          {
            label: t.sessionAction,
            cell: (row) =>
              row.id === sessionId ? (
                <strong>{t.sessionThis}</strong>
              ) : (
                <Form
                  action={frame.href(`/konto/sitzung/${row.id}/beenden`)}
                  label={`${t.sessionEnd}: ${device(row.device)}, ${day(row.createdAt)}`}
                  guard={false}
                >
                  <SubmitButton label={t.sessionEnd} kind="tertiary" />
                </Form>
              ),
          },
        ]}
        rows={account.sessions}
      />
      {account.sessions.length > 1 && (
        <Form action={frame.href('/konto/sitzungen/beenden')} guard={false}>
          <SubmitButton label={t.sessionOthers} kind="secondary" />
        </Form>
      )}
    </>
  );
};

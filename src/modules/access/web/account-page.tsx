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
import { PlainList } from '../../../ui/lists.tsx';
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
          <ButtonRow>
            <SubmitButton label={t.save} />
          </ButtonRow>
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
      </Section>
      <Passkeys {...props} />
      <Password {...props} />
      <SecondStep {...props} />
      <Sessions {...props} />
      <Section title={t.dataTitle} lead={t.dataText}>
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
    <Section title={t.passkeysTitle} lead={account.passkeys.length === 0 ? t.passkeysEmpty : undefined}>
      {account.passkeys.length > 0 && (
        <PlainList
          items={account.passkeys.map((key) => (
            <>
              <a href={frame.href(`/konto/passkey/${key.id}`)}>{key.name ?? t.passkeyUnnamed}</a>
              {key.createdAt && `, ${t.passkeyAdded(longDay(dayIn(key.createdAt), frame.locale))}`}
            </>
          ))}
        />
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
    </Section>
  );
};

const Password = ({ frame, account, isFresh, passwordErrors = {} }: AccountPageProps) => {
  const t = accessTexts(frame.locale).account;
  return (
    <Section title={t.passwordTitle} lead={account.hasPassword ? t.passwordSet : t.passwordNone}>
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
    </Section>
  );
};

const SecondStep = ({ frame, account, isFresh }: AccountPageProps) => {
  const t = accessTexts(frame.locale).account;
  const text = account.hasSecondStep ? t.secondOn : account.hasPassword ? t.secondOff : t.secondNeedsPassword;
  return (
    <Section title={t.secondTitle} lead={text}>
      {isFresh && account.hasPassword && (
        <ButtonRow>
          <ButtonLink
            label={account.hasSecondStep ? t.secondManage : t.secondSetUp}
            href={frame.href('/konto/zweiter-schritt')}
          />
        </ButtonRow>
      )}
    </Section>
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
    <Section
      title={t.sessionsTitle}
      action={
        account.sessions.length > 1 && (
          <Form action={frame.href('/konto/sitzungen/beenden')} guard={false}>
            <ButtonRow>
              <SubmitButton label={t.sessionOthers} kind="secondary" />
            </ButtonRow>
          </Form>
        )
      }
    >
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
                  <ButtonRow>
                    <SubmitButton label={t.sessionEnd} kind="secondary" />
                  </ButtonRow>
                </Form>
              ),
          },
        ]}
        rows={account.sessions}
      />
    </Section>
  );
};

import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { ConfirmPanel } from '../../../ui/confirm-panel.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { accessTexts } from '../texts/index.ts';

type PasskeyProps = { frame: Frame; passkey: { id: string; name: string | null } };

/** One passkey: its name, and the way to remove it. */
export const PasskeyPage = (
  props: PasskeyProps & { typed?: string | undefined; error?: string | undefined },
) => {
  const { frame, passkey, error } = props;
  const t = accessTexts(frame.locale).account;
  const address = `/konto/passkey/${passkey.id}`;
  return (
    <Page
      frame={frame}
      title={passkey.name ?? t.passkeyUnnamed}
      kicker={t.passkeysTitle}
      width="text"
      breadcrumbs={[{ label: t.title, href: frame.href('/konto') }]}
    >
      <ErrorSummary errors={error ? [{ field: 'name', label: t.passkeyName, message: error }] : []} />
      <Form action={frame.href(address)}>
        <TextField
          name="name"
          label={t.passkeyName}
          hint={t.passkeyNameHint}
          width="medium"
          maxLength={100}
          value={props.typed ?? passkey.name}
          error={error}
        />
        <ButtonRow>
          <SubmitButton label={t.rename} />
          <ButtonLink label={t.remove} href={frame.href(`${address}/entfernen`)} kind="tertiary" />
        </ButtonRow>
      </Form>
    </Page>
  );
};

/** Asks before a passkey is removed. */
export const RemovePasskeyPage = ({ frame, passkey }: PasskeyProps) => {
  const t = accessTexts(frame.locale).account;
  const name = passkey.name ?? t.passkeyUnnamed;
  return (
    <Page
      frame={frame}
      title={name}
      kicker={t.passkeysTitle}
      width="text"
      breadcrumbs={[{ label: t.title, href: frame.href('/konto') }]}
    >
      <ConfirmPanel title={t.passkeyRemoveTitle(name)} consequences={[t.passkeyRemoveConsequence]}>
        <Form action={frame.href(`/konto/passkey/${passkey.id}/entfernen`)} guard={false}>
          <ButtonRow>
            <SubmitButton label={t.passkeyRemoveYes} destructive />
            <ButtonLink label={t.keep} href={frame.href('/konto')} kind="tertiary" />
          </ButtonRow>
        </Form>
      </ConfirmPanel>
    </Page>
  );
};

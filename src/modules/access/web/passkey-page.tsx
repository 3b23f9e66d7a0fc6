import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { ConfirmPanel } from '../../../ui/confirm-panel.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { accessTexts } from '../texts/index.ts';

/** One passkey: its name, and removing it. */
export const PasskeyPage = (props: {
  frame: Frame;
  passkey: { id: string; name: string | null };
  typed?: string | undefined;
  error?: string | undefined;
}) => {
  const { frame, passkey, error } = props;
  const t = accessTexts(frame.locale).account;
  const name = passkey.name ?? t.passkeyUnnamed;
  const address = frame.href(`/konto/passkey/${passkey.id}`);
  return (
    <Page
      frame={frame}
      title={name}
      kicker={t.passkeysTitle}
      width="text"
      breadcrumbs={[{ label: t.title, href: frame.href('/konto') }]}
    >
      <ErrorSummary errors={error ? [{ field: 'name', label: t.passkeyName, message: error }] : []} />
      <Form action={address}>
        <TextField
          name="name"
          label={t.passkeyName}
          hint={t.passkeyNameHint}
          width="medium"
          maxLength={100}
          value={props.typed ?? passkey.name}
          error={error}
        />
        <SubmitButton label={t.rename} />
      </Form>
      <ConfirmPanel title={t.passkeyRemoveTitle(name)} consequences={[t.passkeyRemoveConsequence]}>
        <Form id="entfernen" action={`${address}/entfernen`} guard={false}>
          <ButtonRow>
            <SubmitButton label={t.passkeyRemoveYes} kind="secondary" destructive />
            <ButtonLink label={t.keep} href={frame.href('/konto')} kind="tertiary" />
          </ButtonRow>
        </Form>
      </ConfirmPanel>
    </Page>
  );
};

import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import { accessTexts } from '../texts/index.ts';

/** What a mailed link opens. Only its button signs in, since mail programs and their guards open links in advance. */
export const LinkPage = (props: { frame: Frame; email: string; code: string; returnTo: string | null }) => {
  const t = accessTexts(props.frame.locale).link;
  return (
    <Page frame={props.frame} title={t.title} lead={t.lead(props.email)} width="text">
      <Form
        action={props.frame.href('/anmelden/link')}
        hidden={{ code: props.code, weiter: props.returnTo }}
        guard={false}
      >
        <ButtonRow>
          <SubmitButton label={t.button} />
        </ButtonRow>
      </Form>
      <Small>{t.whyButton}</Small>
    </Page>
  );
};

/** A link that was used, ran out, or never was. */
export const LinkExpiredPage = (props: { frame: Frame; returnTo: string | null }) => {
  const t = accessTexts(props.frame.locale).link;
  return (
    <Page frame={props.frame} title={t.expiredTitle} lead={t.expiredLead} width="text">
      <ButtonRow>
        <ButtonLink
          label={t.expiredAction}
          href={props.frame.href('/anmelden', { weiter: props.returnTo ?? undefined })}
          kind="primary"
        />
      </ButtonRow>
    </Page>
  );
};

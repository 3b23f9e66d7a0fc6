import { ButtonRow, SubmitButton } from '../../ui/buttons.tsx';
import { Form } from '../../ui/form.tsx';
import type { Frame } from '../../ui/frame.ts';
import { Page } from '../../ui/page.tsx';
import { appTexts } from '../texts/index.ts';

/**
 * The session ran out while someone was writing. The page keeps all they typed and sends it again once they have signed
 * in beside it; nothing of it is stored in between.
 */
export const ExpiredPage = (props: {
  frame: Frame;
  action: string;
  typed: readonly (readonly [string, string])[];
}) => {
  const t = appTexts(props.frame.locale).expired;
  const readable = props.typed.filter(([name, value]) => value.trim().length > 0 && !technical.has(name));
  return (
    <Page frame={props.frame} title={t.title} lead={t.text} width="text">
      <p>
        <a class="kern-btn kern-btn--primary" href={props.frame.signInHref} target="_blank" rel="noopener">
          <span class="kern-label">{t.signIn}</span>
        </a>
      </p>
      <Form action={props.action} guard={false}>
        {props.typed.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <SubmitButton label={t.resend} kind="secondary" />
        </ButtonRow>
      </Form>
      {readable.length > 0 && (
        <section>
          <h2>{t.yours}</h2>
          <ul>
            {readable.map(([, value]) => (
              <li>{value}</li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
};

const technical = new Set(['id', 'newId', 'version', 'isPublic']);

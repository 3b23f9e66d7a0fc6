import type { Child } from 'hono/jsx';
import { SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-fields.tsx';

/** Elements that `passkey.island.ts` brings to life; hidden until it has, since passkeys cannot do without a script. */
const PasskeyElement = (props: {
  act: 'sign-in' | 'register';
  next: string;
  failed: string;
  children?: Child;
}) => (
  <passkey-form hidden data-act={props.act} data-next={props.next} data-failed={props.failed}>
    {props.children}
    <p role="status" data-status />
  </passkey-form>
);

/** The way in by passkey. `next`: where to go once signed in. */
export const PasskeySignIn = (props: {
  title: string;
  text: string;
  button: string;
  failed: string;
  next: string;
}) => (
  <PasskeyElement act="sign-in" next={props.next} failed={props.failed}>
    <Section title={props.title}>
      <p>{props.text}</p>
      <Form id="passkey" action="#" guard={false}>
        <SubmitButton label={props.button} kind="secondary" />
      </Form>
    </Section>
  </PasskeyElement>
);

/** Adding a passkey to the account. */
export const PasskeyRegister = (props: {
  label: string;
  hint: string;
  button: string;
  failed: string;
  next: string;
}) => (
  <PasskeyElement act="register" next={props.next} failed={props.failed}>
    <Form id="passkey" action="#" guard={false}>
      <TextField name="name" label={props.label} hint={props.hint} width="medium" maxLength={100} />
      <SubmitButton label={props.button} kind="secondary" />
    </Form>
  </PasskeyElement>
);

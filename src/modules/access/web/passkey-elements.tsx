import { ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-fields.tsx';

type PasskeyWords = { title: string; text: string; button: string; failed: string };

/**
 * The way in by passkey. `passkey.island.ts` brings it to life; it is hidden until then, since passkeys cannot do
 * without a script. `next`: where to go once signed in.
 */
export const PasskeySignIn = ({ words, next }: { words: PasskeyWords; next: string }) => (
  <section class="section" hidden data-passkey="sign-in" data-next={next} data-failed={words.failed}>
    <div class="section__head">
      <h2>{words.title}</h2>
    </div>
    <p class="section__lead">{words.text}</p>
    <Form id="passkey" action="#" guard={false}>
      <ButtonRow>
        <SubmitButton label={words.button} kind="secondary" />
      </ButtonRow>
    </Form>
    <p role="status" data-status="" />
  </section>
);

/** Adding a passkey to the account; hidden in the same way. `next`: where to go once it is there. */
export const PasskeyRegister = (props: {
  label: string;
  hint: string;
  button: string;
  failed: string;
  next: string;
}) => (
  <div hidden data-passkey="register" data-next={props.next} data-failed={props.failed}>
    <Form id="passkey" action="#" guard={false}>
      <TextField name="name" label={props.label} hint={props.hint} width="medium" maxLength={100} />
      <ButtonRow>
        <SubmitButton label={props.button} kind="secondary" />
      </ButtonRow>
    </Form>
    <p role="status" data-status="" />
  </div>
);

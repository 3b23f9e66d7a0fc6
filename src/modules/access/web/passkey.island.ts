/**
 * The browser's side of passkeys: turns a hidden `<passkey-form>` into a working form. Uses the browser's own JSON
 * forms of WebAuthn (Level 3); browsers without them keep the other ways to sign in.
 */
type Act = 'sign-in' | 'register';

const base = '/anmelden/dienst/passkey';
const steps: Record<Act, { options: string; verify: string }> = {
  'sign-in': { options: `${base}/generate-authenticate-options`, verify: `${base}/verify-authentication` },
  register: { options: `${base}/generate-register-options`, verify: `${base}/verify-registration` },
};

/** Passkeys belong to a host name; an address in numbers cannot have any. */
const isSupported = (): boolean =>
  !/^[\d.]+$|:/.test(location.hostname) &&
  typeof PublicKeyCredential === 'function' &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential;

const answerOf = async (act: Act): Promise<PublicKeyCredential> => {
  const response = await fetch(steps[act].options, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`options: ${response.status}`);
  const options: unknown = await response.json();
  const credential =
    act === 'register'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
            options as PublicKeyCredentialCreationOptionsJSON,
          ),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
            options as PublicKeyCredentialRequestOptionsJSON,
          ),
        });
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no credential');
  return credential;
};

const verify = async (act: Act, credential: PublicKeyCredential, name: string): Promise<void> => {
  const response = await fetch(steps[act].verify, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response: credential.toJSON(), ...(name ? { name } : {}) }),
  });
  if (!response.ok) throw new Error(`verify: ${response.status}`);
};

class PasskeyForm extends HTMLElement {
  connectedCallback(): void {
    if (!isSupported()) return;
    this.hidden = false;
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.run();
    });
  }

  async run(): Promise<void> {
    const act: Act = this.dataset.act === 'register' ? 'register' : 'sign-in';
    const status = this.querySelector('[data-status]');
    const button = this.querySelector('button');
    const name = this.querySelector('input[name=name]');
    if (status) status.textContent = '';
    if (button) button.disabled = true;
    try {
      await verify(act, await answerOf(act), name instanceof HTMLInputElement ? name.value.trim() : '');
      location.assign(this.dataset.next ?? '/');
    } catch {
      if (status) status.textContent = this.dataset.failed ?? '';
      if (button) button.disabled = false;
    }
  }
}

customElements.define('passkey-form', PasskeyForm);

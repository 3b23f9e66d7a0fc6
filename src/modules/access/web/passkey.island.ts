/**
 * The browser's side of passkeys: shows the hidden forms marked `data-passkey` and makes them work. Uses the browser's own JSON
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

/** Runs the ceremony of one form and goes on, or says beside the button that it failed. */
const run = async (form: HTMLElement): Promise<void> => {
  const act: Act = form.dataset.passkey === 'register' ? 'register' : 'sign-in';
  const status = form.querySelector('[data-status]');
  const button = form.querySelector('button');
  const name = form.querySelector('input[name=name]');
  if (status) status.textContent = '';
  if (button) button.disabled = true;
  try {
    await verify(act, await answerOf(act), name instanceof HTMLInputElement ? name.value.trim() : '');
    location.assign(form.dataset.next ?? '/');
  } catch {
    if (status) status.textContent = form.dataset.failed ?? '';
    if (button) button.disabled = false;
  }
};

if (isSupported()) {
  for (const form of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void run(form);
    });
  }
}

/**
 * The little that every page does in the browser. Everything works without it: this only saves a click, and saves
 * people from losing text.
 */

/** The as-of control: a chosen day shows at once. Typing a date by keyboard passes through days, so wait for the end. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-auto-submit]')) {
  const day = form.querySelector<HTMLInputElement>('input[type="date"]');
  let typed = false;
  day?.addEventListener('keydown', (event) => {
    typed = event.key !== 'Enter';
  });
  day?.addEventListener('pointerdown', () => {
    typed = false;
  });
  day?.addEventListener('change', () => {
    if (!typed && day.value && day.checkValidity()) form.requestSubmit();
  });
}

/** Menus close with Escape, and the focus goes back to their button. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')) {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  }
});

/** Leaving a form with unsaved text asks first. A form that came back with errors holds unsaved text from the start. */
const guarded = [...document.querySelectorAll<HTMLFormElement>('form[data-guard]')];
const content = (form: HTMLFormElement) =>
  JSON.stringify(
    [...new FormData(form)].map(([name, value]) => [name, value instanceof File ? value.name : value]),
  );
const atFirst = new Map(guarded.map((form) => [form, content(form)]));
const cameBack = document.getElementById('error-summary') !== null;
let leaving = false;
if (guarded.length > 0) {
  addEventListener('beforeunload', (event) => {
    const isDirty = cameBack || guarded.some((form) => content(form) !== atFirst.get(form));
    if (!leaving && isDirty) event.preventDefault();
  });
}

/** A second click on a button while the first is on its way sends nothing. Coming back by the browser's "back" frees it. */
const sent = new Set<HTMLFormElement>();
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
  if (form.method !== 'post') return;
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  sent.add(form);
  leaving = true;
  // A download or a lost connection leaves the page standing; after a while the form works again.
  setTimeout(() => {
    sent.delete(form);
    leaving = false;
  }, 5000);
});
addEventListener('pageshow', () => {
  sent.clear();
  leaving = false;
});

/** After a form came back with errors the reader starts at their summary. */
document.getElementById('error-summary')?.focus();

export {};

import type { AccessTexts } from '../texts/index.ts';

/** What a mail of this module says: who is greeted, one sentence, one link, one more sentence. */
export type Letter = { subject: string; text: string; html: string };

const asHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');

/** The same letter as plain text and as simple HTML, without pictures or anything that is fetched. */
export const letter = (
  t: AccessTexts,
  parts: { subject: string; name: string; intro: string; button: string; url: string; after: string },
): Letter => {
  const greeting = t.mail.greeting(parts.name);
  const text = [greeting, parts.intro, parts.url, parts.after, t.mail.farewell].join('\n\n');
  const html = `<!DOCTYPE html><html><body>
<p>${asHtml(greeting)}</p>
<p>${asHtml(parts.intro)}</p>
<p><a href="${asHtml(parts.url)}">${asHtml(parts.button)}</a></p>
<p>${asHtml(parts.after)}</p>
<p>${asHtml(t.mail.farewell)}</p>
</body></html>`;
  return { subject: parts.subject, text: `${text}\n`, html };
};

import { longDay } from '../../../platform/i18n/format.ts';
import { localePrefix } from '../../../platform/i18n/locale.ts';
import { sendMail } from '../../../platform/mail/mail.ts';
import type { Scope } from '../../../platform/scope.ts';
import { makeLink } from '../data/link-store.ts';
import { confirmationTexts } from '../texts/index.ts';
import type { Known, Site } from '../use-cases/parts.ts';

/** What mails of this module are for; by it refused ones are found again. */
export const mailPurpose = 'confirmation';

const asHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');

type Part = { title: string; lines: readonly string[]; links: readonly { label: string; url: string }[] };

/** The same letter as plain text and as simple HTML, without pictures or anything that is fetched. */
const compose = (intro: string, parts: readonly Part[], after: string): { text: string; html: string } => ({
  text: `${[
    intro,
    ...parts.map(({ title, lines, links }) =>
      [
        title,
        ...lines.map((line) => `  ${line}`),
        '',
        ...links.map(({ label, url }) => `${label}:\n${url}`),
      ].join('\n'),
    ),
    after,
  ].join('\n\n')}\n`,
  html: `<!DOCTYPE html><html><body>
<p>${asHtml(intro)}</p>
${parts
  .map(
    ({ title, lines, links }) => `<h2>${asHtml(title)}</h2>
<p>${lines.map(asHtml).join('<br>')}</p>
<p>${links.map(({ label, url }) => `<a href="${asHtml(url)}">${asHtml(label)}</a>`).join(' &nbsp; ')}</p>`,
  )
  .join('\n')}
<p>${asHtml(after)}</p>
</body></html>`,
});

const addressOf = (scope: Scope, site: Site, path: string): string =>
  `${site.publicUrl}${localePrefix(scope.locale)}/${scope.alliance.slug}${path}`;

const partOf = async (
  scope: Scope,
  site: Site,
  mail: string,
  { confirmation, entry, kind }: Known,
): Promise<Part> => {
  const t = confirmationTexts(scope.locale).mail;
  const token = await makeLink(scope, confirmation.id, mail);
  return {
    title: `${entry.title} (${kind.words(scope.locale).one})`,
    lines: entry.lines
      .filter(({ value }) => value)
      .map(({ label, value }) => `${label}: ${value.replaceAll('\n', ', ')}`),
    links: [
      { label: t.right, url: addressOf(scope, site, `/bestaetigen?code=${token}`) },
      { label: t.change, url: addressOf(scope, site, `/bestaetigen/aendern?code=${token}`) },
    ],
  };
};

/** Asks an owner about all entries of theirs that are due, in one mail. */
export const sendAsking = async (
  scope: Scope,
  site: Site,
  mail: string,
  known: readonly Known[],
  isReminder: boolean,
): Promise<void> => {
  const t = confirmationTexts(scope.locale).mail;
  const parts: Part[] = [];
  for (const each of known) parts.push(await partOf(scope, site, mail, each));
  await sendMail(scope.db, {
    to: mail,
    subject: (isReminder ? t.reminderSubject : t.subject)(scope.alliance.name, known.length),
    ...compose((isReminder ? t.reminderIntro : t.intro)(scope.alliance.name), parts, t.after),
    purpose: mailPurpose,
    allianceId: scope.alliance.id,
  });
};

/** Tells an owner that entries have left public view, and how they come back. */
export const sendWithdrawn = async (
  scope: Scope,
  site: Site,
  mail: string,
  known: readonly Known[],
): Promise<void> => {
  const t = confirmationTexts(scope.locale).mail;
  const parts: Part[] = [];
  for (const each of known) parts.push(await partOf(scope, site, mail, each));
  await sendMail(scope.db, {
    to: mail,
    subject: t.withdrawnSubject(scope.alliance.name),
    ...compose(t.withdrawnIntro(longDay(scope.today, scope.locale)), parts, t.after),
    purpose: mailPurpose,
    allianceId: scope.alliance.id,
  });
};

/** Tells an owner what became of what they proposed. */
export const sendOutcome = async (
  scope: Scope,
  site: Site,
  mail: string,
  outcome: { title: string; path: string; lines: readonly string[] },
): Promise<void> => {
  const t = confirmationTexts(scope.locale).mail;
  const links = [{ label: t.see, url: addressOf(scope, site, outcome.path) }];
  await sendMail(scope.db, {
    to: mail,
    subject: t.outcomeSubject(outcome.title),
    ...compose(t.outcomeIntro, [{ title: outcome.title, lines: outcome.lines, links }], t.outcomeAfter),
    purpose: mailPurpose,
    allianceId: scope.alliance.id,
  });
};

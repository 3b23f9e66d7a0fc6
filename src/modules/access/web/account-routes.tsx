import { type Context, Hono } from 'hono';
import {
  endOtherSessions,
  endSession,
  readAccount,
  removePasskey,
  removePassword,
  renamePasskey,
  setPassword,
} from '../../../platform/auth/account.ts';
import type { AuthEngine } from '../../../platform/auth/engine.ts';
import { passwordFault } from '../../../platform/auth/password-rule.ts';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound } from '../../../platform/http/require.ts';
import type { PlatformEnv } from '../../web.ts';
import { accountOf, ownRoles } from '../data/accounts.ts';
import { mailCredentialChange } from '../mail/notice-mail.ts';
import type { Site } from '../site.ts';
import { type AccessTexts, accessTexts } from '../texts/index.ts';
import { changeProfile } from '../use-cases/change-profile.ts';
import { type SignedIn, signedIn } from './account-context.ts';
import { AccountPage, type AccountPageProps } from './account-page.tsx';
import { platformHref } from './addresses.ts';
import { formSchemas } from './form-schemas.ts';
import { PasskeyPage, RemovePasskeyPage } from './passkey-page.tsx';
import { readForm } from './read-form.ts';

type C = Context<PlatformEnv>;

/** A person's own account: name, ways to sign in, devices, data. */
export const accountRoutes = (auth: AuthEngine, site: Site): Hono<PlatformEnv> => {
  const page = async (c: C, who: SignedIn, props: Partial<AccountPageProps> = {}) => {
    const scope = c.get('scope');
    return (
      <AccountPage
        frame={c.get('frame')}
        {...who}
        mailLocale={(await accountOf(scope.db, who.person.email))?.locale ?? scope.locale}
        account={await readAccount(auth, who.person.userId)}
        roles={await ownRoles(scope)}
        {...props}
      />
    );
  };
  const back = (c: C, done: keyof AccessTexts['account']['done'] | null = null) => {
    const { locale } = c.get('scope');
    if (done) leaveNotice(c, { kind: 'success', text: accessTexts(locale).account.done[done] });
    return c.redirect(platformHref(locale, '/konto'), 303);
  };
  const passkeyOf = async (who: SignedIn, id: string) =>
    (await readAccount(auth, who.person.userId)).passkeys.find((key) => key.id === id) ?? notFound();

  return new Hono<PlatformEnv>()
    .get('/konto', async (c) => c.html(await page(c, await signedIn(auth, c))))
    .post('/konto', async (c) => {
      const who = await signedIn(auth, c);
      const typed = await formBody(c);
      const form = readForm(formSchemas(accessTexts(c.get('scope').locale)).profile, typed);
      if (!form.ok) return c.html(await page(c, who, { typed, profileErrors: form.errors }), 422);
      await changeProfile(c.get('scope'), form.data);
      return back(c, 'profile');
    })
    .post('/konto/passwort', async (c) => {
      const who = await signedIn(auth, c);
      if (!who.isFresh) return c.html(await page(c, who), 403);
      const t = accessTexts(c.get('scope').locale).account;
      const { newPassword = '' } = await formBody(c);
      const fault = passwordFault(newPassword, who.person);
      if (fault)
        return c.html(await page(c, who, { passwordErrors: { newPassword: t.passwordFaults[fault] } }), 422);
      await setPassword(auth, who.person.userId, newPassword, who.sessionId);
      await mailCredentialChange(c.get('scope'), site, 'password');
      return back(c, 'password');
    })
    .post('/konto/passwort/entfernen', async (c) => {
      const who = await signedIn(auth, c);
      if (!who.isFresh) return c.html(await page(c, who), 403);
      await removePassword(auth, who.person.userId);
      await mailCredentialChange(c.get('scope'), site, 'passwordRemoved');
      return back(c, 'passwordRemoved');
    })
    .get('/konto/passkey-fertig', async (c) => {
      await signedIn(auth, c);
      return back(c, 'passkeyAdded');
    })
    .get('/konto/passkey/:id', async (c) => {
      const passkey = await passkeyOf(await signedIn(auth, c), c.req.param('id'));
      return c.html(<PasskeyPage frame={c.get('frame')} passkey={passkey} />);
    })
    .post('/konto/passkey/:id', async (c) => {
      const who = await signedIn(auth, c);
      const passkey = await passkeyOf(who, c.req.param('id'));
      const typed = await formBody(c);
      const form = readForm(formSchemas(accessTexts(c.get('scope').locale)).passkeyName, typed);
      if (!form.ok)
        return c.html(
          <PasskeyPage
            frame={c.get('frame')}
            passkey={passkey}
            typed={typed.name}
            error={form.errors.name}
          />,
          422,
        );
      await renamePasskey(auth, who.person.userId, passkey.id, form.data.name);
      return back(c, 'passkeyRenamed');
    })
    .get('/konto/passkey/:id/entfernen', async (c) => {
      const passkey = await passkeyOf(await signedIn(auth, c), c.req.param('id'));
      return c.html(<RemovePasskeyPage frame={c.get('frame')} passkey={passkey} />);
    })
    .post('/konto/passkey/:id/entfernen', async (c) => {
      const who = await signedIn(auth, c);
      if (!who.isFresh) return c.html(await page(c, who), 403);
      if (!(await removePasskey(auth, who.person.userId, c.req.param('id')))) return notFound();
      await mailCredentialChange(c.get('scope'), site, 'passkeyRemoved');
      return back(c, 'passkeyRemoved');
    })
    .post('/konto/sitzung/:id/beenden', async (c) => {
      const who = await signedIn(auth, c);
      await endSession(auth, who.person.userId, c.req.param('id'));
      return back(c, 'session');
    })
    .post('/konto/sitzungen/beenden', async (c) => {
      const who = await signedIn(auth, c);
      await endOtherSessions(auth, who.person.userId, who.sessionId);
      return back(c, 'sessions');
    })
    .get('/konto/daten.json', async (c) => {
      const who = await signedIn(auth, c);
      const { userId, name, email, roles } = who.person;
      const known = await accountOf(c.get('scope').db, email);
      const data = {
        account: { id: userId, name, email, mailLanguage: known?.locale ?? null },
        roles: await ownRoles(c.get('scope')),
        platformRoles: [...roles],
        signIn: await readAccount(auth, userId),
      };
      c.header('content-disposition', 'attachment; filename="verbund-konto.json"');
      return c.json(data);
    });
};

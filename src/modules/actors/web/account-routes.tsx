import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { teamMembers } from '../../access/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { isUuid } from '../data/ids.ts';
import { accountsOf } from '../data/organisation-accounts.ts';
import { readOrganisation } from '../data/organisation-views.ts';
import { mayWriteActors } from '../permissions.ts';
import { actorsTexts } from '../texts/index.ts';
import { giveAccount, takeAccount } from '../use-cases/give-account.ts';
import { AccountsPage } from './accounts-page.tsx';
import { readerOf } from './fact-links.tsx';

type C = Context<AllianceEnv>;
const path = '/organisationen/:id/konten';

/** Who acts for an organisation with an account. For the office. */
export const accountRoutes = (): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get(path, async (c) => c.html(await page(c, null)))
    .post(path, async (c) => {
      const scope = c.get('scope');
      requireRight(scope.actor, mayWriteActors);
      const t = actorsTexts(scope.locale).accounts;
      const typed = await formBody(c);
      const organisationId = c.req.param('id');
      const result = await giveAccount(scope, { organisationId, userId: typed.konto ?? '' });
      if (result.ok) return back(c, t.given, result.eventId);
      if (result.reason === 'nobody') return c.html(await page(c, t.choose), 422);
      return result.reason === 'forbidden' ? forbidden() : notFound();
    })
    .post(`${path}/:account/beenden`, async (c) => {
      const scope = c.get('scope');
      const { id, account } = c.req.param();
      const result = await takeAccount(scope, { organisationId: id, accountId: account });
      if (!result.ok) return result.reason === 'forbidden' ? forbidden() : notFound();
      return back(c, actorsTexts(scope.locale).accounts.taken, result.eventId);
    });

const forbidden = (): never => {
  throw new HTTPException(403);
};

const page = async (c: C, error: string | null) => {
  const scope = c.get('scope');
  requireRight(scope.actor, mayWriteActors);
  const id = c.req.param('id') ?? '';
  const view = (isUuid(id) && (await readOrganisation(scope, id))) || notFound();
  const accounts = await accountsOf(scope, id);
  const held = new Set(accounts.map(({ userId }) => userId));
  return (
    <AccountsPage
      reader={readerOf(scope, c.get('frame'))}
      organisation={view.row}
      accounts={accounts}
      others={(await teamMembers(scope)).filter(({ userId }) => !held.has(userId))}
      error={error}
    />
  );
};

const back = (c: C, text: string, eventId: string | null): Response => {
  const { href } = c.get('frame');
  const undo = actorsTexts(c.get('scope').locale).duplicates.undoLink;
  leaveNotice(c, {
    kind: 'success',
    text,
    ...(eventId ? { action: { label: undo, href: href(`/verlauf/zuruecknehmen/${eventId}`) } } : {}),
  });
  return c.redirect(href(`/organisationen/${c.req.param('id') ?? ''}/konten`), 303);
};

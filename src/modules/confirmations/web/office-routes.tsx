import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { longDay } from '../../../platform/i18n/format.ts';
import { dayIn } from '../../../platform/time/day.ts';
import type { AllianceEnv } from '../../web.ts';
import { type Rule, usualRule } from '../cycle.ts';
import { countViews, readConfirmation, readView, type View, views } from '../data/confirmation-store.ts';
import { waitingProposals } from '../data/proposal-store.ts';
import { readRules } from '../data/rule-store.ts';
import { mayChangeConfirmationRules, mayManageConfirmations } from '../permissions.ts';
import { confirmationTexts } from '../texts/index.ts';
import { confirmByOffice } from '../use-cases/confirm-entry.ts';
import { askNow, changeRules, manageEntry } from '../use-cases/manage-entry.ts';
import { type ConfirmationParts, ownerMails, withEntries } from '../use-cases/parts.ts';
import { openProposal, reviewChange, type Verdict } from '../use-cases/review-change.ts';
import { EntryPage, type Managed } from './entry-page.tsx';
import { entryPath, ListPage, listPath, rulesPath } from './list-page.tsx';
import { ReviewPage } from './review-page.tsx';
import { RulesPage, readRule, typedRule } from './rules-page.tsx';

type C = Context<AllianceEnv>;
const rowsOnPage = 50;

/** The office's side of the confirmations. */
export const officeRoutes = (parts: ConfirmationParts): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get(listPath, async (c) => {
      requireRight(c.get('scope').actor, mayManageConfirmations);
      return c.html(await listPage(c, parts));
    })
    .get(rulesPath, async (c) => {
      const { scope, frame } = c.var;
      requireRight(scope.actor, mayChangeConfirmationRules);
      const kinds = parts.kinds();
      const rules = await readRules(
        scope,
        kinds.map(({ kind }) => kind),
      );
      const typed = Object.assign({}, ...[...rules].map(([kind, rule]) => typedRule(kind, rule)));
      return c.html(
        <RulesPage frame={frame} locale={scope.locale} kinds={kinds} typed={typed} errors={{}} />,
      );
    })
    .post(rulesPath, async (c) => {
      const { scope, frame } = c.var;
      requireRight(scope.actor, mayChangeConfirmationRules);
      const typed = await formBody(c);
      const kinds = parts.kinds();
      const read = kinds.map(({ kind }) => [kind, readRule(kind, typed, scope.locale)] as const);
      const errors = Object.assign({}, ...read.map(([, each]) => each.errors));
      if (Object.keys(errors).length > 0)
        return c.html(
          <RulesPage frame={frame} locale={scope.locale} kinds={kinds} typed={typed} errors={errors} />,
          422,
        );
      await changeRules(scope, new Map<string, Rule>(read.map(([kind, { rule }]) => [kind, rule])));
      leaveNotice(c, { kind: 'success', text: confirmationTexts(scope.locale).rules.saved });
      return c.redirect(frame.href(listPath), 303);
    })
    .get('/bestaetigungen/pruefen/:proposal', async (c) => {
      requireRight(c.get('scope').actor, mayManageConfirmations);
      return c.html(await reviewPage(c, parts, {}, {}));
    })
    .post('/bestaetigungen/pruefen/:proposal', async (c) => {
      const { scope, frame } = c.var;
      requireRight(scope.actor, mayManageConfirmations);
      const typed = await formBody(c);
      const verdicts = Object.fromEntries(
        Object.entries(typed).flatMap(([name, value]): [string, Verdict][] =>
          name.startsWith('urteil-') && (value === 'ja' || value === 'nein')
            ? [[name.slice(7), { take: value === 'ja', reason: typed[`grund-${name.slice(7)}`] ?? '' }]]
            : [],
        ),
      );
      const id = c.req.param('proposal');
      const result = await reviewChange(scope, parts, { id, verdicts, answer: typed.antwort ?? '' });
      const t = confirmationTexts(scope.locale).review;
      if (result.ok || result.reason === 'settled') {
        leaveNotice(c, { kind: result.ok ? 'success' : 'info', text: result.ok ? t.settled : t.already });
        return c.redirect(frame.href(listPath, { ansicht: 'review' }), 303);
      }
      if (result.reason === 'forbidden') throw new HTTPException(403);
      if (result.reason === 'unknown') return notFound();
      return c.html(await reviewPage(c, parts, typed, 'errors' in result ? result.errors : {}), 422);
    })
    .get('/bestaetigungen/:id', async (c) => {
      requireRight(c.get('scope').actor, mayManageConfirmations);
      return c.html(await entryPage(c, parts, null, {}));
    })
    .post('/bestaetigungen/:id', async (c) => {
      const { scope, frame } = c.var;
      requireRight(scope.actor, mayManageConfirmations);
      const typed = await formBody(c);
      const managed: Managed = {
        adresse: typed.adresse ?? '',
        vertraut: typed.vertraut === 'ja',
        pause: typed.pause ?? '',
      };
      const id = c.req.param('id');
      const result = await manageEntry(scope, parts, {
        id,
        ownerMail: managed.adresse,
        isTrusted: managed.vertraut,
        pausedUntil: managed.pause,
      });
      if (!result.ok)
        return result.reason === 'invalid'
          ? c.html(await entryPage(c, parts, managed, result.errors), 422)
          : notFound();
      leaveNotice(c, { kind: 'success', text: confirmationTexts(scope.locale).entry.saved });
      return c.redirect(frame.href(entryPath(id)), 303);
    })
    .post('/bestaetigungen/:id/bestaetigt', async (c) => {
      const { scope } = c.var;
      const id = c.req.param('id');
      const result = await confirmByOffice(scope, parts, id);
      if (!result.ok) return refused(result.reason);
      const t = confirmationTexts(scope.locale).entry;
      return told(c, id, 'success', t.confirmed(longDay(result.nextOn, scope.locale)));
    })
    .post('/bestaetigungen/:id/fragen', async (c) => {
      const { scope } = c.var;
      const id = c.req.param('id');
      const result = await askNow(scope, parts, id);
      const t = confirmationTexts(scope.locale).entry;
      if (result.ok) return told(c, id, 'success', t.asked(result.mail));
      if (result.reason === 'noAddress') return told(c, id, 'info', t.noAddress);
      return result.reason === 'askedToday' ? told(c, id, 'info', t.askedToday) : refused(result.reason);
    });

const refused = (reason: 'forbidden' | 'unknown'): never => {
  if (reason === 'forbidden') throw new HTTPException(403);
  return notFound();
};

const told = (c: C, id: string, kind: 'success' | 'info', text: string): Response => {
  leaveNotice(c, { kind, text });
  return c.redirect(c.get('frame').href(entryPath(id)), 303);
};

const listPage = async (c: C, parts: ConfirmationParts) => {
  const { scope, frame } = c.var;
  const view = views.find((each): each is View => each === c.req.query('ansicht')) ?? 'due';
  const [dueOn, id] = (c.req.query('ab') ?? '').split('_');
  const after =
    dueOn && id && /^\d{4}-\d\d-\d\d$/.test(dueOn) && /^[\da-f-]{36}$/.test(id) ? { dueOn, id } : null;
  const rows = await readView(scope, view, after, rowsOnPage + 1);
  const shown = rows.slice(0, rowsOnPage);
  const known = await withEntries(scope, parts, shown);
  const mails = await ownerMails(scope, known);
  const proposals = await waitingProposals(
    scope,
    shown.map((row) => row.id),
  );
  const last = shown.at(-1);
  const kinds = parts.kinds().map(({ kind }) => kind);
  const rules = await readRules(scope, kinds);
  return (
    <ListPage
      frame={frame}
      locale={scope.locale}
      view={view}
      counts={await countViews(scope)}
      rows={known.map((each) => ({
        ...each,
        mail: mails.get(each.confirmation.id) ?? null,
        proposalId: proposals.get(each.confirmation.id) ?? null,
      }))}
      next={rows.length > rowsOnPage && last ? `${last.dueOn}_${last.id}` : null}
      isFirstPage={after === null}
      isOff={kinds.every((kind) => !(rules.get(kind) ?? usualRule).isActive)}
      mayChangeRules={mayChangeConfirmationRules(scope.actor)}
    />
  );
};

const entryPage = async (
  c: C,
  parts: ConfirmationParts,
  typed: Managed | null,
  errors: Readonly<Record<string, string>>,
) => {
  const { scope, frame } = c.var;
  const confirmation = (await readConfirmation(scope, c.req.param('id') ?? '')) ?? notFound();
  const [known] = await withEntries(scope, parts, [confirmation]);
  if (!known) return notFound();
  return (
    <EntryPage
      frame={frame}
      locale={scope.locale}
      known={known}
      mail={(await ownerMails(scope, [known])).get(confirmation.id) ?? null}
      proposalId={(await waitingProposals(scope, [confirmation.id])).get(confirmation.id) ?? null}
      typed={
        typed ?? {
          adresse: confirmation.ownerMail ?? '',
          vertraut: confirmation.isTrusted,
          pause: confirmation.pausedUntil?.split('-').reverse().map(Number).join('.') ?? '',
        }
      }
      errors={errors}
    />
  );
};

const reviewPage = async (
  c: C,
  parts: ConfirmationParts,
  typed: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
) => {
  const { scope, frame } = c.var;
  const opened = (await openProposal(scope, parts, c.req.param('proposal') ?? '')) ?? notFound();
  const madeOn = dayIn(opened.proposal.madeAt, scope.alliance.timeZone);
  return (
    <ReviewPage
      frame={frame}
      locale={scope.locale}
      {...opened}
      madeOn={madeOn}
      typed={typed}
      errors={errors}
    />
  );
};

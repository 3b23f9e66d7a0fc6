import { type Context, Hono } from 'hono';
import { formBody } from '../../../platform/http/form-body.ts';
import { leaveNotice } from '../../../platform/http/notice.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import type { AllianceEnv } from '../../web.ts';
import { maySeeHistory, mayTieThread } from '../permissions.ts';
import { threadTexts } from '../texts/index.ts';
import type { ThingRef, ThingRegistry } from '../thing.ts';
import { followThread } from '../use-cases/follow-thread.ts';
import { thingsToChoose } from '../use-cases/things-to-choose.ts';
import { tieThings } from '../use-cases/tie-things.ts';
import { readKnot, untieThings } from '../use-cases/untie-things.ts';
import { historyPath, threadPath } from './addresses.ts';
import { ThreadPage } from './thread-page.tsx';
import {
  emptyTie,
  noteProblem,
  readTie,
  refusalBesideField,
  type TieErrors,
  type TieValues,
  tieValues,
} from './tie-input.ts';
import { UntiePage } from './untie-page.tsx';

type Ctx = Context<AllianceEnv>;

/** The pages of the thread; the registry is filled once every module has brought its kinds. */
export const threadRoutes = (registry: ThingRegistry): Hono<AllianceEnv> => {
  const routes = new Hono<AllianceEnv>();

  routes.get('/faden/:kind/:id', async (c) => c.html(await threadPage(c, registry, emptyTie, {})));

  routes.post('/faden/:kind/:id', async (c) => {
    const scope = c.get('scope');
    requireRight(scope.actor, mayTieThread);
    const t = threadTexts(scope.locale).tie;
    const thing = thingOf(c);
    const values = tieValues(await formBody(c));
    const read = readTie(values, t);
    if (!read.ok) return c.html(await threadPage(c, registry, values, read.errors), 422);
    const { chosen, address, ...tie } = read.tie;
    const result = await tieThings(scope, registry, { thing, ...tie, other: { chosen, address } });
    if (result.ok) return backTo(c, thing, 'tied');
    if (result.reason === 'forbidden' || result.reason === 'unknown-thing') return notFound();
    const errors = refusalBesideField(result.reason, address !== '', t);
    return c.html(await threadPage(c, registry, values, errors), 422);
  });

  routes.get('/faden/:kind/:id/loesen/:link', async (c) => {
    requireRight(c.get('scope').actor, mayTieThread);
    const thing = thingOf(c);
    const read = await readKnot(c.get('scope'), registry, thing, c.req.param('link'));
    if (!read.ok) return backTo(c, thing, 'gone');
    return c.html(<UntiePage frame={c.get('frame')} knot={read.knot} note="" error={undefined} />);
  });

  routes.post('/faden/:kind/:id/loesen/:link', async (c) => {
    const scope = c.get('scope');
    requireRight(scope.actor, mayTieThread);
    const thing = thingOf(c);
    const linkId = c.req.param('link');
    const { note } = tieValues(await formBody(c));
    const error = noteProblem(note, threadTexts(scope.locale).tie);
    if (error) {
      const read = await readKnot(scope, registry, thing, linkId);
      if (!read.ok) return backTo(c, thing, 'gone');
      return c.html(<UntiePage frame={c.get('frame')} knot={read.knot} note={note} error={error} />, 422);
    }
    const result = await untieThings(scope, registry, thing, linkId, note || null);
    return backTo(c, thing, result.ok ? 'untied' : 'gone');
  });

  return routes;
};

const threadPage = async (c: Ctx, registry: ThingRegistry, values: TieValues, errors: TieErrors) => {
  const scope = c.get('scope');
  const thread = await followThread(scope, registry, thingOf(c));
  if (!thread) return notFound();
  const isPast = scope.asOf < scope.today;
  const mayTie = mayTieThread(scope.actor);
  // What is tied today is no matter of a past day; a form that failed there still comes back.
  const showsForm = mayTie && (!isPast || Object.keys(errors).length > 0);
  return (
    <ThreadPage
      frame={c.get('frame')}
      registry={registry}
      thread={thread}
      until={isPast ? scope.asOf : null}
      mayTie={mayTie}
      maySeeHistory={maySeeHistory(scope.actor)}
      form={showsForm ? { choices: await thingsToChoose(scope, registry), values, errors } : null}
    />
  );
};

const thingOf = (c: Ctx): ThingRef => ({ kind: c.req.param('kind') ?? '', id: c.req.param('id') ?? '' });

/** Back to the thread, with a word on what happened and the way to its history. */
const backTo = (c: Ctx, thing: ThingRef, outcome: 'tied' | 'untied' | 'gone'): Response => {
  const frame = c.get('frame');
  const words = threadTexts(frame.locale).notices;
  leaveNotice(c, {
    kind: outcome === 'gone' ? 'info' : 'success',
    text: words[outcome],
    action: { label: words.history, href: frame.href(historyPath(thing)) },
  });
  return c.redirect(frame.href(threadPath(thing)), 303);
};

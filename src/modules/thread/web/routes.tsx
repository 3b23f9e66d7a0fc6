import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Frame, Notice } from '../../../ui/frame.ts';
import type { AllianceEnv } from '../../web.ts';
import type { ThingRef, ThingRegistry } from '../contract.ts';
import { mayTieThread } from '../permissions.ts';
import { threadTexts } from '../texts/index.ts';
import { followThread } from '../use-cases/follow-thread.ts';
import { thingsToChoose } from '../use-cases/things-to-choose.ts';
import { tieThings } from '../use-cases/tie-things.ts';
import { readKnot, untieThings } from '../use-cases/untie-things.ts';
import { historyPath, threadPath } from './addresses.ts';
import { ThreadPage } from './thread-page.tsx';
import {
  emptyTie,
  isStorable,
  limits,
  readTie,
  refusalBesideField,
  type TieErrors,
  type TieValues,
  tieValues,
} from './tie-input.ts';
import { UntiePage } from './untie-page.tsx';

type Ctx = Context<AllianceEnv>;
/** What the last act did, told by the address that it led to. */
const acts = { geknuepft: 'tied', geloest: 'untied', 'schon-geloest': 'gone' } as const;
type Act = keyof typeof acts;

/** The pages of the thread; the registry is filled once every module has brought its kinds. */
export const threadRoutes = (registry: ThingRegistry): Hono<AllianceEnv> => {
  const routes = new Hono<AllianceEnv>();

  routes.get('/faden/:kind/:id', async (c) => c.html(await threadPage(c, registry, emptyTie, {})));

  routes.post('/faden/:kind/:id', async (c) => {
    const scope = c.get('scope');
    const t = threadTexts(scope.locale).tie;
    const thing = thingOf(c);
    const values = tieValues(await c.req.parseBody());
    if (!mayTieThread(scope.actor)) throw withheld(c);
    const read = readTie(values, t);
    if (!read.ok) return c.html(await threadPage(c, registry, values, read.errors), 422);
    const { chosen, address, ...tie } = read.tie;
    const result = await tieThings(scope, registry, { thing, ...tie, other: { chosen, address } });
    if (result.ok) return c.redirect(after(c, thing, 'geknuepft'), 303);
    if (result.reason === 'forbidden') throw withheld(c);
    if (result.reason === 'unknown-thing') throw new HTTPException(404);
    const errors = refusalBesideField(result.reason, address !== '', t);
    return c.html(await threadPage(c, registry, values, errors), 422);
  });

  routes.get('/faden/:kind/:id/loesen/:link', async (c) => {
    const thing = thingOf(c);
    const read = await readKnot(c.get('scope'), registry, thing, c.req.param('link'));
    if (read.ok)
      return c.html(<UntiePage frame={c.get('frame')} knot={read.knot} note="" error={undefined} />);
    if (read.reason === 'forbidden') throw withheld(c);
    return c.redirect(after(c, thing, 'schon-geloest'), 303);
  });

  routes.post('/faden/:kind/:id/loesen/:link', async (c) => {
    const scope = c.get('scope');
    const thing = thingOf(c);
    const linkId = c.req.param('link');
    const { note } = tieValues(await c.req.parseBody());
    const errors = threadTexts(scope.locale).tie.errors;
    const error = !isStorable(note)
      ? errors.broken
      : note.length > limits.note
        ? errors.tooLong(limits.note)
        : undefined;
    const result = error
      ? await readKnot(scope, registry, thing, linkId)
      : await untieThings(scope, registry, thing, linkId, note || null);
    if (!result.ok && result.reason === 'forbidden') throw withheld(c);
    if (result.ok && error)
      return c.html(<UntiePage frame={c.get('frame')} knot={result.knot} note={note} error={error} />, 422);
    return c.redirect(after(c, thing, result.ok ? 'geloest' : 'schon-geloest'), 303);
  });

  return routes;
};

const threadPage = async (c: Ctx, registry: ThingRegistry, values: TieValues, errors: TieErrors) => {
  const scope = c.get('scope');
  const thread = await followThread(scope, registry, thingOf(c));
  if (!thread) throw new HTTPException(404);
  const isPast = scope.asOf < scope.today;
  // What is tied today is no matter of a past day; a form that failed there still comes back.
  const showsForm = mayTieThread(scope.actor) && (!isPast || Object.keys(errors).length > 0);
  return (
    <ThreadPage
      frame={withNotice(c, thread.start)}
      registry={registry}
      thread={thread}
      until={isPast ? scope.asOf : null}
      tie={showsForm ? { choices: await thingsToChoose(scope, registry), values, errors } : null}
    />
  );
};

const thingOf = (c: Ctx): ThingRef => ({ kind: c.req.param('kind') ?? '', id: c.req.param('id') ?? '' });

/** Whoever is not signed in is asked to; whoever is and may not, is told so. */
const withheld = (c: Ctx): HTTPException =>
  new HTTPException(c.get('scope').actor.kind === 'anonymous' ? 401 : 403);

const after = (c: Ctx, thing: ThingRef, act: Act): string =>
  c.get('frame').href(threadPath(thing), { getan: act });

const withNotice = (c: Ctx, thing: ThingRef): Frame => {
  const frame = c.get('frame');
  const act = c.req.query('getan');
  if (!act || !Object.hasOwn(acts, act) || !mayTieThread(c.get('scope').actor)) return frame;
  const words = threadTexts(frame.locale).notices;
  const done = acts[act as Act];
  const notice: Notice = {
    kind: done === 'gone' ? 'info' : 'success',
    text: words[done],
    action: { label: words.history, href: frame.href(historyPath(thing)) },
  };
  return { ...frame, notice };
};

import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { cardOf } from '../data/cards.ts';
import { unlinkThings } from '../data/link-repository.ts';
import { findLink } from '../data/link-views.ts';
import { mayTieThread } from '../permissions.ts';
import type { ThingCard, ThingRef, ThingRegistry } from '../thing.ts';
import { type Direction, type Link, sameThing } from '../thread.ts';

/** A link as seen from one of its ends. */
export type Knot = { link: Link; thing: ThingCard; other: ThingCard; direction: Direction };

export type UntieRefusal = { reason: 'forbidden' } | { reason: 'unknown' };

/** The link that someone is about to untie, from the side of `thing`. Refuses a link that does not hang on it. */
export const readKnot = async (
  scope: Scope,
  registry: ThingRegistry,
  thing: ThingRef,
  linkId: string,
): Promise<Result<{ knot: Knot }, UntieRefusal>> => {
  if (!mayTieThread(scope.actor)) return refuse('forbidden');
  const link = await findLink(scope.db, linkId);
  if (!link) return refuse('unknown');
  const direction: Direction = sameThing(link.from, thing) ? 'forwards' : 'backwards';
  const [here, there] = direction === 'forwards' ? [link.from, link.to] : [link.to, link.from];
  if (!sameThing(here, thing)) return refuse('unknown');
  const card = await cardOf(scope, registry, here);
  const other = await cardOf(scope, registry, there);
  return card && other ? done({ knot: { link, thing: card, other, direction } }) : refuse('unknown');
};

/** Unties two things, with an event in the history of both; 30 days long it can be taken back there. */
export const untieThings = async (
  scope: Scope,
  registry: ThingRegistry,
  thing: ThingRef,
  linkId: string,
  note: string | null,
): Promise<Result<{ knot: Knot }, UntieRefusal>> => {
  const read = await readKnot(scope, registry, thing, linkId);
  if (!read.ok) return read;
  const { link } = read.knot;
  const change = beginChange(scope, 'thread.untied', { note });
  if (!(await unlinkThings(change, link.from, link.meaning, link.to))) return refuse('unknown');
  await change.record();
  return read;
};

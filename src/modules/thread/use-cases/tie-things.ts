import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { cardOf } from '../data/cards.ts';
import { linkThings } from '../data/link-repository.ts';
import { mayTieThread } from '../permissions.ts';
import type { Meaning, ThingCard, ThingRef, ThingRegistry } from '../thing.ts';
import { type Direction, sameThing } from '../thread.ts';
import { findThingByAddress } from './find-thing-by-address.ts';

export type TieInput = {
  thing: ThingRef;
  meaning: Meaning;
  direction: Direction;
  /** Chosen from the list, or pasted as an address; the address wins, since it was typed. */
  other: { chosen: ThingRef | null; address: string };
  note: string | null;
};

export type TieRefusal =
  | { reason: 'forbidden' }
  /** The thing whose thread it is does not exist. */
  | { reason: 'unknown-thing' }
  | { reason: 'nothing-chosen' }
  | { reason: 'unknown-choice' }
  | { reason: 'unknown-address' }
  | { reason: 'itself' }
  | { reason: 'already-tied' };

/** Ties a thing to another one, with an event in the history of both. Refuses what is tied so already. */
export const tieThings = async (
  scope: Scope,
  registry: ThingRegistry,
  input: TieInput,
): Promise<Result<{ other: ThingCard }, TieRefusal>> => {
  if (!mayTieThread(scope.actor)) return refuse('forbidden');
  const thing = await cardOf(scope, registry, input.thing);
  if (!thing) return refuse('unknown-thing');
  const { chosen, address } = input.other;
  if (address === '' && !chosen) return refuse('nothing-chosen');
  const other =
    address !== ''
      ? await findThingByAddress(scope, registry, address)
      : chosen && (await cardOf(scope, registry, chosen));
  if (!other) return refuse(address !== '' ? 'unknown-address' : 'unknown-choice');
  if (sameThing(thing, other)) return refuse('itself');

  const change = beginChange(scope, 'thread.tied', { note: input.note });
  const [from, to] = input.direction === 'forwards' ? [thing, other] : [other, thing];
  const { isNew } = await linkThings(change, refOf(from), input.meaning, refOf(to), input.note);
  if (!isNew) return refuse('already-tied');
  await change.record();
  return done({ other });
};

const refOf = ({ kind, id }: ThingRef): ThingRef => ({ kind, id });

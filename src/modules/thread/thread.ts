import type { Day } from '../../platform/time/day.ts';
import type { Precision } from '../../platform/time/period.ts';
import type { Meaning, ThingCard, ThingRef } from './thing.ts';

/** A link as it is stored: `from` MEANING `to`. */
export type Link = { id: string; from: ThingRef; meaning: Meaning; to: ThingRef; note: string | null };

/** `forwards`: the nearer thing is the link's `from`, so its meaning is read as it is stored. */
export type Direction = 'forwards' | 'backwards';

/** How an item hangs on a thing that is nearer to where the walk began. */
export type Relation = {
  linkId: string;
  meaning: Meaning;
  direction: Direction;
  nearer: ThingRef;
  note: string | null;
};

/** A thing on the thread. The first one, where the walk began, has no relations. */
export type ThreadItem = { card: ThingCard; relations: readonly Relation[] };

/** How far a walk goes. */
export type Bounds = { depth: number; things: number };
export const bounds: Bounds = { depth: 6, things: 200 };

/** A walk on its way: what it found, and the things of its last step, from which it goes on. */
export type Walk = {
  items: readonly ThreadItem[];
  frontier: readonly ThingRef[];
  depth: number;
  /** Something that the reader may see was left out for its length. */
  isCut: boolean;
};

export const keyOf = (thing: ThingRef): string => `${thing.kind}:${thing.id}`;
export const sameThing = (a: ThingRef, b: ThingRef): boolean => a.kind === b.kind && a.id === b.id;

export const beginWalk = (start: ThingCard): Walk => ({
  items: [{ card: start, relations: [] }],
  frontier: [{ kind: start.kind, id: start.id }],
  depth: 0,
  isCut: false,
});

/** A thing that the walk has not met yet, with all that ties it to the frontier. */
export type Neighbour = { thing: ThingRef; relations: Relation[] };

/**
 * The next things, in the order of the frontier and of the links' ids. Things that the walk has met are left out, so
 * that circles end.
 */
export const neighboursOf = (walk: Walk, links: readonly Link[]): Neighbour[] => {
  const met = new Set(walk.items.map((item) => keyOf(item.card)));
  const places = new Map(walk.frontier.map((thing, place) => [keyOf(thing), place]));
  const steps = links.flatMap((link) => {
    const forwards = places.get(keyOf(link.from));
    const backwards = places.get(keyOf(link.to));
    return [
      ...(forwards === undefined ? [] : [{ link, place: forwards, direction: 'forwards' as const }]),
      ...(backwards === undefined ? [] : [{ link, place: backwards, direction: 'backwards' as const }]),
    ];
  });
  steps.sort((a, b) => a.place - b.place || (a.link.id < b.link.id ? -1 : a.link.id > b.link.id ? 1 : 0));

  const found = new Map<string, Neighbour>();
  for (const { link, direction } of steps) {
    const [nearer, thing] = direction === 'forwards' ? [link.from, link.to] : [link.to, link.from];
    if (met.has(keyOf(thing))) continue;
    const neighbour = found.get(keyOf(thing)) ?? { thing, relations: [] };
    neighbour.relations.push({ linkId: link.id, meaning: link.meaning, direction, nearer, note: link.note });
    found.set(keyOf(thing), neighbour);
  }
  return [...found.values()];
};

/**
 * One step further. `cards` are those of the neighbours that the reader may see; without a card a thing is neither
 * shown nor walked through, and nothing tells that it is there.
 */
export const goOn = (
  walk: Walk,
  neighbours: readonly Neighbour[],
  cards: readonly ThingCard[],
  limit: Bounds,
): Walk => {
  const cardOf = new Map(cards.map((card) => [keyOf(card), card]));
  const visible = neighbours.flatMap(({ thing, relations }): ThreadItem[] => {
    const card = cardOf.get(keyOf(thing));
    return card ? [{ card, relations }] : [];
  });
  const room = walk.depth >= limit.depth ? 0 : limit.things - walk.items.length;
  const taken = visible.slice(0, room);
  return {
    items: [...walk.items, ...taken],
    frontier: taken.map(({ card }) => ({ kind: card.kind, id: card.id })),
    depth: walk.depth + 1,
    isCut: walk.isCut || taken.length < visible.length,
  };
};

/** Whether a thing can stand in the view of a past day: what came later had not happened yet. */
export const hadHappened = (card: ThingCard, asOf: Day, today: Day): boolean =>
  asOf >= today || card.day === null || card.day <= asOf;

/** On which side of a relation the earlier thing stands: what decides, causes or is replaced comes first. */
const earlierEnd: Record<Meaning, Direction> = {
  answers: 'forwards',
  decidedBy: 'forwards',
  causes: 'backwards',
  replaces: 'forwards',
  contributesTo: 'backwards',
  partOf: 'forwards',
  documents: 'forwards',
};

const fineness: Record<Precision, number> = { year: 0, month: 1, day: 2 };

/**
 * In the order of their days, of the same day the less exactly known first. Where the days do not tell, the links do:
 * what has no day, or the same, stands next to the thing that it hangs on; before it what decides, causes or is
 * replaced, behind it everything else. A start without a day comes first.
 */
export const inOrder = (items: readonly ThreadItem[]): ThreadItem[] => {
  const itemOf = new Map(items.map((item) => [keyOf(item.card), item]));
  const anchorOf = (item: ThreadItem): ThreadItem | undefined => {
    const [relation] = item.relations;
    const anchor = relation && itemOf.get(keyOf(relation.nearer));
    return anchor && (item.card.day === null || sameDay(item.card, anchor.card)) ? anchor : undefined;
  };
  const beside = Map.groupBy(items, anchorOf);
  const around = (item: ThreadItem): ThreadItem[] => {
    const followers = beside.get(item) ?? [];
    return [
      ...followers.filter(standsBefore).flatMap(around),
      item,
      ...followers.filter((follower) => !standsBefore(follower)).flatMap(around),
    ];
  };
  return (beside.get(undefined) ?? []).toSorted(byDay).flatMap(around);
};

const standsBefore = ({ relations: [relation] }: ThreadItem): boolean =>
  relation !== undefined && earlierEnd[relation.meaning] === relation.direction;

const sameDay = (a: ThingCard, b: ThingCard): boolean => a.day === b.day && a.precision === b.precision;

const byDay = ({ card: a }: ThreadItem, { card: b }: ThreadItem): number => {
  if (a.day === b.day) return fineness[a.precision] - fineness[b.precision];
  return (a.day ?? '') < (b.day ?? '') ? -1 : 1;
};

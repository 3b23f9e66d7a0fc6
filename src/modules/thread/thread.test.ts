import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Precision } from '../../platform/time/period.ts';
import { meanings, type ThingCard } from './thing.ts';
import {
  type Bounds,
  beginWalk,
  bounds,
  type Direction,
  goOn,
  hadHappened,
  inOrder,
  keyOf,
  type Link,
  neighboursOf,
  type ThreadItem,
  type Walk,
} from './thread.ts';

const card = (id: string, day: string | null = null, precision: Precision = 'day'): ThingCard => ({
  kind: 'test',
  id,
  title: id,
  path: `/${id}`,
  state: null,
  day,
  precision,
});
const ref = (id: string) => ({ kind: 'test', id });
const link = (from: string, to: string, meaning: Link['meaning'] = 'causes'): Link => ({
  id: `${from}>${to}/${meaning}`,
  from: ref(from),
  meaning,
  to: ref(to),
  note: null,
});

/** Walks as the use case does, over links and cards in memory. */
const walkOver = (
  start: ThingCard,
  links: readonly Link[],
  cards: readonly ThingCard[],
  limit: Bounds,
): Walk => {
  let walk = beginWalk(start);
  while (walk.frontier.length > 0) {
    const frontier = new Set(walk.frontier.map(keyOf));
    const near = links.filter((each) => frontier.has(keyOf(each.from)) || frontier.has(keyOf(each.to)));
    const neighbours = neighboursOf(walk, near);
    const wanted = new Set(neighbours.map(({ thing }) => keyOf(thing)));
    walk = goOn(
      walk,
      neighbours,
      cards.filter((each) => wanted.has(keyOf(each))),
      limit,
    );
  }
  return walk;
};
const ids = (items: readonly ThreadItem[]) => items.map((item) => item.card.id);

describe('a walk', () => {
  const [a, b, c, d] = [card('a'), card('b'), card('c'), card('d')];

  it('goes both ways and reads each link from the nearer end', () => {
    const walk = walkOver(b, [link('a', 'b', 'decidedBy'), link('b', 'c', 'replaces')], [a, b, c], bounds);
    expect(ids(walk.items)).toEqual(['b', 'a', 'c']);
    expect(walk.items[1]?.relations).toMatchObject([{ meaning: 'decidedBy', direction: 'backwards' }]);
    expect(walk.items[2]?.relations).toMatchObject([{ meaning: 'replaces', direction: 'forwards' }]);
  });

  it('ends in a circle, and says all that ties two things', () => {
    const links = [link('a', 'b'), link('b', 'c'), link('c', 'a'), link('b', 'a', 'documents')];
    const walk = walkOver(a, links, [a, b, c], bounds);
    expect(ids(walk.items).toSorted()).toEqual(['a', 'b', 'c']);
    expect(walk.items.find((item) => item.card.id === 'b')?.relations).toHaveLength(2);
    expect(walk.isCut).toBe(false);
  });

  it('neither shows nor passes a thing whose card is withheld', () => {
    const walk = walkOver(a, [link('a', 'b'), link('b', 'c'), link('a', 'd')], [a, c, d], bounds);
    expect(ids(walk.items)).toEqual(['a', 'd']);
    expect(walk.isCut).toBe(false);
  });

  it('says that it is cut only when something visible is left out', () => {
    const links = [link('a', 'b'), link('b', 'c')];
    expect(walkOver(a, links, [a, b, c], { depth: 1, things: 9 }).isCut).toBe(true);
    expect(walkOver(a, links, [a, b], { depth: 1, things: 9 }).isCut).toBe(false);
    expect(walkOver(a, links, [a, b, c], { depth: 9, things: 2 })).toMatchObject({ isCut: true });
    expect(walkOver(a, links, [a, b, c], { depth: 2, things: 3 }).isCut).toBe(false);
  });

  const node = fc.integer({ min: 0, max: 11 }).map(String);
  const graphs = fc.record({
    links: fc.array(fc.tuple(node, node, fc.constantFrom(...meanings)), { maxLength: 40 }),
    hidden: fc.uniqueArray(node, { maxLength: 5 }),
    limit: fc.record({ depth: fc.integer({ min: 0, max: 6 }), things: fc.integer({ min: 1, max: 12 }) }),
  });
  it('finds exactly what can be reached through visible things, within its bounds, whatever hangs together', () => {
    fc.assert(
      fc.property(graphs, ({ links: triples, hidden, limit }) => {
        const links = triples.filter(([x, y]) => x !== y).map(([x, y, meaning]) => link(x, y, meaning));
        const visible = Array.from({ length: 12 }, (_, id) => String(id)).filter(
          (id) => id === '0' || !hidden.includes(id),
        );
        const walk = walkOver(
          card('0'),
          links,
          visible.map((id) => card(id)),
          limit,
        );
        const reachable = reach('0', links, new Set(visible));
        expect(new Set(ids(walk.items)).size).toBe(walk.items.length);
        for (const id of ids(walk.items)) expect(reachable.get(id)).toBeLessThanOrEqual(limit.depth);
        expect(walk.items.length).toBeLessThanOrEqual(limit.things);
        if (!walk.isCut) expect(new Set(ids(walk.items))).toEqual(new Set(reachable.keys()));
        else expect(walk.items.length).toBeLessThan(reachable.size);
      }),
    );
  });

  it('tells the same of hidden things as of none at all', () => {
    fc.assert(
      fc.property(graphs, ({ links: triples, hidden, limit }) => {
        const links = triples.filter(([x, y]) => x !== y).map(([x, y, meaning]) => link(x, y, meaning));
        const isHidden = (id: string) => id !== '0' && hidden.includes(id);
        const cards = Array.from({ length: 12 }, (_, id) => card(String(id))).filter(
          ({ id }) => !isHidden(id),
        );
        const without = links.filter(({ from, to }) => !isHidden(from.id) && !isHidden(to.id));
        const { items, isCut } = walkOver(card('0'), links, cards, limit);
        expect({ items, isCut }).toEqual({
          items: walkOver(card('0'), without, cards, limit).items,
          isCut: walkOver(card('0'), without, cards, limit).isCut,
        });
      }),
    );
  });
});

/** Distance of each thing that can be reached, the plain way. */
const reach = (start: string, links: readonly Link[], visible: ReadonlySet<string>): Map<string, number> => {
  const distance = new Map([[start, 0]]);
  for (const [id, steps] of distance)
    for (const { from, to } of links)
      for (const [near, far] of [
        [from.id, to.id],
        [to.id, from.id],
      ] as const)
        if (near === id && visible.has(far) && !distance.has(far)) distance.set(far, steps + 1);
  return distance;
};

describe('the order of a thread', () => {
  const hanging = (of: string, it: ThingCard, direction: Direction = 'forwards'): ThreadItem => ({
    card: it,
    relations: [{ linkId: '1', meaning: 'causes', direction, nearer: ref(of), note: null }],
  });
  const start = (it: ThingCard): ThreadItem => ({ card: it, relations: [] });

  it('follows the days, the less exactly known first', () => {
    const items = [
      start(card('c', '2014-06-01')),
      hanging('c', card('d', '2015-01-01', 'year')),
      hanging('c', card('b', '2014-01-01')),
      hanging('c', card('a', '2014-01-01', 'year')),
    ];
    expect(ids(inOrder(items))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('puts what has no day beside the thing that it hangs on', () => {
    const items = [
      start(card('b', '2014-01-01')),
      hanging('b', card('a', '2013-01-01')),
      hanging('a', card('x')),
      hanging('x', card('y')),
      hanging('b', card('z')),
      hanging('b', card('u'), 'backwards'),
    ];
    expect(ids(inOrder(items))).toEqual(['a', 'x', 'y', 'u', 'b', 'z']);
  });

  it('puts the cause before what it causes when both have the same day', () => {
    const items = [
      start(card('effect', '2014-01-01', 'year')),
      hanging('effect', card('cause', '2014-01-01', 'year'), 'backwards'),
      hanging('cause', card('other effect', '2014-01-01', 'year')),
    ];
    expect(ids(inOrder(items))).toEqual(['cause', 'other effect', 'effect']);
  });

  it('loses nothing and doubles nothing', () => {
    const ends = fc.constantFrom<Direction>('forwards', 'backwards');
    const days = fc.option(fc.constantFrom('2012-01-01', '2013-05-01', '2014-01-01'));
    fc.assert(
      fc.property(fc.array(fc.tuple(days, fc.nat(), ends), { minLength: 1, maxLength: 20 }), (things) => {
        const items = things.map(([day, parent, end], at) =>
          at === 0 ? start(card('0', day)) : hanging(String(parent % at), card(String(at), day), end),
        );
        const ordered = inOrder(items);
        expect(ids(ordered).toSorted()).toEqual(ids(items).toSorted());
        const known = ordered.flatMap((item) => item.card.day ?? []);
        expect(known).toEqual(known.toSorted());
      }),
    );
  });
});

describe('a past day', () => {
  it('does not know what came later', () => {
    expect(hadHappened(card('a', '2015-06-02'), '2015-06-01', '2026-11-22')).toBe(false);
    expect(hadHappened(card('a', '2015-06-01'), '2015-06-01', '2026-11-22')).toBe(true);
    expect(hadHappened(card('a'), '2015-06-01', '2026-11-22')).toBe(true);
    expect(hadHappened(card('a', '2027-01-01'), '2026-11-22', '2026-11-22')).toBe(true);
  });
});

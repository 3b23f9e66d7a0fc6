import type { Day } from '../../platform/time/day.ts';
import { exampleFacts, exampleLinks, exampleSystems } from './example-facts.ts';
import { goalMaker, type MadeGoals } from './example-goals.ts';
import { milestoneMaker } from './example-milestones.ts';
import { chooserOf } from './example-random.ts';

/** Steps of the scale in one piece: large enough for bulk writing, small enough to be forgotten again. */
const stepsAtOnce = 10;
/** At scale 1, beside those written by hand. */
const firstMilestones = 20;
const furtherMilestones = 40;

/**
 * The example district's alliance: fictional, the same for the same `random`, `scale` and `today`. The first piece is
 * what one district has; each step of `scale` beyond 1 adds as many goals and milestones again.
 *
 * @param today goals of the running system are late, due this week or still ahead as seen from this day, 2025 or later
 */
export function* inventAlliance(random: () => number, scale: number, today: Day): Iterable<unknown> {
  const choose = chooserOf(random);
  const goals = goalMaker(choose, today);
  const milestones = milestoneMaker(choose, today);

  const first = goals.first();
  const events = milestones(firstMilestones, first.made);
  yield {
    ...exampleFacts,
    goalSystem: Object.fromEntries(exampleSystems.map(systemFact)),
    goal: first.goal,
    goalLead: first.goalLead,
    milestone: { ...exampleFacts.milestone, ...events.milestone },
    links: [...exampleLinks, ...systemLinks(), ...continued(first), ...events.links],
  };
  for (let step = 1; step < scale; step += stepsAtOnce) {
    const pieces = Array.from({ length: Math.min(stepsAtOnce, scale - step) }, () => {
      const more = goals.further();
      return { more, events: milestones(furtherMilestones, more.made) };
    });
    yield {
      goal: Object.assign({}, ...pieces.map(({ more }) => more.goal)),
      goalLead: Object.assign({}, ...pieces.map(({ more }) => more.goalLead)),
      milestone: Object.assign({}, ...pieces.map((piece) => piece.events.milestone)),
      links: pieces.flatMap((piece) => piece.events.links),
    };
  }
}

const systemFact = ({ key, name, from, until }: (typeof exampleSystems)[number]) =>
  [key, { name, from, ...(until === null ? {} : { until }), source: 'zielsystem' }] as const;

const systemLinks = () =>
  exampleSystems.map(({ key, decision }) => ({
    from: `goalSystem:${key}`,
    meaning: 'decidedBy',
    to: `milestone:${decision}`,
  }));

/** Where a goal's subject goes on in the next system, the later goal replaces the earlier one. */
const continued = ({ made }: MadeGoals) =>
  made.flatMap((later) => {
    const earlier = made.find(
      ({ theme, until }) => theme === later.theme && until !== null && until < later.from,
    );
    const isFirst = made.find(({ theme, from }) => theme === later.theme && from === later.from) === later;
    return earlier && isFirst
      ? [{ from: `goal:${later.key}`, meaning: 'replaces', to: `goal:${earlier.key}` }]
      : [];
  });

import { addDays, type Day } from '../../platform/time/day.ts';
import type { State } from './state.ts';

type Step = readonly [state: State, reason: string];
const voiced: Step = ['voiced', 'Mehrfach in Gesprächen und im Forum genannt.'];
const examined: Step = [
  'examined',
  'Zahlen angesehen, mit den Einrichtungen gesprochen: Es fehlt wirklich etwas.',
];
const agreed: Step = ['agreed', 'Im Gremium vorgestellt und ohne Gegenstimme vereinbart.'];
const beingMet: Step = ['beingMet', 'Ein Träger hat begonnen; die Plätze reichen noch nicht.'];
const met: Step = ['met', 'Nach einem Jahr geprüft: Wer kommen möchte, findet einen Platz.'];
const notPursued: Step = [
  'notPursued',
  'Dafür ist das Land zuständig; das Anliegen wurde dorthin weitergegeben, eine Antwort liegt vor.',
];

/** What needs of the example went through; a good part of them waits for an answer. */
const ways: readonly (readonly Step[])[] = [
  [voiced, examined, agreed, beingMet],
  [voiced, examined, agreed],
  [voiced, examined, agreed, beingMet, met],
  [voiced, examined],
  [voiced, examined, agreed],
  [voiced, notPursued],
  [voiced],
  [voiced, examined, agreed, beingMet],
  [voiced, examined, agreed],
];

export type StateOfExample = { state: State; reason: string; from: Day; until?: Day; body?: string };

/** Shortest and longest time from one state to the next, in days. */
const between = [50, 200] as const;

/**
 * The states that a need of the example went through, by its number; the last one holds on.
 *
 * @param body that agreed
 * @param isAnswered whether an offer of the example can meet it
 */
export const statesOf = (
  index: number,
  body: string,
  random: () => number,
  today: Day,
  isAnswered: boolean,
): readonly StateOfExample[] => {
  const way = ways[index % ways.length] ?? [voiced];
  const steps = way.at(-1) === beingMet && !isAnswered ? way.slice(0, -1) : way;
  // Backwards from the last step, which some took days ago, others years.
  let day = addDays(today, -20 - Math.floor(random() ** 2 * 1_100));
  const days = steps
    .toReversed()
    .map(() => {
      const here = day;
      day = addDays(day, -between[0] - Math.floor(random() * (between[1] - between[0])));
      return here;
    })
    .toReversed();
  return steps.map(([state, reason], at) => {
    const next = days[at + 1];
    return {
      state,
      reason,
      from: days[at] ?? today,
      ...(next ? { until: addDays(next, -1) } : {}),
      ...(state === 'agreed' ? { body } : {}),
    };
  });
};

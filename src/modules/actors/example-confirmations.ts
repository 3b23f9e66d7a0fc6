import { addDays, type Day } from '../../platform/time/day.ts';
import type { Standing } from '../confirmations/contract.ts';
import { exampleOrganisations } from './example-organisations.ts';

/** How the cycle stands for one of the example district's organisations: its key, and where it is. */
export type ExampleStanding = { organisation: string; standing: Standing };

/** Most are confirmed; some are asked, reminded or stale, so that the office's lists have something to show. */
export const exampleStandings = (today: Day): readonly ExampleStanding[] =>
  exampleOrganisations.map(({ key }, index) => ({ organisation: key, standing: standingOf(index, today) }));

const standingOf = (index: number, today: Day): Standing => {
  const ago = (days: number) => addDays(today, -days);
  const asked = { pausedUntil: null, reminders: 0, staleOn: null };
  if (index % 13 === 4)
    return { ...asked, stage: 'asked', dueOn: ago(6), askedOn: ago(6), lastMailOn: ago(6) };
  if (index % 13 === 9)
    return { ...asked, stage: 'asked', dueOn: ago(20), askedOn: ago(20), lastMailOn: ago(5), reminders: 1 };
  if (index % 17 === 11)
    return {
      ...asked,
      stage: 'stale',
      dueOn: ago(50),
      askedOn: ago(50),
      lastMailOn: ago(22),
      reminders: 2,
      staleOn: ago(8),
    };
  return {
    ...asked,
    stage: 'confirmed',
    dueOn: addDays(today, 20 + index * 5),
    askedOn: null,
    lastMailOn: null,
  };
};

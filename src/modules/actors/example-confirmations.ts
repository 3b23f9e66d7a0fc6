import type { Day } from '../../platform/time/day.ts';
import { exampleStanding, type Standing } from '../confirmations/contract.ts';
import { exampleOrganisations } from './example-organisations.ts';
import type { Facts } from './example-parts.ts';

/** How the cycle stands for one of the example district's organisations: its key, and where it is. */
export type ExampleStanding = { organisation: string; standing: Standing };

/** Where the example's organisations stand in being confirmed. */
export const exampleStandings = (facts: Facts, today: Day): readonly ExampleStanding[] =>
  exampleOrganisations.map(({ key }, index) => {
    const now = facts.organisation?.[`${key}-heute`] ?? facts.organisation?.[key];
    const confirmedOn = typeof now?.confirmedOn === 'string' ? now.confirmedOn : null;
    return { organisation: key, standing: exampleStanding(index, confirmedOn, today) };
  });

import type { Criteria } from './criteria.ts';
import { usualDistance } from './options.ts';

/** Single wishes that can be dropped, in the order in which a family would rather do without them. */
export const wishes = [
  'delivery',
  'audiences',
  'transitions',
  'lifeSituations',
  'topics',
  'hours',
  'weekdays',
  'metres',
  'area',
  'languages',
  'access',
  'marks',
  'benefits',
  'free',
  'text',
  'age',
] as const;
export type Wish = (typeof wishes)[number];

/** Whether something is wished at all. */
export const isWished = (criteria: Criteria, wish: Wish): boolean => {
  switch (wish) {
    case 'hours':
      return criteria.fromHour !== null;
    case 'metres':
      return criteria.place !== '' || criteria.point !== null;
    case 'area':
      return criteria.areaId !== null;
    case 'text':
      return criteria.text !== '';
    case 'age':
      return criteria.age !== null;
    case 'free':
    case 'benefits':
      return criteria[wish];
    default:
      return criteria[wish].length > 0;
  }
};

/** The criteria without one of their wishes. */
export const without = (criteria: Criteria, wish: Wish): Criteria => {
  switch (wish) {
    case 'hours':
      return { ...criteria, fromHour: null, untilHour: null };
    case 'metres':
      return { ...criteria, place: '', point: null, metres: usualDistance };
    case 'area':
      return { ...criteria, areaId: null };
    case 'text':
      return { ...criteria, text: '' };
    case 'age':
      return { ...criteria, age: null, ageUntil: null };
    case 'free':
    case 'benefits':
      return { ...criteria, [wish]: false };
    default:
      return { ...criteria, [wish]: [] };
  }
};

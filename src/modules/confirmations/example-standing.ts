import { addDays, type Day } from '../../platform/time/day.ts';
import type { Standing } from './cycle.ts';

/**
 * Where an entry of an invented district stands. Most are confirmed; of those that nobody confirmed for long, some are asked,
 * reminded or stale, so that the lists of the office have something to show.
 */
export const exampleStanding = (index: number, confirmedOn: Day | null, today: Day): Standing => {
  const ago = (days: number) => addDays(today, -days);
  const none = { pausedUntil: null, reminders: 0, staleOn: null };
  if (confirmedOn !== null && confirmedOn > ago(420))
    return {
      ...none,
      stage: 'confirmed',
      dueOn: dueAfter(confirmedOn, today),
      askedOn: null,
      lastMailOn: null,
    };
  if (index % 4 === 0) return { ...none, stage: 'asked', dueOn: ago(6), askedOn: ago(6), lastMailOn: ago(6) };
  if (index % 4 === 1)
    return { ...none, stage: 'asked', dueOn: ago(20), askedOn: ago(20), lastMailOn: ago(5), reminders: 1 };
  if (index % 8 === 2) {
    const dueOn = ago(50);
    return {
      ...none,
      stage: 'stale',
      dueOn,
      askedOn: dueOn,
      lastMailOn: ago(22),
      reminders: 2,
      staleOn: ago(8),
    };
  }
  return { ...none, stage: 'confirmed', dueOn: addDays(today, 20 + index), askedOn: null, lastMailOn: null };
};

/** A year after the last time, but not before tomorrow: who is due now stands as asked. */
const dueAfter = (confirmedOn: Day, today: Day): Day => {
  const due = addDays(confirmedOn, 365);
  return due > today ? due : addDays(today, 1);
};

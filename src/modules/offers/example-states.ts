import { addDays, type Day } from '../../platform/time/day.ts';
import type { State } from './state.ts';

/** Of a day that may be known as a year alone. */
export const firstDay = (day: string): Day => (day.length === 4 ? `${day}-01-01` : day);

/** Offers whose provider has only just sent them. */
export const isStillDraft = (index: number): boolean => index % 17 === 3;

type StateOfExample = readonly [state: State, reason: string, from: Day, last: string | null];

/**
 * The states that an offer of the example went through. Most are published; by their number some are drafts, reviewed,
 * paused or ended.
 *
 * @param end the last day of the offer's provider, where it is over
 */
export const statesOf = (
  index: number,
  start: Day,
  end: string | undefined,
  today: Day,
): readonly StateOfExample[] => {
  const steps: (readonly [State, string, Day])[] = [['draft', 'Vom Träger gemeldet.', start]];
  const isShort = end !== undefined && firstDay(end) <= addDays(start, 20);
  if (!isShort && (end || !isStillDraft(index))) {
    const isWaiting = !end && index % 29 === 11;
    const reviewed = isWaiting
      ? 'Angaben geprüft; das Bild fehlt noch.'
      : 'Angaben geprüft und mit dem Träger besprochen.';
    steps.push(['reviewed', reviewed, addDays(start, 7)]);
    if (!isWaiting) steps.push(['published', 'Freigegeben.', addDays(start, 14)]);
    const since = addDays(today, -40 - (index % 20));
    if (!isWaiting && !end && since > addDays(start, 14)) {
      if (index % 23 === 5)
        steps.push(['paused', 'Die Leitung der Gruppe wechselt; es geht nach den Ferien weiter.', since]);
      else if (index % 19 === 7) steps.push(['ended', 'Die Projektmittel sind ausgelaufen.', since]);
    }
  }
  return steps.map(([state, reason, from], at) => {
    const next = steps[at + 1]?.[2];
    return [state, reason, from, next ? addDays(next, -1) : (end ?? null)];
  });
};

import { addDays, type Day } from '../../platform/time/day.ts';

/** How often entries of a kind are asked for; days count from the first mail, or from the step before. */
export type Rule = {
  isActive: boolean;
  months: number;
  remindAfter: readonly number[];
  staleAfter: number;
  withdrawAfter: number;
};
export const usualRule: Rule = {
  isActive: false,
  months: 12,
  remindAfter: [14, 28],
  staleAfter: 14,
  withdrawAfter: 30,
};

/** Where an entry stands: confirmed → asked (and reminded) → stale → withdrawn from public view; confirming leads back. */
export const stages = ['confirmed', 'asked', 'stale', 'withdrawn'] as const;
export type Stage = (typeof stages)[number];

export type Standing = {
  stage: Stage;
  dueOn: Day;
  askedOn: Day | null;
  reminders: number;
  lastMailOn: Day | null;
  staleOn: Day | null;
  pausedUntil: Day | null;
};

/** What is to be done about an entry on a day. */
export type CycleStep = 'ask' | 'remind' | 'markStale' | 'withdraw';

/** Mails to one address about one entry come at least so many days apart, however long nobody looked. */
const daysBetweenMails = 7;

/**
 * The next step for an entry, if its day has come; one at a time, so that after a pause of ours nobody gets three mails at
 * once and nothing leaves public view without the mails that come before.
 */
export const nextStep = (standing: Standing, rule: Rule, today: Day): CycleStep | null => {
  if (!rule.isActive || (standing.pausedUntil !== null && today < standing.pausedUntil)) return null;
  const { askedOn, staleOn, reminders } = standing;
  if (standing.stage === 'confirmed') return today >= standing.dueOn ? 'ask' : null;
  const lastMail = standing.lastMailOn ?? askedOn ?? standing.dueOn;
  if (standing.stage === 'asked') {
    const wait = rule.remindAfter[reminders];
    if (wait !== undefined)
      return today >= addDays(askedOn ?? standing.dueOn, wait) && today >= addDays(lastMail, daysBetweenMails)
        ? 'remind'
        : null;
    return today >= addDays(lastMail, rule.staleAfter) ? 'markStale' : null;
  }
  if (standing.stage === 'stale' && staleOn !== null)
    return today >= addDays(staleOn, rule.withdrawAfter) ? 'withdraw' : null;
  return null;
};

/** How an entry stands after a step was taken on a day. */
export const afterStep = (standing: Standing, step: CycleStep, today: Day): Standing => {
  switch (step) {
    case 'ask':
      return { ...standing, stage: 'asked', askedOn: today, reminders: 0, lastMailOn: today };
    case 'remind':
      return { ...standing, reminders: standing.reminders + 1, lastMailOn: today };
    case 'markStale':
      return { ...standing, stage: 'stale', staleOn: today };
    case 'withdraw':
      return { ...standing, stage: 'withdrawn' };
  }
};

/** Somebody who knows says that the entry is right. */
export const afterConfirming = (rule: Rule, today: Day): Standing => ({
  stage: 'confirmed',
  dueOn: addMonths(today, rule.months),
  askedOn: null,
  reminders: 0,
  lastMailOn: null,
  staleOn: null,
  pausedUntil: null,
});

/** The same day some months later; the last of a shorter month. */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
};

/** When an entry that was never confirmed is first asked for: in one to three months, spread, so that not all come at once. */
export const firstDue = (thingId: string, today: Day): Day =>
  addDays(today, 30 + (Number.parseInt(thingId.slice(-6), 16) % 60));

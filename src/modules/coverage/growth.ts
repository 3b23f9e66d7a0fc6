import type { Day } from '../../platform/time/day.ts';

/** In what steps growth is counted. Each step stands for a day, the same every year, so that like is compared with like. */
export const steps = ['quarters', 'schoolYears', 'years'] as const;
export type Step = (typeof steps)[number];

/** What the strategic goals want to see grow. */
export const growing = ['offers', 'movement', 'individualSupport', 'free', 'stepFree'] as const;
export type Growing = (typeof growing)[number];

/** The days on which something is counted: in the middle of term, when what takes place takes place. */
const daysOfYear: Readonly<Record<Step, readonly string[]>> = {
  quarters: ['02-15', '05-15', '09-15', '11-15'],
  schoolYears: ['11-15'],
  years: ['06-15'],
};
const howMany: Readonly<Record<Step, number>> = { quarters: 12, schoolYears: 10, years: 10 };

/** The last days of the step until a day, the oldest first; the day itself does not count unless it is one of them. */
export const growthDays = (step: Step, until: Day): readonly Day[] => {
  const days: Day[] = [];
  for (let year = Number(until.slice(0, 4)); days.length < howMany[step]; year--)
    for (const day of daysOfYear[step].map((each) => `${year}-${each}`).toReversed())
      if (day <= until && days.length < howMany[step]) days.push(day);
  return days.toReversed();
};

/** The school year (August to July) in which a day lies, as people say it: 2025/26. */
export const schoolYearOf = (day: Day): string => {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0);
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
};

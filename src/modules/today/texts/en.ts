import { capital } from '../../../platform/i18n/format.ts';
import type { de } from './de.ts';

const words = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** Two to twelve as words, larger numbers in digits. */
const inWords = (count: number): string => words[count - 2] ?? String(count);
const waiting = (count: number): string => {
  if (count === 1) return 'One thing is waiting for you';
  if (count > 12) return 'More than twelve things are waiting for you';
  return `${capital(inWords(count))} things are waiting for you`;
};

const overdue = (count: number, late: number): string => {
  if (late === 0) return '';
  if (count === 1) return ' and is overdue';
  if (late === count) return count === 2 ? ', both overdue' : ', all overdue';
  return late === 1 ? ', one of them overdue' : `, ${inWords(late)} of them overdue`;
};

export const en: typeof de = {
  navigation: 'Today',
  lead: (now, late, week) => {
    if (now > 0)
      return `${waiting(now)}${overdue(now, late)}. ${now > 12 ? 'The most urgent comes first.' : 'The rest is running.'}`;
    if (week === 0) return 'Nothing is waiting for you, and nothing is due this week.';
    if (week === 1) return 'Nothing is waiting for you. One thing is due this week.';
    return `Nothing is waiting for you. ${capital(inWords(week))} things are due this week.`;
  },
  now: {
    title: 'Now',
    first: 'This comes next.',
    empty: 'Nothing is waiting just now',
    emptyText:
      'Here you see what is waiting for you, the most urgent first: goals whose date has passed, details that are missing, answers that somebody needs from you.',
    toAlliance: 'To the alliance',
  },
  week: {
    title: 'This week',
    caption: 'What is due in the coming seven days',
    what: 'What',
    until: 'By',
    empty: 'The coming seven days are free',
    emptyText: 'What becomes due in this time appears here, with its day.',
  },
  openEnds: {
    title: 'Open ends',
    empty: 'No thread ends open',
    emptyText:
      'Here the alliance counts what is still incomplete, for example goals with only one lead. Each number leads to what it counts.',
  },
  more: (shown) => `The first ${inWords(shown)} are shown. The others move up as you get things done.`,
  today: 'today',
  tomorrow: 'tomorrow',
  due: (day) => `due ${day}`,
  dueToday: 'due today',
  dueTomorrow: 'due tomorrow',
  overdueSince: (days) => (days === 1 ? 'overdue since yesterday' : `overdue for ${days} days`),
};

import { capital } from '../../../platform/i18n/format.ts';

const words = ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];
/** Two to twelve as words, larger numbers in digits. */
const inWords = (count: number): string => words[count - 2] ?? String(count);
const waiting = (count: number): string => {
  if (count === 1) return 'Eine Sache wartet auf Sie';
  if (count > 12) return 'Mehr als zwölf Dinge warten auf Sie';
  return `${capital(inWords(count))} Dinge warten auf Sie`;
};

const overdue = (count: number, late: number): string => {
  if (late === 0) return '';
  if (count === 1) return ' und ist überfällig';
  if (late === count) return count === 2 ? ', beide überfällig' : ', alle überfällig';
  return late === 1 ? ', eins davon überfällig' : `, ${inWords(late)} davon überfällig`;
};

export const de = {
  navigation: 'Heute',
  /** The sentence below the date. `now` things wait, `late` of them are overdue, `week` more come this week. */
  lead: (now: number, late: number, week: number): string => {
    if (now > 0)
      return `${waiting(now)}${overdue(now, late)}. ${now > 12 ? 'Das Dringendste steht oben.' : 'Der Rest läuft.'}`;
    if (week === 0) return 'Nichts wartet auf Sie, und diese Woche steht nichts an.';
    if (week === 1) return 'Nichts wartet auf Sie. Eine Sache steht diese Woche an.';
    return `Nichts wartet auf Sie. ${capital(inWords(week))} Dinge stehen diese Woche an.`;
  },
  now: {
    title: 'Jetzt',
    first: 'Das ist als Nächstes dran.',
    empty: 'Gerade wartet nichts',
    emptyText:
      'Hier steht, was auf Sie wartet, das Dringendste zuerst: Ziele, deren Termin verstrichen ist, Angaben, die fehlen, Antworten, die jemand von Ihnen braucht.',
    toAlliance: 'Zum Bündnis',
  },
  week: {
    title: 'Diese Woche',
    caption: 'Was in den kommenden sieben Tagen fällig ist',
    what: 'Was',
    until: 'Bis',
    empty: 'Die kommenden sieben Tage sind frei',
    emptyText: 'Hier erscheint, was in dieser Zeit fällig wird, mit seinem Tag.',
  },
  openEnds: {
    title: 'Offene Enden',
    empty: 'Kein Faden endet offen',
    emptyText:
      'Hier zählt das Bündnis, was noch unvollständig ist, zum Beispiel Ziele mit nur einer Federführung. Jede Zahl führt zu dem, was sie zählt.',
  },
  more: (shown: number) =>
    `Die ersten ${inWords(shown)} stehen hier. Was folgt, rückt nach, sobald Sie etwas erledigt haben.`,
  today: 'heute',
  tomorrow: 'morgen',
  due: (day: string) => `Frist ${day}`,
  dueToday: 'heute fällig',
  dueTomorrow: 'morgen fällig',
  overdueSince: (days: number) => (days === 1 ? 'seit gestern überfällig' : `seit ${days} Tagen überfällig`),
};

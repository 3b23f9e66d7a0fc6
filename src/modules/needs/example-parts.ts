import { addDays, type Day } from '../../platform/time/day.ts';
import type { NeedTheme } from './example-themes.ts';
import { ways } from './options.ts';

/** Facts by kind and key, as in a data set's file. */
export type Facts = Record<string, Record<string, Record<string, unknown>>>;
export type Link = {
  from: string;
  meaning: 'answers' | 'causes' | 'contributesTo' | 'decidedBy';
  to: string;
};
export type Made = {
  add: (kind: string, key: string, fact: Record<string, unknown>) => void;
  link: (link: Link) => void;
};

/** Gathers the facts and links of one piece. */
export const collect = () => {
  const facts: Facts = {};
  const links: Link[] = [];
  const made: Made = {
    add: (kind, key, fact) => {
      facts[kind] ??= {};
      facts[kind][key] = fact;
    },
    link: (link) => void links.push(link),
  };
  return { made, piece: () => ({ ...facts, links }) };
};

/** When what needs are described with belongs to the example alliance. */
export const areasFrom = '2020-01-01';
export const goalsFrom = '2021-01-01';
export const fieldsFrom: Readonly<Record<string, Day>> = {
  schule: '2011-03-15',
  jugendhilfe: '2011-03-15',
  familie: '2013-09-01',
  gesundheit: '2014-01-01',
  kultur: '2015-05-01',
  sport: '2016-08-01',
};
/** By then all offers of the example are there, whatever the chance. */
export const answersFrom = '2025-12-01';

/** Parents speak for what concerns families. */
const voiceOf = ({ by, audiences }: NeedTheme, said: number): string =>
  by?.[said] ??
  (audiences.some((each) => each === 'families' || each === 'parents') && !audiences.includes('youngPeople')
    ? 'parents'
    : audiences.includes('youngPeople')
      ? 'youngPeople'
      : 'children');

export const later = (...days: readonly Day[]): Day => days.reduce((a, b) => (a > b ? a : b));
export const pick = <Each>(of: readonly Each[], at: number): Each => of[at % of.length] as Each;

type WantOfExample = {
  theme: NeedTheme;
  area?: string | null;
  said: number;
  number: number;
  random: () => number;
  today: Day;
};

/** Adds what somebody said. `needKey`: the need that it was gathered into; null: none so far. */
export const addWant = (made: Made, want: WantOfExample, needKey: string | null): void => {
  const { theme, area = null, said, number, random, today } = want;
  const key = `stimme-${number}`;
  const way = pick(ways, number);
  const day = addDays(today, -1 - Math.floor(random() * (needKey ? 60 : 200)));
  const [ageFrom, ageUntil] = theme.ages;
  made.add('want', key, {
    words: pick(theme.said, said),
    voice: voiceOf(theme, said % theme.said.length),
    ...(ageFrom === null ? {} : { ageFrom }),
    ...(ageUntil === null ? {} : { ageUntil }),
    ...(area ? { area: `neu-${area}` } : {}),
    way,
    ...(way === 'forum' || way === 'survey'
      ? { origin: way === 'forum' ? 'Stadtteilforum (erfunden)' : 'Familienbefragung (erfunden)' }
      : {}),
    day,
    people: random() < 0.6 ? 1 : 2 + Math.floor(random() * 30),
    internal: true,
  });
  if (!needKey) return;
  made.add('needWant', `${needKey}-${number}`, { need: needKey, want: key });
  made.link({ from: `want:${key}`, meaning: 'causes', to: `need:${needKey}` });
};

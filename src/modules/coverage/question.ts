import { type Axis, axes } from './axis.ts';
import type { Growing, Step } from './growth.ts';
import type { Weights } from './rank.ts';

/** What a reader asks of these pages, as it stands in the address. What is left out the alliance's default decides. */
export type Question = {
  levelId: string | null;
  axis: Axis;
  /** The indicator that says how many people are concerned. */
  peopleId: string | null;
  /** Indicators that make up the disadvantage; null: the usual ones. */
  disadvantageIds: readonly string[] | null;
  weights: Partial<Weights>;
  /** The first column shown where there are many. */
  columnsFrom: number;
  step: Step;
  what: Growing;
  /** One area instead of all. */
  areaId: string | null;
  /** From which likeness on offers overlap, in hundredths. */
  threshold: number;
  /** What was typed into a field of numbers and is none that it takes, as typed: the default is used, and the page says so. */
  refused: Partial<Record<NumberField, string>>;
};

/** The fields of numbers, with the least and the most that each takes. */
export const numberFields = {
  g_lage: [0, 100],
  g_versorgung: [0, 100],
  g_bedarf: [0, 100],
  umkreis: [0, 20_000],
  genug: [0.001, 100_000],
  ab_aehnlichkeit: [30, 100],
} as const satisfies Record<string, readonly [number, number]>;
export type NumberField = keyof typeof numberFields;

/** The word of each axis in addresses. */
export const axisWords: Readonly<Record<Axis, string>> = {
  age: 'alter',
  lifeSituation: 'lebenslage',
  field: 'feld',
  topic: 'thema',
  transition: 'uebergang',
};
const stepWords: Readonly<Record<Step, string>> = {
  quarters: 'quartal',
  schoolYears: 'schuljahr',
  years: 'jahr',
};
const growingWords: Readonly<Record<Growing, string>> = {
  offers: 'alle',
  movement: 'bewegung',
  individualSupport: 'einzelfoerderung',
  free: 'kostenfrei',
  stepFree: 'barrierearm',
};
export const wordOf = { axis: axisWords, step: stepWords, what: growingWords };

/** What counts as enough: the average, said outright, since an address leaves out what is empty. */
const theMean = 'mittel';
export const usualThreshold = 75;
const keyOf = <K extends string>(
  words: Readonly<Record<K, string>>,
  word: string | undefined,
): K | undefined => (Object.keys(words) as K[]).find((key) => words[key] === word);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idOf = (value: string | undefined): string | null => (value && uuid.test(value) ? value : null);

/** Thousands as Germans write them: nobody goes one and a half metres. */
const inThousands = /^\d{1,3}(\.\d{3})+$/;

/** A number as people type it ("1,5"), within bounds; undefined where it is none. */
const numberOf = (value: string | undefined, least: number, most: number): number | undefined => {
  const text = value?.trim().replace(',', '.') ?? '';
  const number = Number(text);
  return /^\d+(\.\d+)?$/.test(text) && number >= least && number <= most ? number : undefined;
};

/** Reads an address. What makes no sense is left to the defaults: an address that was cut short still shows a page. */
export const readQuestion = (query: Readonly<Record<string, readonly string[]>>): Question => {
  const one = (name: string) => query[name]?.at(-1);
  const weights: Partial<Weights> = {};
  const refused: Question['refused'] = {};
  const number = (name: NumberField): number | undefined => {
    const typed = one(name)?.trim() ?? '';
    const [least, most] = numberFields[name];
    const value = numberOf(
      name === 'umkreis' && inThousands.test(typed) ? typed.replaceAll('.', '') : typed,
      least,
      most,
    );
    if (value === undefined && typed !== '' && typed !== theMean) refused[name] = typed.slice(0, 40);
    return value;
  };
  const set = (name: keyof Weights, value: number | undefined) => {
    if (value !== undefined) Object.assign(weights, { [name]: value });
  };
  set('disadvantage', number('g_lage'));
  set('shortfall', number('g_versorgung'));
  set('needs', number('g_bedarf'));
  set('reachMetres', number('umkreis'));
  const target = number('genug');
  if (one('genug') !== undefined && refused.genug === undefined) weights.target = target ?? null;
  const disadvantage = query.lage?.flatMap((value) => value.split(',')).filter((value) => uuid.test(value));
  return {
    levelId: idOf(one('ebene')),
    axis: keyOf(axisWords, one('spalten')) ?? axes[0],
    peopleId: idOf(one('menschen')),
    disadvantageIds: disadvantage && disadvantage.length > 0 ? disadvantage.slice(0, 20) : null,
    weights,
    columnsFrom: Math.trunc(numberOf(one('ab'), 0, 1000) ?? 0),
    step: keyOf(stepWords, one('schritt')) ?? 'schoolYears',
    what: keyOf(growingWords, one('was')) ?? 'offers',
    areaId: idOf(one('gebiet')),
    threshold: number('ab_aehnlichkeit') ?? usualThreshold,
    refused,
  };
};

const typed = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

/** The question as an address again; defaults are left out. `more` replaces parts of it. */
export const addressOf = (question: Question, more: Partial<Question> = {}): Record<string, string> => {
  const q = { ...question, ...more };
  const parts: Record<string, string | undefined> = {
    ebene: q.levelId ?? undefined,
    spalten: q.axis === axes[0] ? undefined : axisWords[q.axis],
    menschen: q.peopleId ?? undefined,
    lage: q.disadvantageIds?.join(','),
    g_lage: typed(q.weights.disadvantage),
    g_versorgung: typed(q.weights.shortfall),
    g_bedarf: typed(q.weights.needs),
    umkreis: typed(q.weights.reachMetres),
    genug: q.weights.target === null ? theMean : typed(q.weights.target),
    ab: q.columnsFrom > 0 ? String(q.columnsFrom) : undefined,
    schritt: q.step === 'schoolYears' ? undefined : stepWords[q.step],
    was: q.what === 'offers' ? undefined : growingWords[q.what],
    gebiet: q.areaId ?? undefined,
    ab_aehnlichkeit: q.threshold === usualThreshold ? undefined : String(q.threshold),
  };
  return Object.fromEntries(
    Object.entries(parts).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
};

import { addDays, type Day } from '../../platform/time/day.ts';
import { furtherNeeds } from './example-further.ts';
import {
  addWant,
  answersFrom,
  areasFrom,
  collect,
  fieldsFrom,
  goalsFrom,
  later,
  type Made,
  pick,
} from './example-parts.ts';
import { statesOf } from './example-states.ts';
import { type NeedTheme, needThemes } from './example-themes.ts';

/** Steps of the scale in one piece. */
const stepsAtOnce = 20;

/**
 * The example district's needs and wants: invented, the same for the same `random`, `scale` and `today`. Each step of
 * `scale` beyond 1 adds five needs and fifteen wants beside the hundred offers that the example's offers add.
 */
export function* inventNeeds(random: () => number, scale: number, today: Day): Iterable<unknown> {
  yield firstNeeds(random, today);
  for (let step = 1; step < scale; step += stepsAtOnce)
    yield furtherNeeds(random, step, Math.min(stepsAtOnce, scale - step), today);
}

const urgencyOf = ['medium', 'high', 'urgent', 'low', 'medium', 'high', 'medium'] as const;

const firstNeeds = (random: () => number, today: Day) => {
  const { made, piece } = collect();
  let index = 0;
  for (const theme of needThemes)
    for (const [at, area] of (theme.areas.length > 0 ? theme.areas : [null]).entries())
      addNeed(made, { theme, area, at, index: index++, random, today });
  for (const [at, theme] of needThemes.entries())
    for (const voiced of [0, 2])
      addWant(made, { theme, said: at + voiced, number: 900 + at * 2 + (voiced && 1), random, today }, null);
  return piece();
};

type NeedOfExample = {
  theme: NeedTheme;
  area: string | null;
  at: number;
  index: number;
  random: () => number;
  today: Day;
};

const addNeed = (made: Made, { theme, area, at, index, random, today }: NeedOfExample): void => {
  const { add, link } = made;
  const key = area ? `${theme.key}-${area}` : theme.key;
  const states = statesOf(index, theme.body, random, today, theme.offers.length > at);
  const from = states[0]?.from ?? today;
  const of = { need: key, from };
  const urgency = pick(urgencyOf, index + at);
  const [ageFrom, ageUntil] = theme.ages;
  const people = 20 + Math.floor(random() * 40) * 10;
  add('need', key, {
    title: theme.title,
    description: theme.description,
    audiences: theme.audiences,
    ...(ageFrom === null ? {} : { ageFrom }),
    ...(ageUntil === null ? {} : { ageUntil }),
    urgency,
    ...(urgency === 'urgent' || urgency === 'high' ? { urgencyReason: reasonOf[urgency] } : {}),
    ...(index % 4 === 3 ? {} : { people, peopleSource: 'Schätzung der Einrichtungen vor Ort (Beispiel)' }),
    from,
    // A few are still being worked on and not shown to everyone.
    ...(index % 11 === 5 ? { internal: true } : {}),
  });
  for (const [step, { state, reason, body, ...time }] of states.entries()) {
    add('needState', `${key}-stand-${step + 1}`, {
      need: key,
      state,
      reason,
      ...time,
      ...(body ? { body } : {}),
    });
    if (body) link({ from: `need:${key}`, meaning: 'decidedBy', to: `body:${body}` });
  }
  if (area) add('needArea', key, { ...of, area: `neu-${area}`, from: later(from, areasFrom) });
  for (const term of theme.terms) add('needTerm', `${key}-${term}`, { ...of, term });
  for (const field of theme.fields)
    add('needField', `${key}-${field}`, { ...of, field, from: later(from, fieldsFrom[field] ?? from) });
  const goal = `a21-${theme.goal}`;
  add('needGoal', `${key}-${goal}`, { need: key, goal, from: later(from, goalsFrom) });
  link({ from: `need:${key}`, meaning: 'contributesTo', to: `goal:${goal}` });
  addEvidence(made, key, theme, area, index, from);
  for (let said = 0; said < 3; said++)
    addWant(
      made,
      {
        theme,
        area,
        said: said + at,
        number: index * 3 + said,
        random,
        today: later(from, addDays(from, 40)),
      },
      key,
    );
  const present = states.at(-1)?.state;
  if (present === 'beingMet' || present === 'met' || (present === 'agreed' && index % 3 === 0))
    for (const [offer, extent] of theme.offers.slice(at, at + 2)) {
      const reason = extent === 'partly' ? 'Die Plätze reichen nicht für alle (Beispiel).' : undefined;
      add('needOffer', `${key}-${offer}`, {
        need: key,
        offer,
        extent,
        ...(reason ? { reason } : {}),
        from: later(answersFrom, from),
      });
      link({ from: `offer:${offer}`, meaning: 'answers', to: `need:${key}` });
    }
};

const reasonOf = {
  urgent: 'Ohne Hilfe wird es mit jedem Jahr schwerer; die Wartelisten sind geschlossen (Beispiel).',
  high: 'Mehrere Einrichtungen berichten von wachsender Nachfrage (Beispiel).',
} as const;

/** One or two pieces: from here (an indicator, a body) or cited. */
const addEvidence = (
  { add }: Made,
  key: string,
  theme: NeedTheme,
  area: string | null,
  index: number,
  from: Day,
): void => {
  const year = Math.min(Number(from.slice(0, 4)), 2025);
  if (theme.indicator)
    add('needEvidence', `${key}-kennzahl`, {
      need: key,
      kind: 'indicator',
      statement: 'Diese Zahl gab den Anstoß, genauer hinzusehen (Beispiel).',
      indicator: theme.indicator,
      // Measured is in the smallest areas.
      ...(area ? { area: `neu-${area.padEnd(8, '01')}` } : {}),
      position: 1,
    });
  const cited = [
    {
      kind: 'survey',
      statement: 'Mehr als die Hälfte der Befragten nennt das an erster Stelle.',
      origin: `Familienbefragung Musterbezirk ${year} (erfunden)`,
    },
    {
      kind: 'forum',
      statement: 'Das Thema kam an drei von fünf Tischen zur Sprache.',
      origin: `Stadtteilforum ${year}, Protokoll (erfunden)`,
    },
    {
      kind: 'contribution',
      statement: 'Mehrere Beiträge schildern dasselbe.',
      origin: `Online-Beteiligung „Aufwachsen hier“ ${year} (erfunden)`,
    },
    {
      kind: 'other',
      statement: 'Vergleichbare Bezirke halten doppelt so viele Plätze vor.',
      origin: `Fachbericht ${year} (erfunden)`,
    },
  ] as const;
  if (index % 3 === 1)
    add('needEvidence', `${key}-gremium`, {
      need: key,
      kind: 'statement',
      statement: 'Das Gremium bittet darum, vorrangig nach einer Lösung zu suchen (Beispiel).',
      body: theme.body,
      day: String(year),
      position: 2,
    });
  if (!theme.indicator || index % 2 === 0)
    add('needEvidence', `${key}-quelle`, {
      need: key,
      ...pick(cited, index),
      day: String(year),
      ...(index % 5 === 0 ? { address: `https://beteiligung.musterbezirk.example/${year}` } : {}),
      position: 3,
    });
};

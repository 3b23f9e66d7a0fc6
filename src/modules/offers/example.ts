import { addDays, type Day } from '../../platform/time/day.ts';
import { type ExampleOrganisation, exampleOrganisations } from '../actors/contract.ts';
import { furtherOffers } from './example-further.ts';
import { type OfferPattern, offerPatterns } from './example-offers.ts';
import { picturesOf } from './example-pictures.ts';
import { standingsOf } from './example-standings.ts';
import { firstDay, isStillDraft, statesOf } from './example-states.ts';
import { exampleTranslations } from './example-translations.ts';
import { simpleGerman } from './options.ts';
import { proposedTerms } from './proposed-terms.ts';

/** Facts by kind and key, as in a data set's file. */
export type Facts = Record<string, Record<string, Record<string, unknown>>>;
type Add = (kind: string, key: string, fact: Record<string, unknown>) => void;

/** Steps of the scale in one piece. */
const stepsAtOnce = 5;

/**
 * The example district's vocabularies and offers: invented, the same for the same `random`, `scale` and `today`. Each step
 * of `scale` beyond 1 adds a hundred offers of the organisations that the example's actors add.
 */
export function* inventOffers(random: () => number, scale: number, today: Day): Iterable<unknown> {
  yield vocabularies();
  const facts = firstOffers(random, today);
  yield {
    ...facts,
    links: goalLinks(facts),
    offerPicture: picturesOf(facts.offer ?? {}),
    standings: standingsOf(facts, today),
  };
  for (let step = 1; step < scale; step += stepsAtOnce)
    yield furtherOffers(random, step, Math.min(stepsAtOnce, scale - step), today);
}

const collect = (): { facts: Facts; add: Add } => {
  const facts: Facts = {};
  return {
    facts,
    add: (kind, key, fact) => {
      facts[kind] ??= {};
      facts[kind][key] = fact;
    },
  };
};

/** Since when the vocabularies hold; a wording of one of them was another one at first. */
const vocabulariesFrom = '2012';
const earlierWording = { key: 'neu-in-berlin', name: 'Flucht und Einwanderung', until: '2021-12-31' };

const vocabularies = (): Facts => {
  const { facts, add } = collect();
  for (const [index, { key, parent, ...words }] of proposedTerms.entries()) {
    const term = {
      ...words,
      ...(parent ? { parent } : {}),
      position: index + 1,
      taxonomyUri: `https://taxonomie.musterbezirk.example/${words.vocabulary}`,
      taxonomyCode: key,
    };
    if (key !== earlierWording.key) {
      add('term', key, { ...term, from: vocabulariesFrom });
      continue;
    }
    add('term', key, {
      ...term,
      name: earlierWording.name,
      from: vocabulariesFrom,
      until: earlierWording.until,
    });
    add('term', `${key}-2022`, { ...term, of: key, from: addDays(earlierWording.until, 1) });
  }
  return facts;
};

/** When each field belongs to the example alliance. */
const fieldsFrom: Readonly<Record<string, Day>> = {
  schule: '2011-03-15',
  jugendhilfe: '2011-03-15',
  familie: '2013-09-01',
  gesundheit: '2014-01-01',
  kultur: '2015-05-01',
  sport: '2016-08-01',
};
/** The field that some offers of a field touch as well. */
const beside: Readonly<Record<string, string>> = {
  sport: 'gesundheit',
  gesundheit: 'familie',
  familie: 'gesundheit',
  kultur: 'schule',
  schule: 'jugendhilfe',
  jugendhilfe: 'schule',
};
const goalsFrom = '2021-01-01';
const areasFrom = '2020-01-01';

const later = (...days: readonly Day[]): Day => days.reduce((a, b) => (a > b ? a : b));

/** That offers serve goals stands on the thread too. */
const goalLinks = (facts: Facts) =>
  Object.values(facts.offerGoal ?? {}).map(({ offer, goal }) => ({
    from: `offer:${String(offer)}`,
    meaning: 'contributesTo',
    to: `goal:${String(goal)}`,
  }));

const firstOffers = (random: () => number, today: Day): Facts => {
  const { facts, add } = collect();
  let index = 0;
  for (const pattern of offerPatterns)
    for (const each of exampleOrganisations) {
      if (each.key.endsWith('-doppelt') || !(pattern.by.includes(each.kind) || pattern.by.includes(each.key)))
        continue;
      // Of the many schools and day-care centres not each offers everything.
      if ((each.kind === 'school' || each.kind === 'dayCare') && index++ % 2 === 1) continue;
      addOffer(add, { pattern, each, index: index++, random, today });
    }
  return facts;
};

type Made = {
  pattern: OfferPattern;
  each: ExampleOrganisation;
  index: number;
  random: () => number;
  today: Day;
};

/** Movement offers have become more over the years: most of them began of late. */
const beginning = ({ pattern, each, index, random, today }: Made): Day => {
  const chance = pattern.marks?.includes('movement') ? Math.sqrt(random()) : random();
  if (isStillDraft(index) && !each.until) return addDays(today, -10 - (index % 40));
  const year = 2014 + Math.floor(chance * 12);
  return later(`${year}-08-01`, firstDay(each.earlier?.[0]?.from ?? each.from));
};

const addOffer = (add: Add, made: Made): void => {
  const { pattern, each, index, today } = made;
  const key = `${pattern.key}-${each.key}`;
  const start = beginning(made);
  if (each.until && start >= firstDay(each.until)) return;
  const until = each.until ? { until: each.until } : {};
  const time = { from: start, ...until };
  const of = { offer: key, ...time };

  addWordings(add, made, key, start, until);
  for (const [state, reason, from, last] of statesOf(index, start, each.until, today))
    add('offerState', `${key}-${state}`, {
      offer: key,
      state,
      reason,
      from,
      ...(last ? { until: last } : {}),
    });
  for (const term of termsFor(pattern, index)) add('offerTerm', `${key}-${term}`, { ...of, term });
  add('offerField', key, {
    ...of,
    field: pattern.field,
    from: later(start, fieldsFrom[pattern.field] ?? start),
  });
  const second = beside[pattern.field];
  if (index % 3 === 1 && second)
    add('offerField', `${key}-${second}`, {
      ...of,
      field: second,
      from: later(start, fieldsFrom[second] ?? start),
    });
  if (!each.until)
    for (const goal of goalsFor(pattern, index))
      add('offerGoal', `${key}-${goal}`, { offer: key, goal, from: later(start, goalsFrom) });
  for (const [at, language] of (pattern.languages ?? ['de']).entries())
    add('offerLanguage', `${key}-${language}`, { ...of, language, how: at > 2 ? 'onRequest' : 'spoken' });
  addPlaces(add, made, key, start, until);
  add('offerContact', key, {
    ...of,
    label: pattern.takingPart === 'registration' ? 'Anmeldung' : 'Auskunft',
    phone: `030 23125-${String(500 + (index % 400)).padStart(3, '0')}`,
    mail: `angebote@${each.key}.musterbezirk.example`,
    ...(index % 4 === 0 ? { note: 'Dienstag und Donnerstag von 10 bis 16 Uhr' } : {}),
    position: 1,
  });
  if (pattern.simple) {
    const [name, summary] = pattern.simple;
    add('offerText', `${key}-einfach`, { ...of, language: simpleGerman, name, summary });
  }
  // Not everyone has put everything into other languages.
  if (index % 5 < 3)
    for (const [language, [name, summary]] of Object.entries(exampleTranslations[pattern.key] ?? {}))
      add('offerText', `${key}-${language}`, { ...of, language, name, summary });
  if (index % 3 === 0)
    add('offerKey', key, { ...of, system: 'Familienportal (Beispiel)', key: `FP-${1000 + index}` });
};

/** Every third leaves out a term that the others name: offers that are called alike are not therefore the same. */
const termsFor = ({ terms }: OfferPattern, index: number): readonly string[] =>
  terms.length > 1 && index % 3 === 2 ? terms.slice(0, -1) : terms;
const furtherGoal = 'a21-beteiligung';
const goalsFor = ({ goals }: OfferPattern, index: number): readonly string[] =>
  index % 4 === 3 && !goals.includes(furtherGoal) ? [...goals, furtherGoal] : goals;

/** Each provider draws its line a little elsewhere: every fourth begins a year later, every fourth goes two years further. */
const agesFor = ({ ages }: OfferPattern, index: number): readonly (number | null | undefined)[] => {
  const [from, until] = ages ?? [];
  if (from == null || until == null || until - from < 3) return [from, until];
  return [index % 4 === 1 ? from + 1 : from, index % 4 === 2 ? Math.min(until + 2, 27) : until];
};

/** Some were reworded a year ago: what was translated before is older than its original now. */
const addWordings = (
  add: Add,
  { pattern, each, index, random, today }: Made,
  key: string,
  start: Day,
  until: { until?: string },
): void => {
  const [ageFrom, ageUntil] = agesFor(pattern, index);
  const secured = random();
  const words = {
    organisation: each.key,
    name: pattern.name(each.name).slice(0, 200),
    summary: pattern.summary,
    description: pattern.description,
    audiences: pattern.audiences,
    ...(ageFrom == null ? {} : { ageFrom }),
    ...(ageUntil == null ? {} : { ageUntil }),
    delivery: pattern.delivery ?? ['onSite'],
    ...(pattern.delivery?.includes('online')
      ? { onlineAddress: `https://raum.${each.key}.musterbezirk.example` }
      : {}),
    cost: pattern.cost,
    ...(pattern.fee ? { feeAmount: pattern.fee, costNote: 'Geschwister zahlen die Hälfte.' } : {}),
    ...(pattern.cost === 'fee' ? { educationBenefits: index % 4 === 3 ? 'no' : 'yes' } : {}),
    takingPart: pattern.takingPart,
    ...(pattern.takingPart === 'registration'
      ? { capacity: 8 + (index % 5) * 4, waitingList: (['none', 'open', 'closed'] as const)[index % 3] }
      : {}),
    ...(index % 3 === 1 ? { quiet: 'partly', companion: 'yes' } : {}),
    ...(pattern.terms.includes('behinderung')
      ? { signLanguage: 'onRequest', companion: 'yes', quiet: 'yes' }
      : {}),
    ...(pattern.marks ? { marks: pattern.marks } : {}),
  };
  const now = {
    ...(secured < 0.2
      ? {
          securedUntil: addDays(today, 20 + Math.floor(secured * 200)),
          securedBy: 'Projektmittel (Beispiel)',
        }
      : secured < 0.6
        ? { securedUntil: '2027-12-31', securedBy: 'Doppelhaushalt (Beispiel)' }
        : {}),
    ...(index % 37 === 8
      ? { alert: 'In der kommenden Woche fällt es aus.', alertUntil: addDays(today, 9) }
      : {}),
    ...(random() < 0.08
      ? {}
      : { confirmedOn: addDays(today, -Math.floor(random() * 430)), confirmedByNote: 'per Mail (Beispiel)' }),
  };
  const reworded = addDays(today, -300);
  if (index % 6 !== 1 || start >= reworded || until.until) {
    add('offer', key, { ...words, ...now, from: start, ...until });
    return;
  }
  add('offer', key, {
    ...words,
    summary: `${pattern.summary.split(/[:.]/)[0]}.`,
    from: start,
    until: addDays(reworded, -1),
  });
  add('offer', `${key}-neu`, { ...words, ...now, of: key, from: reworded });
};

/** Areas of the example district that mobile offers come to. */
const served = ['neu-000101', 'neu-000201', 'neu-000301'] as const;

const addPlaces = (
  add: Add,
  { pattern, each, index }: Made,
  key: string,
  start: Day,
  until: { until?: string },
): void => {
  const place = { offer: key, disclosure: 'open', from: start, ...until };
  if (pattern.delivery?.includes('mobile')) {
    for (const [at, area] of served.entries())
      add('offerPlace', `${key}-${area}`, {
        ...place,
        kind: 'served',
        area,
        from: later(start, areasFrom),
        position: at + 1,
      });
    return;
  }
  if (pattern.key === 'schutzraum') {
    add('offerPlace', key, {
      ...place,
      kind: 'address',
      disclosure: 'confidential',
      area: served[1],
      from: later(start, areasFrom),
      position: 1,
    });
    return;
  }
  add('offerPlace', key, {
    ...place,
    kind: 'facility',
    facility: `${each.key}-haus`,
    ...(index % 4 === 2 ? { note: 'Eingang über den Hof' } : {}),
    position: 1,
  });
  if (index % 16 === 9)
    add('offerPlace', `${key}-draussen`, {
      ...place,
      kind: 'address',
      name: 'Wiese am Ententeich',
      street: 'Am Ententeich',
      postalCode: '99902',
      town: 'Musterstadt',
      lon: 13.401,
      lat: 54.902,
      note: 'Nur bei trockenem Wetter',
      position: 2,
    });
};

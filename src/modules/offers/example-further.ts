import { addDays, type Day } from '../../platform/time/day.ts';
import { offerPatterns } from './example-offers.ts';

/** Offers in one step of the scale: one of each organisation that the example's actors add with it. */
const inStep = 100;
/** Days on which the further offers began. */
const earliest = '2019-01-01';
const beginsWithin = 2_500;

/** More offers, as a whole state would have them: each with its states, terms, field and place. */
export const furtherOffers = (
  random: () => number,
  step: number,
  steps: number,
  today: Day,
): Record<string, Record<string, Record<string, unknown>>> => {
  const facts = {
    offer: {} as Record<string, Record<string, unknown>>,
    offerState: {} as Record<string, Record<string, unknown>>,
    offerTerm: {} as Record<string, Record<string, unknown>>,
    offerField: {} as Record<string, Record<string, unknown>>,
    offerLanguage: {} as Record<string, Record<string, unknown>>,
    offerPlace: {} as Record<string, Record<string, unknown>>,
  };
  for (let at = 0; at < steps * inStep; at++) {
    const number = (step - 1) * inStep + at + 1;
    const key = `weiteres-${number}`;
    const pattern = offerPatterns[Math.floor(random() * offerPatterns.length)];
    if (!pattern) continue;
    const from = addDays(earliest, Math.floor(random() * beginsWithin));
    const of = { offer: key, from };
    const [ageFrom, ageUntil] = pattern.ages ?? [];
    facts.offer[key] = {
      organisation: `weitere-${number}`,
      name: `${pattern.name('Treffpunkt')} ${number}`,
      summary: pattern.summary,
      audiences: pattern.audiences,
      ...(ageFrom == null ? {} : { ageFrom }),
      ...(ageUntil == null ? {} : { ageUntil }),
      delivery: ['onSite'],
      cost: pattern.cost,
      takingPart: pattern.takingPart,
      ...(pattern.marks ? { marks: pattern.marks } : {}),
      ...(random() < 0.5 ? { securedUntil: addDays(today, Math.floor(random() * 1_000) - 100) } : {}),
      ...(random() < 0.9 ? { confirmedOn: addDays(today, -Math.floor(random() * 500)) } : {}),
      from,
    };
    facts.offerState[key] = { ...of, state: random() < 0.95 ? 'published' : 'draft', reason: 'Beispiel' };
    for (const term of pattern.terms.slice(0, 3)) facts.offerTerm[`${key}-${term}`] = { ...of, term };
    facts.offerField[key] = { ...of, field: pattern.field };
    for (const language of (pattern.languages ?? ['de']).slice(0, 2))
      facts.offerLanguage[`${key}-${language}`] = { ...of, language, how: 'spoken' };
    facts.offerPlace[key] = {
      ...of,
      kind: 'facility',
      facility: `weitere-${number}`,
      disclosure: 'open',
      position: 1,
    };
  }
  return facts;
};

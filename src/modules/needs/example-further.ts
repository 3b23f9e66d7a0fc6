import { addDays, type Day } from '../../platform/time/day.ts';
import { addWant, answersFrom, areasFrom, collect, later, pick } from './example-parts.ts';
import { needThemes } from './example-themes.ts';

const needsInStep = 5;
const offersInStep = 100;
const wantsPerNeed = 3;

/** More needs, as a whole state would have them; every second one is met by some of the offers of its step. */
export const furtherNeeds = (random: () => number, first: number, steps: number, today: Day) => {
  const { made, piece } = collect();
  for (let at = 0; at < steps * needsInStep; at++) {
    const number = (first - 1) * needsInStep + at + 1;
    const step = Math.ceil(number / needsInStep);
    const theme = pick(needThemes, Math.floor(random() * needThemes.length));
    const areas = needThemes.flatMap((each) => each.areas);
    const area = pick(areas, Math.floor(random() * areas.length));
    const key = `weiterer-${number}`;
    const from = later(addDays(today, -200 - Math.floor(random() * 1_500)), areasFrom);
    const of = { need: key, from };
    const [ageFrom, ageUntil] = theme.ages;
    made.add('need', key, {
      title: `${theme.title} (${number})`,
      audiences: theme.audiences,
      ...(ageFrom === null ? {} : { ageFrom }),
      ...(ageUntil === null ? {} : { ageUntil }),
      urgency: pick(['low', 'medium', 'high', 'medium'] as const, number),
      people: 10 + Math.floor(random() * 300),
      peopleSource: 'Schätzung (Beispiel)',
      from,
    });
    made.add('needState', key, {
      ...of,
      state: pick(['agreed', 'voiced', 'agreed', 'beingMet'], number),
      reason: 'Beispiel',
    });
    made.add('needArea', key, { ...of, area: `neu-${area}` });
    for (const term of theme.terms.slice(0, 2)) made.add('needTerm', `${key}-${term}`, { ...of, term });
    for (const field of theme.fields.slice(0, 2)) made.add('needField', `${key}-${field}`, { ...of, field });
    made.add('needEvidence', key, {
      need: key,
      kind: 'other',
      statement: 'Beispiel',
      origin: 'Beispiel',
      day: from.slice(0, 4),
      position: 1,
    });
    for (let said = 0; said < wantsPerNeed; said++)
      addWant(
        made,
        { theme, area, said, number: 1_000 + number * wantsPerNeed + said, random, today },
        said === 0 ? null : key,
      );
    if (number % 2 === 0) {
      const offer = `weiteres-${(step - 1) * offersInStep + 1 + Math.floor(random() * offersInStep)}`;
      made.add('needOffer', key, { need: key, offer, extent: 'partly', from: later(answersFrom, from) });
      made.link({ from: `offer:${offer}`, meaning: 'answers', to: `need:${key}` });
    }
  }
  return piece();
};

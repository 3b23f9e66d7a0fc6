import { addDays, type Day } from '../../platform/time/day.ts';
import { exampleStandings } from './example-confirmations.ts';
import { exampleDetails } from './example-details.ts';
import { furtherActors } from './example-further.ts';
import { type ExampleOrganisation, exampleOrganisations } from './example-organisations.ts';
import { confirmation, type Facts } from './example-parts.ts';
import { familyNames, givenNames, postalCodes, streets, town } from './example-words.ts';

/** Steps of the scale in one piece: large enough for bulk writing, small enough to be forgotten again. */
const stepsAtOnce = 5;

/**
 * The example district's organisations, facilities and people: invented, the same for the same `random`, `scale` and
 * `today`. Each step of `scale` beyond 1 adds a hundred organisations.
 *
 * @param today confirmations lie up to two and a half years before this day
 */
export function* inventActors(random: () => number, scale: number, today: Day): Iterable<unknown> {
  const facts = firstActors(random, today);
  yield { ...facts, accounts: exampleAccounts, standings: exampleStandings(facts, today) };
  for (let step = 1; step < scale; step += stepsAtOnce)
    yield furtherActors(random, step, Math.min(stepsAtOnce, scale - step), today);
}

/** Who acts for which organisation: people of `district.json`. */
const exampleAccounts = [{ email: 'laterne@musterbezirk.example', organisation: 'streetwork-laterne' }];

/** When each field belongs to the example alliance; organisations work in it only then. */
export const fieldTimes: Readonly<Record<string, { from: string; until?: string }>> = {
  schule: { from: '2011-03-15' },
  jugendhilfe: { from: '2011-03-15' },
  verwaltung: { from: '2012' },
  familie: { from: '2013-09' },
  gesundheit: { from: '2014' },
  wirtschaft: { from: '2015-02', until: '2020-12' },
  kultur: { from: '2015-05-01' },
  sport: { from: '2016-08' },
};

const firstActors = (random: () => number, today: Day): Facts => {
  const facts: Facts = {};
  const add = (kind: string, key: string, fact: Record<string, unknown>) => {
    facts[kind] ??= {};
    facts[kind][key] = fact;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const people = peopleMaker(add);

  for (const [index, each] of exampleOrganisations.entries()) {
    addOrganisation(add, each, random, today);
    addFacility(add, each, index, pick, random, today);
    addContacts(add, each, index);
    addOffices(add, each, index, people, random);
  }
  for (const [kind, more] of Object.entries(exampleDetails(today)))
    for (const [key, fact] of Object.entries(more)) add(kind, key, fact);
  return facts;
};

type Add = (kind: string, key: string, fact: Record<string, unknown>) => void;

const startOf = (each: ExampleOrganisation): string => each.earlier?.[0]?.from ?? each.from;
const ending = (each: ExampleOrganisation) => (each.until ? { until: each.until } : {});
/** Of a day that is known as a year alone. */
const firstDay = (day: string): string => (day.length === 4 ? `${day}-01-01` : day);
const later = (a: string, b: string): string => (a > b ? a : b);

const addOrganisation = (add: Add, each: ExampleOrganisation, random: () => number, today: Day): void => {
  const common = { kind: each.kind, sector: each.sector, legalForm: each.legalForm };
  const earlier = each.earlier ?? [];
  for (const [index, wording] of earlier.entries())
    add('organisation', index === 0 ? each.key : `${each.key}-${index + 1}`, {
      ...common,
      ...wording,
      ...(index === 0 ? {} : { of: each.key }),
    });
  add('organisation', earlier.length === 0 ? each.key : `${each.key}-heute`, {
    ...common,
    name: each.name,
    ...(each.shortName ? { shortName: each.shortName } : {}),
    website: `https://${each.key.replace('-doppelt', '')}.musterbezirk.example`,
    from: each.from,
    ...(earlier.length === 0 ? {} : { of: each.key }),
    ...ending(each),
    ...confirmation(random, today),
  });
  for (const field of each.fields) {
    const time = fieldTimes[field] ?? { from: '2016-08' };
    const until = each.until ?? time.until;
    add('organisationField', `${each.key}-${field}`, {
      organisation: each.key,
      field,
      from: later(startOf(each), time.from),
      ...(until ? { until } : {}),
    });
  }
};

const facilityKindOf: Readonly<Record<string, string>> = {
  school: 'schoolSite',
  dayCare: 'dayCareSite',
  youthWelfare: 'youthClub',
  familyCentre: 'familyCentre',
  counselling: 'counsellingCentre',
  health: 'healthCentre',
  culture: 'cultureVenue',
  sport: 'sportsVenue',
  authority: 'administration',
};

/** The middle of Musterbezirk, in degrees; it lies in the Baltic Sea, where nobody lives. */
const middle = { lon: 13.4, lat: 54.9 };

const addFacility = (
  add: Add,
  each: ExampleOrganisation,
  index: number,
  pick: <T>(list: readonly T[]) => T,
  random: () => number,
  today: Day,
): void => {
  const places = each.kind === 'school' && index % 2 === 0 ? ['haus', 'turnhalle'] : ['haus'];
  if (each.kind === 'youthWelfare' && each.offices.length > 1) places.push('treff');
  if (each.key === 'stadtbibliothek') places.push('kinderbibliothek');
  const address = { street: pick(streets), houseNumber: String(1 + Math.floor(random() * 120)) };
  for (const [number, place] of places.entries()) {
    const isHall = place === 'turnhalle';
    const graded = () => pick(['yes', 'yes', 'partly', 'no'] as const);
    const accessibility =
      random() < 0.25
        ? {}
        : {
            stepFree: graded(),
            lift: pick(['yes', 'no', 'notNeeded'] as const),
            accessibleToilet: graded(),
            ...(random() < 0.3 ? { hearingSupport: graded() } : {}),
            ...(random() < 0.3 ? { accessibleParking: pick(['yes', 'no'] as const) } : {}),
          };
    add('facility', `${each.key}-${place}`, {
      organisation: each.key,
      name: isHall ? `Sporthalle ${each.name}` : number === 0 ? each.name : placeNames[place]?.(each.name),
      kind: isHall ? 'sportsVenue' : (facilityKindOf[each.kind] ?? 'other'),
      ...(place === 'treff' ? { street: pick(streets), houseNumber: String(2 + index) } : address),
      postalCode: postalCodes[index % postalCodes.length],
      town,
      lon: round(middle.lon + (random() - 0.5) * 0.12),
      lat: round(middle.lat + (random() - 0.5) * 0.07),
      ...accessibility,
      from: startOf(each),
      ...ending(each),
      ...confirmation(random, today),
    });
  }
};

const placeNames: Readonly<Record<string, (name: string) => string>> = {
  treff: (name) => `Jugendtreff ${name.split(' ')[0]}`,
  kinderbibliothek: () => 'Kinder- und Jugendbibliothek Lesehöhle',
};

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

const addContacts = (add: Add, each: ExampleOrganisation, index: number): void => {
  const owner = { organisation: each.key, from: startOf(each), ...ending(each) };
  // Numbers of a range that is kept free for films and examples (Bundesnetzagentur: 030 23125 000 to 999).
  add('contactPoint', `${each.key}-telefon`, {
    ...owner,
    kind: 'phone',
    value: `030 23125-${String(100 + index).padStart(3, '0')}`,
    ...(each.kind === 'school' ? { label: 'Sekretariat' } : {}),
  });
  add('contactPoint', `${each.key}-mail`, {
    ...owner,
    kind: 'mail',
    value: `kontakt@${each.key}.musterbezirk.example`,
  });
  if (each.kind === 'school')
    add('externalKey', `${each.key}-schulnummer`, {
      organisation: each.key,
      system: 'Schulnummer',
      key: `00X${String(index).padStart(2, '0')}`,
      from: startOf(each),
      ...ending(each),
    });
};

/** People one after the other, each of another name. */
const peopleMaker = (add: Add) => {
  let count = 0;
  return (): string => {
    const given = givenNames[count % givenNames.length] as string;
    const family = familyNames[(count * 5 + Math.floor(count / 26)) % familyNames.length] as string;
    const key = `person-${count + 1}`;
    add('person', key, {
      givenName: given,
      familyName: family,
      ...(count % 9 === 4 ? { title: 'Dr.' } : {}),
    });
    count += 1;
    return key;
  };
};

/** Offices that nobody holds today. */
const vacant = new Set([
  'jugendamt-planung',
  'gs-wolkenweg-leitung',
  'bezirksamt-sozialraum',
  'iss-windrad-ganztag',
  'fz-lindenbank-leitung',
  'gesundheitsamt-leitung',
]);

const addOffices = (
  add: Add,
  each: ExampleOrganisation,
  index: number,
  person: () => string,
  random: () => number,
): void => {
  for (const [position, office] of each.offices.entries()) {
    const key = `${each.key}-${office.key}`;
    const start = startOf(each);
    add('office', key, {
      organisation: each.key,
      name: office.name,
      nature: office.isPublic ? 'publicOffice' : 'function',
      position: position + 1,
      from: start,
      ...ending(each),
    });
    if (position === 0 && (each.kind !== 'school' || index % 3 === 0))
      add('signingAuthority', `${key}-zeichnung`, {
        office: key,
        organisation: each.key,
        covers: 'Kooperationsvereinbarungen',
        ...(index % 2 ? { limits: 'bis 10.000 Euro im Jahr (Beispiel)' } : {}),
        from: later(start, '2012'),
        ...ending(each),
      });
    if (office.key === 'ganztag' && index % 2 === 1 && !vacant.has(key)) continue;
    addHolders(add, { key, start, office, each, index, position }, person, random);
  }
};

/** Who held it until a change in the middle, and who holds it since; without anybody in vacant offices. */
const addHolders = (
  add: Add,
  of: {
    key: string;
    start: string;
    office: { isPublic: boolean };
    each: ExampleOrganisation;
    index: number;
    position: number;
  },
  person: () => string,
  random: () => number,
): void => {
  const { key, start, office, each, index, position } = of;
  const year = 2012 + Math.floor(random() * 11);
  const change = later(`${year}-08-01`, firstDay(start));
  const begin = later(start, '2010');
  const hasFormer = position === 0 && index % 3 === 0 && firstDay(begin) < change;
  const isOver = each.until !== undefined && each.until <= change;
  if (hasFormer && !isOver)
    add('officeHolding', `${key}-frueher`, {
      office: key,
      person: person(),
      role: 'principal',
      from: begin,
      until: addDays(change, -1),
    });
  if (vacant.has(key)) {
    if (!hasFormer)
      add('officeHolding', `${key}-frueher`, {
        office: key,
        person: person(),
        role: 'principal',
        from: later(start, '2019'),
        until: '2026-07-31',
      });
    return;
  }
  const holder = person();
  add('officeHolding', key, {
    office: key,
    person: holder,
    role: 'principal',
    from: isOver || !hasFormer ? begin : change,
    ...ending(each),
  });
  if (!office.isPublic && index % 2 === 0)
    add('personConsent', `${holder}-name`, {
      person: holder,
      purpose: 'publicName',
      givenHow: 'written',
      from: '2018-05-25',
    });
  if (position === 0 && each.kind === 'authority')
    add('officeHolding', `${key}-vertretung`, {
      office: key,
      person: person(),
      role: 'deputy',
      from: '2022',
    });
};

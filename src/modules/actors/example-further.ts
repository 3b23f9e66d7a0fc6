import type { Day } from '../../platform/time/day.ts';
import { confirmation, type Facts } from './example-parts.ts';
import {
  familyNames,
  givenNames,
  nameKinds,
  nameWords,
  postalCodes,
  streets,
  town,
} from './example-words.ts';

/** Organisations in one step of the scale. */
const inStep = 100;

/**
 * More organisations of the example district, each with a facility, a contact, an office and mostly its holder: what a
 * whole state would hold.
 */
export const furtherActors = (random: () => number, step: number, steps: number, today: Day): Facts => {
  const facts = {
    organisation: {},
    organisationField: {},
    facility: {},
    person: {},
    personConsent: {},
    office: {},
    officeHolding: {},
    contactPoint: {},
  } satisfies Facts;
  const add = (kind: keyof typeof facts, key: string, fact: Record<string, unknown>) => {
    (facts[kind] as Record<string, unknown>)[key] = fact;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let at = 0; at < steps * inStep; at++) {
    const number = (step - 1) * inStep + at + 1;
    const key = `weitere-${number}`;
    const [kind, word, field, facilityKind, sector] = pick(nameKinds);
    const name = `${word} ${pick(nameWords)} ${number}`;
    const from = String(1990 + Math.floor(random() * 26));
    add('organisation', key, { name, kind, sector, from, ...confirmation(random, today) });
    add('organisationField', key, { organisation: key, field, from: '2016-08' });
    add('facility', key, {
      organisation: key,
      name,
      kind: facilityKind,
      street: pick(streets),
      houseNumber: String(1 + Math.floor(random() * 200)),
      postalCode: pick(postalCodes),
      town,
      ...(random() < 0.5 ? { stepFree: pick(['yes', 'partly', 'no'] as const) } : {}),
      from,
    });
    add('contactPoint', key, {
      organisation: key,
      kind: 'mail',
      value: `kontakt@${key}.musterbezirk.example`,
      from,
    });
    add('office', key, {
      organisation: key,
      name: 'Leitung',
      nature: sector === 'public' ? 'publicOffice' : 'function',
      from,
    });
    if (random() < 0.08) continue;
    add('person', key, { givenName: pick(givenNames), familyName: pick(familyNames) });
    add('officeHolding', key, { office: key, person: key, role: 'principal', from: '2016-08-01' });
    if (random() < 0.4)
      add('personConsent', key, {
        person: key,
        purpose: 'publicName',
        givenHow: 'written',
        from: '2018-05-25',
      });
  }
  return facts;
};

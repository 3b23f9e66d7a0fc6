import type { Day } from '../../platform/time/day.ts';
import { type ExampleBody, exampleBodies } from './example-bodies.ts';
import { type ExampleLocalAlliance, exampleLocalAlliances } from './example-local-alliances.ts';

type Facts = Record<string, Record<string, Record<string, unknown>>>;
type Add = (kind: string, key: string, fact: Record<string, unknown>) => void;

/** Steps of the scale in one piece. */
const stepsAtOnce = 50;
/** A further body for so many steps, each with so many members: 200 bodies with 5,000 seats at scale 1000. */
const stepsPerBody = 5;
const seatsPerStep = 5;
/** Organisations that the example's actors add with each step. */
const organisationsInStep = 100;

/**
 * The example district's bodies and local alliances: invented, the same for the same `scale`. Members are organisations
 * and offices of the example's actors.
 */
export function* inventBodies(_random: () => number, scale: number, _today: Day): Iterable<unknown> {
  yield { ...firstBodies(), links: exampleLinks };
  for (let step = 1; step < scale; step += stepsAtOnce)
    yield furtherBodies(step, Math.min(stepsAtOnce, scale - step));
}

const exampleLinks = [
  { from: 'milestone:gruendung', meaning: 'causes', to: 'body:steuerungsgruppe' },
  { from: 'milestone:bildungsforen', meaning: 'causes', to: 'body:bildungsforum' },
  { from: 'body:ap-uebergaenge', meaning: 'replaces', to: 'body:ag-kita-schule' },
  { from: 'localAlliance:hafen', meaning: 'replaces', to: 'localAlliance:werftviertel' },
];

const source = 'chronik';

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

const firstBodies = (): Facts => {
  const { facts, add } = collect();
  for (const [index, each] of exampleBodies.entries()) addBody(add, each, index + 1);
  for (const [index, each] of exampleLocalAlliances.entries()) addLocalAlliance(add, each, index + 1);
  return facts;
};

/** `amt:jugendamt-leitung` is an office, anything else an organisation; a `?` at the end takes the vote. */
const memberOf = (text: string) => {
  const name = text.replace(/\?$/, '');
  return name.startsWith('amt:') ? { office: name.slice('amt:'.length) } : { organisation: name };
};
const keyOf = (text: string): string => text.replace('amt:', 'amt-').replace(/\?$/, '');
const time = (own: { from?: string; until?: string }, of: { from: string; until?: string }) => {
  const until = own.until ?? of.until;
  return { from: own.from ?? of.from, ...(until ? { until } : {}) };
};

const addBody = (add: Add, each: ExampleBody, position: number): void => {
  const { key, reportsTo = [], fields = [], leads = [], members, area, pause, ending, ...words } = each;
  add('body', key, { ...words, ...(ending ?? {}), position, source });
  for (const { to, ...when } of reportsTo)
    add('reportingLine', `${key}-${to}`, { body: key, reportsTo: to, ...time(when, each) });
  for (const { field, ...when } of fields)
    add('bodyField', `${key}-${field}`, { body: key, field, ...time(when, each) });
  if (area) add('bodyArea', key, { body: key, areaName: area, ...time({}, each) });
  for (const { role, who, field, ...when } of leads)
    add('bodyLead', `${key}-${role === 'lead' ? 'federfuehrung' : 'mitfederfuehrung'}`, {
      body: key,
      role,
      ...memberOf(who),
      field,
      ...time(when, each),
    });
  for (const member of members)
    add('membership', `${key}-${keyOf(member)}`, {
      body: key,
      ...memberOf(member),
      vote: member.endsWith('?') ? 'advisory' : 'voting',
      ...time(later(each.from, member), each),
    });
  if (pause) add('bodyPause', key, { body: key, ...pause });
};

/** Organisations that came after the bodies that they joined. */
const joined: Readonly<Record<string, string>> = {
  lernwege: '2013',
  'fz-nestwaerme': '2014',
  stadtteilmuetter: '2014',
};
const later = (from: string, member: string): { from?: string } => {
  const since = joined[keyOf(member)];
  return since && since > from ? { from: since } : {};
};

const addLocalAlliance = (add: Add, each: ExampleLocalAlliance, position: number): void => {
  const { key, stages, members, ending, ...words } = each;
  add('localAlliance', key, {
    ...words,
    ...(ending ?? {}),
    structure: 'verbundstruktur',
    position,
    source,
  });
  for (const stage of stages)
    add('localAllianceStage', `${key}-${stage.stage}-${stage.from}`, { localAlliance: key, ...stage });
  for (const [index, member] of members.entries())
    add('localAllianceMembership', `${key}-${keyOf(member)}`, {
      localAlliance: key,
      ...memberOf(member),
      role: index === 0 ? 'speaker' : 'member',
      ...time({}, each),
    });
};

/** More bodies of the operational level, as a whole state would have them. */
const furtherBodies = (first: number, steps: number): Facts => {
  const { facts, add } = collect();
  for (let step = first; step < first + steps; step++) {
    const number = Math.ceil(step / stepsPerBody);
    const key = `weiteres-${number}`;
    if ((step - 1) % stepsPerBody === 0)
      add('body', key, {
        name: `Arbeitskreis ${number}`,
        kind: 'workPackage',
        level: 'operational',
        mandate: `Arbeitskreis ${number} stimmt Angebote in seinem Teil des Bezirks ab.`,
        from: '2016-08-01',
        position: 100 + number,
      });
    for (let seat = 1; seat <= seatsPerStep; seat++)
      add('membership', `weiteres-${step}-${seat}`, {
        body: key,
        organisation: `weitere-${(step - 1) * organisationsInStep + seat}`,
        vote: seat === seatsPerStep ? 'advisory' : 'voting',
        from: '2016-08-01',
      });
  }
  return facts;
};

import { type RawBuilder, sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { addDays, type Day } from '../../../platform/time/day.ts';
import { lastDay, parseRange } from '../../../platform/time/period.ts';
import { holdersOf } from '../../actors/contract.ts';
import type { RecordKind } from '../../records/contract.ts';
import type { OpenEnd, TodayItem, TodaySource } from '../../today/contract.ts';
import { type BodyOfDay, readBodies } from '../data/body-views.ts';
import { type LocalAllianceOfDay, readLocalAlliances } from '../data/local-alliance-views.ts';
import { type Member, memberIdOf, withNames } from '../data/members.ts';
import { namesOf, readRows } from '../data/visible-rows.ts';
import { body, bodyLead, bodyPause, localAlliance, localAllianceMembership, membership } from '../kinds.ts';
import { maySeeHandover } from '../permissions.ts';

/** Something that begins or ends on a day ahead, as it stands in the entries. */
export type Ahead = {
  day: Day;
  what: 'begins' | 'ends';
  kind: string;
  /** The organisation or office, if it is about one; and the body or local alliance. */
  member: string | null;
  owner: string;
  path: string;
};

/** Everything that stands on one day, for whoever takes over. */
export type Handover = {
  bodies: readonly BodyOfDay[];
  localAlliances: readonly LocalAllianceOfDay[];
  /** Offices that sit or lead somewhere, with who holds them; each once. */
  offices: readonly { member: Member; bodies: readonly string[] }[];
  /** What every module says is open, and due within a week. */
  now: readonly TodayItem[];
  openEnds: readonly OpenEnd[];
  week: readonly TodayItem[];
  ahead: readonly Ahead[];
};

/** How far "next" reaches, and how many dates are listed. */
const daysAhead = 365;
const datesShown = 80;

/**
 * The dossier of the scope's day: bodies, offices, what is open, next dates. `sources` are those of the office's start
 * page; they are asked as if that day were today.
 */
export const readHandover = async (
  scope: Scope,
  sources: readonly TodaySource[],
): Promise<Result<{ handover: Handover }, { reason: 'forbidden' }>> => {
  if (!maySeeHandover(scope.actor)) return refuse('forbidden');
  const then: Scope = { ...scope, today: scope.asOf };
  const fed = { now: [] as TodayItem[], openEnds: [] as OpenEnd[], week: [] as TodayItem[] };
  // One after another: they share the transaction's connection.
  for (const source of sources) {
    fed.now.push(...((await source.now?.(then)) ?? []));
    fed.week.push(...((await source.week?.(then)) ?? []));
    fed.openEnds.push(...((await source.openEnds?.(then)) ?? []).filter(({ count }) => count > 0));
  }
  const bodies = await readBodies(scope);
  return done({
    handover: {
      bodies,
      localAlliances: await readLocalAlliances(scope),
      offices: await readOffices(scope, bodies),
      ...fed,
      ahead: await readAhead(scope),
    },
  });
};

const readOffices = async (scope: Scope, bodies: readonly BodyOfDay[]): Promise<Handover['offices']> => {
  const rows = await readRows(scope, membership, { day: scope.asOf, where: sql`t.office_id is not null` });
  const leads = await readRows(scope, bodyLead, { day: scope.asOf, where: sql`t.office_id is not null` });
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const byOffice = Map.groupBy([...rows, ...leads], memberIdOf);
  const one = [...byOffice.values()].flatMap(([row]) => (row ? [row] : []));
  return (await withNames(scope, one)).map((member) => ({
    member,
    bodies: [
      ...new Set((byOffice.get(member.name.id) ?? []).flatMap((row) => names.get(String(row.body_id)) ?? [])),
    ],
  }));
};

type Dated = { kind: RecordKind; ownerKind: RecordKind; ownerColumn: string; hasMember: boolean };
const dated: readonly Dated[] = [
  { kind: body, ownerKind: body, ownerColumn: 'thing_id', hasMember: false },
  { kind: bodyPause, ownerKind: body, ownerColumn: 'body_id', hasMember: false },
  { kind: bodyLead, ownerKind: body, ownerColumn: 'body_id', hasMember: true },
  { kind: membership, ownerKind: body, ownerColumn: 'body_id', hasMember: true },
  { kind: localAlliance, ownerKind: localAlliance, ownerColumn: 'thing_id', hasMember: false },
  {
    kind: localAllianceMembership,
    ownerKind: localAlliance,
    ownerColumn: 'local_alliance_id',
    hasMember: true,
  },
];

/** What begins or ends within a year after the day, and which holders of offices in bodies are to leave. */
const readAhead = async (scope: Scope): Promise<readonly Ahead[]> => {
  const last = addDays(scope.asOf, daysAhead);
  const within = (bound: RawBuilder<unknown>) =>
    sql`(${bound} > ${scope.asOf}::date and ${bound} <= ${last}::date)`;
  const found: Ahead[] = [];
  for (const { kind, ownerKind, ownerColumn, hasMember } of dated) {
    const rows = await readRows(scope, kind, {
      day: null,
      where: sql`(${within(sql`lower(t.valid)`)} or ${within(sql`upper(t.valid)`)})`,
      limit: 500,
    });
    const owners = await namesOf(
      scope,
      ownerKind,
      rows.map((row) => row[ownerColumn]),
    );
    const members = hasMember ? await withNames(scope, rows) : [];
    const memberOf = new Map(members.map(({ row, name }) => [row.id, name]));
    for (const row of rows) {
      const owner = owners.get(String(row[ownerColumn]));
      const name = memberOf.get(row.id);
      if (!owner || (hasMember && !name)) continue;
      for (const turn of turnsOf(row, scope.asOf, last))
        found.push({
          ...turn,
          kind: kind.kind,
          member: name ? memberName(name) : null,
          owner,
          path: kind.path(row),
        });
    }
  }
  const all = [...found, ...(await leaving(scope, last))];
  return all.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).slice(0, datesShown);
};

const memberName = (name: Member['name']): string =>
  name.kind === 'office' ? `${name.name}, ${name.organisationName}` : name.name;

/** The first and last days of a row that lie ahead. */
const turnsOf = (row: JsonRow, from: Day, to: Day): readonly Pick<Ahead, 'day' | 'what'>[] => {
  const period = parseRange(String(row.valid));
  const end = lastDay(period);
  return [
    ...(period.from && period.from > from && period.from <= to
      ? [{ day: period.from, what: 'begins' as const }]
      : []),
    ...(end && end >= from && end <= to ? [{ day: end, what: 'ends' as const }] : []),
  ];
};

/** Holders of offices that sit in bodies whose time in office ends. */
const leaving = async (scope: Scope, last: Day): Promise<readonly Ahead[]> => {
  const seats = await readRows(scope, membership, { day: scope.asOf, where: sql`t.office_id is not null` });
  const members = await withNames(scope, seats);
  const offices = new Map(members.map(({ name }) => [name.id, name]));
  const holders = await holdersOf(scope, [...offices.keys()]);
  return [...holders.values()].flat().flatMap((holder): readonly Ahead[] => {
    const office = offices.get(holder.officeId);
    const day = lastDay(holder.period);
    if (!office || !day || day < scope.asOf || day > last) return [];
    const owner = memberName(office);
    return [{ day, what: 'ends', kind: 'officeHolding', member: holder.name, owner, path: office.path }];
  });
};

import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { collator } from '../../../platform/i18n/format.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type ActorName, actorNames, type Holder, holdersOf } from '../../actors/contract.ts';
import type { RecordKind } from '../../records/contract.ts';
import { readRows, visible } from './visible-rows.ts';

/** Who sits somewhere: the row, what the organisation or office is called, and who holds the office on the day. */
export type Member = { row: JsonRow; name: ActorName; holders: readonly Holder[] };

/** The thing id of the organisation or the office that a row names. */
export const memberIdOf = (row: JsonRow): string => String(row.organisation_id ?? row.office_id);

/**
 * Rows with the names of their organisations and offices, by name; those whose names are withheld are left out. Two
 * queries.
 */
export const withNames = async (scope: Scope, rows: readonly JsonRow[]): Promise<readonly Member[]> => {
  const names = await actorNames(scope, [...new Set(rows.map(memberIdOf))]);
  const offices = rows.flatMap((row) => (typeof row.office_id === 'string' ? [row.office_id] : []));
  const holders = await holdersOf(scope, [...new Set(offices)]);
  const { compare } = collator(scope.locale);
  const sortName = ({ name }: Member) =>
    `${name.organisationName} ${name.kind === 'office' ? name.name : ''}`;
  return rows
    .flatMap((row) => {
      const name = names.get(memberIdOf(row));
      return name ? [{ row, name, holders: holders.get(name.id) ?? [] }] : [];
    })
    .toSorted((a, b) => compare(sortName(a), sortName(b)));
};

/** The members of one body or local alliance on the scope's day. */
export const readMembers = async (
  scope: Scope,
  kind: RecordKind,
  owner: 'body_id' | 'local_alliance_id',
  id: string,
): Promise<readonly Member[]> =>
  withNames(
    scope,
    await readRows(scope, kind, {
      day: scope.asOf,
      where: sql`${sql.ref(`t.${owner}`)} = ${id}::uuid`,
      limit: 1000,
    }),
  );

/** How many members each has on the scope's day, by the owner's id. */
export const countMembers = async (
  scope: Scope,
  kind: RecordKind,
  owner: 'body_id' | 'local_alliance_id',
): Promise<ReadonlyMap<string, number>> => {
  const column = sql.ref(`t.${owner}`);
  const { rows } = await sql<{ id: string; count: number }>`
    select ${column} as id, count(*)::int as count from ${sql.table(kind.table)} t
    where ${visible(scope, kind)} and t.valid @> ${scope.asOf}::date group by 1`.execute(scope.db);
  return new Map(rows.map(({ id, count }) => [id, count]));
};

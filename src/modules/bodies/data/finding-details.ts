import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { actorNames } from '../../actors/contract.ts';
import { body } from '../kinds.ts';
import { readSeats } from './seats.ts';
import { readRows } from './visible-rows.ts';

/** Two bodies side by side: what each is for, and who sits in both or in one alone. */
export type BodyPair = {
  mandates: readonly [string | null, string | null];
  both: readonly OrganisationName[];
  onlyFirst: readonly OrganisationName[];
  onlySecond: readonly OrganisationName[];
};
export type OrganisationName = { id: string; name: string };

/** On the scope's day. */
export const readBodyPair = async (scope: Scope, first: string, second: string): Promise<BodyPair> => {
  const rows = await readRows(scope, body, {
    day: scope.asOf,
    where: sql`t.thing_id in (${first}::uuid, ${second}::uuid)`,
  });
  const mandateOf = (id: string) => {
    const mandate = rows.find((row) => row.thing_id === id)?.mandate;
    return typeof mandate === 'string' ? mandate : null;
  };
  const seats = (await readSeats(scope)).filter(({ bodyId }) => bodyId === first || bodyId === second);
  const names = await actorNames(scope, [...new Set(seats.map(({ organisationId }) => organisationId))]);
  const sitsIn = (id: string) =>
    new Set(seats.flatMap(({ bodyId, organisationId }) => (bodyId === id ? [organisationId] : [])));
  const [a, b] = [sitsIn(first), sitsIn(second)];
  const named = (ids: Iterable<string>): readonly OrganisationName[] =>
    [...ids].flatMap((id) => {
      const name = names.get(id);
      return name ? [{ id, name: name.name }] : [];
    });
  return {
    mandates: [mandateOf(first), mandateOf(second)],
    both: named([...a].filter((id) => b.has(id))),
    onlyFirst: named([...a].filter((id) => !b.has(id))),
    onlySecond: named([...b].filter((id) => !a.has(id))),
  };
};

/** Bodies of the scope's day to choose from, but one. */
export const otherBodies = async (
  scope: Scope,
  id: string,
): Promise<readonly { value: string; label: string }[]> => {
  const rows = await readRows(scope, body, {
    day: scope.asOf,
    where: sql`t.thing_id <> ${id}::uuid`,
    order: sql`t.name collate "de-x-icu", t.id`,
    limit: 500,
  });
  return rows.map((row) => ({ value: String(row.thing_id), label: String(row.name) }));
};

import { type RawBuilder, sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Period } from '../../../platform/time/period.ts';
import { personName } from '../person-name.ts';
import { audienceOf } from '../visibility.ts';
import { holderIsNamed } from './visible-people.ts';

/**
 * Who holds an office. `name` is null where it is withheld; an erased person is called "eine Person". `personId` comes
 * along only where the name does.
 */
export type Holder = {
  officeId: string;
  role: 'principal' | 'deputy';
  period: Period;
  /** Whether it holds on the scope's day. */
  holdsNow: boolean;
  name: string | null;
  personId: string | null;
  /** Of the office on the scope's day. */
  isPublicOffice: boolean;
  officeIsPublic: boolean;
  /** The row, for those who may edit it. */
  row: JsonRow;
};

type Row = Omit<Holder, 'name' | 'personId'> & {
  shown: boolean;
  erased: boolean;
  person: JsonRow;
};

/**
 * The holders of these offices on the scope's day, by office; one query. `ofAllTimes`: earlier and later ones too, for
 * the office alone. The principal comes first.
 */
export const holdersOf = async (
  scope: Scope,
  officeIds: readonly string[],
  options: { ofAllTimes?: boolean } = {},
): Promise<ReadonlyMap<string, readonly Holder[]>> => {
  if (officeIds.length === 0) return new Map();
  return Map.groupBy(
    await readHolders(scope, sql`h.office_id = any(${[...officeIds]}::uuid[])`, options),
    ({ officeId }) => officeId,
  );
};

/** Holders by any condition on `office_holding h`, `office o` or `person p`; at most 5,000. */
export const readHolders = async (
  scope: Scope,
  condition: RawBuilder<unknown>,
  options: { ofAllTimes?: boolean } = {},
): Promise<readonly Holder[]> => {
  const seesAll = audienceOf(scope.actor) === 'office';
  const time = options.ofAllTimes && seesAll ? sql`true` : sql`h.valid @> ${scope.asOf}::date`;
  const open = audienceOf(scope.actor) === 'public' ? sql`h.is_public` : sql`true`;
  const { rows } = await sql<Row>`
    select h.office_id as "officeId", h.role, h.valid as period, h.valid @> ${scope.asOf}::date as "holdsNow",
      o.nature = 'publicOffice' as "isPublicOffice", o.is_public as "officeIsPublic", ${holderIsNamed(scope)} as shown, p.erased_on is not null as erased, to_jsonb(h) as row,
      jsonb_build_object('thing_id', p.thing_id, 'title', p.title, 'given_name', p.given_name,
        'family_name', p.family_name) as person
    from office_holding h
    join person p on p.alliance_id = h.alliance_id and p.thing_id = h.person_id
    join lateral (
      select * from office o where o.alliance_id = h.alliance_id and o.thing_id = h.office_id
      order by o.valid @> ${scope.asOf}::date desc, o.valid desc limit 1) o on true
    where h.alliance_id = current_alliance() and ${time} and ${open} and ${condition}
    order by "holdsNow" desc, h.role desc, h.valid desc, h.id limit 5000`.execute(scope.db);
  return rows.map(({ shown, erased, person, row, ...holder }) => ({
    ...holder,
    row: shown || seesAll ? row : {},
    name: shown || erased ? personName(person, scope.locale) : null,
    personId: shown ? String(person.thing_id) : null,
  }));
};

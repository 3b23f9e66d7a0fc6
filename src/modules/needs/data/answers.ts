import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { isOpen } from '../../offers/contract.ts';

/**
 * Whether an assignment of an offer to a need, a row of `need_offer` called `alias`, answers on the scope's day: it holds,
 * and the offer is published (or rests) then. An offer that has ended answers nothing. The one place that says so.
 */
export const answers = (scope: Scope, alias: string): RawBuilder<unknown> =>
  sql`(${sql.ref(`${alias}.valid`)} @> ${scope.asOf}::date and ${isOpen(scope, sql.ref(`${alias}.offer_id`))})`;

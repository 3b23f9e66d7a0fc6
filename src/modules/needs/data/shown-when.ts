import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/** Of what belongs to a need, as `t`: everyone sees it while the need's wording of the scope's day is public. */
export const partShownWhen = (scope: Scope): RawBuilder<unknown> => sql`exists (
  select from need n where n.alliance_id = current_alliance() and n.thing_id = t.need_id and n.is_public
    and n.valid @> ${scope.asOf}::date)`;

import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { parseRange } from '../../../platform/time/period.ts';
import { ownOrganisations } from '../../actors/contract.ts';

/** Whether the person who asks acts for an organisation that belongs to this local alliance today. */
export const belongsToLocalAlliance = async (scope: Scope, localAllianceId: unknown): Promise<boolean> => {
  const id = String(localAllianceId ?? '');
  if (!isUuid(id)) return false;
  const own = await ownOrganisations(scope);
  if (own.length === 0) return false;
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from local_alliance_membership m
      where m.alliance_id = current_alliance() and m.local_alliance_id = ${id}::uuid
        and m.valid @> ${scope.today}::date
        and (m.organisation_id = any(${[...own]}::uuid[]) or exists (
          select from office o where o.alliance_id = m.alliance_id and o.thing_id = m.office_id
            and o.organisation_id = any(${[...own]}::uuid[]) and o.valid @> ${scope.today}::date))
    ) as found`.execute(scope.db);
  return rows[0]?.found ?? false;
};

/** Members keep the wording of their local alliance; that it ends is decided elsewhere. */
export const keepsWording = async (scope: Scope, row: JsonRow): Promise<boolean> => {
  const isOpen = typeof row.valid === 'string' && parseRange(row.valid).until === null;
  return isOpen && !row.ending && (await belongsToLocalAlliance(scope, row.thing_id));
};

import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { LogoType, Look } from '../look.ts';

/** The alliance's look without the logo's bytes; null when it still has the look of the house. */
export const readLook = async (scope: Scope, options: { lock?: boolean } = {}): Promise<Look | null> => {
  const { rows } = await sql<Look>`
    select id, version, accent, logo_type as "logoType", logo_alt as "logoAlt" from alliance_look
    where alliance_id = current_alliance() ${options.lock ? sql`for update` : sql``}`.execute(scope.db);
  return rows[0] ?? null;
};

export const readLogoFile = async (scope: Scope): Promise<{ bytes: Buffer; type: LogoType } | null> => {
  const { rows } = await sql<{ bytes: Buffer | null; type: LogoType | null }>`
    select logo as bytes, logo_type as type from alliance_look where alliance_id = current_alliance()`.execute(
    scope.db,
  );
  const [row] = rows;
  return row?.bytes && row.type ? { bytes: row.bytes, type: row.type } : null;
};

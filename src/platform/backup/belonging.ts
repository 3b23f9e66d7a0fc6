import { escapeLiteral } from 'pg';
import type { CatalogTable } from './catalog.ts';

/** What of a table goes into a backup. */
export type Share = {
  /** SQL that is true of the rows that belong; null for all. */
  where: string | null;
  /** SQL in the place of a column's own value. */
  instead?: Readonly<Record<string, string>>;
};

/** In no backup: a restored installation must not take up again what ended meanwhile. */
const neverSaved: Readonly<Record<string, string>> = {
  auth_session: 'a session that was ended must not live again',
  auth_verification: 'one-time secrets, of minutes',
  sign_in_attempt: 'counts of the last minutes',
};

/** Not in the backup of one alliance, though they have an alliance_id or might seem to belong. */
const platformOnly: Readonly<Record<string, string>> = {
  auth_account: 'passwords and links to identity providers: people use them in other alliances too',
  auth_passkey: 'credentials, likewise',
  auth_two_factor: 'credentials, likewise',
  platform_role_holding: 'roles over all alliances',
  programme_agency_alliance: 'what the platform lets its agency read',
  outgoing_mail: 'the platform sends them itself; a copy elsewhere must not send them again',
};

/** Mails whose link is among the one-time secrets that are left out: in a restored installation it would lead nowhere. */
const deadLinks = "purpose <> 'sign-in-link'";

/** What of a table belongs to the whole platform; null for nothing. */
export const platformShare = (table: CatalogTable): Share | null => {
  if (table.name in neverSaved) return null;
  return { where: table.name === 'outgoing_mail' ? deadLinks : null };
};

/** What of a table belongs to one alliance; null for nothing. Tables that nobody classified stay out. */
export const allianceShare = (
  table: CatalogTable,
  all: readonly CatalogTable[],
  allianceId: string,
): Share | null => {
  const id = escapeLiteral(allianceId);
  if (table.name in neverSaved || table.name in platformOnly) return null;
  if (table.name === 'alliance') return { where: `id = ${id}` };
  // Without its credentials an account has no second step; the flag alone would shut the person out.
  if (table.name === 'auth_user')
    return { where: `id in (${accountsNamed(all, id)})`, instead: { two_factor_enabled: 'false' } };
  return table.columns.includes('alliance_id') ? { where: `alliance_id = ${id}` } : null;
};

/** The accounts that rows of the alliance name: by foreign key, or as who made a change. */
const accountsNamed = (all: readonly CatalogTable[], id: string): string => {
  const named = all
    .filter((table) => table.columns.includes('alliance_id') && !(table.name in platformOnly))
    .flatMap(({ name, accountColumns }) => {
      const columns = name === 'event' ? [...accountColumns, 'user_id'] : accountColumns;
      return columns.map((column) => `select "${column}" from "${name}" where alliance_id = ${id}`);
    });
  return named.join(' union ') || 'null';
};

/** Whether somebody decided what of this table belongs into which backup. A test asks it of every table. */
export const isClassified = (table: CatalogTable): boolean =>
  table.name in neverSaved ||
  table.name in platformOnly ||
  table.columns.includes('alliance_id') ||
  ['alliance', 'auth_user'].includes(table.name);

import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/** An address of the district; degrees (WGS 84). */
export type Address = { label: string; lon: number; lat: number };

/** How many addresses are proposed. */
const proposed = 8;

/** Whether the office has read in any. */
export const hasAddresses = async (scope: Scope): Promise<boolean> => {
  const { rows } =
    await sql`select from finder_address where alliance_id = current_alliance() limit 1`.execute(scope.db);
  return rows.length > 0;
};

/**
 * The address that somebody typed: found where it can be only one, else those that begin like it. "Lindenstr 5" is
 * Lindenstraße 5 although there is a 50; two streets of one name are told apart by the postal code.
 */
export const findAddress = async (
  scope: Scope,
  typed: string,
): Promise<{ found: Address | null; proposals: readonly Address[] }> => {
  const code = /(?<!\d)\d{5}(?!\d)/.exec(typed)?.[0] ?? '';
  const street = typed.replace(code, '').split(',')[0] ?? '';
  const { rows } = await sql<Address & { exact: boolean }>`
    with wanted as materialized (select address_search(${street}) as text)
    select concat_ws(', ', concat_ws(' ', a.street, nullif(a.house_number, '')), nullif(a.postal_code, '')) as label,
      a.lon, a.lat, a.search = (select text from wanted) as exact
    from finder_address a where a.alliance_id = current_alliance() and (select text from wanted) <> ''
      and a.search >= (select text from wanted) and a.search < (select text from wanted) || '~'
      and (${code} = '' or a.postal_code = ${code})
    order by exact desc, length(a.search), a.search, a.postal_code limit ${proposed}`.execute(scope.db);
  const addresses = rows.map(({ label, lon, lat }) => ({ label, lon, lat }));
  const exact = rows.filter((row) => row.exact);
  const only = exact.length === 1 || rows.length === 1 ? (addresses[0] ?? null) : null;
  return { found: only, proposals: only ? [] : addresses };
};

import { sql } from 'kysely';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { vocabularyNames } from '../../offers/contract.ts';
import type { Page } from '../asked.ts';
import { day, type Item, type LinkTo, taxonomyOf, termOf } from './parts.ts';

export const taxonomyNames = (locale: Locale): Readonly<Record<string, string>> => vocabularyNames(locale);

type Paged = { items: readonly Item[]; total: number };

/** The vocabularies that have a public term on the day, as taxonomies; `id`: only this one. One query. */
export const readTaxonomies = async (
  scope: Scope,
  link: LinkTo,
  asked: { id?: string; search?: string; page: Page },
): Promise<Paged> => {
  const names = taxonomyNames(scope.locale);
  const { rows } = await sql<{ item: Item; total: number }>`
    select ${taxonomyOf(scope, link, names)} as item, count(*) over ()::int as total
    from (select distinct m.vocabulary from term m where m.alliance_id = current_alliance() and m.is_public
      and m.valid @> ${day(scope)}) m
    where ${asked.id ? sql`derived_id(${scope.alliance.id}, m.vocabulary) = ${asked.id}::uuid` : sql`true`}
      and ${asked.search ? sql`position(fold(${asked.search}) in fold(${JSON.stringify(names)}::jsonb->>m.vocabulary)) > 0` : sql`true`}
    order by m.vocabulary offset ${(asked.page.number - 1) * asked.page.size} limit ${asked.page.size}`.execute(
    scope.db,
  );
  return { items: rows.map(({ item }) => item), total: rows[0]?.total ?? 0 };
};

/** Public terms of the day; one query. `parentId`: only those directly below it; `topOnly`: only those below none. */
export const readTaxonomyTerms = async (
  scope: Scope,
  link: LinkTo,
  asked: {
    id?: string;
    search?: string;
    taxonomyId?: string;
    parentId?: string;
    topOnly?: boolean;
    page: Page;
  },
): Promise<Paged> => {
  const names = taxonomyNames(scope.locale);
  const { rows } = await sql<{ item: Item; total: number }>`
    select ${termOf(scope, link, names)} as item, count(*) over ()::int as total from term m
    where m.alliance_id = current_alliance() and m.is_public and m.valid @> ${day(scope)}
      and ${asked.id ? sql`m.thing_id = ${asked.id}::uuid` : sql`true`}
      and ${asked.taxonomyId ? sql`derived_id(${scope.alliance.id}, m.vocabulary) = ${asked.taxonomyId}::uuid` : sql`true`}
      and ${asked.parentId ? sql`m.parent_id = ${asked.parentId}::uuid` : sql`true`}
      and ${asked.topOnly ? sql`m.parent_id is null` : sql`true`}
      and ${asked.search ? sql`position(fold(${asked.search}) in m.search) > 0` : sql`true`}
    order by m.vocabulary, m.position, m.id
    offset ${(asked.page.number - 1) * asked.page.size} limit ${asked.page.size}`.execute(scope.db);
  return { items: rows.map(({ item }) => item), total: rows[0]?.total ?? 0 };
};

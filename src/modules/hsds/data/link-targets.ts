import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Part } from '../../../platform/tables/hsds-parts.ts';
import type { AreaTarget, Target, Targets, TermTarget } from '../service-links.ts';
import type { ServiceRow } from '../service-row.ts';

const mostTerms = 5000;
const mostAreas = 5000;

/** What the services of a batch may mean by their terms, areas and places, today. Four queries, whatever their number. */
export const linkTargets = async (
  scope: Scope,
  services: readonly Pick<ServiceRow, 'links'>[],
): Promise<Targets> => {
  const parts = (field: 'places' | 'service_areas' | 'terms'): readonly Part[] =>
    services.flatMap(({ links }) => links[field] ?? []);
  const names = [...parts('terms'), ...parts('service_areas')].flatMap(({ name }) => name ?? []);
  const folded = await foldedNames(scope, [...new Set(names)]);
  return {
    terms: parts('terms').length === 0 ? [] : await currentTerms(scope),
    areas: await areasMeant(scope, parts('service_areas'), folded),
    facilities: await facilitiesMeant(
      scope,
      parts('places').flatMap(({ location = '' }) => (isUuid(location) ? [location] : [])),
    ),
    fold: (name) => folded.get(name) ?? name,
  };
};

const foldedNames = async (scope: Scope, names: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (names.length === 0) return new Map();
  const { rows } = await sql<{ name: string; folded: string }>`
    select name, fold(name) as folded from unnest(${[...names]}::text[]) as name`.execute(scope.db);
  return new Map(rows.map(({ name, folded }) => [name, folded]));
};

const currentTerms = async (scope: Scope): Promise<readonly TermTarget[]> => {
  const { rows } = await sql<TermTarget>`
    select thing_id::text as id, name, vocabulary, taxonomy_uri as uri, taxonomy_code as code,
      array[fold(name)] || coalesce((select array_agg(fold(word)) from unnest(synonyms || plain_name) as word
        where word is not null), '{}') as folded
    from term where alliance_id = current_alliance() and valid @> ${scope.today}::date
    order by vocabulary, position, id limit ${mostTerms}`.execute(scope.db);
  return rows;
};

const areasMeant = async (
  scope: Scope,
  parts: readonly Part[],
  folded: ReadonlyMap<string, string>,
): Promise<readonly AreaTarget[]> => {
  if (parts.length === 0) return [];
  const keys = parts.flatMap(({ extent }) => extent ?? []);
  const names = parts.flatMap(({ name = '' }) => folded.get(name) ?? []);
  const { rows } = await sql<AreaTarget>`
    select thing_id::text as id, name, key, fold(name) as folded from area
    where alliance_id = current_alliance() and valid @> ${scope.today}::date
      and (key = any(${keys}::text[]) or fold(name) = any(${names}::text[])) order by key, id limit ${mostAreas}`.execute(
    scope.db,
  );
  return rows;
};

const facilitiesMeant = async (
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Target>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Target>`
    select thing_id::text as id, name from facility where alliance_id = current_alliance()
      and thing_id = any(${[...new Set(ids)]}::uuid[]) and merged_into is null and valid @> ${scope.today}::date`.execute(
    scope.db,
  );
  return new Map(rows.map((each) => [each.id, each]));
};

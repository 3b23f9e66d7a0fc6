import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/** Where files come from again and again, and how they were read last time. */
export type Source = {
  id: string;
  name: string;
  kind: string;
  mapping: Readonly<Record<string, string>>;
  settings: Readonly<Record<string, string>>;
};

const columns = sql`id::text as id, name, kind, mapping, settings`;

/** All sources by name; at most 200. */
export const readSources = async (scope: Scope): Promise<readonly Source[]> => {
  const { rows } = await sql<Source>`select ${columns} from import_source
    where alliance_id = current_alliance() order by name limit 200`.execute(scope.db);
  return rows;
};

export const readSource = async (
  scope: Scope,
  by: { name: string } | { id: string },
): Promise<Source | null> => {
  const { rows } =
    await sql<Source>`select ${columns} from import_source where alliance_id = current_alliance()
    and ${'name' in by ? sql`name = ${by.name}` : sql`id = ${by.id}::uuid`}`.execute(scope.db);
  return rows[0] ?? null;
};

export const createSource = async (
  scope: Scope,
  source: Pick<Source, 'id' | 'name' | 'kind'>,
): Promise<void> => {
  await sql`insert into import_source (alliance_id, id, name, kind)
    values (${scope.alliance.id}, ${source.id}, ${source.name}, ${source.kind})`.execute(scope.db);
};

/** Keeps how a source was read, for the next time. */
export const rememberPlan = async (
  scope: Scope,
  id: string,
  plan: Pick<Source, 'mapping' | 'settings'>,
): Promise<void> => {
  await sql`update import_source set mapping = ${JSON.stringify(plan.mapping)}::jsonb,
      settings = ${JSON.stringify(plan.settings)}::jsonb
    where alliance_id = current_alliance() and id = ${id}::uuid`.execute(scope.db);
};

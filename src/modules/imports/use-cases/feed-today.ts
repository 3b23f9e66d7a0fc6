import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { TodaySource } from '../../today/contract.ts';
import { mayImport } from '../permissions.ts';
import { importTexts } from '../texts/index.ts';

/** The last run of each source, with what it left open; at most 20. */
const lastRuns = async (scope: Scope) => {
  const { rows } = await sql<{
    id: string;
    source: string;
    file: string;
    state: string;
    conflicts: number;
    missing: number;
  }>`
    select * from (
      select distinct on (r.source_id) r.id::text as id, s.name as source, r.file_name as file, r.state, r.created_at,
        coalesce((r.counts->>'conflict')::int, 0) as conflicts, coalesce((r.counts->>'missing')::int, 0) as missing
      from import_run r join import_source s on s.alliance_id = r.alliance_id and s.id = r.source_id
      where r.alliance_id = current_alliance() order by r.source_id, r.created_at desc
    ) as last order by created_at desc limit 20`.execute(scope.db);
  return rows;
};

/** What reading in feeds into *Today*: files that wait to be taken over, conflicts, and what sources no longer name. */
export const importsToday: TodaySource = {
  now: async (scope) => {
    if (!mayImport(scope.actor)) return [];
    const t = importTexts(scope.locale);
    return (await lastRuns(scope))
      .filter(({ state }) => state === 'read' || state === 'checked' || state === 'failed')
      .map(({ id, source, file }) => ({
        title: t.today.waiting(source),
        path: `/einlesen/${id}`,
        detail: file,
        due: null,
      }));
  },
  openEnds: async (scope) => {
    if (!mayImport(scope.actor)) return [];
    const t = importTexts(scope.locale).today;
    const runs = await lastRuns(scope);
    const ends = (what: 'conflicts' | 'missing') => {
      const open = runs.filter((run) => run.state === 'applied' && run[what] > 0);
      const count = open.reduce((sum, run) => sum + run[what], 0);
      const [first] = open;
      return first ? [{ count, label: t[what], path: `/einlesen/${first.id}` }] : [];
    };
    return [...ends('conflicts'), ...ends('missing')];
  },
};

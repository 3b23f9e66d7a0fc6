import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { body, localAlliance, localAllianceMembership, localAllianceStage } from '../kinds.ts';
import { isStage, type Stage } from '../stage.ts';
import { belongsToLocalAlliance } from './keepers.ts';
import { countMembers, type Member, readMembers, withNames } from './members.ts';
import { type Place, placesOf } from './places.ts';
import { factHolds, namesOf, readRows, readWordings, wordingOn } from './visible-rows.ts';

/** A local alliance as lists show it. `stage` is null where none is recorded for the day. */
export type LocalAllianceOfDay = {
  id: string;
  row: JsonRow;
  place: Place | null;
  stage: Stage | null;
  speakers: readonly Member[];
  memberCount: number;
};

/** All local alliances of the scope's day in their order; six queries, whatever their number. */
export const readLocalAlliances = async (scope: Scope): Promise<readonly LocalAllianceOfDay[]> => {
  const day = { day: scope.asOf };
  const rows = await readRows(scope, localAlliance, {
    ...day,
    order: sql`t.position, t.name collate "de-x-icu", t.id`,
  });
  if (rows.length === 0) return [];
  const stages = new Map(
    (await readRows(scope, localAllianceStage, day)).map((row) => [String(row.local_alliance_id), row.stage]),
  );
  const speakers = Map.groupBy(
    await withNames(
      scope,
      await readRows(scope, localAllianceMembership, { ...day, where: sql`t.role = 'speaker'` }),
    ),
    ({ row }) => String(row.local_alliance_id),
  );
  const places = await placesOf(scope, rows);
  const counts = await countMembers(scope, localAllianceMembership, 'local_alliance_id');
  return rows.map((row) => {
    const id = String(row.thing_id);
    const stage = stages.get(id);
    return {
      id,
      row,
      place: places.get(String(row.id)) ?? null,
      stage: isStage(stage) ? stage : null,
      speakers: speakers.get(id) ?? [],
      memberCount: counts.get(id) ?? 0,
    };
  });
};

/** All that the page of a local alliance tells, as of the scope's day. */
export type LocalAllianceView = {
  row: JsonRow;
  holdsOnDay: boolean;
  wordings: readonly JsonRow[];
  place: Place | null;
  /** Of all times, newest first. */
  stages: readonly JsonRow[];
  stage: Stage | null;
  members: readonly Member[];
  structure: { id: string; name: string } | null;
  /** In what it went on, and what went on in it. */
  into: { id: string; name: string } | null;
  merged: readonly JsonRow[];
  /** Whether the reader keeps this page because their organisation belongs to it. */
  isKept: boolean;
};

/** Null when there is no local alliance of this id that the reader may see. */
export const readLocalAlliance = async (scope: Scope, id: string): Promise<LocalAllianceView | null> => {
  const wordings = await readWordings(scope, localAlliance, id);
  const row = wordingOn(wordings, scope.asOf);
  if (!row) return null;
  const stages = await readRows(scope, localAllianceStage, {
    day: null,
    where: sql`t.local_alliance_id = ${id}::uuid`,
    limit: 200,
  });
  const holdsOnDay = factHolds(row, scope.asOf);
  const structures = await namesOf(scope, body, [row.structure_id]);
  const others = await namesOf(scope, localAlliance, [row.into_id]);
  const named = (names: ReadonlyMap<string, string>, value: unknown) => {
    const name = names.get(String(value));
    return name ? { id: String(value), name } : null;
  };
  const now = stages.find((each) => factHolds(each, scope.asOf))?.stage;
  const ended = !holdsOnDay && row === wordings[0] ? row.ending : null;
  return {
    row,
    holdsOnDay,
    wordings,
    place: (await placesOf(scope, [row])).get(String(row.id)) ?? null,
    stages,
    stage: isStage(now) ? now : isStage(ended) ? ended : null,
    members: await readMembers(scope, localAllianceMembership, 'local_alliance_id', id),
    structure: named(structures, row.structure_id),
    into: named(others, row.into_id),
    merged: await readRows(scope, localAlliance, {
      day: null,
      where: sql`t.into_id = ${id}::uuid`,
      limit: 50,
    }),
    isKept: await belongsToLocalAlliance(scope, id),
  };
};

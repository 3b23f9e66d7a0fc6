import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { loadRecords, newId } from '../../records/contract.ts';
import { areasOfFacility } from '../data/facility-areas.ts';
import { readRegister } from '../data/register-views.ts';
import { readWhoIsWho } from '../data/who-is-who-views.ts';
import { placeFacilitiesJob } from '../jobs/place-facilities-job.ts';
import { facility, organisation } from '../kinds.ts';
import { readRegisterQuery } from '../register.ts';
import { exportRegister } from './export-register.ts';
import { placeFacilities } from './place-facilities.ts';

const database = await testDatabase();

const uuid = (scope: Scope) => newId(scope.clock.now());

/** Two squares side by side around 13° east, 52° north, each a tenth of a degree wide. */
const square = (west: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 52],
      [west + 0.1, 52],
      [west + 0.1, 52.1],
      [west, 52.1],
      [west, 52],
    ],
  ],
});

const addArea = async (scope: Scope, of: { version: string; level: string }, key: string, west: number) => {
  const id = uuid(scope);
  await sql`insert into area (alliance_id, id, thing_id, version_id, level_id, key, name, valid, is_public)
    values (current_alliance(), ${id}, ${id}, ${of.version}, ${of.level}, ${key}, ${`Gebiet ${key}`}, '[2020-01-01,)', true)`.execute(
    scope.db,
  );
  const shape = JSON.stringify(square(west));
  await sql`insert into area_shape (alliance_id, area_id, geometry, outline, min_lon, min_lat, max_lon, max_lat, square_metres)
    values (current_alliance(), ${id}, ${shape}::jsonb, ${shape}::jsonb, ${west}, 52, ${west + 0.1}, 52.1, 1)`.execute(
    scope.db,
  );
  return id;
};

const addSystem = async (scope: Scope) => {
  const [system, version, level] = [uuid(scope), uuid(scope), uuid(scope)];
  await sql`insert into area_system (alliance_id, id, thing_id, name, is_public)
    values (current_alliance(), ${system}, ${system}, 'Kacheln', true)`.execute(scope.db);
  await sql`insert into area_system_version (alliance_id, id, thing_id, system_id, name, valid, is_public)
    values (current_alliance(), ${version}, ${version}, ${system}, 'Kacheln 2020', '[2020-01-01,)', true)`.execute(
    scope.db,
  );
  await sql`insert into area_level (alliance_id, id, thing_id, system_id, name, plural, is_public)
    values (current_alliance(), ${level}, ${level}, ${system}, 'Kachel', 'Kacheln', true)`.execute(scope.db);
  return { version, level };
};

const addFacility = async (scope: Scope, name: string, place: { lon: number; lat: number } | null) => {
  const [owner, id] = [uuid(scope), uuid(scope)];
  const common = { version: 1, valid: '[2010-01-01,)', is_public: true };
  await loadRecords(scope, organisation, [
    {
      ...common,
      id: owner,
      thing_id: owner,
      name: `Träger ${name}`,
      kind: 'association',
      sector: 'nonStatutory',
    },
  ]);
  await loadRecords(scope, facility, [
    { ...common, id, thing_id: id, organisation_id: owner, name, kind: 'youthClub', ...place },
  ]);
  return id;
};

const keptAreas = async (scope: Scope, id: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ area: string }>`select area_id::text as area from facility_area
    where facility_id = ${id}::uuid`.execute(scope.db);
  return rows.map(({ area }) => area);
};

const waiting = async (scope: Scope): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from facility_to_place`.execute(
    scope.db,
  );
  return rows[0]?.count ?? 0;
};

const jobsOf = async (allianceId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from pgboss.job
    where name = ${placeFacilitiesJob.name} and data->>'allianceId' = ${allianceId}`.execute(database.kysely);
  return rows[0]?.count ?? 0;
};

test('a facility is found in its area on the day that it is entered, and by the register once it is placed', () =>
  testScope(database, {}, async (scope) => {
    const of = await addSystem(scope);
    const west = await addArea(scope, of, '01', 13);
    const east = await addArea(scope, of, '02', 13.1);
    const club = await addFacility(scope, 'Club am Kanal', { lon: 13.05, lat: 52.05 });
    await addFacility(scope, 'ohne Ort', null);
    const row = { id: club, lon: 13.05, lat: 52.05 };

    // Before the job: the page computes, the register does not know yet.
    expect((await areasOfFacility(scope, row)).map(({ id }) => id)).toEqual([west]);
    expect(await waiting(scope)).toBe(1);
    expect(await placeFacilities(scope)).toBe(1);
    expect(await placeFacilities(scope)).toBe(0);
    expect(await keptAreas(scope, club)).toEqual([west]);
    expect((await areasOfFacility(scope, row)).map(({ key }) => key)).toEqual(['01']);

    const found = async (register: 'facilities' | 'organisations', area: string, more = {}) =>
      (
        await readRegister(scope, register, readRegisterQuery(register, { gebiet: area, ...more }), null)
      ).rows.map(({ name }) => name);
    expect(await found('facilities', west)).toEqual(['Club am Kanal']);
    expect(await found('organisations', west)).toEqual(['Träger Club am Kanal']);
    expect(await found('facilities', east)).toEqual([]);
    expect(await found('facilities', west, { suche: 'Kanal', art: 'youthClub' })).toEqual(['Club am Kanal']);
    expect(await found('facilities', west, { suche: 'Kanal', art: 'library' })).toEqual([]);
    const whoIsWho = await readWhoIsWho(scope, readRegisterQuery('organisations', { gebiet: west }), null);
    expect(whoIsWho.entries.map(({ row }) => row.name)).toEqual(['Träger Club am Kanal']);
    // Before the facility or its area was there, nobody was in it.
    const before = { ...scope, asOf: '2005-01-01' };
    expect(await areasOfFacility(before, row)).toEqual([]);
  }));

test('the file holds exactly what the filtered register shows', () =>
  testScope(database, {}, async (scope) => {
    const of = await addSystem(scope);
    const west = await addArea(scope, of, '01', 13);
    await addFacility(scope, 'drinnen', { lon: 13.01, lat: 52.01 });
    await addFacility(scope, 'draußen', { lon: 14, lat: 52.01 });
    await placeFacilities(scope);
    const result = await exportRegister(scope, {
      register: 'facilities',
      query: readRegisterQuery('facilities', { gebiet: west }),
      format: 'csv',
    });
    const text = result.ok ? new TextDecoder().decode(result.bytes) : '';
    expect(text).toContain('drinnen');
    expect(text).not.toContain('draußen');
  }));

test('moving a facility, moving a border and taking an area away are each followed', () =>
  testScope(database, {}, async (scope) => {
    const of = await addSystem(scope);
    const west = await addArea(scope, of, '01', 13);
    const east = await addArea(scope, of, '02', 13.1);
    const club = await addFacility(scope, 'Club', { lon: 13.05, lat: 52.05 });
    await placeFacilities(scope);

    await sql`update facility set name = 'Klub' where id = ${club}`.execute(scope.db);
    expect(await waiting(scope)).toBe(0);
    await sql`update facility set lon = 13.15 where id = ${club}`.execute(scope.db);
    expect(await placeFacilities(scope)).toBe(1);
    expect(await keptAreas(scope, club)).toEqual([east]);

    const far = JSON.stringify(square(20));
    await sql`update area_shape set geometry = ${far}::jsonb, min_lon = 20, max_lon = 20.1 where area_id = ${east}`.execute(
      scope.db,
    );
    expect(await keptAreas(scope, club)).toEqual([]);
    const near = JSON.stringify(square(13.1));
    await sql`update area_shape set geometry = ${near}::jsonb, min_lon = 13.1, max_lon = 13.2 where area_id = ${west}`.execute(
      scope.db,
    );
    expect(await placeFacilities(scope)).toBe(1);
    expect(await keptAreas(scope, club)).toEqual([west]);

    await sql`delete from area_shape where area_id = ${west}`.execute(scope.db);
    expect(await keptAreas(scope, club)).toEqual([]);
    await sql`update facility set lon = null, lat = null where id = ${club}`.execute(scope.db);
    expect(await placeFacilities(scope)).toBe(1);
    await sql`delete from facility where id = ${club}`.execute(scope.db);
    expect(await waiting(scope)).toBe(0);
  }));

test('one transaction puts down one job, which does all there is to do, also when it runs twice at once', async () => {
  const slug = 'place-job';
  const { allianceId, club } = await testScope(database, { slug }, async (scope) => {
    const of = await addSystem(scope);
    await addArea(scope, of, '01', 13);
    await addFacility(scope, 'Zweiter', { lon: 13.06, lat: 52.05 });
    return {
      allianceId: scope.alliance.id,
      club: await addFacility(scope, 'Erster', { lon: 13.05, lat: 52.05 }),
    };
  });
  expect(await jobsOf(allianceId)).toBe(1);
  const context = { database, clock: fixedClock('2026-11-22T12:00:00+01:00') };
  await Promise.all([1, 2].map(() => placeFacilitiesJob.run(context, { allianceId })));
  await testScope(database, { slug }, async (scope) => {
    expect(await keptAreas(scope, club)).toHaveLength(1);
    expect(await waiting(scope)).toBe(0);
  });
  // After a restore nobody puts the job down: the nightly one finds what waits in any alliance.
  await testScope(database, { slug }, (scope) =>
    sql`update facility set lon = 13.08 where id = ${club}`.execute(scope.db),
  );
  await placeFacilitiesJob.run(context, {});
  await testScope(database, { slug }, async (scope) => expect(await waiting(scope)).toBe(0));
  // Another alliance neither sees nor places what is not its own.
  await inTransaction(database, { allianceId }, (db) =>
    sql`update facility set lon = 13.07 where alliance_id = ${allianceId}`.execute(db),
  );
  await testScope(database, {}, async (scope) => {
    expect(await waiting(scope)).toBe(0);
    expect(await placeFacilities(scope)).toBe(0);
  });
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Scope } from '../../../platform/scope.ts';
import { partsOf, takeFile } from '../../imports/testing.ts';
import { beginStep } from '../../imports/use-cases/take-step.ts';
import { findAddress } from '../data/addresses.ts';
import { address } from '../kinds.ts';
import { importAddresses } from './import-addresses.ts';

const database = await testDatabase();
const parts = partsOf([importAddresses], [address]);
const csv = (...lines: readonly string[]) =>
  new Blob([['Straße;Hausnummer;Zusatz;PLZ;Ostwert;Nordwert', ...lines].join('\n')]);
const take = (scope: Scope, blob: Blob) => takeFile(scope, parts, importAddresses, blob);
const lines = [
  'Lindenstraße;5;;12345;388591,4;5820578,3',
  'Lindenstraße;50;;12345;388691,4;5820578,3',
  'Lindenstraße;5;a;12345;388595,4;5820578,3',
  'Am Köllnischen Platz;1;;12345;13.4105;52.5101',
  'Lindenstraße;5;;12347;389591,4;5820578,3',
];

test('addresses are read in, in metres or degrees, found as people type them, and taken back', () =>
  testScope(database, {}, async (scope) => {
    const first = await take(scope, csv(...lines));
    expect(first.counts).toMatchObject({ new: 5 });
    expect((await take(scope, csv(...lines))).counts).toMatchObject({ unchanged: 5 });
    const { found } = await findAddress(scope, 'am koellnischen platz 1');
    expect(found).toEqual({ label: 'Am Köllnischen Platz 1, 12345', lon: 13.4105, lat: 52.5101 });
    expect((await findAddress(scope, 'LINDENSTR. 5a')).found?.label).toBe('Lindenstraße 5a, 12345');
    const twice = await findAddress(scope, 'Lindenstr 5');
    expect(twice.found).toBeNull();
    expect(twice.proposals.slice(0, 2).map(({ label }) => label)).toEqual([
      'Lindenstraße 5, 12345',
      'Lindenstraße 5, 12347',
    ]);
    const told = await findAddress(scope, twice.proposals[1]?.label ?? '');
    expect(told.found?.label).toBe('Lindenstraße 5, 12347');
    expect(told.found?.lon).toBeCloseTo(13.3738, 2);
    expect(await findAddress(scope, '%')).toEqual({ found: null, proposals: [] });
    const undone = await beginStep(scope, parts, { runId: first.run.id, step: 'undoing' });
    expect(undone).toMatchObject({ ok: true });
    const { rows } = await sql`select from finder_address`.execute(scope.db);
    expect(rows).toHaveLength(0);
  }));

test('what has no street or no place is left out and said; the rest is taken', () =>
  testScope(database, {}, async (scope) => {
    const { counts } = await take(
      scope,
      csv(';5;;12345;13.4;52.5', 'Ostweg;1;;12345;;', 'Ostweg;2;;123;13.4;52.5', 'Ostweg;3;;12345;13.4;52.5'),
    );
    expect(counts).toMatchObject({ new: 1, invalid: 3 });
  }));

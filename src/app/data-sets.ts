import { sql } from 'kysely';
import { addPlatformUser, addUser, openToAgency } from '../modules/access/contract.ts';
import { actorsDataSet } from '../modules/actors/data-set.ts';
import { allianceDataSet } from '../modules/alliance/data-set.ts';
import { areasDataSet } from '../modules/areas/data-set.ts';
import { bodiesDataSet } from '../modules/bodies/data-set.ts';
import { coverageDataSet } from '../modules/coverage/data-set.ts';
import { finderDataSet } from '../modules/finder/data-set.ts';
import type { DataSetPart } from '../modules/module.ts';
import { needsDataSet } from '../modules/needs/data-set.ts';
import { offersDataSet } from '../modules/offers/data-set.ts';
import { recordsDataSet } from '../modules/records/data-set.ts';
import { type AllianceRole, type PlatformRole, platformRoles, system } from '../platform/auth/actor.ts';
import type { DatabaseHandle, Db } from '../platform/db/database.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Locale } from '../platform/i18n/locale.ts';
import { textsOf } from '../platform/i18n/texts.ts';
import type { AllianceRef, Scope } from '../platform/scope.ts';
import type { Clock } from '../platform/time/clock.ts';
import { dayIn } from '../platform/time/day.ts';
import { type District, dataSetNames, readDataSetFile, readDistrict } from './data-set-files.ts';
import { seededRandom } from './seeded-random.ts';

export { dataSetNames };

/** What the modules bring, in the order of `src/modules/order.ts`; a test holds the two together. */
export const dataSetParts: readonly DataSetPart[] = [
  recordsDataSet,
  allianceDataSet,
  areasDataSet,
  actorsDataSet,
  bodiesDataSet,
  offersDataSet,
  needsDataSet,
  coverageDataSet,
  finderDataSet,
];

export type LoadedDataSet = {
  slug: string;
  name: string;
  /** False: an alliance of that address was there already and was left alone. */
  isNew: boolean;
};

/**
 * Loads data sets, each in one transaction: the alliance, its accounts, and every part. An alliance that is there
 * already is left alone. Accounts have no password; `signInLink` lets one in.
 *
 * @param options.names of `dataSetNames`
 * @param options.scale 1 to 1000: how large invented districts become
 * @param options.log takes one line per data set, in the language of `locale` (German when left out)
 * @throws when a name is unknown or a file is faulty; names file, path and fault. Nothing of that data set is written.
 */
export const loadDataSets = async (
  database: DatabaseHandle,
  clock: Clock,
  options: { names: readonly string[]; scale: number; log?: (line: string) => void; locale?: Locale },
): Promise<LoadedDataSet[]> => {
  const unknown = options.names.find((name) => !dataSetNames.includes(name));
  if (unknown) throw new Error(`there is no data set "${unknown}"`);
  const texts = loadTexts(options.locale ?? 'de');
  const loaded: LoadedDataSet[] = [];
  for (const slug of options.names) {
    const district = readDistrict(slug);
    const begin = performance.now();
    const isNew = await loadOne(database, clock, slug, district, options.scale);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    options.log?.(isNew ? texts.loaded(district.name, seconds) : texts.there(district.name));
    loaded.push({ slug, name: district.name, isNew });
  }
  // Plans for a large district are poor until its tables have been counted.
  if (options.scale >= 10) await sql`analyze`.execute(database.kysely);
  return loaded;
};

/** Gives false when the alliance exists. Two processes that start at once: the second waits here for the first. */
const loadOne = (
  database: DatabaseHandle,
  clock: Clock,
  slug: string,
  district: District,
  scale: number,
): Promise<boolean> =>
  inTransaction(database, { allianceId: null }, async (db) => {
    const alliance = await createAlliance(db, slug, district);
    if (!alliance) return false;
    const today = dayIn(clock.now(), alliance.timeZone);
    const scope: Scope = {
      db,
      actor: system('seed'),
      clock,
      locale: 'de',
      requestId: `seed-${slug}`,
      alliance,
      today,
      asOf: today,
    };
    for (const person of district.people) await addPerson(scope, person);
    for (const part of dataSetParts) await loadPart(scope, part, district, scale);
    return true;
  });

const createAlliance = async (db: Db, slug: string, district: District): Promise<AllianceRef | null> => {
  const row = await db
    .insertInto('alliance')
    .values({ slug, name: district.name, is_example: district.isExample })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning(['id', 'time_zone'])
    .executeTakeFirst();
  if (!row) return null;
  await sql`select set_config('verbund.alliance_id', ${row.id}, true)`.execute(db);
  return { id: row.id, slug, name: district.name, isExample: district.isExample, timeZone: row.time_zone };
};

const loadPart = async (
  scope: Scope,
  part: DataSetPart,
  district: District,
  scale: number,
): Promise<void> => {
  const { slug } = scope.alliance;
  try {
    if (district.invented) {
      const random = seededRandom(`${slug}/${part.name}`);
      for (const piece of part.invent(random, scale, scope.today)) await part.load(scope, piece);
      return;
    }
    const content = readDataSetFile(slug, part.name);
    if (content !== undefined) await part.load(scope, content);
  } catch (fault) {
    const { message: cause, detail } = fault as Error & { detail?: string };
    const message = detail ? `${cause} (${detail})` : cause;
    throw new Error(
      message.startsWith('data-sets/') ? message : `data-sets/${slug}/${part.name}.json: ${message}`,
      {
        cause: fault,
      },
    );
  }
};

const addPerson = async (scope: Scope, { role, ...person }: District['people'][number]): Promise<void> => {
  const added = isPlatformRole(role)
    ? await addPlatformUser(scope, { ...person, role })
    : await addUser(scope, { ...person, role });
  if (!added.ok) throw new Error(`${person.email}: ${added.reason}`);
  if (role !== 'programmeAgency') return;
  const opened = await openToAgency(scope, added.userId);
  if (!opened.ok) throw new Error(`${person.email}: ${opened.reason}`);
};

const isPlatformRole = (role: AllianceRole | PlatformRole): role is PlatformRole =>
  platformRoles.some((platformRole) => platformRole === role);

const de = {
  loaded: (name: string, seconds: string) => `${name}: geladen (${seconds.replace('.', ',')} s)`,
  there: (name: string) => `${name}: schon da, bleibt unverändert`,
};
const en: typeof de = {
  loaded: (name, seconds) => `${name}: loaded (${seconds} s)`,
  there: (name) => `${name}: there already, left unchanged`,
};
const loadTexts = textsOf({ de, en });

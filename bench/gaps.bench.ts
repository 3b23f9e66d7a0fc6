import { sql } from 'kysely';
import { loadDataSets } from '../src/app/data-sets.ts';
import { type Question, readQuestion } from '../src/modules/coverage/question.ts';
import { findOverlaps } from '../src/modules/coverage/use-cases/find-overlaps.ts';
import { readCoverage } from '../src/modules/coverage/use-cases/read-coverage.ts';
import { readGrowth } from '../src/modules/coverage/use-cases/read-growth.ts';
import { readUnanswered } from '../src/modules/needs/data/unanswered-views.ts';
import { type DatabaseHandle, openDatabase } from '../src/platform/db/database.ts';
import { holdEmbeddedServer } from '../src/platform/db/embedded-server.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import type { Scope } from '../src/platform/scope.ts';
import {
  allianceId,
  clock,
  doubleAreas,
  fillNeeds,
  fillOffers,
  levelOf,
  scoped,
  today,
} from './gaps-world.ts';
import { newDataFolder, removeFolder } from './process.ts';

const rounds = 5;
/** Half, whole and, for growth, each of the three doubled. */
const sizes = { offers: 100_000, needs: 5_000 } as const;

/**
 * Need and offer side by side: 44 areas × 100,000 offers × 5,000 needs, the whole use case as the page calls it, beside the
 * bare SQL that counts the same cells; then how it grows when areas, offers or needs double.
 */
export const bench = async (): Promise<void> => {
  const folder = newDataFolder();
  const server = await holdEmbeddedServer(folder, { durable: false });
  const database = openDatabase(server.url, { max: 4 });
  try {
    await migrate(database);
    await loadDataSets(database, clock, { names: ['musterbezirk'], scale: 1 });
    const begin = performance.now();
    await fillOffers(database, 0, sizes.offers);
    await fillNeeds(database, sizes.needs);
    await sql`vacuum analyze`.execute(database.kysely);
    console.log(`ready after ${((performance.now() - begin) / 1000).toFixed(0)} s\n`);
    const level = await levelOf(database, 44);
    console.log(
      '44 areas, 100,000 offers, 5,000 needs       ours ms: median   worst   bare ms: median   ratio',
    );
    for (const axis of ['alter', 'thema', 'feld']) {
      const question = asking({ ebene: level, spalten: axis });
      const ours = await measure(() => scoped(database, (scope) => coverage(scope, question)));
      const bare = await measure(() => bareCells(database, axis));
      console.log(line(`matrix and ranking by ${axis}`, ours, bare));
    }
    const growth = await measure(() =>
      scoped(database, async (scope) => (await readGrowth(scope, asking({ ebene: level }))).days.length),
    );
    console.log(line('growth over ten school years', growth, null));
    const overlaps = await measure(() =>
      scoped(database, async (scope) => (await findOverlaps(scope, asking({ ebene: level }))).offers),
    );
    console.log(line('overlaps (5,000 offers compared)', overlaps, null));

    const unanswered = await measure(() =>
      scoped(database, async (scope) => (await readUnanswered(scope)).count),
    );
    console.log(line('needs without an answer, a page of them', unanswered, null));

    const question = asking({ ebene: level, spalten: 'thema' });
    const whole = await measure(() => scoped(database, (scope) => coverage(scope, question)));
    console.log('\ngrowth when one of them doubles (by topic)    ms: fastest   ratio to the whole');
    const region = await levelOf(database, 8);
    const fewer = await measure(() =>
      scoped(database, (scope) => coverage(scope, asking({ ebene: region, spalten: 'thema' }))),
    );
    console.log(`8 instead of 44 areas                       ${ms(fewer.best)}   ${growthOf(fewer, whole)}`);
    await doubleAreas(database);
    await sql`vacuum analyze`.execute(database.kysely);
    const areas = await measure(() => scoped(database, (scope) => coverage(scope, question)));
    console.log(`areas twice (88)                            ${ms(areas.best)}   ${growthOf(areas, whole)}`);
    await fillNeeds(database, sizes.needs);
    await sql`vacuum analyze`.execute(database.kysely);
    const needs = await measure(() => scoped(database, (scope) => coverage(scope, question)));
    console.log(
      `needs twice too (10,000)                    ${ms(needs.best)}   ${growthOf(needs, areas)} (to the line above)`,
    );
    await fillOffers(database, sizes.offers, sizes.offers);
    await sql`vacuum analyze`.execute(database.kysely);
    const offers = await measure(() => scoped(database, (scope) => coverage(scope, question)));
    console.log(
      `offers twice too (200,000)                  ${ms(offers.best)}   ${growthOf(offers, needs)} (to the line above)`,
    );
  } finally {
    await database.close();
    await server.release();
    removeFolder(folder);
  }
};

type Times = { best: number; median: number; worst: number };
const ms = (value: number): string => value.toFixed(0).padStart(12);
/** Of the fastest rounds: what else the machine does in between says nothing about growth. */
const growthOf = (a: Times, b: Times): string => (a.best / b.best).toFixed(2).padStart(6);
const ratio = (a: Times, b: Times): string => (a.median / b.median).toFixed(2).padStart(6);
const line = (name: string, ours: Times, bare: Times | null): string =>
  [
    name.padEnd(44),
    ms(ours.median),
    ours.worst.toFixed(0).padStart(8),
    bare ? bare.median.toFixed(0).padStart(18) : ''.padStart(18),
    bare ? ratio(ours, bare).padStart(8) : '',
  ].join('');

const measure = async (work: () => Promise<number>): Promise<Times> => {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { best: sorted[0] ?? 0, median: sorted[Math.floor(rounds / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
};

const asking = (query: Record<string, string>): Question =>
  readQuestion(Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]])));
const coverage = async (scope: Scope, question: Question): Promise<number> =>
  (await readCoverage(scope, question)).ranked.length;

/** As the owner, without row-level security: offers and hours by area and column alone, no reach, no needs. */
const bareCells = async (database: DatabaseHandle, axis: string): Promise<number> => {
  const id = await allianceId(database);
  const keys =
    axis === 'feld'
      ? sql`unnest(i.fields) k(key)`
      : axis === 'thema'
        ? sql`unnest(i.terms) k(key)`
        : sql`(values (0, 2), (3, 5), (6, 11), (12, 17), (18, 26)) k(low, high)`;
  const fits =
    axis === 'alter'
      ? sql`coalesce(i.age_from, 0) < k.high + 1 and coalesce(i.age_until, 999) >= k.low`
      : sql`true`;
  const { rows } = await sql`
    select a.id, ${axis === 'alter' ? sql`k.low` : sql`k.key`}, count(*), sum(i.weekly_minutes)
    from offer_index i, unnest(i.areas) a(id), ${keys}
    where i.alliance_id = ${id} and i.valid @> ${today}::date and i.state = 'published' and ${fits}
    group by 1, 2`.execute(database.kysely);
  return rows.length;
};

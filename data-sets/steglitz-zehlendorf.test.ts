import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../src/app/data-sets.ts';
import { organisation } from '../src/modules/actors/kinds.ts';
import { allianceKinds } from '../src/modules/alliance/kinds.ts';
import { testDatabase } from '../src/platform/db/testing.ts';
import { fixedClock } from '../src/platform/time/clock.ts';
import records from './steglitz-zehlendorf/records.json' with { type: 'json' };

const database = await testDatabase();
beforeAll(async () => {
  const clock = fixedClock('2026-11-22T12:00:00+01:00');
  await loadDataSets(database, clock, { names: ['steglitz-zehlendorf'], scale: 1 });
});

/** First column of the rows, in their order. */
const column = async (statement: string): Promise<unknown[]> => {
  const { rows } = await sql<Record<string, unknown>>`${sql.raw(statement)}`.execute(database.kysely);
  return rows.map((row) => Object.values(row)[0]);
};
const on = (day: string) => `valid @> '${day}'::date`;

describe('Steglitz-Zehlendorf as of any day', () => {
  test('what it was called in 2015; before 2014 no title is recorded', async () => {
    const title = (day: string) => column(`select title from alliance_title where ${on(day)}`);
    expect(await title('2015-06-01')).toEqual(['Bündnis für Bildung – kooperieren, vernetzen, mitmachen']);
    expect(await title('2014-01-01')).toHaveLength(1);
    expect(await title('2013-12-31')).toEqual([]);
    expect(await title('2012-06-01')).toEqual([]);
    expect(await column('select title from alliance_title where valid is null')).toEqual([
      'Bündnis für Bildung - vernetzen, kooperieren, mitmachen',
    ]);
  });

  test('its fields on 1 June 2013 and on 1 June 2015', async () => {
    const fields = (day: string) => column(`select name from alliance_field where ${on(day)} order by name`);
    expect(await fields('2013-06-01')).toEqual(['Jugendhilfe', 'Schule']);
    expect(await fields('2015-06-01')).toEqual(['Gesundheit', 'Jugendhilfe', 'Kultur', 'Schule']);
  });

  test('what changed in 2014', async () => {
    const began: unknown[] = [];
    const ended: unknown[] = [];
    for (const kind of allianceKinds.filter(({ series }) => series !== 'undated')) {
      const name = `coalesce(to_jsonb(t)->>'name', to_jsonb(t)->>'title')`;
      const [before, after] = [on('2013-12-31'), on('2014-12-31')];
      began.push(
        ...(await column(`select ${name} from ${kind.table} t where ${after} and not ${before} order by 1`)),
      );
      ended.push(...(await column(`select ${name} from ${kind.table} t where ${before} and not ${after}`)));
    }
    expect(began).toEqual([
      'Bündnis für Bildung – kooperieren, vernetzen, mitmachen',
      'Gesundheit',
      'Kultur',
    ]);
    expect(ended).toEqual([]);
    expect(
      await column(
        `select title from milestone where day between '2014-01-01' and '2014-12-31' order by title`,
      ),
    ).toEqual([
      'Erweiterung um Gesundheit und Kultur',
      'Neuer Titel: „Bündnis für Bildung – kooperieren, vernetzen, mitmachen“',
      'Strategische Neuausrichtung',
    ]);
  });

  test('milestones by year, known to the year', async () => {
    expect(await column('select distinct day_precision from milestone')).toEqual(['year']);
    expect(
      await column(
        `select extract(year from day) || ': ' || count(*) from milestone group by day order by day`,
      ),
    ).toEqual(['2012: 2', '2013: 1', '2014: 3', '2015: 1']);
  });

  test('the frame: one office since 2012; which of two seats is left open', async () => {
    expect(await column(`select valid::text from coordination_office`)).toEqual(['[2012-01-01,)']);
    expect(await column(`select holders from office_relation order by relation`)).toEqual([
      ['SenBJW'],
      ['Stiftung SPI'],
      ['Jugendamt', 'regionale Schulaufsicht'],
    ]);
    expect(await column(`select distinct valid::text from office_relation`)).toEqual(['(,)']);
    expect(await column('select count(*) from office_task group by task_group order by 1')).toEqual([
      2, 2, 2,
    ]);
    expect(await column(`select title from goal order by position`)).toEqual([
      'Soziale Teilhabe und Chancengerechtigkeit',
      'Partizipation',
      'Gesundheit und Bewegung',
    ]);
  });

  test('who is who: whom the document names, since when it does not say', async () => {
    expect(await column(`select name || ', ' || kind from organisation order by 1`)).toEqual([
      'Jugendamt, authority',
      'regionale Schulaufsicht, authority',
      'SenBJW, authority',
      'Stiftung SPI, foundation',
    ]);
    expect(await column(`select distinct valid::text from organisation`)).toEqual(['(,)']);
    expect(await column('select count(*) from person')).toEqual([0]);
  });

  test('every fact is public and names its statement', async () => {
    for (const { table } of [...allianceKinds, organisation])
      expect(await column(`select count(*) from ${table} where source_id is null or not is_public`)).toEqual([
        0,
      ]);
  });
});

describe('the document', () => {
  const folder = new URL('../../shared/source/', import.meta.url);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  /** Without marks of layout: bold, bullets, line breaks. */
  const plain = (text: string) =>
    text
      .replaceAll('**', '')
      .replace(/^\s*- /gm, '')
      .replace(/\s+/g, ' ');

  // The document itself is not part of the project; where it lies beside the checkout, the statements are held to it.
  test.skipIf(files.length === 0)('says every statement word for word', () => {
    const document = plain(files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n'));
    const invented = Object.entries(records.sourceStatement).filter(
      ([, { text }]) => !document.includes(plain(text)),
    );
    expect(invented).toEqual([]);
  });

  test.skipIf(files.length === 0)('says nothing that the statements leave out', () => {
    let rest = plain(files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n'));
    const texts = Object.values(records.sourceStatement).map(({ text }) => plain(text));
    for (const text of texts.sort((a, b) => b.length - a.length)) rest = rest.replace(text, '|');
    const headings = new Set(Object.values(records.sourceStatement).map(({ place }) => place.split(',')[0]));
    const left = rest
      .split(/[|:]/)
      .map((part) => part.trim())
      .filter((part) => part && !/^20\d\d$/.test(part));
    expect(left.filter((part) => !headings.has(part))).toEqual([]);
  });
});

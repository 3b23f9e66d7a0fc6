import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase, testScope } from '../../platform/db/testing.ts';
import { recordsDataSet } from '../records/data-set.ts';
import { allianceDataSet } from './data-set.ts';

const database = await testDatabase();
const load = (content: unknown) =>
  testScope(database, {}, async (scope) => {
    await allianceDataSet.load(scope, content);
    const { rows } = await sql<Record<string, unknown>>`select * from alliance_field
      where alliance_id = current_alliance() order by valid`.execute(scope.db);
    return rows;
  });
const field = { name: 'Kultur', mark: 'culture', from: '2014' };
const goal = { system: 'ziele', level: 'guiding', title: 'Teilhabe', time: 'notRecorded' };

describe('a file of facts', () => {
  test('time is kept as exactly as it was said', async () => {
    const rows = await load({ field: { kultur: { ...field, until: '2016-02' } } });
    expect(rows).toMatchObject([
      {
        valid: { from: '2014-01-01', until: '2016-03-01' },
        from_precision: 'year',
        until_precision: 'month',
        is_public: true,
      },
    ]);
  });

  test('a later wording belongs to the same thing', async () => {
    const [first, second] = await load({
      field: { kultur: { ...field, until: '2016' }, 'kultur-2017': { ...field, of: 'kultur', from: '2017' } },
    });
    expect(second?.thing_id).toBe(first?.thing_id);
    expect(second?.id).not.toBe(first?.id);
  });

  test('content may come in pieces that refer to each other, and to sources', async () => {
    await testScope(database, {}, async (scope) => {
      await recordsDataSet.load(scope, {
        sourceDocument: { d: { title: 'Dokument' } },
        sourceStatement: { s: { document: 'd', text: 'Aussage' } },
      });
      await allianceDataSet.load(scope, {
        goalSystem: { ziele: { name: 'Ziele', time: 'notRecorded', source: 's' } },
      });
      await allianceDataSet.load(scope, { goal: { teilhabe: { ...goal, source: 's' } } });
    });
  });

  test.each([
    ['an unknown section', { felder: {} }, 'felder'],
    [
      'an unknown value',
      { field: { kultur: { ...field, colour: 'red' } } },
      'field.kultur: Unrecognized key: "colour"',
    ],
    ['a key that is none', { field: { 'Kultur!': field } }, 'field.Kultur!'],
    ['a choice that is none', { field: { kultur: { ...field, mark: 'art' } } }, 'field.kultur.mark'],
    ['no time', { field: { kultur: { name: 'Kultur', mark: 'culture' } } }, 'field.kultur.time: say either'],
    ['two times', { field: { kultur: { ...field, time: 'notRecorded' } } }, 'field.kultur.time: say either'],
    ['a day that is none', { field: { kultur: { ...field, from: '2014-02-30' } } }, 'field.kultur.from'],
    [
      'an end before the start',
      { field: { kultur: { ...field, until: '2013' } } },
      'field.kultur.until: lies before',
    ],
    [
      'a source that is not there',
      { field: { kultur: { ...field, source: 'x' } } },
      'field.kultur.source: there is no',
    ],
    [
      'a goal without its system',
      { goal: { teilhabe: goal } },
      'goal.teilhabe.system: there is no goalSystem "ziele"',
    ],
    [
      'a link to nowhere',
      { links: [{ from: 'milestone:a', meaning: 'causes', to: 'title:b' }] },
      'links.0.from: there is no milestone "a"',
    ],
    [
      'a kind that nobody has',
      { links: [{ from: 'dream:a', meaning: 'causes', to: 'title:b' }] },
      'links.0.from: there is no kind "dream"',
    ],
    [
      'an action goal that is not SMART',
      {
        goalSystem: { ziele: { name: 'Ziele', time: 'notRecorded' } },
        goal: { teilhabe: goal, lernen: { ...goal, level: 'action', parent: 'teilhabe' } },
      },
      'goal.lernen.indicator',
    ],
    [
      'two titles at one time, which the database refuses',
      { title: { a: { title: 'A', from: '2014' }, b: { title: 'B', from: '2015' } } },
      'alliance_title_one_at_a_time',
    ],
  ])('%s is a fault with its path', async (_, content, path) => {
    await expect(load(content)).rejects.toThrow(path);
  });
});

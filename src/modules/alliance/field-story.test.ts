import { describe, expect, it } from 'vitest';
import { fieldStories } from './field-story.ts';

const row = (thing: string, name: string, valid: string, precision = 'day') => ({
  thing_id: thing,
  name,
  mark: 'generic',
  valid,
  from_precision: precision,
  until_precision: 'day',
});
const rows = [
  row('j', 'Jugendhilfe', '(,2016-01-01)'),
  row('j', 'Kinder- und Jugendhilfe', '[2016-01-01,)'),
  row('g', 'Gesundheit', '[2014-01-01,)', 'year'),
  row('w', 'Wirtschaft', '[2015-01-01,2017-01-01)'),
  row('w', 'Wirtschaft', '[2019-01-01,2020-01-01)'),
];
const on = (day: string) => {
  const { here, left, later } = fieldStories(rows, day);
  const names = (stories: typeof here) => stories.map((story) => story.row.name);
  return { here: names(here), left: names(left), later: names(later) };
};

describe('fieldStories', () => {
  it('tells the fields of a day in the words of that day', () => {
    expect(on('2013-06-01')).toEqual({
      here: ['Jugendhilfe'],
      left: [],
      later: ['Gesundheit', 'Wirtschaft'],
    });
    expect(on('2015-06-01').here).toEqual(['Jugendhilfe', 'Gesundheit', 'Wirtschaft']);
    expect(on('2018-06-01')).toEqual({
      here: ['Kinder- und Jugendhilfe', 'Gesundheit'],
      left: ['Wirtschaft'],
      later: [],
    });
  });

  it('counts the whole stay, over all wordings, as exactly as it is known', () => {
    const { here } = fieldStories(rows, '2020-06-01');
    expect(here[0]).toMatchObject({ period: { from: null, until: null } });
    expect(here[0]?.wordings).toHaveLength(2);
    expect(here[1]).toMatchObject({ period: { from: '2014-01-01', until: null }, fromPrecision: 'year' });
  });

  it('a field that came back is told by the stay of the day', () => {
    expect(fieldStories(rows, '2019-06-01').here.at(-1)?.period).toEqual({
      from: '2019-01-01',
      until: '2020-01-01',
    });
    expect(fieldStories(rows, '2018-06-01').left[0]?.period).toEqual({
      from: '2015-01-01',
      until: '2017-01-01',
    });
  });
});

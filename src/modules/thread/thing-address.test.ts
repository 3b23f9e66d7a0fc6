import { describe, expect, it } from 'vitest';
import { pathEndsWith, thingsInAddress } from './thing-address.ts';

const id = '0198a8c0-1111-7abc-8def-0123456789ab';

describe('thingsInAddress', () => {
  it('reads the page of a thread or a history', () => {
    expect(
      thingsInAddress(`https://bildung.example/en/musterbezirk/faden/goal/${id}?stand=2015-06-01`),
    ).toMatchObject({
      named: { kind: 'goal', id },
      ids: [id],
    });
    expect(thingsInAddress(`/musterbezirk/verlauf/allianceTitle/${id}`).named).toEqual({
      kind: 'allianceTitle',
      id,
    });
  });

  it('reads ids in the path and behind the hash, once each', () => {
    const { named, ids, path } = thingsInAddress(
      ` http://localhost:3000/musterbezirk/ziele/${id.toUpperCase()}?stand=2015-06-01#${id} `,
    );
    expect(named).toBeNull();
    expect(ids).toEqual([id]);
    expect(pathEndsWith(path, `/ziele/${id}#${id}`)).toBe(true);
  });

  it('finds nothing in what names nothing', () => {
    for (const text of ['', 'Ziele', 'https://example.org/', '/musterbezirk/ziele', 'javascript:alert(1)'])
      expect(thingsInAddress(text)).toMatchObject({ named: null, ids: [] });
  });
});

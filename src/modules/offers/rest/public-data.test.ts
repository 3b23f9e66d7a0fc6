import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { beginChange } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { newId } from '../../records/contract.ts';
import { readFeed, readGoneOffer } from '../data/feed-views.ts';
import { findOffers } from '../data/index-views.ts';
import { readOffer } from '../data/offer-views.ts';
import { schedulesOf } from '../data/schedule-views.ts';
import { writeAtom } from './atom.ts';
import { offerAsJsonLd } from './json-ld.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const asReader = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
  testScope(database, { slug: 'musterbezirk', clock, actor: anonymous }, work);
const url = (path: string) => `https://bildung.example/musterbezirk${path}`;

describe('what machines read of offers', () => {
  beforeAll(() => loadDataSets(database, clock, { names: ['musterbezirk'], scale: 1 }));

  test('the feed names offers that everyone sees, newest first, in well-formed Atom', async () => {
    await asReader(async (scope) => {
      const entries = await readFeed(scope);
      expect(entries).toHaveLength(50);
      const times = entries.map(({ updated }) => updated.getTime());
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      const shown = new Set(
        (await findOffers(scope, {}, { order: 'name', most: 1000 })).hits.map(({ id }) => id),
      );
      for (const { id } of entries) expect(shown.has(id)).toBe(true);
      const feed = writeAtom(
        {
          title: 'A & B',
          author: 'Bezirk <1>',
          self: url('/angebote/atom.xml'),
          page: url('/finden'),
          updated: clock.now(),
          linkTo: (id) => url(`/angebote/${id}`),
        },
        [{ ...entries[0], name: 'Töpfern & "Malen" <für alle>\u0001' } as never],
      );
      expect(feed).toContain('<title>Töpfern &amp; &quot;Malen&quot; &lt;für alle&gt;</title>');
      expect(feed).toMatch(/<id>urn:uuid:[0-9a-f-]{36}<\/id>/);
      expect(feed.match(/<updated>/g)).toHaveLength(2);
    });
  });

  test('that somebody else dealt with an offer is no news of it', async () => {
    await asReader(async (scope) => {
      const id = (await readFeed(scope)).at(-1)?.id ?? '';
      const before = (await readFeed(scope)).find((each) => each.id === id)?.updated;
      const change = beginChange(scope, 'coverage.caseOpened');
      change.touch({ kind: 'offer', id });
      change.touch({ kind: 'coordinationCase', id: newId(clock.now()) });
      await change.record();
      expect((await readFeed(scope)).find((each) => each.id === id)?.updated).toEqual(before);
    });
  });

  test('structured data tell what an offer is, and never how to reach anybody or where a confidential place is', async () => {
    await asReader(async (scope) => {
      const { hits } = await findOffers(scope, {}, { order: 'name', most: 1000 });
      let places = 0;
      for (const { id } of hits) {
        const view = await readOffer(scope, id);
        if (!view) throw new Error(id);
        const data = JSON.stringify(offerAsJsonLd(view, (await schedulesOf(scope, [id])).get(id) ?? [], url));
        expect(data).not.toMatch(/[\w.]+@[\w.]+|\+49|telephone|"email"/);
        const { rows } = await sql<{
          street: string;
        }>`select street from offer_place where offer_id = ${id}::uuid
          and disclosure = 'confidential' and street is not null`.execute(scope.db);
        for (const { street } of rows) expect(data).not.toContain(street);
        if (data.includes('PostalAddress')) places++;
      }
      expect(places).toBeGreaterThan(50);
    });
  });

  test('an offer that has ended is known by its last name; one that never was public is not', async () => {
    await asReader(async (scope) => {
      const { rows } = await sql<{ id: string }>`select distinct s.offer_id::text as id from offer_state s
        where s.state = 'ended' and s.valid @> date '2026-11-22' and exists (select from offer_state e
          where e.offer_id = s.offer_id and e.state = 'published')`.execute(scope.db);
      expect(rows.length).toBeGreaterThan(0);
      const gone = await Promise.all(rows.map(({ id }) => readGoneOffer(scope, id)));
      expect(gone.every((each) => each?.name)).toBe(true);
      const { rows: drafts } = await sql<{ id: string }>`select s.offer_id::text as id from offer_state s
        where s.state = 'draft' and not exists (select from offer_state e where e.offer_id = s.offer_id
          and e.state <> 'draft') limit 5`.execute(scope.db);
      for (const { id } of drafts) expect(await readGoneOffer(scope, id)).toBeNull();
    });
  });
});

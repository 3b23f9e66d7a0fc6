import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { readFittingOffers } from './fitting-offers.ts';
import { readNeed } from './need-views.ts';

const database = await testDatabase();
const slug = 'musterbezirk';
const clock = fixedClock('2026-11-22T12:00:00+01:00');
beforeAll(() => loadDataSets(database, clock, { names: [slug], scale: 1 }));

test('offers for the same life situation or topic come before those that only take place alike', () =>
  testScope(database, { slug, clock }, async (scope) => {
    // Needs whose terms are of several vocabularies, one of them how it is to take place.
    const { rows } = await sql<{ id: string }>`
      select x.need_id::text as id from need_term x
      join term m on m.alliance_id = x.alliance_id and m.thing_id = x.term_id and m.valid @> ${scope.asOf}::date
      where x.alliance_id = current_alliance() and x.valid @> ${scope.asOf}::date
      group by x.need_id having bool_or(m.vocabulary = 'format') and bool_or(m.vocabulary <> 'format')
      order by 1 limit 20`.execute(scope.db);
    let mixed = 0;
    for (const { id } of rows) {
      const view = await readNeed(scope, id);
      if (!view) continue;
      const named = view.terms.filter(({ vocabulary }) => vocabulary !== 'format').map((term) => term.id);
      const offers = await readFittingOffers(scope, view, '');
      const fits: boolean[] = [];
      for (const offer of offers) {
        const found = await sql<{ fits: boolean }>`select terms && ${named}::uuid[] as fits from offer_index
          where alliance_id = current_alliance() and offer_id = ${offer.id}::uuid and valid @> ${scope.asOf}::date`.execute(
          scope.db,
        );
        fits.push(found.rows[0]?.fits ?? false);
      }
      if (fits.includes(true) && fits.includes(false)) mixed += 1;
      const firstOther = fits.indexOf(false);
      expect(firstOther === -1 ? -1 : fits.lastIndexOf(true), `${id}: ${fits.join(' ')}`).toBeLessThan(
        Math.max(firstOther, 0),
      );
    }
    expect(mixed).toBeGreaterThan(0);
  }));

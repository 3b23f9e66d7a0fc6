import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { addDays } from '../../../platform/time/day.ts';
import { holdsOn, toRange } from '../../../platform/time/period.ts';
import { newId } from '../../records/contract.ts';
import { readRegisterQuery } from '../register.ts';
import { audienceOf, isNameShown } from '../visibility.ts';
import { holdersOf } from './holders.ts';
import { personThingKind } from './person-cards.ts';
import { readPerson } from './person-views.ts';
import { readWhoIsWho } from './who-is-who-views.ts';

const database = await testDatabase();
const member: Actor = {
  kind: 'user',
  userId: 'm',
  name: 'M',
  email: 'm@example.org',
  roles: new Set(['organisationMember']),
};
const staff: Actor = { ...member, userId: 's', roles: new Set(['officeStaff']) };
const today = '2026-11-22';
const origin = '2014-01-01';

/** Days of some years around the change of a consent, an office, a holding. */
const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays(origin, n * 80));
const period = fc
  .tuple(fc.option(day), fc.option(day))
  .filter(([from, until]) => from === null || until === null || from < until)
  .map(([from, until]) => ({ from, until }));
const world = fc.record({
  actor: fc.constantFrom(anonymous, member, staff),
  asOf: day,
  erased: fc.boolean(),
  consent: fc.option(
    fc.record({
      purpose: fc.constantFrom('publicName', 'mailings'),
      from: day,
      length: fc.integer({ min: 1, max: 3000 }),
      withdrawnOn: fc.option(fc.constantFrom('2020-01-01', today, '2027-01-01')),
    }),
  ),
  holding: fc.record({ period, isPublic: fc.boolean() }),
  office: fc.record({ isPublic: fc.boolean(), isPublicOffice: fc.boolean() }),
});

type Given = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

describe('law 4: whose name is shown', () => {
  test('the database and the rule agree in every view, whatever the day, the reader, the consent and the office', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const clock = fixedClock(`${today}T12:00:00+01:00`);
        const { slug, ...ids } = await write(given);
        const consents = given.consent
          ? [
              {
                purpose: given.consent.purpose,
                period: {
                  from: given.consent.from,
                  until: addDays(given.consent.from, given.consent.length),
                },
                withdrawnOn: given.consent.withdrawnOn,
              },
            ]
          : [];
        const asks = { audience: audienceOf(given.actor), asOf: given.asOf, today };
        const known = { isErased: given.erased, consents };
        const holding = {
          period: given.holding.period,
          isPublic: given.holding.isPublic,
          officeIsPublic: given.office.isPublic,
          isPublicOffice: given.office.isPublicOffice,
        };
        const beside = isNameShown(asks, known, holding);
        await testScope(database, { slug, actor: given.actor, clock, asOf: given.asOf }, async (scope) => {
          const holders = (await holdersOf(scope, [ids.office])).get(ids.office) ?? [];
          const isListed =
            holdsOn(given.holding.period, given.asOf) &&
            (given.holding.isPublic || asks.audience !== 'public');
          expect(holders).toHaveLength(isListed ? 1 : 0);
          for (const holder of holders) {
            expect(holder.personId !== null).toBe(beside);
            if (!beside) expect(JSON.stringify(holder)).not.toContain(ids.name);
          }
          const alone = isNameShown(asks, known, null);
          const isMet = alone || beside;
          const isStaff = asks.audience === 'office';
          expect((await readPerson(scope, ids.person)) !== null).toBe(isMet || isStaff);
          const cards = await personThingKind.cards(scope, [ids.person]);
          expect(cards.length > 0).toBe(isMet || isStaff);
          const found = await readWhoIsWho(
            scope,
            readRegisterQuery('organisations', { suche: ids.name }),
            null,
          );
          // Searching must not betray a name that is not shown.
          if (!isMet) expect(found.count).toBe(0);
        });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('a withdrawal takes the name away on past days too; a consent that ran out does not', () => {
    const consent = { purpose: 'publicName', period: { from: '2014-01-01', until: '2016-01-01' } };
    const asks = { audience: 'public' as const, asOf: '2015-01-01', today };
    const shown = (withdrawnOn: string | null) =>
      isNameShown(asks, { isErased: false, consents: [{ ...consent, withdrawnOn }] }, null);
    expect(shown(null)).toBe(true);
    expect(shown('2026-01-01')).toBe(false);
  });

  test('the database refuses a person that is public by itself', async () => {
    const written = testScope(database, {}, (scope) =>
      sql`insert into person (alliance_id, thing_id, family_name, is_public)
        values (${scope.alliance.id}, uuidv7(), 'X', true)`.execute(scope.db),
    );
    await expect(written).rejects.toMatchObject({ constraint: 'person_not_public' });
  });
});

let count = 0;
/** One person with an office, in an organisation of their own. */
const write = (given: Given) =>
  testScope(database, {}, async (scope) => {
    count += 1;
    const name = `Zzyzx${String(count)
      .padStart(5, '0')
      .replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`;
    const alliance = scope.alliance.id;
    const [organisation, office, person] = [0, 1, 2].map(() => newId(scope.clock.now())) as [
      string,
      string,
      string,
    ];
    await sql`insert into organisation (alliance_id, thing_id, name, kind, sector, valid, is_public)
      values (${alliance}, ${organisation}, 'Ort', 'other', 'public', '(,)', true)`.execute(scope.db);
    await sql`insert into office (alliance_id, thing_id, organisation_id, name, nature, valid, is_public)
      values (${alliance}, ${office}, ${organisation}, 'Leitung',
        ${given.office.isPublicOffice ? 'publicOffice' : 'function'}, '(,)', ${given.office.isPublic})`.execute(
      scope.db,
    );
    await sql`insert into person (alliance_id, thing_id, family_name, erased_on)
      values (${alliance}, ${person}, ${given.erased ? null : name}, ${given.erased ? today : null})`.execute(
      scope.db,
    );
    await sql`insert into office_holding (alliance_id, thing_id, office_id, person_id, valid, is_public)
      values (${alliance}, uuidv7(), ${office}, ${person}, ${toRange(given.holding.period)}::daterange,
        ${given.holding.isPublic})`.execute(scope.db);
    if (given.consent) {
      const { from, length } = given.consent;
      await sql`insert into person_consent (alliance_id, thing_id, person_id, purpose, given_how, withdrawn_on, valid)
        values (${alliance}, uuidv7(), ${person}, ${given.consent.purpose}, 'written', ${given.consent.withdrawnOn},
          ${toRange({ from, until: addDays(from, length) })}::daterange)`.execute(scope.db);
    }
    return { slug: scope.alliance.slug, office, person, name };
  });

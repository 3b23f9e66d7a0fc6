import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { undoEvent } from '../../../platform/events/undo.ts';
import type { Scope } from '../../../platform/scope.ts';
import { newId, type RecordKind } from '../../records/contract.ts';
import { correctRecord } from '../../records/use-cases/correct-record.ts';
import { createRecord } from '../../records/use-cases/create-record.ts';
import { holdersOf } from '../data/holders.ts';
import { readPerson } from '../data/person-views.ts';
import { office, officeHolding, organisation, person, personConsent } from '../kinds.ts';
import { erasePerson } from './erase-person.ts';
import { exportPerson } from './export-person.ts';
import { withdrawConsent } from './withdraw-consent.ts';

const database = await testDatabase();
const create = async (scope: Scope, kind: RecordKind, typed: Record<string, string>): Promise<string> => {
  const id = newId(scope.clock.now());
  const made = await createRecord(scope, kind, { id, typed: { isPublic: 'yes', ...typed } });
  expect(made).toMatchObject({ ok: true });
  return id;
};

const head = async (scope: Scope) => {
  const school = await create(scope, organisation, {
    name: 'Schule',
    kind: 'school',
    sector: 'public',
    from: '2010',
  });
  const post = await create(scope, office, {
    organisation_id: school,
    name: 'Sekretariat',
    nature: 'function',
    from: '2010',
  });
  const who = await create(scope, person, { given_name: 'Zuleika', family_name: 'Geheimnis', title: 'Dr.' });
  await create(scope, officeHolding, { office_id: post, person_id: who, role: 'principal', from: '2014' });
  const consent = await create(scope, personConsent, {
    person_id: who,
    purpose: 'publicName',
    given_how: 'written',
    from: '2014',
  });
  return { post, who, consent };
};

const everythingKept = async (scope: Scope): Promise<string> => {
  const { rows } = await sql<{ all: string }>`
    select (select coalesce(string_agg(e::text, ''), '') from event e)
      || (select coalesce(string_agg(p::text, ''), '') from person p)
      || (select coalesce(string_agg(c::text, ''), '') from person_consent c) as all`.execute(scope.db);
  return rows[0]?.all ?? '';
};

describe('a person’s rights', () => {
  test('erasing takes the name out of everything, history included, and the office stays', () =>
    testScope(database, {}, async (scope) => {
      const { post, who } = await head(scope);
      await correctRecord(scope, person, {
        id: who,
        version: 1,
        typed: { given_name: 'Zuleika', family_name: 'Geheimnis-Neu', note: 'Frau Geheimnis hat geheiratet' },
      });
      expect(await everythingKept(scope)).toContain('Geheimnis');
      expect(await erasePerson(scope, who)).toEqual({ ok: true, already: false });
      const kept = await everythingKept(scope);
      expect(kept.toLowerCase()).not.toMatch(/geheimnis|zuleika/);
      const holder = (await holdersOf(scope, [post])).get(post)?.[0];
      expect(holder).toMatchObject({ name: 'eine Person', personId: null });
      expect(await erasePerson(scope, who)).toEqual({ ok: true, already: true });

      const { rows } = await sql<{
        id: string;
      }>`select id from event where things @> array[${`person:${who}`}]`.execute(scope.db);
      expect(rows.length).toBeGreaterThan(2);
      for (const { id } of rows) {
        expect(await undoEvent(scope, id, () => true)).toMatchObject({ ok: false });
      }
    }));

  test('a withdrawn consent holds for no day any more, and that is undone like any change', () =>
    testScope(database, {}, async (scope) => {
      const { post, who, consent } = await head(scope);
      const publicName = async (asOf: string) => {
        const asked = { ...scope, actor: anonymous, asOf };
        return (await holdersOf(asked, [post])).get(post)?.[0]?.name;
      };
      expect(await publicName('2020-01-01')).toBe('Dr. Zuleika Geheimnis');
      const done = await withdrawConsent(scope, { personId: who, consentId: consent });
      expect(done).toMatchObject({ ok: true, eventId: expect.any(String) });
      expect(await publicName('2020-01-01')).toBeNull();
      expect(await publicName(scope.today)).toBeNull();
      expect(await withdrawConsent(scope, { personId: who, consentId: consent })).toEqual({
        ok: true,
        eventId: null,
      });
    }));

  test('the export holds what is kept', () =>
    testScope(database, {}, async (scope) => {
      const { who } = await head(scope);
      const result = await exportPerson(scope, who);
      expect(result).toMatchObject({
        ok: true,
        data: {
          person: { familyName: 'Geheimnis' },
          consents: [{ purpose: 'publicName', from: '2014-01-01', until: null }],
          offices: [{ office: 'Sekretariat', organisation: 'Schule', from: '2014-01-01', until: null }],
        },
      });
    }));

  test('members may neither export nor erase, and do not meet people without an office', () =>
    testScope(database, {}, async (scope) => {
      const { who } = await head(scope);
      const nobody = await create(scope, person, { family_name: 'Ohneamt' });
      const member: Actor = {
        kind: 'user',
        userId: 'm',
        name: 'M',
        email: 'm@example.org',
        roles: new Set(['organisationMember']),
      };
      const asMember = { ...scope, actor: member };
      expect(await exportPerson(asMember, who)).toMatchObject({ reason: 'forbidden' });
      expect(await erasePerson(asMember, who)).toMatchObject({ reason: 'forbidden' });
      expect(await readPerson(asMember, nobody)).toBeNull();
      expect(await readPerson(asMember, who)).not.toBeNull();
    }));
});

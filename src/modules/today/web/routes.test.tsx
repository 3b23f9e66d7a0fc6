import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { type Actor, anonymous, type Role } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { testFrame } from '../../../ui/testing.ts';
import type { AllianceEnv } from '../../web.ts';
import type { TodaySource } from '../contract.ts';
import { todayModule } from '../module.ts';

const database = await testDatabase();
const frame = (locale: Locale) =>
  testFrame({
    locale,
    asOf: { day: '2015-06-01', today: '2026-11-22', action: '/m/heute', keep: [] },
    isExample: false,
    href: (path, query = {}) => `/m${path}${'stand' in query ? '' : '?stand=2015-06-01'}`,
  });
const user = (...roles: Role[]): Actor => ({
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(roles),
});

const visit = (sources: readonly TodaySource[], actor: Actor, locale: Locale = 'de') =>
  testScope(database, { actor, locale, asOf: '2015-06-01' }, async (scope) => {
    const app = new Hono<AllianceEnv>();
    app.use(async (c, next) => {
      c.set('scope', scope);
      c.set('frame', frame(scope.locale));
      await next();
    });
    const { routes } = todayModule(() => sources);
    if (routes) app.route('/', routes);
    const response = await app.request('/heute');
    return { status: response.status, text: await response.text() };
  });

const source: TodaySource = {
  now: async () => [
    { title: 'Ziel ohne Federführung', path: '/ziele/1', detail: 'seit gestern', due: null },
    { title: 'Bericht <fehlt>', path: '/berichte', detail: null, due: '2026-11-18' },
  ],
  week: async () => [
    { title: 'Protokoll freigeben', path: '/protokolle', detail: 'Verbund Nord', due: '2026-11-23' },
    { title: 'Prüfung', path: '/pruefung', detail: null, due: '2026-11-27' },
  ],
  openEnds: async () => [{ count: 1204, label: 'Ziele mit einer Leitung', path: '/ziele' }],
};

describe('the start page of the office', () => {
  it('says the day and what waits, the longest overdue first', async () => {
    const { status, text } = await visit([source], user('coordinator'));
    expect(status).toBe(200);
    expect(text).toContain('Sonntag, 22. November</h1>');
    expect(text).toContain('Zwei Dinge warten auf Sie, eins davon überfällig. Der Rest läuft.');
    expect(text).toContain('seit 4 Tagen überfällig');
    expect(text.indexOf('Bericht &lt;fehlt&gt;')).toBeLessThan(text.indexOf('Ziel ohne Federführung'));
    expect(text).toContain('morgen');
    expect(text).toContain('Freitag, 27. November');
    expect(text).toContain('1.204');
  });

  it('is about today, whatever day the reader came from', async () => {
    let asked = '';
    const watching: TodaySource = {
      now: async (scope) => {
        asked = scope.asOf;
        return [];
      },
    };
    const { text } = await visit([watching, source], user('coordinator'));
    expect(asked).toBe('2026-11-22');
    expect(text).not.toContain('stand=2015-06-01');
  });

  it('teaches when there is nothing, and speaks English', async () => {
    const { text } = await visit([{}], user('officeStaff'), 'en');
    expect(text).toContain('Nothing is waiting for you, and nothing is due this week.');
    expect(text).toContain('The coming seven days are free');
    expect(text).toContain('No thread ends open');
  });

  it('asks strangers to sign in and keeps out who has no part in it', async () => {
    expect((await visit([source], anonymous)).status).toBe(401);
    expect((await visit([source], user('participant'))).status).toBe(403);
    expect((await visit([source], user('steeringMember'))).status).toBe(200);
  });
});

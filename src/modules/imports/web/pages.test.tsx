import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Clock } from '../../../platform/time/clock.ts';
import { testFrame } from '../../../ui/testing.ts';
import { actorsKinds } from '../../actors/kinds.ts';
import { recordThingKind } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { readRun } from '../data/run-store.ts';
import type { ImportKind } from '../import-kind.ts';
import { importsModule } from '../module.ts';
import { clubs, partsOf, takeFile } from '../testing.ts';
import { importsToday } from '../use-cases/feed-today.ts';

const database = await testDatabase();
const others: ImportKind = { ...clubs, name: 'others' };
const { records } = partsOf([], actorsKinds);
const things = actorsKinds.map(recordThingKind);
const parts = { kinds: () => [clubs, others], records };
const module = importsModule({
  ...parts,
  things: { all: () => things, kind: (name) => things.find(({ kind }) => kind === name) },
});

const userOf = (...roles: string[]): Actor => ({
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(roles) as never,
});
const coordinator = userOf('coordinator');

const frame = (locale: Locale) => testFrame({ locale });

type Answer = { status: number; headers: Headers; html: string; to: string };
type Ask = (path: string, form?: Readonly<Record<string, string | Blob>>) => Promise<Answer>;

/** What happens later is later: every look at the clock is a second after the one before. */
const tickingClock = (): Clock => {
  let moment = Date.parse('2026-11-22T12:00:00+01:00');
  return {
    now: () => {
      moment += 1000;
      return new Date(moment);
    },
  };
};

/** Pages of one alliance in one transaction. */
const onPages = (
  work: (ask: Ask, scope: Scope) => Promise<void>,
  { actor = coordinator, locale = 'de' }: { actor?: Actor; locale?: Locale } = {},
) =>
  testScope(database, { actor, locale, clock: tickingClock() }, async (scope) => {
    if (actor.kind === 'user')
      await sql`insert into auth_user (id, name, email) values ('u1', 'Ada', 'ada@example.org')
        on conflict do nothing`.execute(database.kysely);
    const app = new Hono<AllianceEnv>();
    app.onError((fault, c) => {
      if (fault instanceof HTTPException) return c.text('', fault.status);
      throw fault;
    });
    app.use(async (c, next) => {
      c.set('scope', scope);
      c.set('frame', frame(locale));
      await next();
    });
    app.route('/', module.routes as Hono<AllianceEnv>);
    await work(async (path, form) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(form ?? {}))
        if (typeof value === 'string') body.append(name, value);
        else body.append(name, value, 'vereine.csv');
      const answer = await app.request(path, form ? { method: 'POST', body } : {});
      const to = (answer.headers.get('location') ?? '').replace(/^\/m/, '');
      return { status: answer.status, headers: answer.headers, html: await answer.text(), to };
    }, scope);
  });

const csv = (...rows: readonly string[]) => new Blob([`Nr;Name;Kurz\n${rows.join('\n')}\n`]);
const upload = (file: Blob, more: Record<string, string> = {}) => ({
  was: 'art:clubs',
  quelle: 'Vereinsliste',
  datei: file,
  ...more,
});
/** Uploads, and checks as proposed; gives the address of the run. */
const checked = async (ask: Ask, ...rows: readonly string[]): Promise<string> => {
  const { to } = await ask('/einlesen', upload(csv(...rows)));
  const fields = { 'spalte-0': 'key', 'spalte-1': 'name', 'spalte-2': 'short' };
  return (await ask(to.replace('/zuordnen', '/pruefen'), fields)).to;
};

describe('who may', () => {
  test.each([
    ['anonymous', anonymous, 401],
    ['a member', userOf('organisationMember'), 403],
    ['the steering group', userOf('steeringMember'), 403],
  ])('%s is kept away from every page', (_, actor, status) =>
    onPages(
      async (ask) => {
        expect((await ask('/einlesen')).status).toBe(status);
        expect((await ask('/einlesen', upload(csv('1;A;')))).status).toBe(status);
        for (const path of ['', '/zuordnen', '/zuruecknehmen', '/abgelehnt.csv'])
          expect((await ask(`/einlesen/0198c5a0-0000-7000-8000-000000000000${path}`)).status).toBe(status);
        for (const path of [
          'pruefen',
          'uebernehmen',
          'anhalten',
          'zuruecknehmen',
          'beenden',
          'widersprueche',
        ])
          expect((await ask(`/einlesen/0198c5a0-0000-7000-8000-000000000000/${path}`, {})).status).toBe(
            status,
          );
      },
      { actor },
    ),
  );
});

describe('choosing a file', () => {
  test('says what is missing beside the fields, and keeps what was typed', () =>
    onPages(async (ask) => {
      const { status, html } = await ask('/einlesen', { was: 'art:clubs', quelle: 'Meine "Liste"' });
      expect(status).toBe(422);
      expect(html).toContain('id="datei-error"');
      expect(html).toContain('Bitte wählen Sie eine Datei.');
      expect(html).toContain('value="Meine &quot;Liste&quot;"');
      expect(html).not.toContain('noch einmal; kein Browser');
      const nothing = await ask('/einlesen', {});
      expect(nothing.html).toContain('Bitte wählen Sie, was Sie einlesen.');
    }));

  test('a list without a name is called as its file; a file that has to be chosen again is said so', () =>
    onPages(async (ask) => {
      const { to } = await ask('/einlesen', upload(csv('1;A;'), { quelle: '' }));
      expect((await ask(to)).html).toContain('vereine.csv zuordnen');
      const run = (await ask(to.replace('/zuordnen', '/pruefen'), {})).to;
      expect((await ask(run)).html).toContain('Einlesen: vereine<');
      const again = await ask('/einlesen', upload(csv('1;A;'), { was: '' }));
      expect(again.status).toBe(422);
      expect(again.html).toContain('noch einmal; kein Browser');
    }));

  test.each([
    ['an empty file', new Blob([]), 'Die Datei ist leer'],
    ['a PDF', new Blob(['%PDF-1.7 …']), 'keine Liste, die gelesen werden kann'],
    ['one column', new Blob(['Name\nA\n']), 'nur eine Spalte'],
    ['headings alone', new Blob(['Nr;Name;Kurz\n']), 'Unter den Überschriften steht nichts'],
    ['half a GeoJSON', new Blob(['{"type":"FeatureCollection","features":[{']), 'JSON'],
  ])('%s is refused beside the field', (_, file, sentence) =>
    onPages(async (ask) => {
      const { status, html } = await ask('/einlesen', upload(file));
      expect(status).toBe(422);
      expect(html.slice(html.indexOf('id="datei-error"'))).toContain(sentence);
    }),
  );

  test('a name that stands for something else is refused', () =>
    onPages(async (ask, scope) => {
      await takeFile(scope, parts, clubs, csv('1;A;'), { source: 'Vereinsliste' });
      const { status, html } = await ask('/einlesen', upload(csv('1;A;'), { was: 'art:others' }));
      expect(status).toBe(422);
      expect(html).toContain('id="quelle-error"');
    }));
});

describe('from the file to the entries', () => {
  test('proposed, looked through, taken over, taken back, each on a page that says so', () =>
    onPages(async (ask, scope) => {
      const { to } = await ask('/einlesen', upload(csv('1;Anker;', '2;;', '3;Chor;C')));
      const mapping = await ask(to);
      expect(mapping.html).toContain('vereine.csv zuordnen');
      expect(mapping.html).toContain('Zum Beispiel: Anker · Chor');
      expect(mapping.html).toMatch(/<option value="key" selected[^>]*>Nummer/);

      const { to: run } = await ask(to.replace('/zuordnen', '/pruefen'), {
        'spalte-0': 'key',
        'spalte-1': 'name',
        'spalte-2': 'short',
      });
      const page = await ask(run);
      expect(page.html).toContain('2 Zeilen übernehmen');
      expect(page.html).toContain('nicht brauchbar (1)');
      expect(page.html).toContain('Der Name fehlt.');
      expect((await ask(`${run}?art=new`)).html).toContain('Kurzname: C');
      expect((await importsToday.now?.(scope))?.map(({ path }) => path)).toEqual([run]);

      const file = await ask(`${run}/abgelehnt.csv`);
      expect(file.headers.get('content-disposition')).toContain('abgelehnt-2026-11-22.csv');
      expect(file.html).toContain('2;;;Der Name fehlt.');

      expect((await ask(`${run}/uebernehmen`, {})).to).toBe(run);
      expect((await ask(run)).html).toContain('Übernommen: 2 Zeilen.');
      expect(await importsToday.now?.(scope)).toEqual([]);
      expect((await ask(`${run}/zuruecknehmen`)).html).toContain(
        '2 Zeilen werden wieder, was sie vorher waren',
      );
      await ask(`${run}/zuruecknehmen`, {});
      expect((await ask(run)).html).toContain('Der ganze Vorgang ist zurückgenommen.');
    }));

  test('a field from two columns is refused beside the column', () =>
    onPages(async (ask) => {
      const { to } = await ask('/einlesen', upload(csv('1;A;')));
      const { status, html } = await ask(to.replace('/zuordnen', '/pruefen'), {
        'spalte-0': 'key',
        'spalte-1': 'name',
        'spalte-2': 'name',
      });
      expect(status).toBe(422);
      expect(html).toContain('„Name“ kann nur aus einer Spalte kommen.');
      expect(html).toContain('id="spalte-1-error"');
    }));

  test('rows of one state stand fifty to a page', () =>
    onPages(async (ask) => {
      const run = await checked(ask, ...Array.from({ length: 120 }, (_, n) => `${n + 1};Verein ${n + 1};`));
      const count = (html: string) => html.match(/id="zeile-/g)?.length;
      const first = await ask(`${run}?art=new`);
      expect(count(first.html)).toBe(50);
      expect(first.html).toContain('ab=50');
      expect(count((await ask(`${run}?art=new&ab=100`)).html)).toBe(20);
      expect((await ask(`${run}?art=new&ab=nonsense`)).status).toBe(200);
    }));

  test('a conflict is shown field by field and decided by choice', () =>
    onPages(async (ask, scope) => {
      await takeFile(scope, parts, clubs, csv('1;Anker;'), { source: 'Vereinsliste' });
      await sql`update organisation set name = 'Von Hand'`.execute(scope.db);
      const run = await checked(ask, '1;Anker e. V.;');
      const page = await ask(run);
      expect(page.html).toContain('Von Hand');
      expect(page.html).toContain('Was gilt bei „Name“?');
      expect(page.html).toContain('was hier steht, bis Sie wählen');
      const chosen = await ask(`${run}/zeile/1`, { 'wahl-name': 'file' });
      expect(chosen).toMatchObject({ status: 303, to: `${run}?art=conflict#zeile-1` });
      await ask(`${run}/uebernehmen`, {});
      const { rows } = await sql`select name from organisation`.execute(scope.db);
      expect(rows).toEqual([{ name: 'Anker e. V.' }]);
    }));

  test('what was edited here stays, and the page says so', () =>
    onPages(async (ask, scope) => {
      await takeFile(scope, parts, clubs, csv('1;Anker;A'), { source: 'Vereinsliste' });
      await sql`update organisation set name = 'Von Hand'`.execute(scope.db);
      const run = await checked(ask, '1;Anker;B');
      const { html } = await ask(run);
      expect(html).toMatch(/Von Hand.*was hier steht: hier geändert/s);
      expect(html).toContain('was die Datei sagt');
      expect((await ask(`${run}?art=new`)).html).not.toContain('Kurzname: B');
    }));

  test('what is no longer named is listed by name, and ends on the day that is given', () =>
    onPages(async (ask, scope) => {
      await takeFile(scope, parts, clubs, csv('1;Anker;', '2;Bude;'), { source: 'Vereinsliste' });
      const run = await checked(ask, '1;Anker;');
      await ask(`${run}/uebernehmen`, {});
      const ends = (await importsToday.openEnds?.(scope)) ?? [];
      expect(ends).toMatchObject([{ count: 1, path: run }]);
      expect((await ask(run)).html).toContain('Bude');
      const refused = await ask(`${run}/beenden`, { kennung: '2', letzterTag: 'neulich' });
      expect(refused.status).toBe(422);
      expect(refused.html).toContain('id="fehlt-form-letzterTag-error"');
      expect(refused.html).toContain('value="neulich"');
      expect((await ask(`${run}/beenden`, { kennung: '2', letzterTag: '31.7.2026' })).status).toBe(303);
      expect(await importsToday.openEnds?.(scope)).toEqual([]);
    }));
});

describe('what is not there, not now, or not meant', () => {
  test('an unknown run leads back to the start', () =>
    onPages(async (ask) => {
      for (const id of ['0198c5a0-0000-7000-8000-000000000000', 'unsinn'])
        expect(await ask(`/einlesen/${id}`)).toMatchObject({ status: 303, to: '/einlesen' });
      expect(await ask('/gebiete/einlesen')).toMatchObject({ status: 301, to: '/einlesen' });
    }));

  test('two who take over at once: the second is told how things stand', () =>
    onPages(async (ask) => {
      const run = await checked(ask, '1;Anker;');
      await ask(`${run}/uebernehmen`, {});
      expect(await ask(`${run}/uebernehmen`, {})).toMatchObject({ status: 303, to: run });
      expect(await ask(`${run}/anhalten`, {})).toMatchObject({ status: 303, to: run });
    }));

  test('a large file is checked in the background, can be watched without a script, and stopped', () =>
    onPages(async (ask, scope) => {
      const run = await checked(ask, ...Array.from({ length: 1001 }, (_, n) => `${n + 1};Verein ${n + 1};`));
      const page = await ask(run);
      expect(page.html).toContain('0 von 1.001 Zeilen');
      expect(page.html).toMatch(/<progress value="0" max="1001" aria-label="/);
      expect(page.html).toContain('Stand aktualisieren');
      await ask(`${run}/anhalten`, {});
      expect((await ask(run)).html).toContain('Angehalten.');
      expect((await readRun(scope, run.split('/').at(-1) ?? ''))?.state).toBe('cancelled');
    }));

  test('words of a file are words, not markup', () =>
    onPages(async (ask) => {
      const evil = '<script>alert(1)</script>';
      const run = await checked(ask, `1;${evil};`);
      for (const path of [`${run}?art=new`, `${run}/zuordnen`]) {
        const { html } = await ask(path);
        expect(html).toContain('&lt;script&gt;');
        expect(html).not.toContain(evil);
      }
    }));

  test('English', () =>
    onPages(
      async (ask) => {
        const run = await checked(ask, '1;Anchor;');
        for (const path of ['/einlesen', run, `${run}/zuordnen`, `${run}/zuruecknehmen`]) {
          const { html } = await ask(path);
          expect(html).toContain('<html lang="en"');
          expect(html.match(/<h1/g)).toHaveLength(1);
          expect(html).not.toMatch(/\b(Zeilen|Datei|übernehmen|Spalten)\b/);
        }
      },
      { locale: 'en' },
    ));
});

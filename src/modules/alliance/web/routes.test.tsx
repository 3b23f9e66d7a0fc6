import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { type Actor, anonymous, type Role } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Language, Locale } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { testFrame } from '../../../ui/testing.ts';
import { loadRecords, type RecordKind } from '../../records/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import {
  allianceKinds,
  coordinationOffice,
  field,
  goal,
  goalLead,
  goalSystem,
  milestone,
  officeRelation,
  officeTask,
  title,
} from '../kinds.ts';
import { allianceModule } from '../module.ts';

const database = await testDatabase();
const slug = 'seiten';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const year = { from_precision: 'year', is_public: true };

/** A small alliance with every kind of trap: gaps, unknown times, a doubtful seat, internal facts. */
const facts: readonly [RecordKind, readonly Record<string, unknown>[]][] = [
  [
    title,
    [
      { id: id(1), title: 'Bündnis – gemeinsam weiter', valid: '[2014-01-01,)', ...year },
      { id: id(2), title: 'Bündnis, anders gesagt', valid: null, is_public: true },
    ],
  ],
  [
    field,
    [
      { id: id(10), name: 'Schule', mark: 'school', valid: '(,)', is_public: true },
      { id: id(11), name: 'Gesundheit', mark: 'health', valid: '[2014-01-01,)', ...year },
      { id: id(12), name: 'Geheimfeld', mark: 'generic', valid: '(,)', is_public: false },
    ],
  ],
  [goalSystem, [{ id: id(20), name: 'Strategische Ziele', valid: '(,)', is_public: true }]],
  [
    goal,
    [
      {
        id: id(21),
        system_id: id(20),
        level: 'guiding',
        title: 'Teilhabe',
        valid: '(,2014-01-01)',
        is_public: true,
      },
      {
        id: id(22),
        thing_id: id(21),
        system_id: id(20),
        level: 'guiding',
        title: 'Teilhabe und Chancen',
        valid: '[2014-01-01,)',
        ...year,
      },
      {
        id: id(23),
        system_id: id(20),
        parent_id: id(21),
        level: 'intermediate',
        title: 'Wege <ebnen>',
        valid: '[2014-01-01,)',
        ...year,
      },
      {
        id: id(24),
        system_id: id(20),
        parent_id: id(23),
        level: 'action',
        title: 'Zehn Schulen',
        indicator: 'Schulen mit Vereinbarung',
        unit: 'Schulen',
        base_value: 2.5,
        target_value: 10,
        target_day: '2026-11-01',
        valid: '[2014-01-01,)',
        ...year,
      },
    ],
  ],
  [
    goalLead,
    [
      {
        id: id(30),
        goal_id: id(21),
        role: 'lead',
        holder: 'Schulamt',
        field_id: id(10),
        valid: '[2014-01-01,)',
        is_public: true,
      },
      {
        id: id(31),
        goal_id: id(23),
        role: 'lead',
        holder: 'Amt A',
        field_id: id(11),
        valid: '[2014-01-01,)',
        is_public: true,
      },
      {
        id: id(32),
        goal_id: id(23),
        role: 'coLead',
        holder: 'Amt B',
        field_id: id(11),
        valid: '[2014-01-01,)',
        is_public: false,
      },
    ],
  ],
  [coordinationOffice, [{ id: id(40), name: 'Die Stelle', valid: '[2012-01-01,)', ...year }]],
  [
    officeRelation,
    [
      {
        id: id(41),
        relation: 'hostSeat',
        holders: ['Jugendamt', 'Schulaufsicht'],
        valid: '(,)',
        is_public: true,
      },
    ],
  ],
  [
    officeTask,
    [{ id: id(42), task_group: 'Beraten', text: 'Modellprojekte beraten', valid: '(,)', is_public: true }],
  ],
  [
    milestone,
    [
      { id: id(50), title: 'Foren beginnen', day: '2013-01-01', day_precision: 'year', is_public: true },
      { id: id(51), title: 'Neuer Titel', day: '2014-01-01', day_precision: 'year', is_public: true },
      { id: id(52), title: 'Interner Meilenstein', day: '2014-05-05', is_public: false },
    ],
  ],
];

await testScope(database, { slug }, async (scope) => {
  for (const [kind, rows] of facts) for (const row of rows) await loadRecords(scope, kind, [row as never]);
});

const frame = (scope: Scope, language: Language) =>
  testFrame({ locale: scope.locale, language, isExample: false });
const user = (...roles: Role[]): Actor => ({
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(roles),
});
const coordinator = user('coordinator');

const module = allianceModule({
  records: {
    all: () => allianceKinds,
    kind: (name) => allianceKinds.find((kind) => kind.kind === name),
  },
  things: { all: () => [], kind: () => undefined },
  site: { publicUrl: 'http://localhost' },
});

/** Visits a page as of a day and gives its text without markup, with single spaces. */
const visit = (
  path: string,
  options: {
    asOf?: string;
    actor?: Actor;
    locale?: Locale;
    language?: Language;
    slug?: string;
    form?: Record<string, string>;
  } = {},
) =>
  testScope(database, { slug, actor: anonymous, ...options }, async (scope) => {
    const app = new Hono<AllianceEnv>();
    app.use(async (c, next) => {
      c.set('scope', scope);
      c.set('frame', frame(scope, options.language ?? scope.locale));
      await next();
    });
    if (module.routes) app.route('/', module.routes);
    const response = await app.request(
      path,
      options.form ? { method: 'POST', body: new URLSearchParams(options.form) } : {},
    );
    const html = await response.text();
    const main = html.slice(html.indexOf('<main'));
    return {
      status: response.status,
      html,
      headers: response.headers,
      text: main
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>'),
    };
  });

describe('the start page in the languages of families', () => {
  it.each([
    ['de-x-simple', 'Hilfe finden', 'ltr'],
    ['tr', 'Hizmet bul', 'ltr'],
    ['ar', 'البحث عن عروض', 'rtl'],
    ['uk', 'Знайти пропозиції', 'ltr'],
  ] as const)('speaks %s, and what was written in German says so', async (language, find, dir) => {
    const { html, text } = await visit('/', { language });
    expect(html).toContain(`<html lang="${language === 'de-x-simple' ? 'de' : language}" dir="${dir}"`);
    expect(text).toContain(find);
    expect(text).toContain('gemeinsam weiter');
    expect(text).not.toMatch(/Alle Ziele\b.*Alle Meilensteine|undefined|Geheimfeld/);
    if (language !== 'de-x-simple') expect(html).toMatch(/<h1[^>]* lang="de" dir="ltr"/);
  });

  it('names its own address once, whatever day is asked for', async () => {
    const { html } = await visit('/?stand=2014-01-01', { asOf: '2014-01-01' });
    expect(html).toContain('<link rel="canonical" href="https://example.org/m/"');
  });
});

describe('the alliance as of a day', () => {
  it('tells what it was called in 2015, and that the earlier name is not recorded', async () => {
    const in2015 = await visit('/titel', { asOf: '2015-06-01' });
    expect(in2015.text).toContain('Am 1. Juni 2015 hieß das Bündnis „Bündnis – gemeinsam weiter“.');
    expect(in2015.text).toContain(
      'bis 2013 nicht überliefert Für die Zeit davor ist kein Titel überliefert.',
    );
    expect(in2015.text).toContain('Zeit nicht überliefert Bündnis, anders gesagt');
    const in2013 = await visit('/titel', { asOf: '2013-06-01' });
    expect(in2013.text).toContain('Am 1. Juni 2013 ist kein Titel überliefert.');
    expect((await visit('/', { asOf: '2013-06-01' })).text).toContain(
      'Wie das Bündnis am 1. Juni 2013 hieß, ist nicht überliefert.',
    );
    expect((await visit('/', { asOf: '2015-06-01' })).html).toMatch(/<h1[^>]*>Gemeinsam weiter\.<\/h1>/);
  });

  it('names the fields of a day', async () => {
    const before = await visit('/leistungsfelder', { asOf: '2013-06-01' });
    expect(before.text).toMatch(
      /Ein Feld ist dabei .*Schule Zeit nicht überliefert.* Erst später dabei .*Gesundheit/,
    );
    const after = await visit('/leistungsfelder', { asOf: '2015-06-01' });
    expect(after.text).toMatch(/2 Felder sind dabei .*Schule .*Gesundheit seit 2014/);
    expect(after.text).not.toContain('Erst später');
  });

  it('shows the goals in the words of the day, with what is missing in their leads', async () => {
    const before = await visit('/ziele', { asOf: '2013-06-01' });
    expect(before.text).toContain('Teilhabe');
    expect(before.text).not.toContain('Chancen');
    expect(before.text).toContain('keine Federführung eingetragen');
    const now = await visit('/ziele');
    expect(now.text).toContain('Teilhabe und Chancen');
    expect(now.text).toContain('nur eine Federführung');
    expect(now.text).toContain('Wege <ebnen>');
    expect(now.text).toContain('von 2,5 auf 10 Schulen bis 1. November 2026');
    expect(now.text).toContain('Zieltag vorbei');
  });

  it('one goal: all its wordings, its place, its leads', async () => {
    const page = await visit(`/ziele/${id(21)}`, { asOf: '2013-06-01' });
    expect(page.html).toMatch(/<h1[^>]*>Teilhabe<\/h1>/);
    expect(page.text).toMatch(
      /Wie das Ziel lautete .*seit 2014 Teilhabe und Chancen .*bis 31. Dezember 2013 Teilhabe/,
    );
    const below = await visit(`/ziele/${id(24)}`);
    expect(below.text).toMatch(
      /Strategische Ziele Teilhabe und Chancen Wege <ebnen> Handlungsziel Zehn Schulen/,
    );
    const tooEarly = await visit(`/ziele/${id(23)}`, { asOf: '2010-01-01' });
    expect(tooEarly.text).toContain('Am 1. Januar 2010 galt dieses Ziel nicht.');
    expect((await visit(`/ziele/${id(99)}`)).status).toBe(404);
    expect((await visit('/ziele/unfug')).status).toBe(404);
  });

  it('says "one of the two" where a source does', async () => {
    const page = await visit('/koordinierungsstelle');
    expect(page.text).toContain(
      'Jugendamt oder Schulaufsicht Eines von beiden; welches, ist nicht überliefert.',
    );
    expect(page.text).toMatch(/Im Auftrag von nicht überliefert/);
    expect(page.text).toContain('Modellprojekte beraten');
    expect((await visit('/koordinierungsstelle', { asOf: '2011-01-01' })).text).not.toContain('Die Stelle');
  });

  it('leaves out milestones after the day and says so', async () => {
    const page = await visit('/meilensteine', { asOf: '2013-06-01' });
    expect(page.text).toContain('Foren beginnen');
    expect(page.text).not.toContain('Neuer Titel');
    expect(page.text).toContain('Ein späterer Meilenstein ist ausgeblendet.');
    const all = await visit('/meilensteine?spaetere=ja', { asOf: '2013-06-01' });
    expect(all.text).toMatch(/Neuer Titel .*nach diesem Tag/);
  });
});

describe('comparison', () => {
  it('tells what began, what was reworded, and what happened', async () => {
    const page = await visit('/vergleich?von=2013-06-01&bis=1.6.2015');
    expect(page.text).toContain('Was sich zwischen dem 1. Juni 2013 und dem 1. Juni 2015 geändert hat');
    expect(page.text).toMatch(
      /Neu .*Titel .*Bündnis – gemeinsam weiter .*Leistungsfelder Gesundheit seit 2014/,
    );
    expect(page.text).toMatch(/Anders .*vorher: +Teilhabe +nachher: +Teilhabe und Chancen/);
    expect(page.text).toMatch(/2013 Foren beginnen 2014 Neuer Titel/);
    expect((await visit('/vergleich?von=2013-12-31&bis=2014-12-31')).text).toContain(
      'Was sich 2014 geändert hat',
    );
    expect((await visit('/vergleich?von=2015-06-01&bis=2016-06-01')).text).toContain(
      'hat sich nichts geändert',
    );
  });

  it('answers wrong days beside the field and loses nothing', async () => {
    const page = await visit('/vergleich?von=31.2.2014&bis=2013-01-01');
    expect(page.status).toBe(422);
    expect(page.text).toContain('Diesen Tag gibt es nicht.');
    expect(page.html).toContain('value="31.2.2014"');
    expect(page.html).toContain('value="01.01.2013"');
    expect((await visit('/vergleich?von=2014-01-01&bis=2013-01-01')).text).toContain(
      'Dieser Tag muss nach dem früheren Tag liegen.',
    );
  });
});

describe('who sees and does what', () => {
  const paths = [
    '/',
    '/leistungsfelder',
    '/ziele',
    `/ziele/${id(23)}`,
    '/meilensteine',
    '/vergleich?von=2000-01-01&bis=2026-01-01',
  ];
  it.each(paths)('%s keeps internal facts from the public', async (path) => {
    const page = await visit(path);
    expect(page.status).toBe(200);
    for (const secret of ['Geheimfeld', 'Interner Meilenstein', 'Amt B'])
      expect(page.text).not.toContain(secret);
    expect(page.html).not.toContain('/eintrag/');
    expect((await visit(path, { locale: 'en' })).text).not.toMatch(
      /nicht überliefert|Federführung|Meilenstein|Leistungsfeld/,
    );
  });

  it('shows them to members, and the forms to the office', async () => {
    expect((await visit('/leistungsfelder', { actor: user('steeringMember') })).text).toContain('Geheimfeld');
    expect((await visit('/leistungsfelder', { actor: user('steeringMember') })).html).not.toContain(
      '/eintrag/',
    );
    expect((await visit('/meilensteine', { actor: coordinator })).html).toContain('/m/eintrag/milestone/neu');
    expect((await visit(`/ziele/${id(23)}`, { actor: coordinator })).text).toContain(
      'beide aus demselben Feld',
    );
  });

  it('numbers lead to exactly the rows that they count', async () => {
    const goals = await visit('/ziele', { actor: coordinator });
    expect(goals.text).toMatch(/1 mit nur einer Federführung 1 beide aus demselben Feld/);
    const list = await visit('/ziele?zeige=nur-eine-federfuehrung', { actor: coordinator });
    expect(list.text).toContain('Teilhabe und Chancen');
    expect(list.text).not.toContain('Zehn Schulen');
    expect((await visit('/ziele?zeige=unfug')).status).toBe(404);
    const unsourced = await visit('/ohne-quelle', { actor: coordinator });
    expect(unsourced.text).toContain('Modellprojekte beraten');
    expect(unsourced.text).not.toContain('Geheimfeld');
    expect((await visit('/ohne-quelle')).status).toBe(401);
    expect((await visit('/ohne-quelle', { actor: user('participant') })).status).toBe(403);
  });

  it('an empty alliance teaches its first steps', async () => {
    const office = await visit('/', { slug: 'ganz-neu', actor: coordinator });
    expect(office.text).toContain('So beginnen Sie');
    expect(office.html).toContain('/m/eintrag/title/neu');
    const visitor = await visit('/', { slug: 'ganz-neu' });
    expect(visitor.text).toContain('Das Bündnis in Bezirk ganz-neu');
    expect(visitor.text).not.toContain('So beginnen Sie');
    for (const path of [
      '/titel',
      '/leistungsfelder',
      '/ziele',
      '/koordinierungsstelle',
      '/meilensteine',
      '/vergleich',
    ])
      expect((await visit(path, { slug: 'ganz-neu' })).status).toBe(200);
  });
});

describe('today', () => {
  it('feeds due goals and open ends', async () => {
    const [source] = module.today ?? [];
    const fed = await testScope(database, { slug, actor: coordinator }, async (scope) => ({
      now: await source?.now?.(scope),
      week: await source?.week?.(scope),
      ends: await source?.openEnds?.(scope),
    }));
    expect(fed.now).toMatchObject([
      { title: 'Zieltag vorbei: Zehn Schulen', due: '2026-11-01', path: `/ziele/${id(24)}` },
    ]);
    expect(fed.week).toEqual([]);
    expect(fed.ends).toContainEqual({
      count: 1,
      label: 'Titel ohne überlieferte Zeit',
      path: '/titel#ohne-zeit',
    });
    expect(fed.ends?.find((end) => end.path.includes('nur-eine'))?.count).toBe(1);
  });
  it('feeds nothing to those who cannot mend it', async () => {
    const [source] = module.today ?? [];
    const fed = await testScope(
      database,
      { slug, actor: user('steeringMember') },
      (scope) => source?.openEnds?.(scope) ?? Promise.resolve([]),
    );
    expect(fed).toEqual([]);
  });
});

describe('look', () => {
  it('changes within limits, keeps what was typed, and warns the second editor', async () => {
    const own = { slug: 'farbig', actor: coordinator };
    const pale = await visit('/einstellungen', { ...own, form: { version: '0', accent: '#ffcc00' } });
    expect(pale.status).toBe(422);
    expect(pale.text).toMatch(/Kontrast zu .* ist \d,\d zu 1/);
    expect(pale.html).toContain('value="#ffcc00"');
    expect(
      (await visit('/einstellungen', { ...own, form: { version: '0', accent: '#6a1b6a' } })).status,
    ).toBe(303);
    const css = await visit('/farben.css?v=1', own);
    expect(css.html).toContain('--accent:#6a1b6a');
    expect(css.headers.get('cache-control')).toContain('immutable');
    expect((await visit('/farben.css?v=7', own)).headers.get('cache-control')).toBe('no-cache');
    expect(
      (await visit('/einstellungen', { ...own, form: { version: '0', accent: '#123456' } })).status,
    ).toBe(409);
    expect(
      (await visit('/einstellungen', { ...own, form: { version: '0', accent: '#6a1b6a' } })).status,
    ).toBe(303);
    expect((await visit('/einstellungen', { ...own, actor: user('steeringMember') })).status).toBe(403);
    expect((await visit('/logo', own)).status).toBe(404);
  });
});

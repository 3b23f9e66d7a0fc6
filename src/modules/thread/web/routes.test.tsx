import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { testFrame } from '../../../ui/testing.ts';
import type { AllianceEnv } from '../../web.ts';
import { loadLinks } from '../contract.ts';
import { threadModule } from '../module.ts';
import type { ThingCard, ThingRegistry } from '../thing.ts';

const database = await testDatabase();
const id = (n: number) => `0198a8c0-0000-7000-8000-00000000000${n}`;
const card = (n: number, more: Partial<ThingCard>): ThingCard => ({
  kind: 'thing',
  id: id(n),
  title: `Ding ${n}`,
  path: `/dinge/${id(n)}`,
  state: null,
  day: null,
  precision: 'day',
  ...more,
});
const cards = [
  card(1, { title: 'Gesundheit kommt <hinzu>', day: '2014-01-01', precision: 'year' }),
  card(2, {
    title: 'kooperieren, vernetzen, mitmachen',
    day: '2014-06-01',
    precision: 'month',
    state: 'gilt',
  }),
  card(3, { title: 'Leitziel Gesundheit', day: '2014-08-15' }),
  card(4, { title: 'Etwas Einzelnes' }),
];
const kind = {
  kind: 'thing',
  label: (locale: Locale) => (locale === 'de' ? 'Meilenstein' : 'Milestone'),
  cards: async (_: unknown, ids: readonly string[]) => cards.filter((each) => ids.includes(each.id)),
  decisions: async () => cards,
};
const registry: ThingRegistry = {
  kind: (name) => (name === 'thing' ? kind : undefined),
  all: () => [kind],
};
const coordinator: Actor = {
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(['coordinator']),
};

const frame = (locale: Locale) => testFrame({ locale, isExample: false });

const request = (
  path: string,
  options: { slug: string; actor?: Actor; locale?: Locale; asOf?: string; form?: Record<string, string> },
) =>
  testScope(
    database,
    {
      slug: options.slug,
      actor: options.actor ?? anonymous,
      locale: options.locale ?? 'de',
      ...(options.asOf ? { asOf: options.asOf } : {}),
    },
    async (scope) => {
      const app = new Hono<AllianceEnv>();
      app.use(async (c, next) => {
        c.set('scope', scope);
        c.set('frame', frame(scope.locale));
        await next();
      });
      const { routes } = threadModule(registry);
      if (routes) app.route('/', routes);
      const response = await app.request(
        path,
        options.form ? { method: 'POST', body: new URLSearchParams(options.form) } : {},
      );
      return {
        status: response.status,
        location: response.headers.get('location'),
        text: await response.text(),
      };
    },
  );

const slug = 'thread-pages';
await testScope(database, { slug }, (scope) =>
  loadLinks(scope, [
    {
      from: { kind: 'thing', id: id(2) },
      meaning: 'decidedBy',
      to: { kind: 'thing', id: id(1) },
      note: 'Aus dem Protokoll',
    },
    { from: { kind: 'thing', id: id(1) }, meaning: 'causes', to: { kind: 'thing', id: id(3) } },
  ]),
);

describe('the page of a thread', () => {
  it('lists things in order, with relation, day as known, kind, state and links', async () => {
    const { status, text } = await request(`/faden/thing/${id(2)}`, { slug });
    expect(status).toBe(200);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).toContain('Der rote Faden: kooperieren, vernetzen, mitmachen');
    const places = ['<time datetime="2014">2014', '>Juni 2014<', '15. August 2014'].map((day) =>
      text.indexOf(day),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain('entschieden durch');
    expect(text).toContain('„Gesundheit kommt &lt;hinzu&gt;“ Grund für');
    expect(text).toContain('gilt');
    expect(text).toContain(`href="/m/dinge/${id(1)}"`);
    expect(text).not.toContain('<hinzu>');
  });

  it('shows the public neither notes nor forms nor the history', async () => {
    const { text } = await request(`/faden/thing/${id(2)}`, { slug });
    for (const hidden of ['Aus dem Protokoll', '<form id="tie"', 'Lösen', '/verlauf/'])
      expect(text).not.toContain(hidden);
    const office = await request(`/faden/thing/${id(2)}`, { slug, actor: coordinator });
    for (const shown of ['Aus dem Protokoll', 'action="/m/faden/', 'Lösen', `/m/verlauf/thing/${id(2)}`])
      expect(office.text).toContain(shown);
  });

  it('teaches when nothing hangs there, and speaks English', async () => {
    const { text } = await request(`/faden/thing/${id(4)}`, { slug });
    expect(text).toContain('Hier hängt noch nichts');
    const english = await request(`/faden/thing/${id(2)}`, { slug, locale: 'en' });
    expect(english.text).toContain('The red thread: ');
    expect(english.text).toContain('decided by');
    expect(english.text).toContain('Milestone');
  });

  it('says on a past day where the view ends', async () => {
    const { text } = await request(`/faden/thing/${id(2)}`, { slug, asOf: '2014-07-01', actor: coordinator });
    expect(text).toContain('bis zum 1. Juli 2014');
    expect(text).not.toContain('Leitziel Gesundheit');
    expect(text).not.toContain('action="/m/faden/');
  });

  it('is not found where there is no such thing', async () => {
    for (const path of ['/faden/thing/nothing', '/faden/constructor/1', `/faden/thing/${id(2)}%00`])
      expect((await request(path, { slug })).status).toBe(404);
  });
});

describe('tying and untying', () => {
  const path = `/faden/thing/${id(4)}`;
  const form = { relation: 'partOf.forwards', other: `thing:${id(3)}`, address: '', note: '' };

  it('leads back to the thread after both', async () => {
    const own = { slug: 'thread-tying', actor: coordinator };
    expect(await request(path, { ...own, form })).toMatchObject({ status: 303, location: `/m${path}` });
    const { text } = await request(path, own);
    const [, link] = /href="\/m(\/faden\/[^"]*\/loesen\/[^"]*)"/.exec(text) ?? [];
    const asked = await request(link ?? '', own);
    expect(asked.text).toContain('„Etwas Einzelnes“ Teil von „Leitziel Gesundheit“');
    expect((await request(link ?? '', { ...own, form: { note: 'x'.repeat(1001) } })).status).toBe(422);
    expect(await request(link ?? '', { ...own, form: { note: 'Irrtum' } })).toMatchObject({ status: 303 });
    expect(await request(link ?? '', { ...own, form: {} })).toMatchObject({ status: 303 });
    expect((await request(path, own)).text).toContain('Hier hängt noch nichts');
  });

  it('brings a refused form back filled, with a sentence beside the field', async () => {
    const own = { slug: 'thread-refused', actor: coordinator };
    const typed = { relation: '', other: '', address: 'https://example.org/x', note: 'Meine <Notiz>' };
    const first = await request(path, { ...own, form: typed });
    expect(first.status).toBe(422);
    expect(first.text).toContain('Bitte wählen Sie, wie die beiden zusammenhängen.');
    expect(first.text).toContain('Meine &lt;Notiz&gt;');
    const second = await request(path, { ...own, form: { ...typed, relation: 'causes.backwards' } });
    expect(second.status).toBe(422);
    expect(second.text).toContain('Unter dieser Adresse finden wir in diesem Bündnis nichts');
    expect(second.text).toContain('value="https://example.org/x"');
    const broken = await request(path, { ...own, form: { ...form, note: 'a\u0000b' } });
    expect(broken.status).toBe(422);
    const foreign = await request(path, { ...own, form: { ...form, relation: 'loves.forwards' } });
    expect(foreign.status).toBe(422);
  });

  it('asks the public to sign in and keeps members out', async () => {
    expect((await request(path, { slug, form })).status).toBe(401);
    const participant: Actor = { ...coordinator, roles: new Set(['participant']) };
    expect((await request(path, { slug, actor: participant, form })).status).toBe(403);
    expect((await request(`${path}/loesen/${id(1)}`, { slug })).status).toBe(401);
  });
});

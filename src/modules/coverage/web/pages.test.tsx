import { read } from '@e965/xlsx';
import { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { readPdf, structureFaults, walk } from '../../../platform/documents/testing.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { readWhole } from '../../../platform/tables/testing.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { testFrame } from '../../../ui/testing.ts';
import type { AllianceEnv } from '../../web.ts';
import { coverageModule } from '../module.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const slug = 'musterbezirk';
const module = coverageModule();

const userOf = (...roles: string[]): Actor => ({
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(roles) as never,
});
const coordinator = userOf('coordinator');

const frame = (locale: Locale) => testFrame({ locale });

type Ask = {
  actor?: Actor;
  asOf?: string;
  locale?: Locale;
  form?: Record<string, string> | URLSearchParams;
  slug?: string;
};
const ask = (path: string, { actor = coordinator, asOf, locale = 'de', form, ...more }: Ask = {}) =>
  testScope(
    database,
    { slug: more.slug ?? slug, clock, actor, locale, ...(asOf ? { asOf } : {}) },
    async (scope) => {
      const app = new Hono<AllianceEnv>();
      app.use(async (c, next) => {
        c.set('scope', scope);
        c.set('frame', frame(locale));
        await next();
      });
      app.route('/', module.routes as Hono<AllianceEnv>);
      const answer = await app.request(
        `https://bildung.example.de${path}`,
        form ? { method: 'POST', body: new URLSearchParams(form) } : {},
      );
      // Read while the transaction is open.
      return new Response(await answer.arrayBuffer(), answer);
    },
  );
const html = async (path: string, options: Ask = {}) => (await ask(path, options)).text();

/** What stands in the cells of a page's tables, row by row, without markup. */
const wordsOf = (page: string): string =>
  page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
const dense = (text: string): string => text.replace(/[\s\u00ad-]+/g, '');

/** An exported cell as it was before it was made harmless. */
const plain = (cell: string): string => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell);

beforeAll(() => loadDataSets(database, clock, { names: [slug], scale: 1 }));

const pages = [
  { path: '/luecken', query: '', onPage: 40, columns: 14 },
  { path: '/luecken/rang', query: '', onPage: 25, columns: 13 },
  { path: '/ueberschneidungen', query: '?ab_aehnlichkeit=90', onPage: 5, columns: 12 },
  { path: '/querschnitt', query: '', onPage: 20, columns: 6 },
  { path: '/entwicklung', query: '', onPage: 10, columns: 8 },
] as const;

/** Spreadsheets have numbers where CSV has figures as people read them: "5.643" is 5643. */
const asNumber = (text: string): string =>
  /^\d{1,3}(\.\d{3})*(,\d+)?$/.test(text) ? String(Number(text.replaceAll('.', '').replace(',', '.'))) : text;

describe.each(pages)('$path', ({ path, query, onPage, columns }) => {
  test('page, CSV and PDF carry the same figures', async () => {
    const file = await ask(`${path}.csv${query}`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    const { shape, rows } = await readWhole(await file.text());
    expect(shape.headings).toHaveLength(columns);
    expect(rows.length).toBeGreaterThan(3);
    const page = wordsOf(await html(`${path}${query}`));
    const document = await readPdf(new Uint8Array(await (await ask(`${path}.pdf${query}`)).arrayBuffer()));
    const inDocument = dense(document.text);
    expect(structureFaults(document.structure)).toEqual([]);
    expect(document.language).toBe('de-DE');
    const inTables = walk(document.structure).filter(({ role }) => role === 'TR').length;
    expect(inTables).toBeGreaterThanOrEqual(Math.min(rows.length, 1000));
    for (const [index, { cells }] of rows.entries()) {
      // The groups of pairs are headings on the page, in other words.
      const values = Object.entries(cells).flatMap(([name, each]) =>
        name === 'Teil' ? [] : [plain(String(each ?? ''))],
      );
      // Long words (names, reasons) can be looked for; single figures stand everywhere, so whole rows are compared below.
      for (const value of values.filter((each) => each.length > 12)) {
        if (index < onPage) expect(page).toContain(value);
        if (index < 1000) expect(inDocument).toContain(dense(value));
      }
    }
  });

  test('XLSX, ODS and CSV are the same table; SVG is a drawing with words', async () => {
    const csv = await readWhole(await (await ask(`${path}.csv${query}`)).text());
    for (const format of ['xlsx', 'ods']) {
      const bytes = new Uint8Array(await (await ask(`${path}.${format}${query}`)).arrayBuffer());
      const sheet = await readWhole(bytes);
      expect(sheet.shape.headings).toEqual(csv.shape.headings);
      const cellsOf = ({ rows }: typeof csv) =>
        rows.map(({ cells }) => Object.values(cells).map((each) => asNumber(plain(String(each ?? '')))));
      expect(cellsOf(sheet)).toEqual(cellsOf(csv));
      const book = read(bytes, { type: 'array' });
      const [first = '', basis = ''] = book.SheetNames;
      // A planner calculates with the figures, and reads what they rest on.
      expect(Object.values(book.Sheets[first] ?? {}).some((cell) => cell.t === 'n')).toBe(true);
      expect(JSON.stringify(book.Sheets[basis])).toMatch(/22\. November 2026|Stichtag/);
    }
    const svg = await ask(`${path}.svg${query}`);
    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    const drawing = await svg.text();
    expect(drawing).toMatch(/^<\?xml/);
    expect(drawing).toContain('<title>');
    expect(drawing).not.toMatch(/NaN|undefined|style=/);
  });

  test('nobody but members of the alliance sees it, in no format', async () => {
    for (const ending of ['', '.csv', '.xlsx', '.ods', '.svg', '.pdf'])
      for (const actor of [anonymous, userOf()])
        expect((await ask(`${path}${ending}`, { actor })).status).toBeGreaterThanOrEqual(401);
  });

  test('it is there in English, and where there is nothing yet it says what belongs there', async () => {
    expect(await html(`${path}${query}`, { locale: 'en' })).toContain('lang="en"');
    const empty = await ask(path, { slug: 'leer' });
    expect(empty.status).toBe(200);
    expect(await empty.text()).toContain('class="empty"');
  });
});

test('the figures of a row are the same in the matrix of the page and in the file', async () => {
  const { rows } = await readWhole(await (await ask('/luecken.csv')).text());
  const page = await html('/luecken');
  const grid = page.slice(page.indexOf('coverage-grid'), page.indexOf('<tfoot'));
  const cells = [
    ...grid.matchAll(/<a class="coverage-grid__cell coverage-grid__cell--\d"[\s\S]*?<\/a>/g),
  ].map(([cell]) => wordsOf(cell));
  expect(cells).toHaveLength(rows.length);
  for (const [index, { cells: row }] of rows.entries()) {
    const cell = cells[index] ?? '';
    expect(cell).toContain(`${row.Gebiet}, ${row.Alter}:`);
    expect(cell).toContain(`${row.Angebote} Angebot${row.Angebote === '1' ? ' ' : 'e '}`);
    expect(cell).toContain(`${row['je 1.000 erreichbar']} je 1.000`);
    expect(cell.includes(' offen')).toBe(row['offene Bedarfe'] !== '0');
  }
});

test('the figures of the ranking are the same on the page, in the file, the drawing and the document, row by row', async () => {
  const { rows } = await readWhole(await (await ask('/luecken/rang.csv')).text());
  const page = await html('/luecken/rang');
  const body = page.slice(page.indexOf('<tbody'), page.indexOf('</tbody>'));
  const lines = [...body.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([line]) => wordsOf(line).trim());
  const drawing = wordsOf(await (await ask('/luecken/rang.svg')).text());
  const document = dense(
    (await readPdf(new Uint8Array(await (await ask('/luecken/rang.pdf')).arrayBuffer()))).text,
  );
  for (const [index, line] of lines.entries()) {
    const row = rows[index]?.cells ?? {};
    expect(line).toBe(
      `${row.Rang} ${row.Gebiet}: ${row.Alter} ${row.Dringlichkeit} ${row.Warum} Benachteiligung ${row.Benachteiligung} · fehlende Versorgung ${row['Fehlende Versorgung']} · offene Bedarfe ${row['Offene Bedarfe (0–100)']}`,
    );
    const inDocument = [row.Rang, row.Gebiet, row.Alter, row.Dringlichkeit, row.Benachteiligung];
    if (index < 20) expect(drawing).toContain(`${row.Dringlichkeit} ${row.Gebiet}: ${row.Alter}`);
    expect(document).toContain(dense(inDocument.join('')));
  }
});

describe('without a script', () => {
  const linkOn = (page: string, pattern: RegExp): string => {
    const found = pattern.exec(page)?.[1]?.replaceAll('&amp;', '&');
    if (!found) throw new Error(`no ${pattern} on the page`);
    return found.replace(/^\/m/, '');
  };
  const hidden = (page: string, name: string): string =>
    new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

  test('from the worst white spot to its rows, and on record with its figures', async () => {
    const rank = await html('/luecken/rang');
    const path = linkOn(rank, /<tbody[\s\S]*?href="([^"]*zelle[^"]*)"/);
    const cell = await html(path);
    expect(cell).toContain('Rang 1 von 40');
    // The line that says how the score comes about adds up.
    const [, sum = '', whole = '', score = ''] =
      /offene Bedarfe: \(([^)]+)\) ÷ ([\d,]+) = ([\d,]+)/.exec(cell) ?? [];
    const numbers = (text: string) =>
      (text.match(/\d+(,\d+)?/g) ?? []).map((each) => Number(each.replace(',', '.')));
    const added = sum.split('+').reduce((all, part) => all + numbers(part).reduce((a, b) => a * b, 1), 0);
    expect(Math.abs(added / Number(whole) - (numbers(score)[0] ?? 0))).toBeLessThan(0.11);
    expect(cell).toMatch(/href="\/m\/indikatoren\/[0-9a-f-]{36}"/);
    const form = { id: hidden(cell, 'id'), fehlt: ' ' };
    const refused = await ask(path, { form });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Bitte sagen Sie in einem Satz, was fehlt.');
    const kept = await ask(path, { form: { ...form, fehlt: 'Hier fehlt ein Treff.' } });
    expect(kept.status).toBe(303);
    expect(kept.headers.get('location')).toBe(`/m/luecken/festgehalten/${form.id}`);
    expect((await ask(path, { form, actor: userOf('organisationMember') })).status).toBe(403);
  });

  test('two offers that are alike become a case; what was typed comes back', async () => {
    const path = linkOn(await html('/ueberschneidungen'), /href="([^"]*abstimmungen\/neu[^"]*)"/);
    const page = await html(path);
    const ids = [...new URLSearchParams(path.split('?')[1]).getAll('angebot')];
    expect(page.match(/name="offers"[^>]*checked/g)).toHaveLength(2);
    const form = {
      id: hidden(page, 'id'),
      zurWahl: hidden(page, 'zurWahl'),
      question: 'Wer <b>macht</b> was?',
    };
    const refused = await ask('/abstimmungen/neu', { form });
    expect(refused.status).toBe(422);
    const again = await refused.text();
    expect(again).toContain('Wer &lt;b&gt;macht&lt;/b&gt; was?');
    for (const message of ['mindestens zwei Angebote', 'wählen Sie einen Vorschlag', 'begründen Sie'])
      expect(again).toContain(message);
    const body = new URLSearchParams({ ...form, proposal: 'keep', reason: 'Beide sind voll.' });
    for (const id of ids) body.append('offers', id);
    const opened = await ask('/abstimmungen/neu', { form: body });
    expect(opened.status).toBe(303);
    const address = `/abstimmungen/${form.id}`;
    expect(opened.headers.get('location')).toBe(`/m${address}`);
    expect(await html(address)).toContain('Beide sind voll.');
    const step = await ask(`${address}/stand`, { form: { state: 'done', reason: '', outcome: '' } });
    expect(step.status).toBe(422);
    expect(await step.text()).toContain('Dieser Stand kann hier nicht folgen.');
    expect(
      (await ask(`${address}/stand`, { form: { state: 'dropped', reason: 'Es bleibt so.' } })).status,
    ).toBe(303);
  });

  test('weights: adjusted in the address, kept for all with a reason', async () => {
    const adjusted = await html('/luecken/rang?g_lage=100&g_versorgung=0&g_bedarf=0');
    expect(adjusted).toContain('Dringlichkeit = (100 × Benachteiligung + 0 × fehlende Versorgung');
    expect(adjusted).toContain('weichen von der Voreinstellung ab');
    const form = { g_lage: '0', g_versorgung: '0', g_bedarf: '0', umkreis: '900', genug: '', grund: 'Probe' };
    expect((await ask('/luecken/gewichte', { form })).status).toBe(422);
    expect((await ask('/luecken/gewichte', { form: { ...form, g_lage: '1', grund: '' } })).status).toBe(422);
    expect((await ask('/luecken/gewichte', { form: { ...form, g_lage: '1' } })).status).toBe(303);
    expect(await html('/luecken/rang')).toContain('Probe');
  });

  test('weights of which none counts are not reckoned with', async () => {
    const scores = (page: string) => [...page.matchAll(/<strong>(\d+)<\/strong>/g)].map(([, score]) => score);
    const usual = await html('/luecken/rang');
    const nothing = await html('/luecken/rang?g_lage=0&g_versorgung=0&g_bedarf=0');
    expect(nothing).toContain('Mindestens ein Gewicht muss größer als 0 sein.');
    expect(nothing).toContain('Gerechnet ist mit den Gewichten, die für alle gelten.');
    expect(scores(nothing).length).toBeGreaterThan(5);
    expect(scores(nothing)).toEqual(scores(usual));
  });

  test('what does not exist is not found; nonsense in an address shows a page', async () => {
    const id = '019b0000-0000-7000-8000-000000000000';
    for (const path of [
      `/luecken/zelle?gebiet=${id}&spalte=0-2`,
      `/luecken/festgehalten/${id}`,
      `/abstimmungen/${id}`,
    ])
      expect((await ask(path)).status).toBe(404);
    expect((await ask('/luecken?ebene=x&spalten=y&umkreis=-1&ab=99999')).status).toBe(200);
    expect((await ask('/abstimmungen/neu?angebot=x')).status).toBe(200);
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { box, drawable } from './drawable.ts';
import { fontFiles, isDrawn, readCoverage } from './fonts.ts';
import { type PdfRequest, renderPdf } from './render-pdf.ts';
import { readPdf, structureFaults, walk } from './testing.ts';

const template = new URL('./testing.typ', import.meta.url);
const request = (name: string, changes: Partial<PdfRequest> = {}): PdfRequest => ({
  template,
  data: {
    lead: name,
    heading: name,
    items: [
      [name],
      [{ text: name, href: 'https://bildung.example.de/a?b=c#d' }, ' – ', { text: name, tone: 'open' }],
    ],
    words: `${name}\n\n${name}`,
    heads: [name, 'Plätze'],
    rows: Array.from({ length: 60 }, (_, index) => [name, String(index)]),
    closing: name,
  },
  locale: 'de',
  title: 'Prüfung',
  author: {
    name: 'Bündnis für Bildung',
    district: 'Musterbezirk',
    title: 'kooperieren, vernetzen, mitmachen',
  },
  date: '2026-11-22',
  isExample: true,
  address: 'https://bildung.example.de/musterbezirk/pr%C3%BCfung',
  ...changes,
});
/** Without spaces: a reader may lose them where a line ends. */
const dense = (text: string): string => text.replace(/\s+/g, '');

describe('a document', () => {
  test('says in its properties what it is, in which language, and that it keeps to PDF/UA-1', async () => {
    const read = await readPdf(await renderPdf(request('Turnhalle')));
    expect(read).toMatchObject({ title: 'Prüfung', author: 'Bündnis für Bildung', isMarked: true });
    expect(read.language).toMatch(/^de/);
    expect(read.xmp).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(read.text).toContain('Stand: 22. November 2026');
    expect(read.text).toContain('kooperieren, vernetzen, mitmachen');
    expect(read.text).toContain('Dieser Bezirk ist ein Beispiel.');
    expect(read.text).toContain(`Seite ${read.pages} von ${read.pages}`);
    expect(read.text).toContain('bildung.example.de/musterbezirk/prüfung');
    expect(read.links).toContain('https://bildung.example.de/a?b=c#d');
  });

  test('has headings in order, lists, and tables whose headings come again on each page', async () => {
    const read = await readPdf(await renderPdf(request('Turnhalle')));
    expect(read.pages).toBeGreaterThan(1);
    expect(structureFaults(read.structure)).toEqual([]);
    const roles = new Set(walk(read.structure).map(({ role }) => role));
    for (const role of ['H1', 'H2', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Link'])
      expect(roles).toContain(role);
    expect(read.text.match(/Plätze/g)?.length).toBe(read.pages);
  });

  test('speaks English to English readers', async () => {
    const read = await readPdf(await renderPdf(request('Gym', { locale: 'en', isExample: false })));
    expect(read.language).toMatch(/^en/);
    expect(read.text).toContain('As of 22 November 2026');
    expect(read.text).toContain('Page 1 of');
    expect(read.text).not.toContain('This district is an example');
  });

  test('is the same to the byte when the same is asked for, and another for another day', async () => {
    const [first, second] = [await renderPdf(request('Turnhalle')), await renderPdf(request('Turnhalle'))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const other = await renderPdf(request('Turnhalle', { date: '2014-03-01' }));
    expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false);
  });

  test.each([
    '#panic("x")',
    '$x^2$ and @label <label>',
    '\\ * _ ` ~ = - + / [ ] { } ( ) // /* */',
    '"Anführung" \'einfach\' -- --- ...',
    '#import "/etc/passwd"',
    '= Überschrift',
    'https://example.org/#x',
  ])('sets %s as it is', async (name) => {
    const { text, title } = await readPdf(await renderPdf(request(name, { title: name })));
    expect(dense(text)).toContain(dense(name));
    expect(title).toBe(name);
  });

  test('sets any text at all, whatever characters it has', async () => {
    const nasty = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'#$@\\*_`~=<>[]{}()"/-'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(nasty, async (name) => {
        const { text } = await readPdf(await renderPdf(request(name)));
        // Letters of the house's own language come out one to one; others may be joined into one sign.
        const letters = dense(drawable(name)).replace(/[^\x21-\x7e]/g, '');
        expect(dense(text).replace(/[^\x21-\x7e]/g, '')).toContain(letters);
      }),
      { numRuns: 25 },
    );
  });

  test('is set for several who ask at once; those beyond four are asked to come back', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => renderPdf(request('Turnhalle'))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array(4).fill('fulfilled'),
      ...Array(2).fill('rejected'),
    ]);
    expect(outcomes.at(-1)).toMatchObject({ reason: { status: 503 } });
    expect((await renderPdf(request('Turnhalle'))).length).toBeGreaterThan(1000);
  });

  test('that cannot be set is a fault with its reason, and the next one is set', async () => {
    await expect(renderPdf({ ...request('x'), data: {} })).rejects.toThrow(/could not be set.*heading/);
    expect((await renderPdf(request('Turnhalle'))).length).toBeGreaterThan(1000);
  });
});

describe('characters', () => {
  test('that the typeface lacks become a box, and the document says so', async () => {
    expect(drawable('Grüße, Çiğdem Łuków – „Ω“ Привет')).toBe('Grüße, Çiğdem Łuków – „Ω“ Привет');
    expect(drawable('山 שלום')).toBe(`${box} ${box.repeat(4)}`);
    expect(drawable('St.\u2011Anna\u2003Heim\t7')).toBe('St.-Anna Heim 7');
    expect(drawable('u\u0308\u0000\u2066')).toBe('ü');
    const { text } = await readPdf(await renderPdf(request('山田 太郎')));
    expect(text).toContain(`${box}${box} ${box}${box}`);
    expect(text).toContain('dort steht ein Kästchen');
    expect((await readPdf(await renderPdf(request('Turnhalle')))).text).not.toContain('Kästchen');
  });

  test('are known from the font itself', () => {
    const covers = readCoverage(readFileSync(fontFiles[0] ?? ''));
    expect([...'aßẞ€'].map((each) => covers(each.codePointAt(0) ?? 0))).toEqual([true, true, true, true]);
    expect([0x5c71, 0x1f642, 0xe000, 0xffff].map(covers)).toEqual([false, false, false, false]);
    expect(isDrawn(box.codePointAt(0) ?? 0)).toBe(true);
  });
});

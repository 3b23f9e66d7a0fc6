import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RadioGroup, SelectField } from './choice-fields.tsx';
import { longDate, typedDate } from './dates.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Form } from './form.tsx';
import type { Frame } from './frame.ts';
import { Page } from './page.tsx';
import { TextBlock } from './prose.tsx';
import { StyleguidePage } from './styleguide/styleguide-page.tsx';
import { DateField, TextArea, TextField } from './text-fields.tsx';
import { kernClasses } from './theme/kern-classes.ts';

const frame: Frame = {
  locale: 'de',
  direction: 'ltr',
  origin: 'https://example.org',
  brand: { title: 'Bündnis', subtitle: 'Musterbezirk', href: '/musterbezirk', logo: null },
  navigation: [{ label: 'Ziele', href: '/musterbezirk/ziele', current: true }],
  officeNavigation: [],
  asOf: {
    day: '2015-06-01',
    today: '2026-11-22',
    action: '/musterbezirk/ziele',
    keep: [{ name: 'feld', value: 'kultur & sport' }],
  },
  account: null,
  signInHref: '/anmelden',
  languages: [
    { locale: 'de', label: 'Deutsch', href: '/musterbezirk/ziele', current: true },
    { locale: 'en', label: 'English', href: '/en/musterbezirk/ziele', current: false },
  ],
  isExample: true,
  notice: { kind: 'success', text: 'Gespeichert.' },
  footer: [],
  assets: {
    stylesheet: '/assets/a.css',
    theme: null,
    icon: '/assets/i.svg',
    fonts: ['/assets/f.woff2'],
    script: (island) => `/assets/${island}.js`,
  },
  href: (path) => path,
};
const evil = '<script>alert("x")</script>';

describe('Page', () => {
  it('is a whole document with one heading of the first level, in the reader’s language', () => {
    const html = String(<Page frame={{ ...frame, locale: 'en' }} title="Ziele" />);
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en" dir="ltr">/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toContain('<title>Ziele – Bündnis Musterbezirk</title>');
    expect(html).toContain('Skip to content');
    expect(html).toContain('<time datetime="2015-06-01">1 June 2015</time>');
  });

  it('gives search engines complete addresses of its languages, and its base language where it has no other', () => {
    const page = (locale: 'de' | 'en' | 'tr') => ({
      locale,
      label: locale,
      href: `/${locale}/m`,
      current: false,
    });
    const away = { ...frame, origin: 'https://b.example', languages: [page('de'), page('en'), page('tr')] };
    const html = String(
      <Page frame={{ ...away, language: 'tr' }} title="Ziele" canonical="https://b.example/tr/m" />,
    );
    expect(html).toContain('hreflang="en" href="https://b.example/en/m"');
    expect(html).toContain('hreflang="x-default" href="https://b.example/de/m"');
    expect(html).not.toContain('hreflang="tr"');
    expect(html).toContain('rel="canonical" href="https://b.example/de/m"');
  });

  it('shows another day with one way back that keeps the rest of the address', () => {
    const html = String(<Page frame={frame} title="Ziele" />);
    expect(html).toContain('1. Juni 2015');
    expect(html).toContain('href="/musterbezirk/ziele?feld=kultur+%26+sport"');
    expect(html).toContain('<input type="hidden" name="feld" value="kultur &amp; sport"/>');
  });

  it.each(['de', 'de-x-simple', 'en', 'tr', 'ar', 'uk'] as const)(
    'says in %s which day it shows, with one point at the end',
    (language) => {
      const html = String(<Page frame={{ ...frame, language }} languages={[language]} title="Ziele" />);
      const band = /<div class="band band--time">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
      const said = band.replace(/<[^>]*>/g, '');
      expect(said).toContain('2015');
      expect(said).not.toMatch(/\.\s*\./);
    },
  );

  it('says nothing of time today, and has no control where there is no alliance', () => {
    const today = { day: '2026-11-22', today: '2026-11-22', action: '/x', keep: [] };
    expect(String(<Page frame={{ ...frame, asOf: today }} title="Ziele" />)).not.toContain('band--time');
    expect(String(<Page frame={{ ...frame, asOf: null }} title="Anmelden" />)).not.toContain('name="stand"');
  });

  it('escapes what people wrote and carries no inline style or script', () => {
    const html = String(
      <Page frame={{ ...frame, brand: { ...frame.brand, title: evil } }} title={evil} lead={evil}>
        <TextBlock text={evil} />
      </Page>,
    );
    expect(html).not.toContain(evil);
    const guide = String(<StyleguidePage frame={frame} />);
    expect(guide).not.toMatch(/ style=| on[a-z]+="|<script(?! type="module" src=)/);
    expect(guide.match(/<h1[ >]/g)).toHaveLength(1);
  });

  it('uses every id once', () => {
    const ids = [...String(<StyleguidePage frame={frame} />).matchAll(/ id="([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('fields', () => {
  it('tie label, hint and error to their control', () => {
    const html = String(
      <Form action="/x" id="f">
        <TextField name="parts[0].name" label="Name" hint="kurz" error="fehlt" required={false} />
      </Form>,
    );
    expect(html).toContain('<label class="kern-label" for="f-parts-0-name">');
    expect(html).toContain('aria-describedby="f-parts-0-name-hint f-parts-0-name-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('id="f-parts-0-name-error"');
    expect(html).toContain('(freiwillig)');
    expect(html).not.toContain('aria-required');
  });

  it('puts choices of one group under its heading, and the others as they are', async () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B', group: 'Kieze' },
      { value: 'c', label: 'C', group: 'Kieze' },
      { value: 'd', label: 'D', group: 'Bezirke' },
    ];
    const html = String(await (<SelectField name="x" label="X" value="c" options={options} />));
    const bare = html.replace(/ (?:class|id|name|required|aria-[a-z]+)="[^"]*"/g, '');
    expect(bare).toContain(
      '<option value="a">A</option><optgroup label="Kieze"><option value="b">B</option><option value="c" selected="">C</option></optgroup><optgroup label="Bezirke">',
    );
  });

  it('come back filled and escaped', () => {
    expect(String(<TextField name="a" label="A" value={'"><b>'} />)).toContain('value="&quot;&gt;&lt;b&gt;"');
    expect(String(<TextArea name="a" label="A" value={'</textarea><b>'} />)).toContain('&lt;/textarea&gt;');
    expect(String(<DateField name="a" label="A" value="2015-06-01" />)).toContain('value="01.06.2015"');
    expect(String(<DateField name="a" label="A" value="31.2." />)).toContain('value="31.2."');
    const select = <SelectField name="a" label="A" value="b" options={[{ value: 'b', label: 'B' }]} />;
    expect(String(select)).toContain('<option value="b" selected="">B</option>');
  });

  it('keeps a first line break of a text (the parser eats one)', () => {
    expect(String(<TextArea name="a" label="A" value={'\nx'} />)).toContain('>\n\nx</textarea>');
  });

  it('leads from the summary to the field, into a group of radio buttons too', () => {
    const summary = String(
      <ErrorSummary form="f" errors={[{ field: 'seat', label: 'Sitz', message: 'Bitte wählen.' }]} />,
    );
    const group = String(
      <Form action="/x" id="f">
        <RadioGroup name="seat" label="Sitz" options={[{ value: 'a', label: 'A' }]} error="Bitte wählen." />
      </Form>,
    );
    expect(summary).toContain('href="#f-seat"');
    expect(group).toContain('id="f-seat"');
    expect(String(<ErrorSummary errors={[]} />)).toBe('');
  });
});

describe('dates', () => {
  it('are words for reading and figures for typing', () => {
    expect(longDate('2015-06-01', 'de')).toBe('1. Juni 2015');
    expect(longDate('nie', 'de')).toBe('nie');
    expect(typedDate('2015-06-01')).toBe('01.06.2015');
  });
});

describe('KERN', () => {
  const stylesheet = readFileSync(
    join(import.meta.dirname, '../../node_modules/@kern-ux/native/dist/kern.css'),
    'utf8',
  );
  it('still has every class that we list', () => {
    const known = new Set([...stylesheet.matchAll(/\.(kern-[\w-]+)/g)].map((match) => match[1]));
    expect(kernClasses.filter((name) => !known.has(name))).toEqual([]);
  });

  it('has no class in use that the list forgets', () => {
    const used = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith('.tsx') && !name.includes('.test.'))
      .flatMap((name) => [
        ...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/kern-[\w-]*\w(?=[\s'"`])/g),
      ])
      .map((match) => match[0]);
    expect([...new Set(used)].filter((name) => !kernClasses.includes(name))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { largestLogo, readAccent, readLogo } from './look.ts';

describe('readAccent', () => {
  it('takes colours as people write them', () => {
    expect(readAccent(' #6A1B6A ')).toEqual({ ok: true, accent: '#6a1b6a' });
    expect(readAccent('6a1b6a')).toEqual({ ok: true, accent: '#6a1b6a' });
    expect(readAccent('#025')).toEqual({ ok: true, accent: '#002255' });
    expect(readAccent('  ')).toEqual({ ok: true, accent: null });
  });
  it('refuses what is no colour or cannot be read', () => {
    expect(readAccent('rot')).toEqual({ ok: false, fault: { reason: 'not-a-colour' } });
    expect(readAccent('#ffcc00')).toMatchObject({ ok: false, fault: { reason: 'too-little-contrast' } });
  });
});

const svg = (inner: string, head = '') =>
  readLogo(new TextEncoder().encode(`${head}<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`));

describe('readLogo', () => {
  it('knows a picture by its content', () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
    expect(readLogo(png)).toEqual({ ok: true, type: 'image/png' });
    expect(svg('<path d="M0 0"/>', '<?xml version="1.0"?>\n<!-- ein Logo -->\n')).toEqual({
      ok: true,
      type: 'image/svg+xml',
    });
    expect(svg('<use href="#a"/><rect fill="url(#verlauf)"/>')).toMatchObject({ ok: true });
    expect(readLogo(new TextEncoder().encode('<html><svg/></html>'))).toMatchObject({
      fault: { reason: 'not-an-image' },
    });
    expect(readLogo(new Uint8Array(largestLogo + 1))).toEqual({
      ok: false,
      fault: { reason: 'too-large', kB: 201 },
    });
  });

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT href="x"/>',
    '<g onload="alert(1)"/>',
    '<g\nonclick = "x"/>',
    '<a href="javascript:alert(1)"/>',
    '<image href="https://elsewhere.example/a.png"/>',
    "<image xlink:href='//elsewhere.example/a.png'/>",
    '<image href="data:image/svg+xml;base64,AAAA"/>',
    '<foreignObject><p/></foreignObject>',
    '<style>@import "x.css";</style>',
    '<rect fill="url(https://elsewhere.example/#a)"/>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
  ])('refuses an SVG with %s', (inner) => {
    expect(svg(inner)).toEqual({ ok: false, fault: { reason: 'unsafe' } });
  });
  it('refuses entities', () => {
    expect(svg('&x;', '<!DOCTYPE svg [<!ENTITY x "y">]>')).toMatchObject({ ok: false });
  });
});

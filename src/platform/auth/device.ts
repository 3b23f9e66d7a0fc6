const browsers: readonly [name: string, mark: RegExp][] = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\bOPR\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /(Chrome|CriOS|Chromium)\//],
  ['safari', /\bSafari\//],
];
const systems: readonly [name: string, mark: RegExp][] = [
  ['android', /Android/],
  ['iphone', /iPhone|iPod/],
  ['ipad', /iPad/],
  ['windows', /Windows/],
  ['chromeos', /CrOS/],
  ['mac', /Macintosh|Mac OS X/],
  ['linux', /Linux|X11/],
];

const find = (list: readonly [string, RegExp][], line: string): string =>
  list.find(([, mark]) => mark.test(line))?.[0] ?? 'other';

/**
 * Browser and system as `browser/system` (`firefox/windows`, `other/other`), from what the browser sends. Only this is
 * kept, so that a person recognises the device and nobody else can.
 */
export const deviceOf = (userAgent: string | null | undefined): string =>
  `${find(browsers, userAgent ?? '')}/${find(systems, userAgent ?? '')}`;

const browserWords: Record<string, string> = {
  edge: 'Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
};
const systemWords: Record<string, string> = {
  android: 'Android',
  iphone: 'iPhone',
  ipad: 'iPad',
  windows: 'Windows',
  chromeos: 'ChromeOS',
  mac: 'Mac',
  linux: 'Linux',
};

/** The names of a kept device; null where it was not recognised. */
export const deviceNames = (device: string | null): { browser: string | null; system: string | null } => {
  const [browser = '', system = ''] = (device ?? '').split('/');
  return { browser: browserWords[browser] ?? null, system: systemWords[system] ?? null };
};

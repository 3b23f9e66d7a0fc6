import type { Frame } from './frame.ts';

/** Where tests pretend that everyone reads their pages. */
export const testOrigin = 'https://example.org';

/** A frame for pages under test, of an alliance at `/m`; `parts` are what a test wants otherwise. */
export const testFrame = (parts: Partial<Frame> = {}): Frame => ({
  locale: 'de',
  direction: 'ltr',
  origin: testOrigin,
  brand: { title: 'Bündnis', subtitle: null, href: '/m', logo: null },
  navigation: [],
  officeNavigation: [],
  asOf: null,
  account: null,
  signInHref: '/anmelden',
  languages: [],
  isExample: true,
  notice: null,
  footer: [],
  assets: { stylesheet: '/s.css', theme: null, icon: '/i.svg', fonts: [], script: (name) => `/${name}.js` },
  href: (path, query = {}) => testHref(`/m${path}`, query),
  ...parts,
});

/** A path with a query beside its own; what is `undefined` is left out. */
export const testHref = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const [bare = '', own = ''] = path.split('?');
  const all = new URLSearchParams(own);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) all.set(name, value);
  return all.size > 0 ? `${bare}?${all}` : bare;
};

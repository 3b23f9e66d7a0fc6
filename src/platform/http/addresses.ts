/**
 * First parts of addresses that no alliance can be called: pages of the platform, languages that may come, technical
 * addresses. An alliance's slug is checked against it when it is made.
 */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'abmelden',
  'anmelden',
  'api',
  'ar',
  'assets',
  'barrierefreiheit',
  'datenschutz',
  'de',
  'einfach',
  'einladung',
  'en',
  'fr',
  'healthz',
  'hilfe',
  'impressum',
  'konto',
  'metrics',
  'pl',
  'plattform',
  'readyz',
  'ru',
  'styleguide',
  'static',
  'tr',
  'uk',
  'vi',
  'well-known',
]);

/** Whether the text can be an alliance's address: small letters, digits and single hyphens, at most 60. */
export const isSlug = (text: string): boolean =>
  text.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !reservedSlugs.has(text);

/** A relative address on this site, safe to go to after a sign-in; anything else (other hosts, `//…`, `\`) is null. */
export const safeReturn = (address: string | null | undefined): string | null => {
  if (!address || address.length > 2000 || !address.startsWith('/') || /^\/[/\\]/.test(address)) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be kept out
  if (/[\u0000-\u001f\u007f\\]/.test(address)) return null;
  if (!URL.canParse(address, 'http://here.invalid')) return null;
  const url = new URL(address, 'http://here.invalid');
  // `/..//elsewhere` is resolved to `//elsewhere`, which a browser takes for another host.
  if (url.origin !== 'http://here.invalid' || url.pathname.startsWith('//')) return null;
  return `${url.pathname}${url.search}${url.hash}`;
};

import { reservedSlugs } from '../../platform/http/addresses.ts';
import { defaultLocale, isLocale, type Locale, localePrefix } from '../../platform/i18n/locale.ts';

/**
 * Where a request goes: language, alliance, and the rest of the path. `/en/musterbezirk/ziele` is English, alliance
 * `musterbezirk`, path `/ziele`; with a host of its own, `/ziele` is enough.
 */
export type Address = {
  locale: Locale;
  /** Null for pages of the platform. */
  slug: string | null;
  path: string;
  /** What stands before the alliance's paths in links: `/musterbezirk`, or nothing on a host of its own. */
  base: string;
};

/** @param hosts host name → slug, from the setting ALLIANCE_HOSTS */
export const readAddress = (url: URL, hosts: ReadonlyMap<string, string>): Address => {
  const [, first = '', ...others] = url.pathname.split('/');
  const hasPrefix = isLocale(first) && first !== defaultLocale;
  const locale = hasPrefix ? first : defaultLocale;
  const rest = hasPrefix ? `/${others.join('/')}` : url.pathname;
  const [, head = '', ...tail] = rest.split('/');
  const own = hosts.get(url.hostname);
  if (own && head !== own && !reservedSlugs.has(head)) return { locale, slug: own, path: rest, base: '' };
  if (head === '' || reservedSlugs.has(head)) return { locale, slug: null, path: rest, base: '' };
  return { locale, slug: head, path: tail.length > 0 ? `/${tail.join('/')}` : '/', base: `/${head}` };
};

/** The public path of a page in a language. */
export const publicPath = (locale: Locale, base: string, path: string): string => {
  const full = `${localePrefix(locale)}${base}${path === '/' && (base || locale !== defaultLocale) ? '' : path}`;
  return full === '' ? '/' : full;
};

/** Adds what is given to the query; leaves out what is undefined or empty. */
export const withQuery = (path: string, query: Record<string, string | undefined>): string => {
  const [bare = '', hash] = path.split('#');
  const [pathname = '', existing = ''] = bare.split('?');
  const search = new URLSearchParams(existing);
  for (const [name, value] of Object.entries(query)) {
    if (value) search.set(name, value);
    else search.delete(name);
  }
  const text = search.toString();
  return `${pathname}${text ? `?${text}` : ''}${hash ? `#${hash}` : ''}`;
};

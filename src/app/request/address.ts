import { reservedSlugs } from '../../platform/http/addresses.ts';
import {
  baseLocale,
  type Language,
  type Locale,
  languageOfPrefix,
  localePrefix,
} from '../../platform/i18n/locale.ts';

/**
 * Where a request goes: language, alliance, and the rest of the path. `/en/musterbezirk/ziele` is English, alliance
 * `musterbezirk`, path `/ziele`; with a host of its own, `/ziele` is enough.
 */
export type Address = {
  /** The language that the address asks for, and the one of the interface that stands in for it. */
  language: Language;
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
  const named = languageOfPrefix(first);
  const language = named ?? 'de';
  const locale = baseLocale[language];
  const rest = named ? `/${others.join('/')}` : url.pathname;
  const [, head = '', ...tail] = rest.split('/');
  const own = hosts.get(url.hostname);
  if (own && head !== own && !reservedSlugs.has(head))
    return { language, locale, slug: own, path: rest, base: '' };
  if (head === '' || reservedSlugs.has(head)) return { language, locale, slug: null, path: rest, base: '' };
  return {
    language,
    locale,
    slug: head,
    path: tail.length > 0 ? `/${tail.join('/')}` : '/',
    base: `/${head}`,
  };
};

/** The public path of a page in a language. */
export const publicPath = (language: Language, base: string, path: string): string => {
  const prefix = localePrefix(language);
  const full = `${prefix}${base}${path === '/' && (base || prefix) ? '' : path}`;
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

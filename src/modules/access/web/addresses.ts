import { safeReturn } from '../../../platform/http/addresses.ts';
import { type Locale, localePrefix } from '../../../platform/i18n/locale.ts';
import type { PlatformScope } from '../../../platform/scope.ts';

type Query = Record<string, string | null | undefined>;

/** The address of a page of the platform in a language; empty values of the query are left out. */
export const platformHref = (locale: Locale, path: string, query: Query = {}): string => {
  const search = new URLSearchParams(
    Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
  return `${localePrefix(locale)}${path}${search ? `?${search}` : ''}`;
};

/** Where to go after signing in: within this site, and not to a page of signing in, which would lead in a circle. */
export const returnAddress = (wanted: string | null | undefined): string | null => {
  const address = safeReturn(wanted);
  return address && !/^(\/[a-z]{2})?\/(anmelden|abmelden)([/?#]|$)/.test(address) ? address : null;
};

/** The step after a sign-in, which leads on to `returnTo` or to the person's own pages. */
export const afterSignIn = (scope: PlatformScope, returnTo: string | null): string =>
  platformHref(scope.locale, '/anmelden/ziel', { weiter: returnTo });

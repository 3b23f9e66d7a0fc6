import type { Context } from 'hono';
import type { Module, NavigationEntry } from '../../modules/module.ts';
import type { Settings } from '../../platform/config/settings.ts';
import { takeNotice } from '../../platform/http/notice.ts';
import { direction, isLocale, languages } from '../../platform/i18n/locale.ts';
import type { PlatformScope, Scope } from '../../platform/scope.ts';
import type { Frame } from '../../ui/frame.ts';
import type { Assets } from '../assets.ts';
import { appTexts } from '../texts/index.ts';
import { type Address, publicPath, withQuery } from './address.ts';
import type { AllianceEntrance } from './alliance-entrance.ts';
import { contactsAreShown, contactsPath } from './contacts.ts';

/** The parameter of the day in addresses: `?stand=2015-06-01`. */
export const dayParameter = 'stand';

type FrameInput = {
  c: Context;
  address: Address;
  assets: Assets;
  modules: readonly Module[];
  settings: Pick<Settings, 'publicUrl' | 'allianceHosts'>;
};

/** What an alliance's pages are set into. */
export const allianceFrame = (input: FrameInput, scope: Scope, entrance: AllianceEntrance): Frame => {
  const { address } = input;
  const t = appTexts(scope.locale);
  const day = scope.asOf === scope.today ? undefined : scope.asOf;
  const href: Frame['href'] = (path, query = {}) =>
    withQuery(publicPath(address.language, address.base, path), { [dayParameter]: day, ...query });
  // In a language that the interface does not speak, only what is given in it is led to.
  const labelOf = (entry: NavigationEntry): string | null =>
    isLocale(address.language)
      ? entry.label(address.language)
      : (entry.publicLabel?.(address.language) ?? null);
  const entries = input.modules
    .flatMap((module) => module.navigation ?? [])
    .filter((entry) => entry.right(scope.actor) && labelOf(entry) !== null)
    .toSorted((a, b) => (a.rank ?? 50) - (b.rank ?? 50));
  const links = (place: 'public' | 'office') =>
    entries
      .filter((entry) => entry.place === place)
      .map((entry) => ({
        label: labelOf(entry) ?? entry.label(scope.locale),
        href: href(entry.path),
        current: isWithin(address.path, entry.path),
      }));
  const url = new URL(input.c.req.url);
  return {
    ...common(input, scope),
    brand: {
      title: t.brand,
      subtitle: scope.alliance.name,
      href: href('/'),
      logo: entrance.logo ? `${address.base}/logo?v=${entrance.lookVersion}` : null,
    },
    navigation: links('public'),
    officeNavigation: links('office'),
    asOf: {
      day: scope.asOf,
      today: scope.today,
      action: publicPath(address.language, address.base, address.path),
      keep: [...url.searchParams]
        .filter(([name]) => name !== dayParameter)
        .map(([name, value]) => ({ name, value })),
    },
    isExample: scope.alliance.isExample,
    footer: [
      { label: t.footer.sources, href: href('/quellen') },
      { label: t.footer.api, href: href('/api') },
      ...platformFooter(scope, address),
      { label: t.footer.platform, href: publicPath(address.language, '', '/') },
    ],
    assets: {
      ...input.assets,
      theme: entrance.accent ? `${address.base}/farben.css?v=${entrance.lookVersion}` : null,
    },
    href,
  };
};

/** What pages without an alliance are set into. */
export const platformFrame = (input: FrameInput, scope: PlatformScope): Frame => {
  const t = appTexts(scope.locale);
  const href: Frame['href'] = (path, query = {}) =>
    withQuery(publicPath(input.address.language, '', path), query);
  return {
    ...common(input, scope),
    brand: { title: t.platform, subtitle: t.platformSub, href: href('/'), logo: null },
    navigation: [],
    officeNavigation: [],
    asOf: null,
    isExample: false,
    footer: [...platformFooter(scope, input.address), { label: t.footer.platform, href: href('/') }],
    assets: { ...input.assets, theme: null },
    href,
  };
};

const common = ({ c, address, settings }: FrameInput, scope: PlatformScope) => {
  const t = appTexts(scope.locale);
  const url = new URL(c.req.url);
  const here = `${url.pathname}${url.search}`;
  const platformPath = (path: string) => publicPath(address.language, '', path);
  return {
    locale: scope.locale,
    language: address.language,
    // An alliance with a host of its own is read there; no other host that a request names is believed.
    origin: settings.allianceHosts.has(url.hostname) ? url.origin : new URL(settings.publicUrl).origin,
    direction: direction[address.language],
    account:
      scope.actor.kind === 'user'
        ? { name: scope.actor.name, href: platformPath('/konto'), signOutAction: platformPath('/abmelden') }
        : null,
    contacts: {
      areShown: scope.actor.kind === 'user' || contactsAreShown(c),
      action: publicPath(address.language, address.base, contactsPath),
      back: here,
    },
    signInHref: withQuery(platformPath('/anmelden'), { weiter: c.req.method === 'GET' ? here : undefined }),
    languages: languages.map((language) => ({
      locale: language,
      label: t.languages[language],
      href: `${publicPath(language, address.base, address.path)}${c.req.method === 'GET' ? url.search : ''}`,
      current: language === address.language,
    })),
    notice: c.req.method === 'GET' ? takeNotice(c) : null,
  };
};

const platformFooter = (scope: PlatformScope, { language }: Address) => {
  const t = appTexts(scope.locale);
  return [
    { label: t.footer.privacy, href: publicPath(language, '', '/datenschutz') },
    { label: t.footer.accessibility, href: publicPath(language, '', '/barrierefreiheit') },
  ];
};

const isWithin = (path: string, entry: string): boolean =>
  entry === '/' ? path === '/' : path === entry || path.startsWith(`${entry}/`);

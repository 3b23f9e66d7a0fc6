import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Language } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Frame } from '../../../ui/frame.ts';
import type { AllianceEnv } from '../../web.ts';
import { pinCookie, readPins } from '../pins.ts';
import { type PublicTexts, publicFinderTexts } from '../texts/index.ts';

export type C = Context<AllianceEnv>;

/** What every page of the module needs to know of its reader. */
export type Reader = {
  frame: Frame;
  /** The language of the page, which may be none of the interface's own. */
  language: Language;
  texts: PublicTexts;
  asOf: string;
  today: string;
  /** What stands on the reader's pinboard. */
  pins: readonly string[];
  /** The path and query of this page, to come back to. */
  here: string;
};

export const readerOf = (c: C): Reader => {
  const scope: Scope = c.get('scope');
  const language = c.get('frame').language ?? scope.locale;
  const url = new URL(c.req.url);
  return {
    frame: c.get('frame'),
    language,
    texts: publicFinderTexts(language),
    asOf: scope.asOf,
    today: scope.today,
    pins: readPins(getCookie(c, pinCookie(scope.alliance.slug))),
    here: `${url.pathname}${url.search}`,
  };
};

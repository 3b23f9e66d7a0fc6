/** The languages of public pages; `de-x-simple` is simple German. */
export type Language = 'de' | 'de-x-simple' | 'en' | 'tr' | 'ar' | 'uk';

/** What every page is set into: language, brand, navigation, the day of the view, who is signed in. Plain data. */
export type Frame = {
  /** The language of the interface: that of every page which is not given in the language asked for. */
  locale: 'de' | 'en';
  /** The language that the address asks for; `locale` where nothing is said. */
  language?: Language;
  direction: 'ltr' | 'rtl';
  /** Where everyone reads this page, as `https://host`: addresses that leave the house are complete. */
  origin: string;
  brand: { title: string; subtitle: string | null; href: string; logo: string | null };
  navigation: readonly NavigationLink[];
  /** The office's own entries (second line of the navigation), empty for the public. */
  officeNavigation: readonly NavigationLink[];
  /** The day of the view; null on pages without an alliance. `action` is the address that the control submits to. */
  asOf: {
    day: string;
    today: string;
    action: string;
    keep: readonly { name: string; value: string }[];
  } | null;
  account: { name: string; href: string; signOutAction: string } | null;
  signInHref: string;
  /**
   * Whether telephone numbers and mail addresses stand on pages as they are, and where the button leads that shows them. Left
   * out: they do.
   */
  contacts?: { areShown: boolean; action: string; back: string };
  /** The same page in the other languages. */
  languages: readonly { locale: Language; label: string; href: string; current: boolean }[];
  /** Fictional example district: every page says so. */
  isExample: boolean;
  /** A message that the last act left (after a redirect), e.g. "Gespeichert." */
  notice: Notice | null;
  footer: readonly { label: string; href: string }[];
  assets: FrameAssets;
  /**
   * The address of a page of this alliance in the reader's language and on the reader's day:
   * `href('/ziele')` gives `/en/musterbezirk/ziele?stand=2015-06-01`.
   */
  href(path: string, query?: Record<string, string | undefined>): string;
};

/** The whole address of a page, for what is read elsewhere: files, calendars, feeds, documents, what is shared. */
export const wholeHref = (
  frame: Pick<Frame, 'href' | 'origin'>,
  path: string,
  query: Record<string, string | undefined> = {},
): string => new URL(frame.href(path, query), frame.origin).href;

/** Public addresses of what the browser loads. `Assets` of `src/app/assets.ts` fills all but `theme`. */
export type FrameAssets = {
  stylesheet: string;
  /** The alliance's own colours (see `ui/theme/contrast.ts`), or null. */
  theme: string | null;
  /** The site's icon (SVG). */
  icon: string;
  /** Fonts that every page needs at once; they are preloaded. */
  fonts: readonly string[];
  /** The address of `NAME.island.ts`, e.g. `script('page')`. Throws for an island that does not exist. */
  script(island: string): string;
};
export type NavigationLink = { label: string; href: string; current: boolean };
export type Notice = {
  kind: 'success' | 'info' | 'warning';
  text: string;
  action?: { label: string; href: string };
};

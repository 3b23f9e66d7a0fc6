import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { ContactContext } from './contact.tsx';
import type { Frame, Language } from './frame.ts';
import { PageBands } from './page-bands.tsx';
import { PageFooter } from './page-footer.tsx';
import { PageHeader } from './page-header.tsx';
import { directionOf, interfaceLanguages, LanguageContext, tagOf, wordsOf } from './words.ts';

export type PageProps = {
  frame: Frame;
  /** The page's one `h1`, and the first part of the window's title. */
  title: string;
  /** The language of the title, where it is not that of the page. */
  titleLanguage?: { lang?: string | undefined; dir?: 'ltr' | 'rtl' | undefined };
  /** A small word above the title that says what kind of thing this is, e.g. "Ziel". */
  kicker?: string | undefined;
  /** One or two sentences: what the reader came for. */
  lead?: Child;
  /** The way here, without the page itself. */
  breadcrumbs?: readonly Crumb[];
  /** `text` keeps lines short (articles, forms, the thread); `wide` leaves room for grids and tables. */
  width?: 'text' | 'wide';
  /** `display` for start pages: a larger heading. */
  heading?: 'page' | 'display';
  /** Chips and states below the lead. */
  state?: Child;
  /** Drawn beside title and lead where there is room, e.g. `<HeroThread />`. */
  aside?: Child;
  /** Where the content comes from and when it was checked; small, at the end. */
  provenance?: Child;
  /** Names of the islands that the page needs besides `page`. */
  islands?: readonly string[];
  /** The languages that the page is given in; German and English where nothing is said. */
  languages?: readonly Language[];
  /** The page's own complete address, where it can be read at several. */
  canonical?: string;
  /** More for the head: what search engines and feed readers look for. */
  head?: Child;
  children?: Child;
};

/**
 * A whole document: head, header, bands, breadcrumbs, the only `h1`, lead, content, provenance, footer.
 * Pages without an alliance give a frame whose `asOf` is null.
 */
export const Page = (props: PageProps) => {
  const { title, width = 'wide', heading = 'page', languages = interfaceLanguages } = props;
  const asked = props.frame.language ?? props.frame.locale;
  const language = languages.includes(asked) ? asked : props.frame.locale;
  const frame: Frame = {
    ...props.frame,
    language,
    languages: props.frame.languages.filter((each) => languages.includes(each.locale)),
  };
  const words = wordsOf(language);
  // Search engines want complete addresses here.
  const whole = (href: string) => new URL(href, frame.origin).href;
  // In a language that a page is not given in it is the one of its base language.
  const own = asked === language ? undefined : frame.languages.find((each) => each.locale === language)?.href;
  const canonical = own ? whole(own) : props.canonical;
  const brand = [frame.brand.title, frame.brand.subtitle].filter(Boolean).join(' ');
  const head = (
    <div class="page-head__words">
      {props.kicker && <p class="kicker">{props.kicker}</p>}
      <h1 class={heading === 'display' ? 'h1 h1--display' : 'h1'} {...props.titleLanguage}>
        {title}
      </h1>
      {props.lead && <p class="lead">{props.lead}</p>}
      {props.state}
    </div>
  );
  return (
    <LanguageContext.Provider value={language}>
      <ContactContext.Provider value={frame.contacts ?? null}>
        {raw('<!DOCTYPE html>')}
        <html lang={tagOf(language)} dir={directionOf(language)}>
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>{title === brand ? title : words.brandTitle(title, brand)}</title>
            {frame.assets.fonts.map((font) => (
              <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
            ))}
            <link rel="stylesheet" href={frame.assets.stylesheet} />
            {frame.assets.theme && <link rel="stylesheet" href={frame.assets.theme} />}
            <link rel="icon" href={frame.assets.icon} type="image/svg+xml" />
            {canonical && <link rel="canonical" href={canonical} />}
            {frame.languages.map((each) => (
              <link rel="alternate" hreflang={each.locale} href={whole(each.href)} />
            ))}
            {frame.languages.map(
              (each) =>
                each.locale === 'de' && <link rel="alternate" hreflang="x-default" href={whole(each.href)} />,
            )}
            {props.head}
            {['page', ...(props.islands ?? [])].map((island) => (
              <script type="module" src={frame.assets.script(island)} />
            ))}
          </head>
          <body>
            <a class="skip" href="#inhalt">
              {words.skip}
            </a>
            <PageHeader frame={frame} />
            {asked !== language && <OtherLanguage asked={asked} />}
            <PageBands frame={frame} />
            <main id="inhalt" class={`main wrap wrap--${width}`} tabindex={-1}>
              {props.breadcrumbs && props.breadcrumbs.length > 0 && <Breadcrumbs items={props.breadcrumbs} />}
              {props.aside ? (
                <div class="page-head page-head--aside">
                  {head}
                  <div class="page-head__aside">{props.aside}</div>
                </div>
              ) : (
                <div class="page-head">{head}</div>
              )}
              {props.children}
              {props.provenance && <div class="provenance">{props.provenance}</div>}
            </main>
            <PageFooter frame={frame} />
          </body>
        </html>
      </ContactContext.Provider>
    </LanguageContext.Provider>
  );
};

/** Says in the reader's own language that this page is not given in it. */
const OtherLanguage = ({ asked }: { asked: Language }) => (
  <aside class="bands" lang={tagOf(asked)} dir={directionOf(asked)} aria-label={wordsOf(asked).language}>
    <div class="band band--language">
      <p class="wrap">{wordsOf(asked).otherLanguage}</p>
    </div>
  </aside>
);

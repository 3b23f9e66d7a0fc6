import type { Frame, NavigationLink } from './frame.ts';
import { ThreadMark } from './marks.tsx';
import { interfaceLanguages, tagOf, wordsOf } from './words.ts';

const Links = ({ links }: { links: readonly NavigationLink[] }) => (
  <ul class="nav-list">
    {links.map((link) => (
      <li>
        <a href={link.href} aria-current={link.current ? 'page' : undefined}>
          {link.label}
        </a>
      </li>
    ))}
  </ul>
);

const Brand = ({ frame }: { frame: Frame }) => (
  <a class="brand" href={frame.brand.href}>
    {frame.brand.logo ? (
      <img class="brand__logo" src={frame.brand.logo} alt="" width="44" height="44" />
    ) : (
      <ThreadMark />
    )}
    <span class="brand__words">
      {frame.brand.title}
      {frame.brand.subtitle && <small>{frame.brand.subtitle}</small>}
    </span>
  </a>
);

/** The day of the view as an ordinary GET form: works without JavaScript, and the address keeps the day. */
const AsOfControl = ({ frame }: { frame: Frame }) => {
  const words = wordsOf(frame.language ?? frame.locale);
  const { asOf } = frame;
  if (!asOf) return null;
  return (
    <form class="as-of" method="get" action={asOf.action} data-auto-submit>
      {asOf.keep.map((field) => (
        <input type="hidden" name={field.name} value={field.value} />
      ))}
      <label for="stand">{words.asOf}</label>
      <input
        id="stand"
        class="as-of__day"
        type="date"
        name="stand"
        value={asOf.day}
        min="1900-01-01"
        max="2199-12-31"
        title={words.asOfHint}
        required
      />
      <button class="as-of__button" type="submit">
        {words.show}
      </button>
    </form>
  );
};

const Languages = ({ frame, isStrip = false }: { frame: Frame; isStrip?: boolean }) =>
  frame.languages.length < 2 ? null : (
    <nav
      class={isStrip ? 'languages languages--strip wrap' : 'languages'}
      aria-label={wordsOf(frame.language ?? frame.locale).language}
    >
      <ul class="nav-list">
        {frame.languages.map((language) => (
          <li>
            <a
              href={language.href}
              lang={tagOf(language.locale)}
              hreflang={tagOf(language.locale)}
              aria-current={language.current ? 'true' : undefined}
            >
              {language.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );

/** Whether the page is given in more than the languages of the interface. */
const isForFamilies = (frame: Frame): boolean => frame.languages.length > interfaceLanguages.length;

const Account = ({ frame }: { frame: Frame }) => {
  const words = wordsOf(frame.language ?? frame.locale);
  if (!frame.account) {
    return (
      <a class="top__link" href={frame.signInHref}>
        {words.signIn}
      </a>
    );
  }
  return (
    <div class="account">
      <a class="top__link" href={frame.account.href} aria-label={words.account(frame.account.name)}>
        {frame.account.name}
      </a>
      <form method="post" action={frame.account.signOutAction}>
        <button class="top__link" type="submit">
          {words.signOut}
        </button>
      </form>
    </div>
  );
};

/**
 * Brand, navigation, day of the view, language and account. On small screens everything but the brand folds into one
 * `<details>`; wide screens show it open through `::details-content`, and a browser without that keeps the menu button.
 * Languages of pages for families stay outside: who cannot read the word for "menu" must not have to open it.
 */
export const PageHeader = ({ frame }: { frame: Frame }) => {
  const words = wordsOf(frame.language ?? frame.locale);
  return (
    <header class="top">
      <div class="wrap top__row">
        <Brand frame={frame} />
        <details class="fold" data-menu>
          <summary class="fold__button">{words.menu}</summary>
          <div class="fold__panel">
            <div class="top__tools">
              <AsOfControl frame={frame} />
              <Languages frame={frame} />
              <Account frame={frame} />
            </div>
            {frame.navigation.length > 0 && (
              <nav class="top__nav" aria-label={words.mainNavigation}>
                <Links links={frame.navigation} />
              </nav>
            )}
          </div>
        </details>
      </div>
      {isForFamilies(frame) && <Languages frame={frame} isStrip />}
      {frame.officeNavigation.length > 0 && (
        <div class="office">
          <div class="wrap">
            <details class="fold fold--office" data-menu>
              <summary class="fold__button">{words.office}</summary>
              <nav class="fold__panel office__nav" aria-label={words.officeNavigation}>
                <Links links={frame.officeNavigation} />
              </nav>
            </details>
          </div>
        </div>
      )}
    </header>
  );
};

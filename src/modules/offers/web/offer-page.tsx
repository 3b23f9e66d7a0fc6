import type { Child } from 'hono/jsx';
import { longDay } from '../../../platform/i18n/format.ts';
import { languages } from '../../../platform/i18n/locale.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Section } from '../../../ui/cards.tsx';
import { Chip, StateLabel, StateLine } from '../../../ui/chips.tsx';
import { germanOn, InGerman } from '../../../ui/in-german.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextBlock } from '../../../ui/prose.tsx';
import { StructuredData } from '../../../ui/structured-data.tsx';
import { offer } from '../kinds.ts';
import { languageName } from '../language-name.ts';
import { simpleGerman } from '../options.ts';
import { isOpenState } from '../state.ts';
import { offersTexts } from '../texts/index.ts';
import { publicTexts } from '../texts/public.ts';
import { OfferActions } from './offer-actions.tsx';
import { OfficePart } from './offer-office.tsx';
import { Ask, Confirmed, Cost, ForWhom, TakePart, termName, Where } from './offer-parts.tsx';
import type { OfferPageProps } from './offer-props.ts';
import { text } from './reader.tsx';

/** The language tag that browsers and screen readers know; simple German is German to them. */
const langOf = (language: string): string => (language === simpleGerman ? 'de' : language);
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ckb', 'ps']);

/** One offer: what, for whom, when, where, cost, how to take part, who to ask, when last confirmed. */
export const OfferPage = (props: OfferPageProps) => {
  const { reader, view, translation } = props;
  const { frame, locale, language } = reader;
  const t = publicTexts(language);
  const { row } = view;
  const here = offer.path(row);
  const part = { reader, view, here, mayEdit: props.mayEdit };
  const words = (column: string): string =>
    (translation && text(translation.row, column)) || text(row, column);
  const name = words('name');
  const lang = translation ? langOf(text(translation.row, 'language')) : null;
  /** What the translation leaves out stands in German, and says so to screen readers. */
  const spoken = (column: string) =>
    lang && translation && text(translation.row, column)
      ? { lang, dir: rightToLeft.has(lang.split('-')[0] ?? '') ? ('rtl' as const) : ('ltr' as const) }
      : germanOn(language);
  const topics = view.terms.filter(({ vocabulary }) => vocabulary === 'topic' || vocabulary === 'format');
  return (
    <Page
      frame={frame}
      kicker={t.kicker}
      title={name}
      titleLanguage={spoken('name')}
      languages={languages}
      width="wide"
      breadcrumbs={[
        ...(reader.maySeeRegister
          ? [{ label: offersTexts(locale).register.title, href: frame.href('/angebote') }]
          : []),
        ...(view.provider ? [{ label: view.provider.name, href: frame.href(view.provider.path) }] : []),
      ]}
      lead={words('summary') ? <span {...spoken('summary')}>{words('summary')}</span> : undefined}
      head={
        <>
          {text(row, 'summary') && <meta name="description" content={text(row, 'summary')} />}
          <link rel="alternate" type="application/atom+xml" href={frame.href('/angebote/atom.xml')} />
          <link rel="canonical" href={props.address} />
          <StructuredData data={props.structured} />
        </>
      }
    >
      <Notices {...props} />
      <Languages {...props} />
      <div class="answers">
        <div>
          <Section title={t.what} id="was">
            {words('description') && (
              <div {...spoken('description')}>
                <TextBlock text={words('description')} />
              </div>
            )}
            {view.provider && (
              <p>
                {t.provider}:{' '}
                <a href={frame.href(view.provider.path)}>
                  <InGerman language={language}>{view.provider.name}</InGerman>
                </a>
              </p>
            )}
            {topics.length > 0 && (
              <StateLine>
                {topics.map((topic) => (
                  <Chip label={<InGerman language={language}>{termName(topic, language)}</InGerman>} />
                ))}
              </StateLine>
            )}
            <Pictures {...props} />
          </Section>
          <Section title={t.forWhom} id="fuer-wen">
            <ForWhom {...part} />
          </Section>
        </div>
        <div>
          <Section title={t.when} id="wann">
            {props.times ?? <p>{t.whenUnknown}</p>}
          </Section>
          <Section title={t.where} id="wo">
            <Where {...part} />
          </Section>
          <Section title={t.cost} id="kosten">
            <Cost {...part} />
          </Section>
          <Section title={t.takePart} id="mitmachen">
            <TakePart
              {...part}
              note={
                words('taking_part_note') && (
                  <div {...spoken('taking_part_note')}>
                    <TextBlock text={words('taking_part_note')} />
                  </div>
                )
              }
            />
          </Section>
          <Section title={t.ask} id="fragen">
            <Ask {...part} />
            <p class="small answers__confirmed">
              <Confirmed reader={reader} view={view} />
            </p>
          </Section>
        </div>
      </div>
      <OfferActions reader={reader} id={String(row.thing_id)} name={name} address={props.address} />
      {reader.maySeeInternal && (
        <div {...(language === locale ? {} : { lang: locale, dir: 'ltr' as const })}>
          <OfficePart {...props} here={here} />
        </div>
      )}
    </Page>
  );
};

/** What has to be known before reading on. */
const Notices = ({ reader, view, translation }: OfferPageProps): Child => {
  const { locale, language } = reader;
  const t = publicTexts(language);
  const office = offersTexts(locale).offer;
  const { row, state } = view;
  const alertUntil = text(row, 'alert_until');
  const isAlerting = text(row, 'alert') && (alertUntil === '' || alertUntil >= reader.asOf);
  return (
    <>
      {!view.holdsOnDay && <Alert kind="info" title={t.notOnDay(longDay(reader.asOf, language))} />}
      {state === 'ended' && <Alert kind="warning" title={t.ended} />}
      {state === 'paused' && (
        <Alert kind="warning" title={t.paused}>
          {view.stateRow && <p {...germanOn(language)}>{text(view.stateRow, 'reason')}</p>}
        </Alert>
      )}
      {isAlerting && (
        <Alert kind="warning" title={<InGerman language={language}>{text(row, 'alert')}</InGerman>}>
          {alertUntil && <p>{t.alertUntil(longDay(alertUntil, language))}</p>}
        </Alert>
      )}
      {!isOpenState(state) && state !== 'ended' && (
        <Alert kind="info" title={office.notPublic(offersTexts(locale).states[state])} />
      )}
      {isOpenState(state) && row.is_public !== true && <Alert kind="info" title={office.keptBack} />}
      {translation?.isOlder && <Alert kind="info" title={t.olderText} />}
      {t.onlyGerman && !view.translations.some((each) => each.row.language === language) && (
        <div class="no-print only-german">
          <Alert kind="info" title={t.onlyGerman} />
        </div>
      )}
    </>
  );
};

/** The same offer in other languages, each under its own name; where the whole page exists in it, that page. */
const Languages = ({ reader, view, translation }: OfferPageProps): Child => {
  if (view.translations.length === 0) return null;
  const t = publicTexts(reader.language);
  const here = offer.path(view.row);
  const current = translation ? text(translation.row, 'language') : null;
  const whole = (language: string) =>
    reader.frame.languages.find((each) => each.locale === language && language !== reader.language)?.href;
  const own = (language: string): string =>
    language === simpleGerman ? languageName(language, 'de') : nativeName(language);
  return (
    <nav aria-label={t.otherLanguages} class="no-print">
      <StateLine>
        <Chip label={t.inGerman} href={whole('de') ?? reader.frame.href(here)} current={current === null} />
        {view.translations.map(({ row, isOlder }) => {
          const language = text(row, 'language');
          return (
            <>
              <Chip
                label={<span lang={langOf(language)}>{own(language)}</span>}
                href={whole(language) ?? reader.frame.href(here, { fassung: language })}
                current={language === current}
              />
              {isOlder && reader.maySeeInternal && (
                <StateLabel kind="warn" label={offersTexts(reader.locale).offer.older} />
              )}
            </>
          );
        })}
      </StateLine>
    </nav>
  );
};

/** A language as its speakers call it. */
const nativeName = (language: string): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
};

const Pictures = ({ reader, view }: OfferPageProps): Child =>
  view.pictures.map(({ id, version, alt, credit, width, height }) => (
    <figure class="picture">
      <img
        src={reader.frame.href(`${offer.path(view.row)}/bilder/${id}`, { v: String(version) })}
        alt={alt}
        {...germanOn(reader.language)}
        width={width}
        height={height}
        loading="lazy"
      />
      {credit && <figcaption class="small">{publicTexts(reader.language).creditOf(credit)}</figcaption>}
    </figure>
  ));

import { number } from '../../../platform/i18n/format.ts';
import { Chip } from '../../../ui/chips.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { searchCountsTo } from '../../offers/contract.ts';
import { type Criteria, writeCriteria } from '../criteria.ts';
import { calendarPath, finderPath, mapPath, missingPath, pinboardPath } from '../paths.ts';
import type { WayOn } from '../use-cases/relax.ts';
import type { Found } from '../use-cases/search.ts';
import { without } from '../wishes.ts';
import { distanceInWords } from './card-words.ts';
import { OfferCardView } from './offer-card.tsx';
import type { Reader } from './reader.ts';
import { type FormParts, faultsOf, SearchForm } from './search-form.tsx';
import { agesOf, madeWishes, wishInWords } from './wish-words.ts';

/** What every view of the finder shows above its results. */
export type FinderParts = FormParts & { areaName: string | null; total: number };

/** The search with what was wrong about it, the proposals for an address, and the wishes as chips that can be dropped. */
export const FinderTop = (props: FinderParts) => {
  const { reader, criteria, path } = props;
  const { frame, texts: t } = reader;
  // A place that is not known narrows nothing.
  const made = madeWishes(criteria).filter((wish) => wish !== 'metres' || !props.place.isUnknown);
  // Where a search leads to on a small screen: to what it found, or to what has to be put right.
  const isAsked = faultsOf(props).list.length > 0;
  return (
    <>
      {isAsked && <div id="treffer" />}
      <ErrorSummary errors={faultsOf(props).list} />
      {props.place.proposals.length > 0 && (
        <section class="finder-proposals">
          <h2>{t.didYouMean}</h2>
          <PlainList
            items={props.place.proposals.map(({ label }) => (
              <a href={frame.href(path, writeCriteria({ ...criteria, place: label, point: null }))}>
                {label}
              </a>
            ))}
          />
        </section>
      )}
      <SearchForm {...props} />
      {!isAsked && <div id="treffer" />}
      {made.length > 0 && (
        <nav class="finder-chips" aria-label={t.chips.title}>
          {made.map((wish) => {
            const words = wishInWords(criteria, wish, { ...props, from: props.place.from });
            return (
              <a
                class="chip"
                href={`${frame.href(path, writeCriteria(without(criteria, wish)))}#treffer`}
                aria-label={t.chips.remove(words)}
              >
                {words} <span aria-hidden="true">✕</span>
              </a>
            );
          })}
          <a class="finder-chips__reset" href={frame.href(path)}>
            {t.chips.reset}
          </a>
        </nav>
      )}
    </>
  );
};

/** How many there are, and the same as list, map and calendar. */
export const ResultsHead = (props: FinderParts & { order?: string | undefined }) => {
  const { reader, criteria, total, path } = props;
  const { frame, texts: t, language } = reader;
  const query = writeCriteria(criteria);
  const views = [
    { path: finderPath, label: t.results.list },
    { path: mapPath, label: t.results.map },
    { path: calendarPath, label: t.results.calendar },
  ];
  const count =
    total > searchCountsTo
      ? t.results.many(number(searchCountsTo, language))
      : t.results.title(total, number(total, language));
  return (
    <div class="finder-head">
      <h2>
        {count}
        {props.order && <span class="finder-head__order"> · {props.order}</span>}
      </h2>
      <nav class="finder-views" aria-label={t.results.views}>
        {views.map((view) => (
          <Chip
            label={view.label}
            href={`${frame.href(view.path, query)}#treffer`}
            current={view.path === path}
          />
        ))}
        <a href={frame.href(pinboardPath)}>{t.pins.link(reader.pins.length)}</a>
      </nav>
    </div>
  );
};

/** Instead of "nothing found": which wish is in the way, what there is without it, and the nearest of it. */
export const NoDeadEnd = (props: FinderParts & { ways: readonly WayOn[]; nearest: readonly Found[] }) => {
  const { reader, criteria, ways, nearest } = props;
  const { frame, texts: t } = reader;
  return (
    <section class="section finder-none">
      <h2>{t.none.title}</h2>
      <p>{ways.length > 0 ? t.none.text : t.none.nothing}</p>
      {ways.length > 0 && (
        <PlainList
          items={ways.map((way) => (
            <a href={`${frame.href(props.path, writeCriteria(way.criteria))}#treffer`}>
              {wayInWords(way, props)}
            </a>
          ))}
        />
      )}
      {nearest.length > 0 && (
        <>
          <h3>{t.none.best}</h3>
          <div class="finder-list">
            {nearest.map((found) => (
              <OfferCardView reader={reader} found={found} />
            ))}
          </div>
        </>
      )}
      <MissingLink reader={reader} criteria={criteria} />
    </section>
  );
};

const wayInWords = ({ kind, dropped, day, criteria, total }: WayOn, props: FinderParts): string => {
  const { texts: t, language } = props.reader;
  const shown = number(total, language);
  if (kind === 'otherDay') {
    const wished = wishInWords(props.criteria, 'weekdays', { ...props, from: null });
    return t.none.otherDay(wished, t.onWeekdays[day ?? 0] ?? '', total, shown);
  }
  if (kind === 'farther') return t.none.farther(distanceInWords(criteria.metres, t, language), total, shown);
  if (kind === 'ages') return t.none.olderYounger(agesOf(criteria, props.reader), total, shown);
  const names = dropped.map((wish) => t.none.wishes[wish]);
  if (names.length === 1) {
    const wish = dropped[0];
    const said = wish ? wishInWords(props.criteria, wish, { ...props, from: props.place.from }) : '';
    return t.none.dropped(`${names[0]} (${said})`, total, shown);
  }
  return t.none.droppedMany(`${names.slice(0, -1).join(', ')} ${t.none.and} ${names.at(-1)}`, total, shown);
};

/** The way to tell the alliance what is missing, with what was looked for. */
export const MissingLink = ({ reader, criteria }: { reader: Reader; criteria: Criteria }) => (
  <p class="no-print">
    <a
      href={reader.frame.href(missingPath, {
        alter: criteria.age?.toString(),
        gebiet: criteria.areaId ?? undefined,
      })}
    >
      {reader.texts.missing.link}
    </a>
  </p>
);

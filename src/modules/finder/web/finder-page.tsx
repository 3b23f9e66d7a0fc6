import { number } from '../../../platform/i18n/format.ts';
import { languages } from '../../../platform/i18n/locale.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { EmptyState } from '../../../ui/cards.tsx';
import { Page } from '../../../ui/page.tsx';
import { writeCriteria } from '../criteria.ts';
import { finderPath } from '../paths.ts';
import type { WayOn } from '../use-cases/relax.ts';
import { type Found, mostSorted, type SearchResult } from '../use-cases/search.ts';
import { type FinderParts, FinderTop, MissingLink, NoDeadEnd, ResultsHead } from './finder-parts.tsx';
import { OfferCardView } from './offer-card.tsx';
import { madeWishes } from './wish-words.ts';

/** What there is for a child, near, now: the search and what it found, as cards. */
export const FinderPage = (
  props: FinderParts & {
    result: SearchResult;
    after: string | null;
    /** Where everyone finds the search, whatever was looked for. */
    address: string;
    /** Where nothing was found. */
    waysOn: { ways: readonly WayOn[]; nearest: readonly Found[] } | null;
  },
) => {
  const { reader, criteria, result } = props;
  const { frame, texts: t, language } = reader;
  const query = writeCriteria(criteria);
  const isEmpty = result.total === 0;
  const hasNothing = isEmpty && madeWishes(criteria).length === 0;
  return (
    <Page
      languages={languages}
      frame={frame}
      title={t.title}
      lead={t.lead}
      islands={['finder-place']}
      canonical={props.address}
      head={<link rel="alternate" type="application/atom+xml" href={frame.href('/angebote/atom.xml')} />}
    >
      {hasNothing ? <EmptyState title={t.empty.title} text={t.empty.text} /> : <FinderTop {...props} />}
      {!isEmpty && (
        <section class="section finder-results">
          <ResultsHead {...props} order={t.orders[result.order]} />
          {result.isForgiving && <p>{t.results.forgiving(criteria.text)}</p>}
          {result.isTooManyToSort && <p>{t.results.tooManyToSort(number(mostSorted, language))}</p>}
          <div class="finder-list">
            {result.found.map((found) => (
              <OfferCardView reader={reader} found={found} />
            ))}
          </div>
          <ButtonRow>
            {result.next && (
              <ButtonLink
                label={t.results.next}
                href={`${frame.href(finderPath, { ...query, nach: result.next })}#treffer`}
              />
            )}
            {props.after && (
              <ButtonLink
                label={t.results.first}
                href={`${frame.href(finderPath, query)}#treffer`}
                kind="tertiary"
              />
            )}
          </ButtonRow>
          <MissingLink reader={reader} criteria={criteria} />
          <p class="small no-print">
            {t.results.data}: <a href={frame.href('/finden.csv', query)}>{t.results.file}</a> ·{' '}
            <a href={frame.href('/finden/angebote.geojson', query)}>{t.results.places}</a>
          </p>
        </section>
      )}
      {props.waysOn && !hasNothing && <NoDeadEnd {...props} {...props.waysOn} />}
    </Page>
  );
};

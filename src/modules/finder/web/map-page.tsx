import { number } from '../../../platform/i18n/format.ts';
import { baseLocale, languages } from '../../../platform/i18n/locale.ts';
import { AreaMap } from '../../../ui/area-map.tsx';
import { Section } from '../../../ui/cards.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { drawMap, mapIslands, type Sheet, zoomOf } from '../../areas/contract.ts';
import { agesInWords, type OfferCard } from '../../offers/contract.ts';
import { writeCriteria } from '../criteria.ts';
import { type FinderMap, mostOnMap } from '../use-cases/map.ts';
import { costInWords, spokenIn, whereInWords } from './card-words.ts';
import { type FinderParts, FinderTop, MissingLink, ResultsHead } from './finder-parts.tsx';
import type { Reader } from './reader.ts';

/** The places of what was found, drawn, and as a list beside it. */
export const MapPage = (props: FinderParts & { map: FinderMap; mapStyle: string | null }) => {
  const { reader, map } = props;
  const { frame, texts, language } = reader;
  const t = texts.map;
  return (
    <Page
      languages={languages}
      frame={frame}
      title={t.title}
      lead={t.lead}
      islands={[...mapIslands, 'finder-place']}
    >
      <FinderTop {...props} />
      <section class="section finder-results">
        <ResultsHead {...props} />
        {map.total > mostOnMap && <p>{t.cut(number(mostOnMap, language))}</p>}
        <Drawing {...props} />
      </section>
      {map.placed.length > 0 && (
        <Section title={t.withPlace}>
          <Lines reader={reader} cards={map.placed} isNumbered={map.placed.length <= mostNumbered} />
        </Section>
      )}
      {map.unplaced.length > 0 && (
        <Section title={t.withoutPlace} lead={t.withoutPlaceLead}>
          <Lines reader={reader} cards={map.unplaced} />
        </Section>
      )}
      <MissingLink reader={reader} criteria={props.criteria} />
    </Page>
  );
};

/** So many offers carry numbers on the map; more would lie on each other. */
const mostNumbered = 30;

/** Under which number the list below the map names each offer; none where they are too many. */
const numbersOf = ({ placed }: FinderMap): ReadonlyMap<string, number> =>
  new Map(placed.length > mostNumbered ? [] : placed.map(({ id }, index) => [id, index + 1]));

/** The part of the sheet around a place that was searched, a little more than the circle. */
const around = (sheet: Sheet, { lon, lat }: { lon: number; lat: number }, metres: number) => {
  const [x, y] = sheet.at([lon, lat]);
  const [, north] = sheet.at([lon, lat + metres / metresADegree]);
  const radius = y - north;
  const half = radius * 1.15;
  return {
    frame: { x: x - half, y: y - half, width: 2 * half, height: 2 * half },
    here: { x, y, radius },
  };
};
const metresADegree = 111_195;

const Drawing = ({ reader, map, mapStyle, criteria, place }: Parameters<typeof MapPage>[0]) => {
  const { frame, texts, language } = reader;
  const t = texts.map;
  const drawn = drawMap(
    map.areas.map((area) => ({
      area,
      look: 'plain',
      title: area.name,
      href: frame.href(`/gebiete/${area.id}`),
    })),
  );
  if (!drawn || !map.level) return <p>{t.noShapes}</p>;
  const numbers = numbersOf(map);
  const near = place.from && around(drawn.sheet, place.from, criteria.metres);
  const points = map.spots.map(({ lon, lat, card }) => {
    const [x, y] = drawn.sheet.at([lon, lat]);
    const mark = numbers.get(card.id);
    return {
      x,
      y,
      title: card.name,
      href: frame.href(`/angebote/${card.id}`),
      ...(mark === undefined ? {} : { mark: String(mark) }),
    };
  });
  return (
    <AreaMap
      id="finder-karte"
      width={drawn.sheet.width}
      height={drawn.sheet.height}
      shapes={drawn.shapes}
      points={points}
      {...(near ?? {})}
      zoom={zoomOf(
        { locale: baseLocale[reader.language] },
        {
          areas: frame.href('/gebiete.geojson', { ebene: map.level.id }),
          points: frame.href('/finden/angebote.geojson', writeCriteria(criteria)),
          style: mapStyle,
          system: map.level.system,
          publisher: map.level.publisher,
          name: t.name,
        },
      )}
      caption={t.caption(number(points.length, language))}
    />
  );
};

const Lines = (props: { reader: Reader; cards: readonly OfferCard[]; isNumbered?: boolean }) => {
  const { reader, cards } = props;
  return (
    <PlainList
      items={cards.map((card, index) => (
        <>
          {props.isNumbered && <span class="map-number">{index + 1}</span>}
          <a href={reader.frame.href(`/angebote/${card.id}`)} {...spokenIn(card, reader.language)}>
            {card.name}
          </a>
          <br />
          <span class="small">
            {[
              agesInWords(card.ageFrom, card.ageUntil, reader.language),
              whereInWords(card, reader.texts),
              costInWords(card, reader.texts, reader.language),
            ].join(' · ')}
          </span>
        </>
      ))}
    />
  );
};

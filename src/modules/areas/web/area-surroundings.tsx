import type { Child } from 'hono/jsx';
import { AreaMap } from '../../../ui/area-map.tsx';
import { Small } from '../../../ui/prose.tsx';
import type { AreaView, MapArea } from '../data/area-views.ts';
import type { LocatedPoint } from '../located.ts';
import { areasTexts } from '../texts/index.ts';
import { areasPath } from './area-table.tsx';
import { joined, type Reader } from './fact-links.tsx';
import { type Drawn, drawMap } from './map-shapes.ts';
import { zoomOf } from './map-zoom.ts';

/** Where the area lies: itself, its neighbours, and what there is in it. */
export const Surroundings = (props: {
  reader: Reader;
  view: AreaView;
  points: readonly LocatedPoint[];
  mapStyle: string | null;
}): Child => {
  const { reader, view } = props;
  const { frame, locale } = reader;
  const t = areasTexts(locale).area;
  if (!view.outline) return null;
  const own: MapArea = {
    id: view.name.id,
    key: view.name.key,
    name: view.name.name,
    parentId: null,
    squareMetres: view.squareMetres,
    outline: view.outline,
    box: view.box,
  };
  const drawn: Drawn[] = [
    ...view.neighbours.map(
      (each): Drawn => ({
        area: each,
        look: 'around',
        title: each.name,
        href: frame.href(`${areasPath}/${each.id}`),
      }),
    ),
    { area: own, look: 'chosen', title: view.name.name },
  ];
  const map = drawMap(drawn);
  if (!map) return null;
  return (
    <>
      <AreaMap
        id="lage"
        small
        width={map.sheet.width}
        height={map.sheet.height}
        shapes={map.shapes}
        points={props.points.map((point) => {
          const [x, y] = map.sheet.at([point.lon, point.lat]);
          return { x: Math.round(x), y: Math.round(y), title: point.title, href: frame.href(point.path) };
        })}
        zoom={
          // The data are those of the reader's day; an area of another day is not among them.
          view.holdsOnDay
            ? zoomOf(reader, {
                areas: frame.href('/gebiete.geojson', { ebene: view.name.levelId }),
                points:
                  props.points.length > 0
                    ? frame.href(`${areasPath}/${view.name.id}/orte.geojson`)
                    : undefined,
                style: props.mapStyle,
                system: view.system,
                publisher: view.publisher,
                name: view.name.name,
              })
            : undefined
        }
        caption={props.points.length > 0 ? t.mapCaptionPoints(view.name.name) : t.mapCaption(view.name.name)}
      />
      {view.neighbours.length > 0 && (
        <Small>
          {t.neighbours}:{' '}
          {joined(
            view.neighbours.map((each) => <a href={frame.href(`${areasPath}/${each.id}`)}>{each.name}</a>),
          )}
        </Small>
      )}
    </>
  );
};

import type { Child } from 'hono/jsx';

/** Classes of a map from the lowest to the highest; `missing`: no value, `around`: only there to show the place. */
export type MapLook = 1 | 2 | 3 | 4 | 5 | 'plain' | 'missing' | 'chosen' | 'around';

export type MapShape = {
  /** SVG path data in the map's own units. */
  path: string;
  /** Read by a mouse that rests on it. */
  title: string;
  href?: string | undefined;
  look: MapLook;
  /** Names the area in the data that a zoomable map is drawn from. */
  id?: string | undefined;
  /** A short text inside, e.g. the number under which a table names it. */
  label?: { x: number; y: number; text: string } | undefined;
};

/** Something at one place, e.g. a school; drawn above the areas. `mark`: under which a list names it. */
export type MapPoint = { x: number; y: number; title: string; href?: string | undefined; mark?: string };

/** A part of the sheet. */
export type MapFrame = { x: number; y: number; width: number; height: number };

/** What a browser needs to make the map one that can be zoomed and moved (`area-map.island.ts`). */
export type MapZoom = {
  /** Address of the areas as GeoJSON; features carry the ids of the shapes. */
  areas: string;
  /** Address of the places as GeoJSON, with `name` and `page`. */
  points?: string | undefined;
  /** Address of a style with tiles below the areas, where the operator set one. */
  style: string | null;
  /** Who made the borders. */
  attribution: string;
  words: MapZoomWords;
};
export type MapZoomWords = {
  open: string;
  close: string;
  loading: string;
  failed: string;
  /** What the map is called for screen readers, and how it is used by keyboard. */
  label: string;
  keys: string;
  zoomIn: string;
  zoomOut: string;
  twoFingers: string;
};

/** Hatches grow denser from class to class, so that the map can be read without colour. In map units. */
const hatches: readonly { size: number; path: string | null }[] = [
  { size: 16, path: null },
  { size: 16, path: 'M0 16L16 0M-2 2L2 -2M14 18L18 14' },
  { size: 10, path: 'M0 10L10 0M-2 2L2 -2M8 12L12 8' },
  { size: 10, path: 'M0 10L10 0M-2 2L2 -2M8 12L12 8M0 0L10 10M-2 8L2 12M8 -2L12 2' },
  { size: 6, path: 'M0 6L6 0M-1 1L1 -1M5 7L7 5M0 0L6 6M-1 5L1 7M5 -1L7 1' },
];

const patternId = (map: string, look: MapLook): string => `${map}-${look}`;
const fillOf = (map: string, look: MapLook): string | undefined =>
  typeof look === 'number' || look === 'missing' ? `url(#${patternId(map, look)})` : undefined;

const Patterns = ({ id }: { id: string }) => (
  <defs>
    {hatches.map(({ size, path }, index) => (
      <pattern
        id={patternId(id, (index + 1) as MapLook)}
        patternUnits="userSpaceOnUse"
        width={size}
        height={size}
      >
        <rect class={`map__ground map__ground--${index + 1}`} width={size} height={size} />
        {path && <path class={`map__hatch map__hatch--${index + 1}`} d={path} />}
      </pattern>
    ))}
    <pattern id={patternId(id, 'missing')} patternUnits="userSpaceOnUse" width={22} height={22}>
      <rect class="map__ground map__ground--missing" width={22} height={22} />
      <circle class="map__dot" cx={11} cy={11} r={2} />
    </pattern>
  </defs>
);

/**
 * A map drawn by the server, without tiles from anywhere. It is a picture of what a table beside it says in words, so
 * it is left out for screen readers, and its links are there for the mouse only. One `id` per map and page.
 */
export const AreaMap = (props: {
  id: string;
  width: number;
  height: number;
  shapes: readonly MapShape[];
  points?: readonly MapPoint[];
  /** The part that is shown; left out: all of it. */
  frame?: MapFrame | undefined;
  /** Where the reader is, and the circle around it that was searched. */
  here?: { x: number; y: number; radius: number } | undefined;
  /** Left out: the picture is all there is. The page loads the island `area-map`. */
  zoom?: MapZoom | undefined;
  /** What the map shows, below it. */
  caption: Child;
  small?: boolean;
}) => {
  const picture = <Picture {...props} />;
  if (!props.zoom) return picture;
  const { words } = props.zoom;
  return (
    <area-map class="zoom-map" data-map={JSON.stringify(props.zoom)}>
      {picture}
      <div class="zoom-map__tools" hidden>
        <button type="button" class="kern-btn kern-btn--secondary" aria-expanded="false">
          <span class="kern-label">{words.open}</span>
        </button>
        <p class="small" role="status" />
      </div>
    </area-map>
  );
};

/** Points have a size that can be read on a phone, whatever part of the sheet is shown: a share of its width. */
const plainPoint = 1 / 90;
const markedPoint = 1 / 36;

const Point = ({ point, width }: { point: MapPoint; width: number }) => {
  const radius = width * (point.mark ? markedPoint : plainPoint);
  const drawn = (
    <>
      <circle class="map__point" cx={point.x} cy={point.y} r={radius}>
        <title>{point.title}</title>
      </circle>
      {point.mark && (
        <text
          class="map__mark"
          x={point.x}
          y={point.y}
          font-size={radius * 1.05}
          text-anchor="middle"
          dominant-baseline="central"
        >
          {point.mark}
        </text>
      )}
    </>
  );
  return point.href ? (
    <a href={point.href} tabindex={-1}>
      {drawn}
    </a>
  ) : (
    drawn
  );
};

const Picture = (props: Parameters<typeof AreaMap>[0]) => {
  const shown = props.frame ?? { x: 0, y: 0, width: props.width, height: props.height };
  return (
    <figure class={props.small ? 'map map--small' : 'map'}>
      <svg
        class="map__picture"
        viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}
        aria-hidden="true"
        focusable="false"
      >
        <Patterns id={props.id} />
        {props.shapes.map((shape) => {
          const drawn = (
            <path
              class={`map__area map__area--${shape.look}`}
              d={shape.path}
              fill={fillOf(props.id, shape.look)}
              fill-rule="evenodd"
              data-area={shape.id}
              data-label={shape.label?.text}
            >
              <title>{shape.title}</title>
            </path>
          );
          return shape.href ? (
            <a href={shape.href} tabindex={-1}>
              {drawn}
            </a>
          ) : (
            drawn
          );
        })}
        {props.shapes.map(
          ({ label }) =>
            label && (
              <text
                class="map__label"
                x={label.x}
                y={label.y}
                text-anchor="middle"
                dominant-baseline="central"
              >
                {label.text}
              </text>
            ),
        )}
        {props.here && (
          <>
            <circle class="map__around" cx={props.here.x} cy={props.here.y} r={props.here.radius} />
            <path class="map__here" d={crossAt(props.here, shown.width * markedPoint)} />
          </>
        )}
        {props.points?.map((point) => (
          <Point point={point} width={shown.width} />
        ))}
      </svg>
      <figcaption class="map__caption">{props.caption}</figcaption>
    </figure>
  );
};

/** A cross: a mark that is no offer. */
const crossAt = ({ x, y }: { x: number; y: number }, size: number): string =>
  `M${x - size} ${y}H${x + size}M${x} ${y - size}V${y + size}`;

/** What the looks of a map mean; `map` is the map's id. */
export const MapLegend = (props: {
  map: string;
  title: string;
  items: readonly { look: MapLook; text: string }[];
}) => (
  <div class="map-legend">
    <p class="map-legend__title">{props.title}</p>
    <ul class="map-legend__list">
      {props.items.map((item) => (
        <li>
          <svg class="map-legend__swatch" viewBox="0 0 44 28" aria-hidden="true" focusable="false">
            <rect
              class={`map__area map__area--${item.look}`}
              x={1}
              y={1}
              width={42}
              height={26}
              fill={fillOf(props.map, item.look)}
            />
          </svg>
          <span>{item.text}</span>
        </li>
      ))}
    </ul>
  </div>
);

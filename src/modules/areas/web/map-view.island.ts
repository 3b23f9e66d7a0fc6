/// <reference types="vite/client" />
import type { Feature as GeoFeature, Geometry } from 'geojson';
import {
  Map as LibreMap,
  LngLatBounds,
  type MapGeoJSONFeature,
  NavigationControl,
  Popup,
  ScaleControl,
  type StyleSpecification,
  setWorkerCount,
  setWorkerUrl,
} from 'maplibre-gl';
import sheetText from 'maplibre-gl/dist/maplibre-gl.css?inline';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { MapZoom } from '../../../ui/area-map.tsx';
import { coloursOf, type DrawnArea, drawnAreas, patternsOf, plainColour } from './map-looks.island.ts';

type Feature = GeoFeature<Geometry | null, Record<string, unknown>>;
type Collection = { features: readonly Feature[] };

/** Without an operator's style there is nothing below the areas, and nothing comes from elsewhere. */
const bare: StyleSpecification = { version: 8, sources: {}, layers: [] };

let isPrepared = false;
/** The worker is a file of ours, and the styles go through the style sheet object: both are what our policy allows. */
const prepare = (): void => {
  if (isPrepared) return;
  isPrepared = true;
  setWorkerUrl(workerAddress);
  setWorkerCount(1);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetText);
  // Ahead of the page's own, which have the last word on colours.
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
};

/**
 * Draws the areas of a drawn map so that they can be zoomed and moved, in the picture's place, with its looks, words and
 * links. Ends once they stand there; throws when they cannot be had or drawn.
 *
 * @param say puts a sentence where screen readers hear it
 */
export const showMap = async (
  host: HTMLElement,
  zoom: MapZoom,
  say: (text: string) => void,
): Promise<{ remove(): void }> => {
  prepare();
  const picture = host.querySelector<SVGSVGElement>('.map__picture');
  if (!picture) throw new Error('no picture');
  const drawn = drawnAreas(picture);
  const areas = (await json(zoom.areas)).features.filter(
    ({ id, geometry }) => geometry !== null && drawn.has(String(id)),
  );
  if (areas.length === 0) throw new Error('no areas');
  const points = zoom.points ? (await json(zoom.points)).features : [];

  const view = document.createElement('div');
  view.className = 'zoom-map__view';
  picture.after(view);
  host.classList.add('zoom-map--drawing');
  const map = new LibreMap({
    container: view,
    style: zoom.style ?? bare,
    bounds: boundsOf(areas),
    fitBoundsOptions: { padding: { top: 36, bottom: 36, left: 16, right: 16 } },
    maxZoom: 18,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    // A finger that scrolls the page must not get caught in the map.
    cooperativeGestures: matchMedia('(pointer: coarse)').matches,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
    attributionControl: { compact: false, customAttribution: escaped(zoom.attribution) },
    locale: {
      'Map.Title': zoom.words.label,
      'NavigationControl.ZoomIn': zoom.words.zoomIn,
      'NavigationControl.ZoomOut': zoom.words.zoomOut,
      'CooperativeGesturesHandler.MobileHelpText': zoom.words.twoFingers,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  map.addControl(new ScaleControl(), 'top-left');
  const remove = (): void => {
    map.remove();
    view.remove();
    host.classList.remove('zoom-map--drawing');
  };
  try {
    await new Promise<void>((resolve, reject) => {
      map.once('style.load', () => resolve());
      map.once('error', ({ error }) => reject(error));
    });
    addAreas(map, picture, areas, drawn, zoom.style !== null);
    // A style from elsewhere brings names of its own, and glyphs that know nothing of our typeface.
    if (!zoom.style) addLabels(map, picture);
    addPoints(map, picture, points);
    answer(map, drawn, say);
    // Tiles from elsewhere may take their time; our own areas are there at once.
    if (!zoom.style) await map.once('idle');
  } catch (fault) {
    remove();
    throw fault;
  }
  return { remove };
};

const json = async (address: string): Promise<Collection> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Collection;
};

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 63};`);

const boundsOf = (areas: readonly Feature[]): LngLatBounds => {
  const bounds = new LngLatBounds();
  const extend = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    if (typeof part[0] === 'number') bounds.extend([part[0], Number(part[1])]);
    else for (const each of part) extend(each);
  };
  for (const { geometry } of areas) if (geometry && 'coordinates' in geometry) extend(geometry.coordinates);
  return bounds;
};

const collection = (features: readonly Feature[]) => ({
  type: 'FeatureCollection' as const,
  features: features as GeoFeature[],
});

/** Each look has its colour, and on top its hatch; `hasGround`: something lies below that should shine through. */
const addAreas = (
  map: LibreMap,
  picture: Element,
  areas: readonly Feature[],
  drawn: ReadonlyMap<string, DrawnArea>,
  hasGround: boolean,
): void => {
  const features = areas.map((each) => ({
    ...each,
    properties: {
      id: String(each.id),
      look: drawn.get(String(each.id))?.look ?? 'plain',
      label: drawn.get(String(each.id))?.label ?? '',
    },
  }));
  map.addSource('areas', { type: 'geojson', data: collection(features), promoteId: 'id' });
  const ratio = Math.min(2, Math.max(1, Math.round(devicePixelRatio)));
  const patterns = patternsOf(picture, ratio);
  // The chosen area comes last, so that no neighbour's border lies over its own.
  const looks = [...new Set(features.map(({ properties }) => properties.look))].toSorted(
    (a, b) => Number(a === 'chosen') - Number(b === 'chosen'),
  );
  for (const look of looks) {
    const { fill, fade, line } = coloursOf(picture, look);
    const pattern = patterns.get(look);
    const filter = ['==', ['get', 'look'], look] as never;
    if (pattern) map.addImage(`look-${look}`, pattern, { pixelRatio: ratio });
    map.addLayer({
      id: `fill-${look}`,
      type: 'fill',
      source: 'areas',
      filter,
      paint: pattern
        ? { 'fill-pattern': `look-${look}`, 'fill-opacity': hasGround ? 0.65 : 1 }
        : { 'fill-color': fill, 'fill-opacity': hasGround ? Math.min(fade, 0.45) : fade },
    });
    map.addLayer({
      id: `line-${look}`,
      type: 'line',
      source: 'areas',
      filter,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': line,
        'line-width': [
          'case',
          ['boolean', ['feature-state', 'meant'], false],
          4,
          look === 'chosen' ? 3 : 1.4,
        ],
      },
    });
  }
};

/** The numbers under which the table names the areas, in the page's own typeface: no glyphs come from anywhere. */
const addLabels = (map: LibreMap, picture: Element): void => {
  const page = getComputedStyle(picture);
  map.addLayer({
    id: 'labels',
    type: 'symbol',
    source: 'areas',
    layout: {
      'text-field': ['get', 'label'],
      'text-font': [page.fontFamily.split(',')[0]?.replaceAll('"', '') ?? 'sans-serif'],
      'text-size': 15,
    },
    paint: {
      'text-color': plainColour(page.getPropertyValue('--ink')),
      'text-halo-color': plainColour(page.getPropertyValue('--card')),
      'text-halo-width': 2,
    },
  });
};

const addPoints = (map: LibreMap, picture: Element, points: readonly Feature[]): void => {
  if (points.length === 0) return;
  const page = getComputedStyle(picture);
  map.addSource('points', { type: 'geojson', data: collection(points) });
  map.addLayer({
    id: 'points',
    type: 'circle',
    source: 'points',
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, 4, 15, 8],
      'circle-color': plainColour(page.getPropertyValue('--ink')),
      'circle-stroke-color': plainColour(page.getPropertyValue('--card')),
      'circle-stroke-width': 2,
    },
  });
};

/** Says what is under the mouse, or by keyboard under the cross in the middle, and goes there when asked. */
const answer = (map: LibreMap, drawn: ReadonlyMap<string, DrawnArea>, say: (text: string) => void): void => {
  const popup = new Popup({ closeButton: false, closeOnClick: false, maxWidth: '18rem' });
  let meant: string | null = null;
  const wordsOf = (found: MapGeoJSONFeature): { title: string; href: string | null } =>
    found.source === 'points'
      ? { title: String(found.properties.name ?? ''), href: String(found.properties.page ?? '') || null }
      : (drawn.get(String(found.properties.id)) ?? { title: '', href: null });
  const at = (point: { x: number; y: number }): MapGeoJSONFeature | null => {
    const layers = map
      .getStyle()
      .layers.filter((each) => each.id === 'points' || each.id.startsWith('fill-'));
    const found = map.queryRenderedFeatures([point.x, point.y], { layers: layers.map(({ id }) => id) });
    return found.find(({ source }) => source === 'points') ?? found[0] ?? null;
  };
  const mark = (found: MapGeoJSONFeature | null): void => {
    const id = found?.source === 'areas' ? String(found.properties.id) : null;
    if (id === meant) return;
    if (meant !== null) map.setFeatureState({ source: 'areas', id: meant }, { meant: false });
    if (id !== null) map.setFeatureState({ source: 'areas', id }, { meant: true });
    meant = id;
  };
  const go = (found: MapGeoJSONFeature | null): void => {
    const href = found && wordsOf(found).href;
    if (href) location.assign(href);
  };
  const middle = () => ({ x: map.getContainer().clientWidth / 2, y: map.getContainer().clientHeight / 2 });

  map.on('mousemove', ({ point, lngLat }) => {
    const found = at(point);
    mark(found);
    const words = found && wordsOf(found);
    map.getCanvas().style.cursor = words?.href ? 'pointer' : '';
    if (!words?.title) popup.remove();
    else popup.setLngLat(lngLat).setText(words.title).addTo(map);
  });
  map.on('mouseout', () => {
    popup.remove();
    mark(null);
  });
  map.on('click', ({ point }) => go(at(point)));
  map.on('moveend', () => {
    if (document.activeElement !== map.getCanvas() || !map.getCanvas().matches(':focus-visible')) return;
    const found = at(middle());
    mark(found);
    say(found ? wordsOf(found).title : '');
  });
  map.getCanvas().addEventListener('keydown', (event) => {
    if (event.key === 'Enter') go(at(middle()));
  });
  map.getCanvas().addEventListener('blur', () => mark(null));
};

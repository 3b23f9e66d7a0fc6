import type { MapLook, MapShape } from '../../../ui/area-map.tsx';
import type { MapArea } from '../data/area-views.ts';
import { labelAt, pathOf, type Sheet, sheetFor } from '../map-drawing.ts';

/** What an area looks like on a map, what it is called there and where it leads. */
export type Drawn = { area: MapArea; look: MapLook; title: string; href?: string; label?: string };

/** The sheet around all areas with a shape and their drawings on it; null when none has one. */
export const drawMap = (drawn: readonly Drawn[]): { sheet: Sheet; shapes: readonly MapShape[] } | null => {
  const sheet = sheetFor(drawn.flatMap(({ area }) => area.box ?? []));
  if (!sheet) return null;
  return {
    sheet,
    shapes: drawn.flatMap(({ area, look, title, href, label }): MapShape[] => {
      if (!area.outline) return [];
      const place = label ? { ...labelAt(sheet, area.outline), text: label } : undefined;
      return [{ path: pathOf(sheet, area.outline), title, href, look, label: place, id: area.id }];
    }),
  };
};

import type { MapZoom } from '../../../ui/area-map.tsx';
import { areasTexts } from '../texts/index.ts';
import type { Reader } from './fact-links.tsx';

/** The island that pages with a zoomable map load. */
export const mapIslands = ['area-map'] as const;

/** What a zoomable map needs. `areas`, `points`: addresses of GeoJSON; `name`: of what the map shows. */
export const zoomOf = (
  reader: Pick<Reader, 'locale'>,
  input: {
    areas: string;
    points?: string | undefined;
    style: string | null;
    system: string;
    publisher: string | null;
    name: string;
  },
): MapZoom => {
  const { label, ...words } = areasTexts(reader.locale).zoom;
  return {
    areas: input.areas,
    points: input.points,
    style: input.style,
    attribution: [input.system, input.publisher].filter(Boolean).join(', '),
    words: { ...words, label: label(input.name) },
  };
};

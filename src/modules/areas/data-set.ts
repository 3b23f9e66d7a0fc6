import type { DataSetPart } from '../module.ts';
import { inventAreas } from './example.ts';
import { loadAreas } from './use-cases/load-areas.ts';

/** Areas, what is measured in them, and lived areas: `areas.json`; borders stand beside the facts under `shapes`. */
export const areasDataSet: DataSetPart = { name: 'areas', load: loadAreas, invent: inventAreas };

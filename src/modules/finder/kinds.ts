import type { RecordKind } from '../records/contract.ts';
import { mayWriteAddresses } from './permissions.ts';
import { finderTexts } from './texts/index.ts';

/** An address of the district with its place in degrees (WGS 84). */
export const address: RecordKind = {
  kind: 'address',
  table: 'finder_address',
  series: 'undated',
  fields: [
    { name: 'street', type: 'text', maxLength: 120, required: true },
    { name: 'house_number', type: 'text', maxLength: 20 },
    { name: 'postal_code', type: 'text', maxLength: 5 },
    { name: 'lon', type: 'number', required: true },
    { name: 'lat', type: 'number', required: true },
  ],
  write: mayWriteAddresses,
  seeInternal: mayWriteAddresses,
  words: (locale) => finderTexts(locale).addressKind,
  title: (row) => [row.street, row.house_number].filter(Boolean).join(' '),
  path: (row) =>
    `/finden?ort=${encodeURIComponent([row.street, row.house_number].filter(Boolean).join(' '))}`,
};

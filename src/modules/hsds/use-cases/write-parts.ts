import type { Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { DecidedRow, Value } from '../../imports/contract.ts';
import { offerContact, offerLanguage, offerPlace, offerSchedule, offerTerm } from '../../offers/contract.ts';
import type { RecordKind } from '../../records/contract.ts';
import { contactValue, languageValue, scheduleValue, siteValue } from '../compare-service.ts';
import type { KnownOffer } from '../data/known-offers.ts';
import { onRequest } from '../service-cells.ts';
import { addRow, changeFrom, endFrom } from './dated-rows.ts';

/** What belongs to an offer before rows of a file are taken over. */
export type OfferParts = Pick<
  KnownOffer,
  'places' | 'areas' | 'languages' | 'schedules' | 'contacts' | 'terms'
>;
export const nothingYet: OfferParts = {
  places: [],
  areas: [],
  languages: [],
  schedules: [],
  contacts: [],
  terms: [],
};

/**
 * Writes the places, areas, times, terms and languages of an offer that were decided; what the file no longer names ends today.
 *
 * @param part the columns that every new row has: whose it is, and when it holds
 */
export const writeParts = async (
  change: Change,
  before: OfferParts,
  part: JsonRow,
  row: DecidedRow,
): Promise<void> => {
  const list = (field: string): readonly Value[] => {
    const incoming = row.fields[field]?.incoming;
    return Array.isArray(incoming) ? incoming : [];
  };
  const wants = (field: string): boolean => row.take.includes(field);
  const named = (value: Value): string => String((value as { id?: Value }).id);

  if (wants('languages'))
    await putList(change, offerLanguage, before.languages, {
      wanted: list('languages'),
      valueOf: languageValue,
      make: (value) => {
        const [language, marked] = String(value).split(' ');
        return { ...part, language: language ?? '', how: marked === onRequest ? 'onRequest' : 'spoken' };
      },
    });
  if (wants('contacts'))
    await putList(change, offerContact, before.contacts, {
      wanted: list('contacts'),
      valueOf: contactValue,
      make: (value, position) => ({ ...part, ...(value as JsonRow), position }),
      inOrder: true,
    });
  if (wants('terms'))
    await putList(change, offerTerm, before.terms, {
      wanted: list('terms').map(named),
      valueOf: ({ term_id }) => String(term_id),
      make: (id) => ({ ...part, term_id: id as string }),
    });
  if (wants('areas'))
    await putList(change, offerPlace, before.areas, {
      wanted: list('areas').map(named),
      valueOf: ({ area_id }) => String(area_id),
      make: (id) => ({ ...part, kind: 'served', area_id: id as string, disclosure: 'open' }),
    });

  let placeIds: readonly string[] = before.places.map(({ thing_id }) => String(thing_id));
  let schedules = before.schedules;
  if (wants('sites')) {
    const ended = before.places.filter(
      (each) => !list('sites').some((site) => isSame(site, siteValue(each))),
    );
    schedules = await detach(change, schedules, ended, wants('schedules'));
    placeIds = await putList(change, offerPlace, before.places, {
      wanted: list('sites'),
      valueOf: (each) => siteValue(each as (typeof before.places)[number]),
      make: (site, position) => ({ ...part, ...placeColumns(site), position, disclosure: 'open' }),
      inOrder: true,
    });
  }
  if (!wants('schedules')) return;
  const places = placeIds.map((id): JsonRow => ({ thing_id: id }));
  await putList(change, offerSchedule, schedules, {
    wanted: list('schedules'),
    valueOf: (each) => scheduleValue(each, places),
    make: (value, position) => {
      const { at, ...columns } = value as Readonly<Record<string, Value>>;
      const place = typeof at === 'number' ? (placeIds[at] ?? null) : null;
      return { ...part, ...(columns as JsonRow), place_id: place, position };
    },
    inOrder: true,
  });
};

const placeColumns = (site: Value): JsonRow => {
  const { facility_id, name, ...address } = site as Readonly<Record<string, Value>>;
  return facility_id
    ? { kind: 'facility', facility_id: String(facility_id) }
    : { kind: 'address', name: name as string | null, ...(address as JsonRow) };
};

/** Times at a place that ends hold at no place in particular; where times are written anew, they end with it. */
const detach = async (
  change: Change,
  schedules: readonly JsonRow[],
  ended: readonly JsonRow[],
  areWritten: boolean,
): Promise<readonly JsonRow[]> => {
  const left: JsonRow[] = [];
  for (const each of schedules) {
    if (!ended.some(({ thing_id }) => thing_id === each.place_id)) left.push(each);
    else if (areWritten) await endFrom(change, offerSchedule, each);
    else await changeFrom(change, offerSchedule, each, { place_id: null });
  }
  return left;
};

const isSame = (one: Value, other: Value): boolean => canonical(one) === canonical(other);
const canonical = (value: Value): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** Makes rows say what is wanted: those that are not wanted end, new ones are added. Gives their ids in the wanted order. */
const putList = async (
  change: Change,
  kind: RecordKind,
  there: readonly JsonRow[],
  how: {
    wanted: readonly Value[];
    valueOf: (row: JsonRow) => Value;
    make: (value: Value, position: number) => JsonRow;
    /** Rows have a `position`. */
    inOrder?: boolean;
  },
): Promise<readonly string[]> => {
  const free = [...there];
  const kept = how.wanted.map((value) => {
    const index = free.findIndex((row) => isSame(how.valueOf(row), value));
    return index < 0 ? null : (free.splice(index, 1)[0] ?? null);
  });
  for (const row of free) await endFrom(change, kind, row);
  const ids: string[] = [];
  for (const [position, value] of how.wanted.entries()) {
    const row = kept[position];
    if (!row) ids.push(await addRow(change, kind, how.make(value, position)));
    else {
      if (how.inOrder && row.position !== position) await changeFrom(change, kind, row, { position });
      ids.push(String(row.thing_id));
    }
  }
  return ids;
};

import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { ComparedRow, RowRemark, Value } from '../imports/contract.ts';
import { audiences, deliveries, marks, rowOfSchedule, scheduleOf } from '../offers/contract.ts';
import { type Cut, orNothing } from './cell.ts';
import type { KnownOffer, Provider } from './data/known-offers.ts';
import { onRequest } from './service-cells.ts';
import {
  findAreas,
  findPlaces,
  findSchedules,
  findTerms,
  siteColumns,
  type Targets,
} from './service-links.ts';
import { groupedFields, type ServiceRow, simpleFields } from './service-row.ts';
import { accessOf } from './service-traits.ts';
import { hsdsTexts } from './texts/index.ts';

/** The field of a new row that says who provides it. */
export const providerField = 'organization';

/** A service beside what is entered here: what it refers to is found, or said to be missing. */
export const compareService = (
  number: number,
  row: ServiceRow,
  beside: {
    offer: KnownOffer | undefined;
    providers: readonly Provider[];
    mayCreate: boolean;
    targets: Targets;
    locale: Locale;
  },
): ComparedRow => {
  const { offer, providers, mayCreate } = beside;
  const problems: RowRemark[] = [...row.problems];
  const remarks: RowRemark[] = [...row.remarks];
  if (!offer) {
    const detail = row.provider;
    if (detail === '' || (providers.length === 0 && !mayCreate))
      problems.push({ code: 'noProvider', detail });
    else if (providers.length === 0) remarks.push({ code: 'newProvider', detail });
    else if (providers.length > 1) problems.push({ code: 'severalProviders', detail });
  }
  const values = { ...row.values, ...linkedValues(row, beside, remarks) };
  const fields = Object.entries(values).map(([field, incoming]) => [
    field,
    { incoming, current: offer ? currentOf(offer, field) : undefined },
  ]);
  return {
    number,
    key: row.key,
    label: row.name,
    thing: offer ? { kind: 'offer', id: offer.id } : null,
    fields: {
      ...Object.fromEntries(fields),
      // Whoever provides an offer is asked once; later that is decided here.
      ...(offer ? {} : { [providerField]: { incoming: row.provider, current: undefined } }),
    },
    problems,
    remarks: distinct(remarks),
  };
};

/** The same is said once. */
const distinct = (remarks: readonly RowRemark[]): readonly RowRemark[] => [
  ...new Map(remarks.map((each) => [JSON.stringify(each), each])).values(),
];

const linkedValues = (
  { links, access }: ServiceRow,
  { offer, targets, locale }: { offer: KnownOffer | undefined; targets: Targets; locale: Locale },
  remarks: RowRemark[],
): Record<string, Value> => {
  const say = (remark: RowRemark) => void remarks.push(remark);
  const values: Record<string, Value> = {};
  const { sites, at, facilityIds } = findPlaces(links.places ?? [], targets, say);
  if (links.places && offer?.isConfidential) say({ code: 'confidentialHere' });
  else if (links.places) values.sites = sites;
  // The area of a confidential place is told to others as one that is served.
  if (links.service_areas && !offer?.isConfidential)
    values.areas = findAreas(links.service_areas, targets, say);
  // Without its places no one knows which of them times name.
  const places = values.sites === undefined ? new Map<string, number>() : at;
  if (links.schedules) values.schedules = findSchedules(links.schedules, places, locale, say);
  if (links.terms) values.terms = findTerms(links.terms, targets, say);
  if (access) {
    const columns: Readonly<Record<string, string>> = hsdsTexts(locale).imports.columns;
    const cut: Cut = (field, text, most) => {
      if (text.length > most) say({ code: 'cut', detail: columns[field] ?? field });
      return text.slice(0, most).toWellFormed().trim() || null;
    };
    // Facilities answer for themselves.
    const others = access.places.filter(({ location = '' }) => !facilityIds.has(location));
    values.access = accessOf(access.traits, others, cut);
  }
  return values;
};

const listOrNothing = (values: readonly Value[]): Value => (values.length === 0 ? null : values);
const pick = (from: Readonly<Record<string, unknown>>, columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, (from[column] ?? null) as Value]));

/** A place in the form in which a file says it. */
export const siteValue = (place: JsonRow & { called: string | null }): Value =>
  place.kind === 'facility'
    ? { facility_id: String(place.facility_id), name: place.called }
    : pick(place, siteColumns);

/** Times in the form in which a file says them; `places`: those of the offer, by whose number times name them. */
export const scheduleValue = (row: JsonRow, places: readonly JsonRow[]): Value => {
  const at = places.findIndex(({ thing_id }) => thing_id === row.place_id);
  return { ...rowOfSchedule(scheduleOf(row)), note: row.note ?? null, at: at < 0 ? null : at } as Value;
};

/** Whom to ask, in the form in which a file says it. */
export const contactValue = (row: JsonRow): Value => pick(row, ['label', 'phone', 'mail']);

/** A language in the form in which a file says it. */
export const languageValue = ({ language, how }: JsonRow): string =>
  how === 'onRequest' ? `${String(language)} ${onRequest}` : String(language);

/** Choices in the order in which forms have them, however they were ticked. */
const inOrder = (chosen: unknown, options: readonly string[]): Value =>
  listOrNothing(options.filter((each) => Array.isArray(chosen) && chosen.includes(each)));

/** What stands here, in the form in which the file says it. */
const currentOf = (offer: KnownOffer, field: string): Value => {
  const { row } = offer;
  const named = (id: unknown, name: string | null): Value => ({ id: String(id), name });
  switch (field) {
    case 'languages':
      return listOrNothing(offer.languages.map(languageValue).toSorted());
    case 'sites':
      return listOrNothing(offer.places.map(siteValue));
    case 'audiences':
      return inOrder(row.audiences, audiences);
    case 'marks':
      return inOrder(row.marks, marks);
    case 'delivery':
      return { ...pick(row, ['online_address']), delivery: inOrder(row.delivery, deliveries) };
    case 'areas':
      return listOrNothing(offer.areas.map(({ area_id, called }) => named(area_id, called)));
    case 'terms':
      return listOrNothing(offer.terms.map(({ term_id, called }) => named(term_id, called)));
    case 'contacts':
      return listOrNothing(offer.contacts.map(contactValue));
    case 'schedules':
      return listOrNothing(offer.schedules.map((each) => scheduleValue(each, offer.places)));
  }
  const group = groupedFields[field];
  if (group) return orNothing(pick(row, group));
  const column = simpleFields[field as keyof typeof simpleFields].column;
  return (row[column] ?? null) as Value;
};

import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { RecordProblem } from '../records/contract.ts';
import { isLanguage } from './language-name.ts';
import { type OffersTexts, offersTexts } from './texts/index.ts';

type Rule = (row: JsonRow, locale: Locale) => readonly RecordProblem[];
type Say = (field: string, message: string) => void;

const has = (row: JsonRow, column: string): boolean =>
  row[column] !== null && row[column] !== undefined && String(row[column]).trim() !== '';
const list = (row: JsonRow, column: string): readonly unknown[] =>
  Array.isArray(row[column]) ? row[column] : [];

/** A rule that says what it finds, in the reader's language. */
const rule =
  (find: (row: JsonRow, say: Say, t: OffersTexts['rules']) => void): Rule =>
  (row, locale) => {
    const problems: RecordProblem[] = [];
    find(row, (field, message) => problems.push({ field, message }), offersTexts(locale).rules);
    return problems;
  };

/** An address that a browser can open; nothing that runs. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text) && new URL(text).hostname.includes('.');

/** Oldest person that an offer is made for, in years. */
const oldest = 120;

/** Ages in order, amounts where there is something to pay, addresses that can be opened, an alert with its last day. */
export const offerProblems = rule((row, say, t) => {
  for (const column of ['age_from', 'age_until'])
    if (has(row, column) && (Number(row[column]) < 0 || Number(row[column]) > oldest)) say(column, t.age);
  if (has(row, 'age_from') && has(row, 'age_until') && Number(row.age_from) > Number(row.age_until))
    say('age_until', t.agesSwapped(Number(row.age_from), Number(row.age_until)));
  if (has(row, 'fee_amount') && row.cost !== 'fee') say('fee_amount', t.feeWithoutFee);
  if (has(row, 'fee_amount') && (Number(row.fee_amount) < 0 || Number(row.fee_amount) >= 100_000))
    say('fee_amount', t.feeAmount);
  for (const column of ['online_address', 'taking_part_address'])
    if (has(row, column) && !isWebAddress(String(row[column]))) say(column, t.webAddress);
  if (has(row, 'online_address') && !list(row, 'delivery').includes('online'))
    say('online_address', t.onlineAddressAlone);
  const capacity = Number(row.capacity);
  if (has(row, 'capacity') && !(Number.isInteger(capacity) && capacity >= 1 && capacity <= 100_000))
    say('capacity', t.capacity);
  if (has(row, 'alert_until') && !has(row, 'alert')) say('alert', t.alertMissing);
});

/** A place is a facility, an address, or an area that is served; a confidential one names its area. */
export const placeProblems = rule((row, say, t) => {
  const isFacility = row.kind === 'facility';
  if (isFacility && !has(row, 'facility_id')) say('facility_id', t.facilityMissing);
  if (!isFacility && has(row, 'facility_id')) say('facility_id', t.facilityNeedless);
  const own = ['street', 'house_number', 'postal_code', 'town', 'lon', 'lat'].filter((column) =>
    has(row, column),
  );
  if (row.kind !== 'address' && own[0]) say(own[0], t.addressNeedless);
  const isConfidential = row.disclosure === 'confidential';
  if (row.kind === 'address' && !has(row, 'street') && !isConfidential) say('street', t.streetMissing);
  if ((row.kind === 'served' || isConfidential) && !has(row, 'area_id'))
    say('area_id', isConfidential ? t.confidentialArea : t.servedArea);
  if (has(row, 'postal_code') && !/^\d{5}$/.test(String(row.postal_code))) say('postal_code', t.postalCode);
  if (has(row, 'lon') !== has(row, 'lat')) say(has(row, 'lon') ? 'lat' : 'lon', t.coordinatesWhole);
  if (has(row, 'lon') && Math.abs(Number(row.lon)) > 180) say('lon', t.longitude);
  if (has(row, 'lat') && Math.abs(Number(row.lat)) > 90) say('lat', t.latitude);
});

export const contactProblems = rule((row, say, t) => {
  if (!['office_id', 'phone', 'mail', 'website'].some((column) => has(row, column)))
    say('phone', t.contactEmpty);
  if (has(row, 'mail') && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(row.mail))) say('mail', t.mail);
  if (has(row, 'phone') && !/^\+?[\d\s()/.–-]{4,60}$/.test(String(row.phone))) say('phone', t.phone);
  if (has(row, 'website') && !isWebAddress(String(row.website))) say('website', t.webAddress);
});

export const languageProblems = rule((row, say, t) => {
  if (has(row, 'language') && !isLanguage(String(row.language))) say('language', t.language);
});

/** The offer itself is in standard German; translations are in other languages. */
export const textProblems = rule((row, say, t) => {
  if (!has(row, 'language')) return;
  if (!isLanguage(String(row.language))) say('language', t.language);
  else if (row.language === 'de') say('language', t.notGerman);
});

export const termProblems = rule((row, say, t) => {
  if (has(row, 'taxonomy_code') && !has(row, 'taxonomy_uri')) say('taxonomy_uri', t.taxonomy);
  if (has(row, 'taxonomy_uri') && !isWebAddress(String(row.taxonomy_uri))) say('taxonomy_uri', t.webAddress);
});

/** What families need to know before an offer can be reviewed or published; in the order of its page. */
export const essentials = ['summary', 'audiences', 'cost', 'taking_part', 'place'] as const;
export type Essential = (typeof essentials)[number];

/**
 * What is missing before an offer can be shown to families. An offer that is neither online nor mobile needs a place.
 *
 * @param places how many places are recorded
 */
export const missingEssentials = (row: JsonRow, places: number): readonly Essential[] => {
  const isPlaceless = ['online', 'mobile'].some((delivery) => list(row, 'delivery').includes(delivery));
  return essentials.filter((each) => {
    if (each === 'place') return places === 0 && !isPlaceless;
    return each === 'audiences' ? list(row, each).length === 0 : !has(row, each);
  });
};

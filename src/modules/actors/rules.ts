import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { RecordProblem } from '../records/contract.ts';
import { actorsTexts } from './texts/index.ts';

type Rule = (row: JsonRow, locale: Locale) => readonly RecordProblem[];
const has = (row: JsonRow, column: string): boolean => row[column] !== null && row[column] !== undefined;

/** An address on the web must say how it is reached. */
export const organisationProblems: Rule = (row, locale) =>
  has(row, 'website') && !isWebAddress(String(row.website))
    ? [{ field: 'website', message: actorsTexts(locale).rules.website }]
    : [];

/** Postal codes have five digits; coordinates come in pairs and lie on the earth. */
export const facilityProblems: Rule = (row, locale) => {
  const t = actorsTexts(locale).rules;
  const problems: RecordProblem[] = [];
  if (has(row, 'postal_code') && !/^\d{5}$/.test(String(row.postal_code)))
    problems.push({ field: 'postal_code', message: t.postalCode });
  if (has(row, 'lon') !== has(row, 'lat'))
    problems.push({ field: has(row, 'lon') ? 'lat' : 'lon', message: t.coordinatesWhole });
  if (has(row, 'lon') && Math.abs(Number(row.lon)) > 180)
    problems.push({ field: 'lon', message: t.longitude });
  if (has(row, 'lat') && Math.abs(Number(row.lat)) > 90) problems.push({ field: 'lat', message: t.latitude });
  return problems;
};

/** What belongs to an organisation or a facility belongs to exactly one of them. */
export const ownerProblems: Rule = (row, locale) =>
  has(row, 'organisation_id') === has(row, 'facility_id')
    ? [{ field: 'organisation_id', message: actorsTexts(locale).rules.oneOwner }]
    : [];

export const providerProblems: Rule = (row, locale) =>
  row.provider_id === row.organisation_id
    ? [{ field: 'organisation_id', message: actorsTexts(locale).rules.ownProvider }]
    : ownerProblems(row, locale);

/** A contact point belongs to one thing, and its value is what its kind says. */
export const contactPointProblems: Rule = (row, locale) => {
  const t = actorsTexts(locale).rules;
  const owners = ['organisation_id', 'facility_id', 'office_id'].filter((column) => has(row, column)).length;
  const value = String(row.value);
  const problems: RecordProblem[] = [];
  if (owners !== 1) problems.push({ field: 'organisation_id', message: t.oneOwnerOrOffice });
  if (row.kind === 'mail' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
    problems.push({ field: 'value', message: t.mail });
  if (row.kind === 'phone' && !/^\+?[\d\s()/.–-]{4,40}$/.test(value))
    problems.push({ field: 'value', message: t.phone });
  if (row.kind === 'web' && !isWebAddress(value)) problems.push({ field: 'value', message: t.website });
  return problems;
};

/** An address that a browser can open; nothing that runs. */
export const isWebAddress = (text: string): boolean => {
  if (!/^https?:\/\/[^\s]+$/i.test(text) || !URL.canParse(text)) return false;
  return new URL(text).hostname.includes('.');
};

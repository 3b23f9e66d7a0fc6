import type { TableRow } from '../../platform/tables/table-file.ts';
import type { RowRemark, Value } from '../imports/contract.ts';
import {
  addressIn,
  dayIn,
  type KnownDay,
  legalFormIn,
  mailsIn,
  phonesIn,
  sectorIn,
  streetIn,
  textCell,
  townIn,
  websiteIn,
} from './list-cells.ts';
import { legalForms, organisationKinds } from './options.ts';
import { type NameParts, peopleIn } from './person-cells.ts';

/** A row of a list of organisations, understood. Fields that the list does not have are `undefined`. */
export type OrganisationRow = {
  key: string;
  name: string;
  shortName?: string | null;
  kind?: string | null;
  sector?: string | null;
  legalForm?: string | null;
  website?: string | null;
  address?: Address | null;
  place?: readonly [lon: number, lat: number] | null;
  phones?: readonly string[];
  fax?: string | null;
  mails?: readonly string[];
  head?: NameParts | null;
  deputy?: NameParts | null;
  since?: KnownDay | null;
  district?: string;
  problems: readonly RowRemark[];
  remarks: readonly RowRemark[];
};
export type Address = { street: string; houseNumber: string; postalCode: string; town: string };

/** How a list is read. */
export type RowReading = {
  /** By field: the headings whose columns are read as it. */
  columns: ReadonlyMap<string, readonly string[]>;
  today: string;
  kind: string;
  sector: string;
  town: string;
  /** The degrees of a feature's point; null where it has none or lies nowhere. */
  placeOf: (geometry: unknown) => readonly [number, number] | null;
};

/** Words of lists for kinds of organisations, in any case; the first that is found in the cell counts. */
const kindWords: readonly (readonly [RegExp, (typeof organisationKinds)[number]])[] = [
  [/hochschul|universität/i, 'university'],
  [/kita|kindertages|kindergarten|krippe/i, 'dayCare'],
  [/familienzentr|familienbildung/i, 'familyCentre'],
  [/beratung/i, 'counselling'],
  [/jugend/i, 'youthWelfare'],
  [/schul|gymnasi|oberstufenzentr/i, 'school'],
  [/gesundheit|klinik|therap|praxis/i, 'health'],
  [/kultur|musik|theater|museum|bibliothek|bücherei/i, 'culture'],
  [/sport|turn/i, 'sport'],
  [/amt\b|behörde|verwaltung|senat|aufsicht/i, 'authority'],
  [/stiftung/i, 'foundation'],
  [/verein|verband|e\. ?v\./i, 'association'],
  [/firma|unternehmen|gmbh/i, 'company'],
];

/** The kind that a word of a list means, or null. Options may be written as such, too. */
export const kindIn = (cell: string): string | null => {
  const option = organisationKinds.find((each) => each.toLowerCase() === cell.trim().toLowerCase());
  return option ?? kindWords.find(([word]) => word.test(cell))?.[1] ?? null;
};

/** Reads a row; what is wrong with it, or odd, is named. */
export const readOrganisationRow = (row: TableRow, reading: RowReading): OrganisationRow => {
  const has = (field: string) => reading.columns.has(field);
  const cells = (field: string) =>
    (reading.columns.get(field) ?? []).map((heading) => row.cells[heading] ?? '');
  const cell = (field: string) => cells(field).map(textCell).filter(Boolean).join(' ');
  const problems: RowRemark[] = [];
  const remarks: RowRemark[] = [];
  const name = cell('name').slice(0, 400);
  if (name === '') problems.push({ code: 'noName' });
  if (name.length > 200) problems.push({ code: 'nameTooLong' });
  const key = has('key') ? cell('key') : '';
  if (has('key') && key === '') problems.push({ code: 'noKey' });
  if (key.length > 120) problems.push({ code: 'keyTooLong' });

  const legalForm = has('legalForm') ? legalFormNamed(cell('legalForm')) : legalFormIn(name);
  const found: OrganisationRow = { key, name, problems, remarks };
  const people = has('head') ? peopleIn(cells('head').join(' ')) : null;
  if (people && !people.principal && cell('head'))
    remarks.push({ code: 'noPerson', detail: cell('head').slice(0, 60) });
  const phones = cells('phone').flatMap(phonesIn);
  if (has('phone') && phones.length === 0 && cell('phone'))
    remarks.push({ code: 'noPhone', detail: cell('phone').slice(0, 60) });
  const mails = cells('mail').flatMap(mailsIn);
  if (has('mail') && mails.length === 0 && cell('mail'))
    remarks.push({ code: 'noMail', detail: cell('mail').slice(0, 60) });
  const website = websiteIn(cell('website'));
  if (has('website') && !website && cell('website'))
    remarks.push({ code: 'noWebsite', detail: cell('website').slice(0, 60) });
  const since = has('since') ? dayIn(cell('since'), reading.today) : undefined;
  if (since === null && cell('since')) remarks.push({ code: 'noDay', detail: cell('since').slice(0, 60) });
  const kind = has('kind') ? kindIn(cell('kind')) : null;
  if (has('kind') && !kind && cell('kind'))
    remarks.push({ code: 'noKind', detail: cell('kind').slice(0, 60) });
  const addressed = ['address', 'street', 'postalCode', 'town'].some(has);
  const place =
    row.geometry === undefined || row.geometry === null ? undefined : reading.placeOf(row.geometry);
  if (place === null) remarks.push({ code: 'noPlace' });

  return {
    ...found,
    ...(has('shortName') ? { shortName: cell('shortName').slice(0, 60) || null } : {}),
    kind: kind ?? (reading.kind || kindIn(name)),
    sector: sectorIn(has('sector') ? cell('sector') : '', legalForm) ?? (reading.sector || null),
    ...(legalForm || has('legalForm') ? { legalForm } : {}),
    ...(has('website') ? { website } : {}),
    ...(addressed ? { address: addressOf(cell, has, reading.town) } : {}),
    ...(place === undefined ? {} : { place }),
    ...(has('phone') ? { phones: [...new Set(phones)] } : {}),
    ...(has('fax') ? { fax: phonesIn(cell('fax').replace(/fax/gi, ''))[0] ?? null } : {}),
    ...(has('mail') ? { mails: [...new Set(mails)] } : {}),
    ...(people
      ? { head: people.principal, deputy: has('deputy') ? peopleIn(cell('deputy')).principal : people.deputy }
      : {}),
    ...(since === undefined ? {} : { since }),
    ...(has('district') ? { district: cell('district') } : {}),
  };
};

const legalFormNamed = (cell: string): ReturnType<typeof legalFormIn> =>
  legalForms.find((each) => each.toLowerCase() === cell.toLowerCase()) ?? legalFormIn(cell);

const addressOf = (
  cell: (field: string) => string,
  has: (field: string) => boolean,
  town: string,
): Address | null => {
  const whole = has('address') ? addressIn(cell('address')) : null;
  const street = has('houseNumber')
    ? { street: cell('street'), houseNumber: cell('houseNumber') }
    : has('street')
      ? streetIn(cell('street'))
      : { street: whole?.street ?? '', houseNumber: whole?.houseNumber ?? '' };
  const there = has('postalCode')
    ? townIn(`${cell('postalCode')} ${cell('town')}`)
    : has('town')
      ? townIn(cell('town'))
      : null;
  const address = {
    street: street.street.slice(0, 120),
    houseNumber: street.houseNumber.slice(0, 20),
    postalCode: there?.postalCode || whole?.postalCode || '',
    town: (there?.town || whole?.town || '').slice(0, 80),
  };
  if (!address.street && !address.postalCode) return null;
  return { ...address, town: address.town || town.slice(0, 80) };
};

/** A person as a value that can be compared. */
export const nameValue = (name: NameParts | null): Value =>
  name ? [name.title, name.given, name.family].filter(Boolean).join(' ') : null;

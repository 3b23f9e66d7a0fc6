import { isSlug, reservedSlugs } from '../../platform/http/addresses.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { parseDayAsKnown } from '../../platform/time/day.ts';
import { fieldMarks } from './kinds.ts';
import { allianceTexts } from './texts/index.ts';

/** The steps of setting up an alliance, in order. */
export const setUpSteps = ['name', 'office', 'people', 'content', 'summary'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

/** What is typed in each step. */
export const stepFields = {
  name: ['name', 'slug', 'area'],
  office: ['commissioner', 'commissionerFrom', 'employer', 'employerFrom', 'hostSeat', 'hostSeatFrom'],
  people: ['coordinatorName', 'coordinatorMail'],
  content: ['fields', 'fieldsFrom', 'goals'],
  summary: [],
} as const satisfies Record<SetUpStep, readonly string[]>;
export type SetUpField = (typeof stepFields)[SetUpStep][number];

/** Everything typed so far. `fields` are the marks of the chosen fields, parted by commas. */
export type SetUpTyped = Readonly<Record<SetUpField, string>>;
export type SetUpErrors = Partial<Record<SetUpField, string>>;

export const setUpRelations = ['commissioner', 'employer', 'hostSeat'] as const;
/** Fields that the set-up offers; a neutral one has no name to offer. */
export const offeredFields = fieldMarks.filter((mark) => mark !== 'generic');
export type OfferedField = (typeof offeredFields)[number];

export const emptySetUp: SetUpTyped = {
  name: '',
  slug: '',
  area: '',
  commissioner: '',
  commissionerFrom: '',
  employer: '',
  employerFrom: '',
  hostSeat: '',
  hostSeatFrom: '',
  coordinatorName: '',
  coordinatorMail: '',
  fields: '',
  fieldsFrom: '',
  goals: 'empty',
};

export const chosenFields = (typed: SetUpTyped): readonly OfferedField[] =>
  offeredFields.filter((mark) => typed.fields.split(',').includes(mark));

/** An address made from a name: "Steglitz-Zehlendorf" gives `steglitz-zehlendorf`, "Köpenick" `koepenick`. */
export const suggestSlug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

/** Longest texts, in characters; the same as in the tables. */
const longest: Partial<Record<SetUpField, number>> = {
  name: 120,
  area: 4000,
  commissioner: 200,
  employer: 200,
  hostSeat: 200,
  coordinatorName: 200,
  coordinatorMail: 254,
};
const required: readonly SetUpField[] = ['name', 'slug', 'coordinatorName', 'coordinatorMail'];

const isBroken = (text: string): boolean =>
  text.includes('\u0000') || text.includes('\ufffd') || !text.isWellFormed();

/** What is wrong with the fields of one step, as sentences. Whether an address is taken, only the database knows. */
export const stepErrors = (step: SetUpStep, typed: SetUpTyped, locale: Locale): SetUpErrors => {
  const t = allianceTexts(locale).platform.setUp.errors;
  const errors: SetUpErrors = {};
  for (const field of stepFields[step]) {
    const text = typed[field];
    const max = longest[field];
    if (isBroken(text)) errors[field] = t.broken;
    else if (text === '' && required.includes(field)) errors[field] = t.required;
    else if (max && text.length > max) errors[field] = t.tooLong(max);
    else if (field.endsWith('From') && text !== '' && !parseDayAsKnown(text)) errors[field] = t.notADay;
  }
  // Without a name there is none to make an address from; then only the name is asked for.
  if (step === 'name' && typed.name === '' && typed.slug === '') delete errors.slug;
  else if (step === 'name' && !errors.slug && !isSlug(typed.slug))
    errors.slug = reservedSlugs.has(typed.slug) ? t.slugReserved : t.slug;
  if (step === 'office') {
    for (const relation of setUpRelations)
      if (typed[relation] === '' && typed[`${relation}From`] !== '') errors[relation] ??= t.dayWithoutHolder;
  }
  if (step === 'people' && !errors.coordinatorMail && !isMail(typed.coordinatorMail))
    errors.coordinatorMail = t.mail;
  return errors;
};

/** A plain check that catches typing errors; whether a mail arrives, only sending it tells. */
const isMail = (text: string): boolean => /^[^\s@<>",;]+@[^\s@<>",;.]+(\.[^\s@<>",;.]+)+$/.test(text);

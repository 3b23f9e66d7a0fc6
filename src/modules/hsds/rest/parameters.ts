import { z } from '@hono/zod-openapi';
import { minimalBounds, mostItems, usualItems } from '../asked.ts';

export type Parameters = Readonly<Record<string, z.ZodType>>;

const id = z.uuid();
const text = (description: string, example: string) =>
  z.string().optional().openapi({ description, example });
const flag = (description: string) => z.enum(['true', 'false']).optional().openapi({ description });

/** Every address knows the day. */
export const stand: Parameters = {
  stand: z.iso.date().optional().openapi({
    description: 'As of this day; today where nothing is said.',
    example: '2026-11-22',
  }),
};

export const paging: Parameters = {
  page: z.coerce.number().int().min(1).optional().openapi({ description: 'Number of the page, from 1.' }),
  per_page: z.coerce
    .number()
    .int()
    .min(1)
    .max(minimalBounds.most)
    .optional()
    .openapi({
      description: `Items of a page, at most ${mostItems}; ${usualItems} where nothing is said. With minimal=true up to ${minimalBounds.most}, and so many where nothing is said.`,
    }),
  format: z
    .enum(['json', 'ndjson'])
    .optional()
    .openapi({ description: '`ndjson`: all items without pages, one a line.' }),
};

export const search: Parameters = { search: text('Words, German as people type it.', 'Turnen') };
export const full: Parameters = { full: flag('With all that belongs to an item.') };
export const minimal: Parameters = {
  minimal: flag('Nothing but `id` and `modified_date`, all on one page.'),
};
export const fullService: Parameters = {
  full_service: flag('With its services, and all that belongs to them.'),
};

/** The filters of the specification, then those of the profile. */
export const serviceFilters: Parameters = {
  taxonomy_term_id: id.optional().openapi({ description: 'Described with this term.' }),
  taxonomy_id: id.optional().openapi({ description: 'Described with any term of this taxonomy.' }),
  organization_id: id.optional().openapi({ description: 'Provided by this organisation.' }),
  modified_after: z.iso
    .datetime({ offset: true })
    .optional()
    .openapi({ description: 'Modified at this moment or later.', example: '2026-11-01T00:00:00Z' }),
  age: z.coerce.number().int().min(0).max(120).optional().openapi({
    description: 'Profile: for somebody of this age, in years; not what is for professionals alone.',
    example: 5,
  }),
  cost: z.enum(['free']).optional().openapi({ description: 'Profile: what costs nothing.' }),
  language: text('Profile: spoken there (BCP 47).', 'ar'),
  accessibility: text(
    'Profile: stepFree, lift, toilet, signLanguage, quiet, companion, with commas between: all of them.',
    'stepFree,quiet',
  ),
  area: id.optional().openapi({ description: 'Profile: takes place in this area or serves it.' }),
};
export const nearby: Parameters = {
  postcode: text('At places with this postcode.', '10115'),
  proximity: text('With `postcode`: within so many metres of the middle of its places.', '800'),
};
export const termFilters: Parameters = {
  taxonomy_id: id.optional().openapi({ description: 'Terms of this taxonomy.' }),
  parent_id: id.optional().openapi({ description: 'Terms directly below this one.' }),
  top_only: flag('Only terms that have no parent.'),
};

/** What families look for, in the words of the finder's addresses. Unknown wishes are left out. */
export const finderWishes: Parameters = {
  was: text('Words.', 'Turnen'),
  alter: text('Age in years.', '5'),
  alterbis: text('Several children: up to this age.', '9'),
  tag: text('Days of the week: mo, di, mi, do, fr, sa, so, with commas between.', 'mi'),
  zeit: text('Time of day: vormittags, nachmittags, abends, or hours.', '15-18'),
  gebiet: id.optional().openapi({ description: 'Id of an area.' }),
  ort: text('An address of the district.', 'Ostweg 3'),
  umkreis: text('Metres around the address.', '1000'),
  kostenlos: text('1: what costs nothing.', '1'),
  sprache: text('Languages (BCP 47), with commas between.', 'ar,tr'),
  but: text('1: takes the education benefits.', '1'),
  zugang: text(
    'stufenlos, aufzug, wc, gebaerden, ruhig, begleitung: all of them, with commas between.',
    'stufenlos',
  ),
  merkmal: text('bewegung, einzeln: all of them, with commas between.', 'bewegung'),
  fuer: text('familien, kinder, jugendliche, eltern, fachkraefte: one is enough.', 'kinder'),
  art: text('vorort, online, mobil: one is enough.', 'mobil'),
  thema: text('Ids of topics, with commas between.', ''),
  lage: text('Ids of life situations, with commas between.', ''),
  uebergang: text('Ids of transitions, with commas between.', ''),
};
export const areaQuestion: Parameters = {
  ebene: text('The level of areas.', ''),
  indikator: text('Id of an indicator whose values come along.', ''),
  stichtag: text('The day of the values.', '2025-12-31'),
};

/** What each list can be asked, beside its page; the routes refuse every other name. */
export const listParameters: Readonly<Record<string, Parameters>> = {
  services: { ...search, ...serviceFilters, ...minimal, ...full },
  organizations: { ...search, ...full, ...fullService },
  service_at_locations: { ...search, ...serviceFilters, ...nearby, ...full },
  taxonomies: search,
  taxonomy_terms: { ...search, ...termFilters },
};

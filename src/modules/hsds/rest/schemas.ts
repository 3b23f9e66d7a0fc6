import { z } from '@hono/zod-openapi';

/**
 * What answers look like, in full: a field that is not here does not come. Names are those of the standard, which says what
 * they mean; what is ours is described. Tests hold every answer against these schemas.
 */
const id = z.uuid();
const uri = z.url();
const day = z.iso.date();
const said = z.string().optional();

const attributeFields = {
  id,
  link_id: id,
  link_type: z.string(),
  link_entity: z.string(),
  value: z.string(),
};
const attribute = z.strictObject(attributeFields);
export const taxonomy = z
  .strictObject({ id, name: z.string(), description: z.string(), uri, version: day })
  .openapi('Taxonomy');
export const term = z
  .strictObject({
    id,
    code: z.string(),
    name: z.string(),
    description: z.string(),
    parent_id: id.optional(),
    taxonomy: z.string(),
    taxonomy_detail: taxonomy,
    language: z.string(),
    taxonomy_id: id,
    term_uri: uri,
  })
  .openapi('TaxonomyTerm');
const describing = z
  .union([attribute, z.strictObject({ ...attributeFields, taxonomy_term_id: id, taxonomy_term: term })])
  .openapi('Attribute', {
    description:
      'With a term: link_type is its vocabulary (topic, lifeSituation, transition, format). Without one: what the profile adds (audience, mark, delivery, onlineAddress, accessibility, accessibilityNote).',
  });

const clock = z.string().regex(/^\d\d:\d\d$/);
const schedule = z
  .strictObject({
    id,
    service_id: id,
    service_at_location_id: id.optional(),
    valid_from: day.optional(),
    valid_to: day.optional(),
    dtstart: day.optional(),
    until: day.optional(),
    wkst: z.literal('MO'),
    freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
    interval: z.number().int().optional(),
    byday: said,
    bymonthday: said,
    description: z.string(),
    opens_at: clock.optional(),
    closes_at: clock.optional(),
    schedule_link: uri,
    notes: said,
    attributes: z.array(attribute),
  })
  .openapi('Schedule', {
    description:
      'By the clock on the wall. Every single date stands in the calendar that schedule_link names.',
  });

const address = z.strictObject({
  id,
  location_id: id,
  address_1: z.string(),
  city: z.string(),
  state_province: z.string(),
  postal_code: z.string(),
  country: z.literal('DE'),
  address_type: z.literal('physical'),
});
const accessibility = z.strictObject({ id, location_id: id, description: z.string(), details: said });
const location = z
  .strictObject({
    id,
    location_type: z.literal('physical'),
    url: uri.optional(),
    organization_id: id.optional(),
    name: said,
    latitude: z.number().optional(),
    longitude: z.number().optional(),
    addresses: z.array(address).optional(),
    accessibility: z.array(accessibility).optional(),
  })
  .openapi('Location');
const organizationFields = {
  id,
  name: z.string(),
  alternate_name: said,
  description: z.string(),
  website: uri.optional(),
  legal_status: said,
  uri,
};

const serviceFields = {
  id,
  name: z.string(),
  alternate_name: z.string().optional().openapi({ description: 'The name in simple German.' }),
  description: said,
  url: uri,
  status: z.enum(['active', 'temporarily closed']),
  application_process: said,
  fees_description: said,
  wait_time: said,
  eligibility_description: said,
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  assured_date: day.optional(),
  alert: said,
  last_modified: z.iso.datetime(),
  organization: z.strictObject(organizationFields),
};
export const service = z.strictObject(serviceFields).openapi('Service');
export const fullService = z
  .strictObject({
    ...serviceFields,
    languages: z.array(
      z.strictObject({ id, service_id: id, code: z.string(), name: z.string(), note: said }),
    ),
    cost_options: z.array(
      z.strictObject({
        id,
        service_id: id,
        option: z.enum(['free', 'fee']),
        currency: z.literal('EUR'),
        amount: z.number(),
        amount_description: said,
      }),
    ),
    attributes: z.array(describing),
    service_areas: z.array(
      z.strictObject({
        id,
        service_id: id,
        name: z.string(),
        extent: z.string().openapi({ description: 'The key of the area.' }),
        extent_type: z.literal('other'),
        uri,
      }),
    ),
    service_at_locations: z.array(
      z.strictObject({ id, service_id: id, location_id: id, description: said, location }),
    ),
    schedules: z.array(schedule),
  })
  .openapi('FullService');
export const minimalService = z
  .strictObject({ id, modified_date: z.iso.datetime() })
  .openapi('MinimalService');

const namedService = z.strictObject({ id, name: z.string(), status: z.literal('active') });
export const organization = z
  .strictObject({
    ...organizationFields,
    locations: z.array(location).optional(),
    services: z.array(z.union([namedService, fullService])).optional(),
  })
  .openapi('Organization');
export const serviceAtLocation = z
  .strictObject({ id, description: z.string(), location, service: z.union([service, fullService]) })
  .openapi('ServiceAtLocation');

export const root = z
  .strictObject({ version: z.literal('3.0'), profile: uri, openapi_url: uri })
  .openapi('Api');
export const profile = z
  .looseObject({ name: z.string(), version: z.string(), based_on: z.string(), uri })
  .openapi('Profile');
export const problem = z
  .strictObject({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() })
  .openapi('Problem', { description: 'An error as RFC 9457 writes it.' });

/** A page of items, as the specification wraps them. */
export const pageOf = (item: z.ZodType) =>
  z.strictObject({
    total_items: z.number().int(),
    total_pages: z.number().int(),
    page_number: z.number().int(),
    size: z.number().int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  });

/** A map, as RFC 7946 writes it. */
export const featureCollection = z
  .looseObject({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.looseObject({
        type: z.literal('Feature'),
        geometry: z.looseObject({ type: z.string(), coordinates: z.array(z.unknown()) }).nullable(),
        properties: z.looseObject({}),
      }),
    ),
  })
  .openapi('FeatureCollection');

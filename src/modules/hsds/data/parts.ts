import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/** Makes an address of ours complete. */
export type LinkTo = (path: string) => string;

/** An item of the standard; what is not known is left out. */
export type Item = Readonly<Record<string, unknown>>;

/** The same as `derived_id` of migration 0130: an id for what has none of its own, by its owner and its name. */
export const derivedId = (owner: string, name: string): string => {
  const hash = createHash('md5').update(`${owner}/${name}`).digest('hex');
  const hex = `${hash.slice(0, 12)}8${hash.slice(13, 16)}a${hash.slice(17)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export const day = (scope: Scope): RawBuilder<unknown> => sql`${scope.asOf}::date`;

/** The organisation `g` as a list tells it. The standard asks for a description; ours is what kind it is. */
export const organizationOf = (link: LinkTo): RawBuilder<unknown> => sql`jsonb_strip_nulls(jsonb_build_object(
  'id', g.thing_id, 'name', g.name, 'alternate_name', g.short_name, 'description', g.name, 'website', g.website,
  'legal_status', g.legal_form, 'uri', ${link('/organisationen/')} || g.thing_id))`;

/** The taxonomy that a vocabulary is, of the term `m`. */
export const taxonomyOf = (
  scope: Scope,
  link: LinkTo,
  names: Readonly<Record<string, string>>,
): RawBuilder<unknown> =>
  sql`jsonb_build_object('id', derived_id(${scope.alliance.id}, m.vocabulary),
    'name', ${JSON.stringify(names)}::jsonb->>m.vocabulary, 'description', ${JSON.stringify(names)}::jsonb->>m.vocabulary,
    'uri', ${link('/vokabulare')} || '#' || m.vocabulary, 'version', ${scope.asOf}::text)`;

/** The term `m`, with the taxonomy that it belongs to. The term of a public taxonomy that it means is its `term_uri`. */
export const termOf = (
  scope: Scope,
  link: LinkTo,
  names: Readonly<Record<string, string>>,
): RawBuilder<unknown> =>
  sql`jsonb_strip_nulls(jsonb_build_object('id', m.thing_id, 'code', coalesce(m.taxonomy_code, m.thing_id::text), 'name', m.name,
    'description', coalesce(m.description, m.name), 'parent_id', m.parent_id,
    'taxonomy', ${JSON.stringify(names)}::jsonb->>m.vocabulary, 'taxonomy_detail', ${taxonomyOf(scope, link, names)},
    'language', 'de', 'taxonomy_id', derived_id(${scope.alliance.id}, m.vocabulary),
    'term_uri', coalesce(m.taxonomy_uri, ${link('/vokabulare')} || '#' || m.thing_id)))`;

/**
 * The location of the open place `p`, of its facility `f` where it has one. Never used for a confidential place, of which
 * nothing but its area is told.
 */
export const locationOf = (link: LinkTo): RawBuilder<unknown> => sql`jsonb_strip_nulls(jsonb_build_object(
  'id', coalesce(f.thing_id, p.thing_id), 'location_type', 'physical',
  'url', case when f.id is not null then ${link('/einrichtungen/')} || f.thing_id end,
  'organization_id', f.organisation_id, 'name', coalesce(f.name, p.name, p.street || ' ' || coalesce(p.house_number, '')),
  'latitude', coalesce(f.lat, p.lat), 'longitude', coalesce(f.lon, p.lon)))`;

/** What belongs to a location besides: its address where it is whole, and its accessibility. */
export const locationParts = (): RawBuilder<unknown> => sql`jsonb_build_object(
  'addresses', case when coalesce(f.street, p.street) is not null and coalesce(f.postal_code, p.postal_code) is not null
    then jsonb_build_array(jsonb_build_object(
      'id', derived_id(coalesce(f.thing_id, p.thing_id)::text, 'address'),
      'location_id', coalesce(f.thing_id, p.thing_id),
      'address_1', concat_ws(' ', coalesce(f.street, p.street), coalesce(f.house_number, p.house_number)),
      'city', coalesce(f.town, p.town, 'Berlin'), 'state_province', coalesce(f.town, p.town, 'Berlin'),
      'postal_code', coalesce(f.postal_code, p.postal_code), 'country', 'DE', 'address_type', 'physical'))
    else '[]' end,
  'accessibility', case when num_nonnulls(f.step_free, f.lift, f.accessible_toilet, f.accessibility_note) > 0
    then jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
      'id', derived_id(f.thing_id::text, 'accessibility'), 'location_id', f.thing_id,
      'description', concat_ws('; ', 'step-free: ' || f.step_free, 'lift: ' || f.lift, 'toilet: ' || f.accessible_toilet,
        'hearing support: ' || f.hearing_support, 'tactile guidance: ' || f.tactile_guidance,
        'parking: ' || f.accessible_parking), 'details', f.accessibility_note)))
    else '[]' end)`;

/** The open places of offers on the day, as `p`, with their public facility `f`. */
export const openPlaces = (scope: Scope): RawBuilder<unknown> => sql`offer_place p
  left join facility f on f.alliance_id = p.alliance_id and f.thing_id = p.facility_id and f.is_public
    and f.merged_into is null and f.valid @> ${day(scope)}
  where p.alliance_id = current_alliance() and p.valid @> ${day(scope)} and p.disclosure = 'open' and p.is_public
    and ((p.kind = 'facility' and f.id is not null) or p.kind = 'address')`;

import { sql } from 'kysely';
import type { Language } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { areaNames } from '../../areas/contract.ts';

/** Where an offer takes place, as everyone may know it. */
export type CardPlace = {
  kind: 'facility' | 'address' | 'served' | 'confidential';
  /** The place's or the facility's name, else its street; of served and confidential ones nothing. */
  name: string | null;
  street: string | null;
  area: string | null;
};

/** What a card tells of an offer. Everything in it is public. */
export type OfferCard = {
  id: string;
  /** The language of `name` and `summary`: the reader's where somebody put them into it, else German. */
  language: string;
  /** The German wording has changed since somebody put it into `language`. */
  isOlder: boolean;
  name: string;
  summary: string | null;
  provider: string;
  state: 'published' | 'paused';
  ageFrom: number | null;
  ageUntil: number | null;
  delivery: readonly string[];
  cost: string | null;
  fee: number | null;
  costNote: string | null;
  benefits: boolean;
  languages: readonly string[];
  marks: readonly string[];
  access: readonly string[];
  waitingList: string | null;
  byAppointment: boolean;
  takingPart: string | null;
  takingPartNote: string | null;
  /** The language of `takingPartNote`, which a translation may leave out. */
  noteLanguage: string;
  confirmedOn: string | null;
  alert: string | null;
  places: readonly CardPlace[];
};

/** Most offers whose cards are read at once. */
export const mostCards = 1000;

type Row = Omit<OfferCard, 'places'> & {
  places: readonly (Omit<CardPlace, 'area'> & { areaId: string | null })[];
};

/**
 * The cards of offers that everyone may see on the scope's day, by id; others are missing. Two queries for all.
 *
 * @param language in which what offers say of themselves is wished
 */
export const readCards = async (
  scope: Scope,
  ids: readonly string[],
  language: Language = 'de',
): Promise<ReadonlyMap<string, OfferCard>> => {
  if (ids.length === 0) return new Map();
  const day = sql`${scope.asOf}::date`;
  const { rows } = await sql<Row>`
    select i.offer_id::text as id, coalesce(x.language, 'de') as language,
      coalesce(x.original <> offer_wording(o.name, o.summary, o.description, o.taking_part_note), false) as "isOlder",
      coalesce(x.name, i.name) as name,
      case when x.language is null then o.summary else x.summary end as summary, g.name as provider, i.state, i.age_from::float8 as "ageFrom",
      i.age_until::float8 as "ageUntil", i.delivery, i.cost, o.fee_amount::float8 as fee, o.cost_note as "costNote",
      i.education_benefits as benefits, i.languages, i.marks, i.access, i.waiting_list as "waitingList",
      i.by_appointment as "byAppointment", o.taking_part as "takingPart", coalesce(x.taking_part_note, o.taking_part_note) as "takingPartNote",
      case when x.taking_part_note is null then 'de' else x.language end as "noteLanguage",
      i.confirmed_on::text as "confirmedOn",
      case when o.alert_until is null or o.alert_until >= ${day} then o.alert end as alert,
      coalesce(place.list, '[]') as places
    from offer_index i
    join offer o on o.alliance_id = i.alliance_id and o.thing_id = i.offer_id and o.valid @> ${day}
    join organisation g on g.alliance_id = i.alliance_id and g.thing_id = i.organisation_id and g.valid @> ${day}
    left join offer_text x on x.alliance_id = i.alliance_id and x.offer_id = i.offer_id and x.valid @> ${day}
      and x.is_public and x.language = ${language}
    left join lateral (
      select jsonb_agg(jsonb_build_object(
        'kind', case when p.disclosure = 'confidential' then 'confidential' else p.kind end,
        'name', case when p.disclosure = 'open' and p.kind <> 'served' then coalesce(f.name, p.name) end,
        'street', case when p.disclosure = 'open' and p.kind <> 'served' then nullif(concat_ws(' ',
          coalesce(f.street, p.street), coalesce(f.house_number, p.house_number)), '') end,
        'areaId', case when p.disclosure = 'confidential' or p.kind = 'served' then p.area_id end) order by p.position, p.id) as list
      from offer_place p
      left join facility f on f.alliance_id = p.alliance_id and f.thing_id = p.facility_id and f.valid @> ${day}
        and f.is_public and f.merged_into is null
      where p.alliance_id = i.alliance_id and p.offer_id = i.offer_id and p.valid @> ${day}
        and (p.is_public or p.disclosure = 'confidential') and (p.kind <> 'facility' or f.id is not null
          or p.disclosure = 'confidential')) place on true
    where i.alliance_id = current_alliance() and i.offer_id = any(${ids.slice(0, mostCards)}::uuid[])
      and i.valid @> ${day}`.execute(scope.db);
  const areas = await areaNames(
    scope,
    rows.flatMap(({ places }) => places.flatMap(({ areaId }) => areaId ?? [])),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        places: row.places.map(({ areaId, ...place }) => ({
          ...place,
          area: areas.get(areaId ?? '')?.name ?? null,
        })),
      },
    ]),
  );
};

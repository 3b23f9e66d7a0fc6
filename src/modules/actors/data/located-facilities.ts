import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { LocatedSource } from '../../areas/contract.ts';
import { facility, optionOf } from '../kinds.ts';
import { maySeeRegisters } from '../permissions.ts';
import { readRegisterQuery, registerPath } from '../register.ts';
import { actorsTexts } from '../texts/index.ts';
import { facilitySource } from './register-conditions.ts';

type Row = { id: string; name: string; kind: string; lon: number | null; lat: number | null };

const readFacilities = async (
  scope: Scope,
  areaId: string,
  more: { where?: RawBuilder<unknown>; most: number },
): Promise<{ count: number; rows: readonly Row[] }> => {
  const source = facilitySource(scope, readRegisterQuery('facilities', { gebiet: areaId }));
  const { rows } = await sql<{ count: number; rows: readonly Row[] }>`
    select (select count(*)::int from facility t where ${source.condition}) as count,
      (select coalesce(jsonb_agg(found), '[]') from (
        select t.thing_id as id, t.name, t.kind, t.lon, t.lat from facility t
        where ${source.condition} and ${more.where ?? sql`true`} order by ${source.order}, t.id limit ${more.most}) found)
        as rows`.execute(scope.db);
  return rows[0] ?? { count: 0, rows: [] };
};

const pathOf = ({ id }: Row): string => facility.path({ thing_id: id });

/** The facilities in an area that the reader may see: counted, listed by name, and where they are. */
export const locatedFacilities: LocatedSource = {
  label: (locale) => actorsTexts(locale).register.titles.facilities,
  inArea: async (scope, areaId, most) => {
    const { count, rows } = await readFacilities(scope, areaId, { most });
    return {
      count,
      items: rows.map((row) => ({
        title: row.name,
        path: pathOf(row),
        detail: optionOf('facility', 'kind', row.kind, scope.locale),
      })),
    };
  },
  // Registers are not for everyone; the who-is-who is, and tells who has the facilities.
  all: (scope, areaId) => {
    const t = actorsTexts(scope.locale);
    return maySeeRegisters(scope.actor)
      ? { label: t.register.allFacilities, path: registerPath('facilities'), query: { gebiet: areaId } }
      : { label: t.whoIsWho.inArea, path: '/wer-ist-wer', query: { gebiet: areaId } };
  },
  points: async (scope, areaId, most) => {
    const { rows } = await readFacilities(scope, areaId, { most, where: sql`t.lat is not null` });
    return rows.flatMap((row) =>
      row.lon === null || row.lat === null
        ? []
        : [{ lon: row.lon, lat: row.lat, title: row.name, path: pathOf(row) }],
    );
  },
};

import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { ThingKind } from '../../thread/contract.ts';
import { person } from '../kinds.ts';
import { personName } from '../person-name.ts';
import { isUuid } from './ids.ts';
import { personIsNamed } from './visible-people.ts';

/** People on the thread: only those whom the reader may meet; for others they do not exist. */
export const personThingKind: ThingKind = {
  kind: 'person',
  label: (locale) => person.words(locale).one,
  cards: async (scope, ids) => {
    const wanted = ids.filter(isUuid);
    if (wanted.length === 0) return [];
    const { rows } = await sql<{ row: JsonRow }>`
      select to_jsonb(p) - 'search' as row from person p
      where p.alliance_id = current_alliance() and p.thing_id = any(${wanted}::uuid[])
        and (${personIsNamed(scope)} or (p.erased_on is not null and ${person.seeInternal(scope.actor)}::boolean))`.execute(
      scope.db,
    );
    return rows.map(({ row }) => ({
      kind: 'person',
      id: String(row.thing_id),
      title: personName(row, scope.locale),
      path: person.path(row),
      state: null,
      day: null,
      precision: 'day' as const,
    }));
  },
};

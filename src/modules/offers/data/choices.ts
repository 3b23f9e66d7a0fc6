import { sql } from 'kysely';
import type { RecordKind } from '../../records/contract.ts';
import { isVocabulary } from '../options.ts';
import { offersTexts } from '../texts/index.ts';

type Choices = NonNullable<RecordKind['choices']>;
/** Longer lists are no help in a form; whoever comes from the thing's own page finds it chosen already. */
const most = 500;

/** Terms of the scope's day under the heading of their vocabulary. */
export const termChoices: Choices = async (scope) => {
  const t = offersTexts(scope.locale).vocabularies;
  const { rows } = await sql<{ value: string; label: string; vocabulary: string }>`
    select thing_id::text as value, name as label, vocabulary from term
    where alliance_id = current_alliance() and valid @> ${scope.asOf}::date
    order by array_position(array['topic', 'lifeSituation', 'transition', 'format'], vocabulary), position, id
    limit ${most}`.execute(scope.db);
  return rows.map(({ value, label, vocabulary }) => ({
    value,
    label,
    group: isVocabulary(vocabulary) ? t[vocabulary].many : vocabulary,
  }));
};

/** Offers by name, with their provider. */
export const offerChoices: Choices = async (scope) => {
  const { rows } = await sql<{ value: string; label: string }>`
    select o.thing_id::text as value, o.name || coalesce(' (' || g.name || ')', '') as label from offer o
    left join organisation g on g.alliance_id = o.alliance_id and g.thing_id = o.organisation_id
      and g.valid @> ${scope.asOf}::date
    where o.alliance_id = current_alliance() and o.valid @> ${scope.asOf}::date
    order by o.name collate "de-x-icu", o.id limit ${most}`.execute(scope.db);
  return rows;
};

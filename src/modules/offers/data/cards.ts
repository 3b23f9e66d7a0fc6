import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { recordThingKind } from '../../records/contract.ts';
import type { ThingKind } from '../../thread/contract.ts';
import { offer } from '../kinds.ts';
import { isState } from '../state.ts';
import { offersTexts } from '../texts/index.ts';

/** Offers on the thread, with their state on the scope's day; drafts only for those who may see them. */
export const offerThingKind: ThingKind = {
  ...recordThingKind(offer),
  cards: async (scope: Scope, ids) => {
    const cards = await recordThingKind(offer).cards(scope, ids);
    if (cards.length === 0) return cards;
    const { rows } = await sql<JsonRow>`select offer_id::text as id, state from offer_state
      where alliance_id = current_alliance() and offer_id = any(${cards.map(({ id }) => id)}::uuid[])
        and valid @> ${scope.asOf}::date`.execute(scope.db);
    const words = offersTexts(scope.locale).states;
    const states = new Map(rows.map(({ id, state }) => [id, isState(state) ? words[state] : null]));
    return cards.map((card) => ({ ...card, state: states.get(card.id) ?? words.draft }));
  },
};

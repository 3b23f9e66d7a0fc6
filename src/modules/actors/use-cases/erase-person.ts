import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { forgetName } from '../../imports/contract.ts';
import { isUuid } from '../data/ids.ts';
import { organisationsOfPerson, scrubPersonHistory } from '../data/person-history.ts';
import { readPerson } from '../data/person-views.ts';
import { mayErasePeople } from '../permissions.ts';

/**
 * Erases a person: names go from the register, from the whole history and from what is kept of files read in. Which offices were held, and when, stays and
 * says "a person". Cannot be undone, as the law asks (law 9). Erasing again changes nothing.
 */
export const erasePerson = async (
  scope: Scope,
  id: string,
): Promise<Result<{ already: boolean }, { reason: 'forbidden' | 'unknown' }>> => {
  if (!mayErasePeople(scope.actor)) return refuse('forbidden');
  const view = isUuid(id) ? await readPerson(scope, id) : null;
  if (!view) return refuse('unknown');
  if (view.row.erased_on) return done({ already: true });
  const change = beginChange(scope, 'actors.personErased');
  await change.update('person', { kind: 'person', id }, String(view.row.id), {
    title: null,
    given_name: null,
    family_name: null,
    pronoun: null,
    decision_note: null,
    source_id: null,
    erased_on: scope.today,
  });
  await change.record();
  await scrubPersonHistory(scope, id);
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const name = { given: text(view.row.given_name), family: text(view.row.family_name) ?? '' };
  if (name.family) await forgetName(scope, name, await organisationsOfPerson(scope, id));
  return done({ already: false });
};

import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { lastDay, parseRange } from '../../../platform/time/period.ts';
import { isUuid } from '../data/ids.ts';
import { readPersonEvents } from '../data/person-history.ts';
import { readPerson } from '../data/person-views.ts';
import { maySeeAllPeople } from '../permissions.ts';

/** Everything that is kept about a person, for their right to know it (GDPR, article 15), as plain data. */
export const exportPerson = async (
  scope: Scope,
  id: string,
): Promise<Result<{ data: object }, { reason: 'forbidden' | 'unknown' }>> => {
  if (!maySeeAllPeople(scope.actor)) return refuse('forbidden');
  const view = isUuid(id) ? await readPerson(scope, id) : null;
  if (!view) return refuse('unknown');
  const { row } = view;
  const period = (valid: unknown) => {
    const { from, until } = parseRange(String(valid));
    return { from, until: lastDay({ from, until }) };
  };
  return done({
    data: {
      alliance: scope.alliance.name,
      exportedOn: scope.today,
      person: {
        id,
        title: row.title,
        givenName: row.given_name,
        familyName: row.family_name,
        pronoun: row.pronoun,
        erasedOn: row.erased_on,
      },
      consents: view.consents.map((consent) => ({
        purpose: consent.purpose,
        givenHow: consent.given_how,
        ...period(consent.valid),
        withdrawnOn: consent.withdrawn_on,
      })),
      offices: view.holdings.map((holding) => ({
        office: view.offices.get(holding.officeId)?.name ?? null,
        organisation: view.offices.get(holding.officeId)?.organisationName ?? null,
        role: holding.role,
        from: holding.period.from,
        until: lastDay(holding.period),
      })),
      history: (await readPersonEvents(scope, id)).map((event) => ({
        at: event.at.toISOString(),
        what: event.type,
        note: event.note,
      })),
    },
  });
};

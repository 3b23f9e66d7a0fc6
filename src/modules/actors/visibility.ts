import type { Actor } from '../../platform/auth/actor.ts';
import type { Day } from '../../platform/time/day.ts';
import { holdsOn, type Period } from '../../platform/time/period.ts';
import { maySeeAllPeople, maySeeInternal } from './permissions.ts';

/** Who asks: everyone, members of the alliance, or its office. */
export type Audience = 'public' | 'members' | 'office';

export const audienceOf = (actor: Actor): Audience =>
  maySeeAllPeople(actor) ? 'office' : maySeeInternal(actor) ? 'members' : 'public';

export type Consent = { purpose: string; period: Period; withdrawnOn: Day | null };
/** A holding, with what its office was on the day that is asked about. */
export type Holding = { period: Period; isPublic: boolean; officeIsPublic: boolean; isPublicOffice: boolean };

/**
 * Law 4 for people, as a rule without a database; data/visible-people.ts is the same in SQL, and a test holds both
 * against each other.
 *
 * The office sees every name. Everyone sees the name of a person who consented for the day that is asked about and has
 * not withdrawn it since: a withdrawal counts for past days too. Without consent, a name is shown only beside an office
 * that was held on that day: to everyone if it is a public office, to members if it is any.
 */
export const isNameShown = (
  asks: { audience: Audience; asOf: Day; today: Day },
  person: { isErased: boolean; consents: readonly Consent[] },
  holding: Holding | null,
): boolean => {
  if (person.isErased) return false;
  if (asks.audience === 'office') return true;
  const consents = person.consents.some(
    ({ purpose, period, withdrawnOn }) =>
      purpose === 'publicName' &&
      holdsOn(period, asks.asOf) &&
      (withdrawnOn === null || withdrawnOn > asks.today),
  );
  if (consents) return true;
  if (!holding || !holdsOn(holding.period, asks.asOf)) return false;
  if (asks.audience === 'members') return true;
  return holding.isPublic && holding.officeIsPublic && holding.isPublicOffice;
};

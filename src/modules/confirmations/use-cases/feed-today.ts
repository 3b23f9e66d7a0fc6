import type { Scope } from '../../../platform/scope.ts';
import type { TodaySource } from '../../today/contract.ts';
import { usualRule } from '../cycle.ts';
import { countViews, readView } from '../data/confirmation-store.ts';
import { waitingProposals } from '../data/proposal-store.ts';
import { readRules } from '../data/rule-store.ts';
import { mayManageConfirmations } from '../permissions.ts';
import { confirmationTexts } from '../texts/index.ts';
import { type ConfirmationParts, withEntries } from './parts.ts';

const mostShown = 10;

/** What confirmations feed into *Today*: changes that wait for review, whom nobody reaches, and what left public view. */
export const confirmationsToday = (parts: ConfirmationParts): TodaySource => ({
  now: async (scope) => {
    if (!mayManageConfirmations(scope.actor)) return [];
    const t = confirmationTexts(scope.locale).today;
    const waiting = await readView(scope, 'review', null, mostShown);
    const proposals = await waitingProposals(
      scope,
      waiting.map(({ id }) => id),
    );
    const items = (await withEntries(scope, parts, waiting)).map(({ confirmation, entry }) => ({
      title: t.review(entry.title),
      path: `/bestaetigungen/pruefen/${proposals.get(confirmation.id) ?? ''}`,
      detail: null,
      due: null,
    }));
    const off = (await isOff(scope, parts)) && (await hasEntries(scope, parts));
    return off
      ? [...items, { title: t.off, path: '/bestaetigungen', detail: t.offDetail, due: null }]
      : items;
  },
  openEnds: async (scope) => {
    if (!mayManageConfirmations(scope.actor)) return [];
    const t = confirmationTexts(scope.locale).today;
    const counts = await countViews(scope);
    return (['bounced', 'overdue', 'withdrawn'] as const)
      .filter((view) => counts[view] > 0)
      .map((view) => ({ count: counts[view], label: t[view], path: `/bestaetigungen?ansicht=${view}` }));
  },
});

const isOff = async (scope: Scope, parts: ConfirmationParts): Promise<boolean> => {
  const rules = await readRules(
    scope,
    parts.kinds().map(({ kind }) => kind),
  );
  return [...rules.values()].every((rule) => !(rule ?? usualRule).isActive);
};

const hasEntries = async (scope: Scope, parts: ConfirmationParts): Promise<boolean> => {
  for (const kind of parts.kinds()) if ((await kind.participants(scope, null, 1)).length > 0) return true;
  return false;
};

import { z } from 'zod';
import type { Scope } from '../../platform/scope.ts';
import { teamMembers } from '../access/contract.ts';
import { field } from '../alliance/contract.ts';
import { loadStandings, type Standing } from '../confirmations/contract.ts';
import type { DataSetPart } from '../module.ts';
import { factsLoader, stableId } from '../records/contract.ts';
import { inventActors } from './example.ts';
import { actorsKinds, organisation } from './kinds.ts';
import { confirmables } from './use-cases/confirmables.ts';
import { giveAccount } from './use-cases/give-account.ts';
import { placeFacilities } from './use-cases/place-facilities.ts';

const loadFacts = factsLoader(actorsKinds, [field]);

/**
 * Beside the facts: which account (named by its address) acts for which organisation (named by its key), and where
 * organisations stand in being confirmed.
 */
const shape = z.looseObject({
  accounts: z.array(z.strictObject({ email: z.string(), organisation: z.string() })).default([]),
  standings: z
    .array(z.strictObject({ organisation: z.string(), standing: z.custom<Standing>() }))
    .default([]),
});

const idOf = (scope: Scope, key: string): string =>
  stableId(scope.alliance.slug, `${organisation.kind}:${key}`);

const loadAccount = async (
  scope: Scope,
  { email, organisation: key }: { email: string; organisation: string },
): Promise<void> => {
  const found = (await teamMembers(scope)).find((member) => member.email === email);
  if (!found) throw new Error(`accounts: nobody in the alliance has the address ${email}`);
  const organisationId = idOf(scope, key);
  const result = await giveAccount(scope, { organisationId, userId: found.userId });
  if (!result.ok) throw new Error(`accounts: ${key}: ${result.reason}`);
};

/** Who is who: `actors.json`. Fields are those of `alliance.json`. */
export const actorsDataSet: DataSetPart = {
  name: 'actors',
  load: async (scope, content) => {
    const { accounts, standings, ...facts } = shape.parse(content);
    await loadFacts(scope, facts);
    for (const account of accounts) await loadAccount(scope, account);
    if (standings.length > 0)
      await loadStandings(
        scope,
        confirmables.map(({ kind }) => kind),
        standings.map(({ organisation: key, standing }) => ({
          kind: organisation.kind,
          thingId: idOf(scope, key),
          standing,
        })),
      );
    // Nobody works yet when an example is loaded.
    await placeFacilities(scope);
  },
  invent: inventActors,
};

import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { isUuid } from '../data/ids.ts';
import { deleteSavedView, mostSavedViews, readSavedViews, writeSavedView } from '../data/saved-views.ts';
import { maySeeAllPeople, maySeeRegisters } from '../permissions.ts';
import { type RegisterName, readRegisterQuery, registerParameters } from '../register.ts';

type Refusal = { reason: 'forbidden' | 'nameless' | 'too-many' };

/** Keeps a view of a register under a name, for this person alone. A view of the same name is replaced. */
export const saveView = async (
  scope: Scope,
  input: { register: RegisterName; name: string; parameters: Readonly<Record<string, string>> },
): Promise<Result<object, Refusal>> => {
  const mayUse = input.register === 'people' ? maySeeAllPeople : maySeeRegisters;
  if (!mayUse(scope.actor) || scope.actor.kind !== 'user') return refuse('forbidden');
  const name = input.name.replaceAll('\u0000', '').toWellFormed().trim().slice(0, 80);
  if (!name) return refuse('nameless');
  const kept = await readSavedViews(scope, input.register);
  if (kept.length >= mostSavedViews && !kept.some((view) => view.name === name)) return refuse('too-many');
  // Read and written again, so that only what a register knows is kept.
  const asked = registerParameters(readRegisterQuery(input.register, input.parameters));
  const known = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
  await writeSavedView(scope, scope.actor.userId, {
    register: input.register,
    name,
    query: new URLSearchParams(known).toString(),
  });
  return done({});
};

/** Forgets one of the person's own views. */
export const forgetView = async (scope: Scope, id: string): Promise<Result<object, Refusal>> => {
  if (scope.actor.kind !== 'user') return refuse('forbidden');
  if (isUuid(id)) await deleteSavedView(scope, scope.actor.userId, id);
  return done({});
};

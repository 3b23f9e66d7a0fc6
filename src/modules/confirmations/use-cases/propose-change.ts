import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { EntryField } from '../confirmable.ts';
import { writeManaged } from '../data/confirmation-store.ts';
import { createProposal, type ProposedField, readProposal } from '../data/proposal-store.ts';
import { confirmKnown, type LinkRefusal, openLink } from './confirm-entry.ts';
import type { ConfirmationParts } from './parts.ts';

export type Typed = Readonly<Record<string, string>>;
/** The form's name of a field of the entry. */
export const fieldName = (name: string): string => `feld-${name}`;

/**
 * The owner would change fields of their entry. A trusted owner's changes hold at once; the others wait for the office. What
 * is left as it was is thereby confirmed. `id` was made with the form: sent twice, it is proposed once.
 */
export const proposeChange = async (
  scope: Scope,
  parts: ConfirmationParts,
  input: { token: string; id: string; typed: Typed },
): Promise<
  Result<
    { outcome: 'nothing' | 'waiting' | 'written' },
    LinkRefusal | { reason: 'invalid'; errors: Readonly<Record<string, string>> }
  >
> => {
  const opened = await openLink(scope, parts, input.token);
  if (!opened.ok || !isUuid(input.id)) return refuse('unknown');
  const { known, mail } = opened;
  if (await readProposal(scope, input.id)) return done({ outcome: 'waiting' });
  const changed = changedFields(known.entry.fields, input.typed);
  const remark =
    clean(input.typed.bemerkung ?? '')
      .trim()
      .slice(0, 2000) || null;
  const isGone = input.typed.gibtEsNichtMehr === 'ja';
  const values = Object.fromEntries(Object.entries(changed).map(([name, { wanted }]) => [name, wanted]));
  const errors = known.kind.check(values, scope.locale);
  if (Object.keys(errors).length > 0) return refuse('invalid', { errors });
  const proposal = { id: input.id, confirmationId: known.confirmation.id, mail, remark, isGone };
  if (Object.keys(changed).length === 0 && !remark && !isGone) {
    await confirmKnown(scope, known, 'owner');
    return done({ outcome: 'nothing' });
  }
  if (known.confirmation.isTrusted && !isGone && !remark) {
    const change = beginChange(scope, 'confirmations.changed', { note: mail });
    const written = await known.kind.write(change, known.entry.id, values);
    if (written.ok) {
      await change.record();
      const fields = Object.fromEntries(
        Object.entries(changed).map(([name, each]) => [name, { ...each, taken: true }]),
      );
      await createProposal(scope, { ...proposal, fields, state: 'settled' });
      await confirmKnown(scope, known, 'owner');
      return done({ outcome: 'written' });
    }
  }
  await createProposal(scope, { ...proposal, fields: changed, state: 'waiting' });
  return done({ outcome: 'waiting' });
};

const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

const changedFields = (fields: readonly EntryField[], typed: Typed): Record<string, ProposedField> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const given = typed[fieldName(field.name)];
      if (given === undefined) return [];
      const wanted = clean(given)
        .replaceAll('\r\n', '\n')
        .trim()
        .slice(0, field.maxLength + 1);
      return wanted === field.value.trim()
        ? []
        : [[field.name, { was: field.value, wanted, taken: null, reason: null }]];
    }),
  );

/** The person at this address is not responsible (any more); the office is told, and looks for the right one. */
export const disown = async (
  scope: Scope,
  parts: ConfirmationParts,
  input: { token: string; id: string; remark: string },
): Promise<Result<object, LinkRefusal>> => {
  const opened = await openLink(scope, parts, input.token);
  if (!opened.ok || !isUuid(input.id)) return refuse('unknown');
  const { known, mail } = opened;
  await writeManaged(scope, known.confirmation.id, { disownedOn: scope.today });
  const remark = clean(input.remark).trim().slice(0, 2000);
  if (remark)
    await createProposal(scope, {
      id: input.id,
      confirmationId: known.confirmation.id,
      mail,
      remark,
      isGone: false,
      fields: {},
      state: 'waiting',
    });
  return done({});
};

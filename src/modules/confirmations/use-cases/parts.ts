import type { Scope } from '../../../platform/scope.ts';
import type { ConfirmableKind, Entry } from '../confirmable.ts';
import type { Confirmation } from '../data/confirmation-store.ts';
import { bouncedOf } from '../data/link-store.ts';

/** Where the site stands, for links in mails. `publicUrl` has no slash at its end. */
export type Site = { publicUrl: string };
/** What the use cases need of the house; the kinds are there once every module has brought its own. */
export type ConfirmationParts = { kinds: () => readonly ConfirmableKind[]; site: Site };

/** Mails to owners are in German, whichever language somebody of the office reads. */
export const forOwners = (scope: Scope): Scope => ({ ...scope, locale: 'de' });

export const kindOf = (parts: ConfirmationParts, name: string): ConfirmableKind | null =>
  parts.kinds().find(({ kind }) => kind === name) ?? null;

/** An entry of the cycle with what is entered about it. */
export type Known = { confirmation: Confirmation; kind: ConfirmableKind; entry: Entry };

/** Entries with what is entered about them, in the same order; those that no longer hold are left out. */
export const withEntries = async (
  scope: Scope,
  parts: ConfirmationParts,
  confirmations: readonly Confirmation[],
): Promise<readonly Known[]> => {
  const entries = new Map<string, Entry>();
  for (const [name, ofKind] of Map.groupBy(confirmations, ({ kind }) => kind)) {
    const ids = ofKind.map(({ thingId }) => thingId);
    const found = await kindOf(parts, name)?.entries(scope, ids, scope.locale);
    for (const [id, entry] of found ?? []) entries.set(`${name}:${id}`, entry);
  }
  return confirmations.flatMap((confirmation) => {
    const entry = entries.get(`${confirmation.kind}:${confirmation.thingId}`);
    const kind = kindOf(parts, confirmation.kind);
    return entry && kind ? [{ confirmation, kind, entry }] : [];
  });
};

/**
 * Where each entry's owner is written to: the address that the office named, else the first one on the entry that takes
 * mail. Null where there is none.
 */
export const ownerMails = async (
  scope: Scope,
  known: readonly Known[],
): Promise<ReadonlyMap<string, string | null>> => {
  // Whoever said that they are not responsible is left alone until the office knows who is.
  const candidates = ({ confirmation, entry }: Known): readonly string[] =>
    confirmation.disownedOn ? [] : confirmation.ownerMail ? [confirmation.ownerMail] : entry.mails;
  const bounced = await bouncedOf(scope, known.flatMap(candidates));
  return new Map(
    known.map((each) => [
      each.confirmation.id,
      candidates(each).find((mail) => !bounced.has(mail.toLowerCase())) ?? null,
    ]),
  );
};

import type { Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { KnownOrganisation } from '../data/known-organisations.ts';
import { contactPoint } from '../kinds.ts';
import { digitsOf } from '../list-cells.ts';
import type { OrganisationRow } from '../organisation-row.ts';
import { endRow } from './dated-writes.ts';
import type { Writer } from './list-writer.ts';

type Contact = { kind: string; value: string; label: string | null; position: number };
const faxLabel = 'Fax';

/** How an organisation can be reached, as its row says. */
export const contactsOf = (row: OrganisationRow): readonly Contact[] => [
  ...(row.phones ?? []).map((value, index) => ({ kind: 'phone', value, label: null, position: index })),
  ...(row.fax ? [{ kind: 'phone', value: row.fax, label: faxLabel, position: 10 }] : []),
  ...(row.mails ?? []).map((value, index) => ({ kind: 'mail', value, label: null, position: 20 + index })),
];

/** Which field of the list a contact point belongs to; null: none (another kind, another label). */
export const contactField = (contact: JsonRow): 'phones' | 'fax' | 'mails' | null => {
  if (contact.kind === 'mail') return 'mails';
  if (contact.kind !== 'phone') return null;
  return contact.label === faxLabel ? 'fax' : 'phones';
};
const sameContact = (contact: JsonRow | Contact): string =>
  contact.kind === 'phone' ? digitsOf(String(contact.value)) : String(contact.value).toLowerCase();

/** Numbers that the list no longer has end; new ones begin. Those that it writes in another way stay as they are. */
export const changeContacts = async (
  change: Change,
  writer: Writer,
  row: OrganisationRow,
  known: KnownOrganisation,
  takes: (field: string) => boolean,
  day: string,
): Promise<void> => {
  const wanted = contactsOf(row).filter((contact) => takes(contactField(contact) ?? ''));
  const present = known.contacts.filter((contact) => takes(contactField(contact) ?? ''));
  const keep = new Set(wanted.map(sameContact));
  const have = new Set(present.map(sameContact));
  for (const contact of present)
    if (!keep.has(sameContact(contact))) await endRow(change, contactPoint, contact, day);
  for (const contact of wanted)
    if (!have.has(sameContact(contact))) writer.add(contactPoint, { organisation_id: known.id, ...contact });
};

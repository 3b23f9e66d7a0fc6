import type { Change } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import { peopleWithin } from '../data/import-matches.ts';
import type { KnownOrganisation } from '../data/known-organisations.ts';
import { office, officeHolding, person } from '../kinds.ts';
import type { OrganisationRow } from '../organisation-row.ts';
import type { NameParts } from '../person-cells.ts';
import { endRow } from './dated-writes.ts';
import type { ListFacts, Writer, WrittenRow } from './list-writer.ts';

/**
 * By organisation and name: the people who hold or held an office there. Two people of one name in two organisations are
 * not taken for one: what the one consented to would be said of the other.
 */
export type People = Map<string, string>;
type Named = Pick<NameParts, 'given' | 'family'>;
const personKey = (organisationId: string, { given, family }: Named): string =>
  `${organisationId}|${given ?? ''}|${family}`.toLowerCase();

/** The people of the organisations that rows are about. */
export const peopleOf = async (scope: Scope, rows: readonly WrittenRow[]): Promise<People> => {
  const named = rows.filter(({ row }) => row.head || row.deputy);
  const people = await peopleWithin(
    scope,
    named.flatMap(({ known }) => known?.id ?? []),
  );
  return new Map(people.map((each) => [personKey(each.organisationId, each), each.id]));
};

/** The office of whoever is at the head, and its holders, where the row names any. */
export const addHolders = (
  writer: Writer,
  row: OrganisationRow,
  organisationId: string,
  list: ListFacts,
  people: People,
): void => {
  if (!row.head && !row.deputy) return;
  const officeId = writer.add(office, {
    organisation_id: organisationId,
    name: list.officeName,
    nature: 'function',
  });
  hold(writer, { officeId, organisationId }, row, people, () => true);
};

/** Who is named no longer holds the office until the day before; it stays, vacant if need be. */
export const changeHolders = async (
  change: Change,
  writer: Writer,
  row: OrganisationRow,
  known: KnownOrganisation,
  takes: (field: string) => boolean,
  list: ListFacts,
  people: People,
): Promise<void> => {
  if (!takes('head') && !takes('deputy')) return;
  for (const holding of known.holdings)
    if (takes(holding.role === 'deputy' ? 'deputy' : 'head'))
      await endRow(change, officeHolding, holding, list.day);
  const wants = (takes('head') && row.head) || (takes('deputy') && row.deputy);
  const organisationId = known.id;
  const officeId = known.office
    ? String(known.office.thing_id)
    : wants
      ? writer.add(office, { organisation_id: organisationId, name: list.officeName, nature: 'function' })
      : null;
  if (officeId) hold(writer, { officeId, organisationId }, row, people, takes);
};

const hold = (
  writer: Writer,
  { officeId, organisationId }: { officeId: string; organisationId: string },
  row: OrganisationRow,
  people: People,
  takes: (field: string) => boolean,
): void => {
  const roles = [
    ['head', row.head, 'principal'],
    ['deputy', row.deputy, 'deputy'],
  ] as const;
  for (const [field, name, role] of roles) {
    if (!name || !takes(field)) continue;
    const key = personKey(organisationId, name);
    const personId =
      people.get(key) ??
      writer.add(person, { title: name.title, given_name: name.given, family_name: name.family });
    people.set(key, personId);
    writer.add(officeHolding, { office_id: officeId, person_id: personId, role });
  }
};

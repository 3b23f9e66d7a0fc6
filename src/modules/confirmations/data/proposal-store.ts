import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { Scope } from '../../../platform/scope.ts';

/** What an owner would change about a field, and what the office made of it. */
export type ProposedField = { was: string; wanted: string; taken: boolean | null; reason: string | null };
export type Proposal = {
  id: string;
  confirmationId: string;
  mail: string;
  madeAt: Date;
  state: 'waiting' | 'settled';
  remark: string | null;
  isGone: boolean;
  fields: Readonly<Record<string, ProposedField>>;
};

const columns = sql`id::text as id, confirmation_id::text as "confirmationId", mail, made_at as "madeAt", state, remark,
  is_gone as "isGone", fields`;

export const createProposal = async (
  scope: Scope,
  proposal: Pick<Proposal, 'id' | 'confirmationId' | 'mail' | 'remark' | 'isGone' | 'fields' | 'state'>,
): Promise<void> => {
  await sql`insert into change_proposal (alliance_id, id, confirmation_id, mail, made_at, remark, is_gone, fields, state,
      settled_at)
    values (${scope.alliance.id}, ${proposal.id}::uuid, ${proposal.confirmationId}::uuid, ${proposal.mail},
      ${scope.clock.now()}, ${proposal.remark}, ${proposal.isGone}, ${JSON.stringify(proposal.fields)}::jsonb,
      ${proposal.state}, ${proposal.state === 'settled' ? scope.clock.now() : null})
    on conflict (alliance_id, id) do nothing`.execute(scope.db);
};

export const readProposal = async (
  scope: Scope,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Proposal | null> => {
  if (!isUuid(id)) return null;
  const { rows } = await sql<Proposal>`select ${columns} from change_proposal
    where alliance_id = current_alliance() and id = ${id}::uuid ${options.lock ? sql`for update` : sql``}`.execute(
    scope.db,
  );
  return rows[0] ?? null;
};

/** The proposals that wait, of these entries. */
export const waitingProposals = async (
  scope: Scope,
  confirmationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; confirmationId: string }>`
    select id::text as id, confirmation_id::text as "confirmationId" from change_proposal
    where alliance_id = current_alliance() and state = 'waiting' and confirmation_id = any(${[...confirmationIds]}::uuid[])
    order by made_at desc`.execute(scope.db);
  return new Map(rows.map(({ id, confirmationId }) => [confirmationId, id]));
};

export const settleProposal = async (scope: Scope, id: string, fields: Proposal['fields']): Promise<void> => {
  const user = scope.actor.kind === 'user' ? scope.actor.userId : null;
  await sql`update change_proposal set state = 'settled', fields = ${JSON.stringify(fields)}::jsonb,
      settled_at = ${scope.clock.now()}, settled_by = ${user}
    where alliance_id = current_alliance() and id = ${id}::uuid`.execute(scope.db);
};

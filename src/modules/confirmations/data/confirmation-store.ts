import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import type { Stage, Standing } from '../cycle.ts';

/** An entry in the cycle. */
export type Confirmation = Standing & {
  id: string;
  kind: string;
  thingId: string;
  withdrawnOn: Day | null;
  isTrusted: boolean;
  ownerMail: string | null;
  disownedOn: Day | null;
};

const columns = sql`c.id::text as id, c.thing_kind as kind, c.thing_id::text as "thingId", c.stage, c.due_on::text as "dueOn",
  c.asked_on::text as "askedOn", c.reminders, c.last_mail_on::text as "lastMailOn", c.stale_on::text as "staleOn",
  c.withdrawn_on::text as "withdrawnOn", c.paused_until::text as "pausedUntil", c.is_trusted as "isTrusted",
  c.owner_mail as "ownerMail", c.disowned_on::text as "disownedOn"`;

export const readConfirmation = async (
  scope: Scope,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Confirmation | null> => {
  if (!isUuid(id)) return null;
  const { rows } = await sql<Confirmation>`select ${columns} from confirmation c
    where c.alliance_id = current_alliance() and c.id = ${id}::uuid ${options.lock ? sql`for update` : sql``}`.execute(
    scope.db,
  );
  return rows[0] ?? null;
};

/** The cycle of one thing; null while nobody has taken it up. */
export const confirmationOf = async (
  scope: Scope,
  thing: { kind: string; id: string },
): Promise<Confirmation | null> => {
  const { rows } = await sql<Confirmation>`select ${columns} from confirmation c
    where c.alliance_id = current_alliance() and c.thing_kind = ${thing.kind} and c.thing_id = ${thing.id}::uuid`.execute(
    scope.db,
  );
  return rows[0] ?? null;
};

/** Takes entries up that are not in the cycle yet. */
export const addConfirmations = async (
  scope: Scope,
  entries: readonly { kind: string; thingId: string; dueOn: Day }[],
): Promise<void> => {
  if (entries.length === 0) return;
  await sql`insert into confirmation (alliance_id, thing_kind, thing_id, due_on)
    select ${scope.alliance.id}, e->>'kind', (e->>'thingId')::uuid, (e->>'dueOn')::date
    from jsonb_array_elements(${JSON.stringify(entries)}::jsonb) as e
    on conflict (alliance_id, thing_kind, thing_id) do nothing`.execute(scope.db);
};

/** Which of these things are in the cycle. */
export const knownThings = async (
  scope: Scope,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ id: string }>`select thing_id::text as id from confirmation
    where alliance_id = current_alliance() and thing_kind = ${kind} and thing_id = any(${[...ids]}::uuid[])`.execute(
    scope.db,
  );
  return new Set(rows.map(({ id }) => id));
};

export const writeStanding = async (
  scope: Scope,
  id: string,
  standing: Standing & { withdrawnOn: Day | null },
) => {
  await sql`update confirmation set stage = ${standing.stage}, due_on = ${standing.dueOn}::date,
      asked_on = ${standing.askedOn}::date, reminders = ${standing.reminders}, last_mail_on = ${standing.lastMailOn}::date,
      stale_on = ${standing.staleOn}::date, withdrawn_on = ${standing.withdrawnOn}::date,
      paused_until = ${standing.pausedUntil}::date
    where alliance_id = current_alliance() and id = ${id}::uuid`.execute(scope.db);
};

/** What the office decides about an entry besides. */
export const writeManaged = async (
  scope: Scope,
  id: string,
  change: {
    isTrusted?: boolean;
    ownerMail?: string | null;
    disownedOn?: Day | null;
    pausedUntil?: Day | null;
  },
): Promise<void> => {
  const set = [
    change.isTrusted === undefined ? null : sql`is_trusted = ${change.isTrusted}`,
    change.ownerMail === undefined ? null : sql`owner_mail = ${change.ownerMail}`,
    change.disownedOn === undefined ? null : sql`disowned_on = ${change.disownedOn}::date`,
    change.pausedUntil === undefined ? null : sql`paused_until = ${change.pausedUntil}::date`,
  ].filter((part) => part !== null);
  if (set.length > 0)
    await sql`update confirmation set ${sql.join(set)}
      where alliance_id = current_alliance() and id = ${id}::uuid`.execute(scope.db);
};

/** Entries that may have something to do on a day, after an id, locked; those whose day cannot have come are left out. */
export const openConfirmations = async (
  scope: Scope,
  after: string | null,
  limit: number,
): Promise<readonly Confirmation[]> => {
  const { rows } = await sql<Confirmation>`select ${columns} from confirmation c
    where c.alliance_id = current_alliance() and c.due_on <= ${scope.today}::date and c.stage <> 'withdrawn'
      and ${after === null ? sql`true` : sql`c.id > ${after}::uuid`}
    order by c.id limit ${limit} for update skip locked`.execute(scope.db);
  return rows;
};

/** The lists of the office. */
export const views = ['due', 'overdue', 'bounced', 'review', 'stale', 'withdrawn', 'all'] as const;
export type View = (typeof views)[number];

const conditionOf = (view: View, today: Day) => {
  const waits = sql`exists (select from change_proposal p where p.alliance_id = c.alliance_id
    and p.confirmation_id = c.id and p.state = 'waiting')`;
  // The last address that was written to counts: once it fails, no later mail goes out that could tell.
  const bounced = sql`(c.disowned_on is not null or exists (select from bounced_address b
    where b.alliance_id = c.alliance_id and b.cleared_at is null and b.mail = (
      select lower(l.mail) from confirmation_link l where l.alliance_id = c.alliance_id and l.confirmation_id = c.id
      order by l.id desc limit 1)))`;
  switch (view) {
    case 'due':
      return sql`c.stage in ('confirmed', 'asked') and c.due_on <= ${today}::date`;
    case 'overdue':
      return sql`c.stage = 'asked' and c.reminders > 0`;
    case 'bounced':
      return sql`c.stage <> 'confirmed' and ${bounced}`;
    case 'review':
      return waits;
    case 'all':
      return sql`true`;
    default:
      return sql`c.stage = ${view satisfies Stage}`;
  }
};

/** Entries of a list, the longest due first, by the key of the last one of the page before. */
export const readView = async (
  scope: Scope,
  view: View,
  after: { dueOn: Day; id: string } | null,
  limit: number,
): Promise<readonly Confirmation[]> => {
  const { rows } = await sql<Confirmation>`select ${columns} from confirmation c
    where c.alliance_id = current_alliance() and ${conditionOf(view, scope.today)}
      and ${after === null ? sql`true` : sql`(c.due_on, c.id) > (${after.dueOn}::date, ${after.id}::uuid)`}
    order by c.due_on, c.id limit ${limit}`.execute(scope.db);
  return rows;
};

export const countViews = async (scope: Scope): Promise<Readonly<Record<View, number>>> => {
  const counts = views.map(
    (view) => sql`count(*) filter (where ${conditionOf(view, scope.today)})::int as ${sql.ref(view)}`,
  );
  const { rows } = await sql<Record<View, number>>`select ${sql.join(counts)} from confirmation c
    where c.alliance_id = current_alliance()`.execute(scope.db);
  return rows[0] ?? (Object.fromEntries(views.map((view) => [view, 0])) as Record<View, number>);
};

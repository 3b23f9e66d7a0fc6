import { sql } from 'kysely';
import type { Settings } from '../../platform/config/settings.ts';
import type { DatabaseHandle } from '../../platform/db/database.ts';
import { pendingMigrations } from '../../platform/db/migrate.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Clock } from '../../platform/time/clock.ts';
import { sentenceOf } from '../commands/fault-sentence.ts';
import type { CheckTexts } from '../commands/texts/check.ts';
import type { Finding } from './finding.ts';
import { openProcessDatabase, type ProcessDatabase } from './process-database.ts';

/** Seconds by which the clocks of two machines may differ. */
const clockTolerance = 5;

/** Whether the database can be reached, is new enough, lets us do what we must, and has all migrations. */
export const checkDatabase = async (
  settings: Settings,
  clock: Clock,
  texts: CheckTexts,
  locale: Locale,
): Promise<Finding[]> => {
  const mend = settings.databaseUrl ? texts.databaseMend : texts.embeddedMend;
  let opened: ProcessDatabase | null = null;
  try {
    opened = await openProcessDatabase({ ...settings, databaseConnections: 2 });
    return await lookAt(opened.database, settings, clock, texts);
  } catch (fault) {
    const known = fault instanceof Error && 'sentence' in fault ? sentenceOf(fault, locale) : null;
    const message = known ?? (fault instanceof Error ? fault.message || fault.name : String(fault));
    return [{ level: 'fault', text: texts.databaseFault(message), mend }];
  } finally {
    await opened?.close();
  }
};

type Facts = {
  version: string;
  number: number;
  role: string;
  database: string;
  owns: boolean;
  superuser: boolean;
  createrole: boolean;
  bypassrls: boolean;
  encoding: string;
  provider: string;
  now: Date;
};

const lookAt = async (
  database: DatabaseHandle,
  settings: Settings,
  clock: Clock,
  texts: CheckTexts,
): Promise<Finding[]> => {
  const before = clock.now().getTime();
  const { rows } = await sql<Facts>`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
      current_user::text as role, d.datname::text as database, pg_has_role(d.datdba, 'usage') as owns,
      r.rolsuper as superuser, r.rolcreaterole as createrole, r.rolbypassrls as bypassrls,
      pg_encoding_to_char(d.encoding)::text as encoding, d.datlocprovider::text as provider,
      clock_timestamp() as now
    from pg_database d, pg_roles r where d.datname = current_database() and r.rolname = current_user`.execute(
    database.kysely,
  );
  const [facts] = rows;
  if (!facts) throw new Error('no answer');
  const after = clock.now().getTime();
  const major = Math.floor(facts.number / 10_000);
  const where = settings.databaseUrl ? texts.foreign : texts.embedded;
  const findings: Finding[] = [{ level: 'ok', text: texts.database(facts.version, where) }];
  if (major < 18)
    return [...findings, { level: 'fault', text: texts.versionFault(major), mend: texts.versionMend }];

  findings.push(...checkRights(facts, texts));
  if (facts.encoding !== 'UTF8')
    findings.push({ level: 'fault', text: texts.encodingFault(facts.encoding), mend: texts.encodingMend });
  if (facts.provider !== 'i')
    findings.push({ level: 'warning', text: texts.sorting, mend: texts.sortingMend });

  const pending = await pendingMigrations(database);
  findings.push(
    pending.length === 0
      ? { level: 'ok', text: texts.migrated }
      : { level: 'fault', text: texts.pending(pending.join(', ')), mend: texts.pendingMend },
  );
  // The database read its clock somewhere between our two readings.
  const at = facts.now.getTime();
  const apart = Math.max(0, before - at, at - after) / 1000;
  findings.push(
    apart <= clockTolerance
      ? { level: 'ok', text: texts.clock }
      : { level: 'warning', text: texts.clockFault(Math.round(apart)), mend: texts.clockMend },
  );
  return findings;
};

const checkRights = (facts: Facts, texts: CheckTexts): Finding[] => {
  const { role, database } = facts;
  const findings: Finding[] = [];
  if (!facts.owns && !facts.superuser)
    findings.push({
      level: 'fault',
      text: texts.ownerFault(role, database),
      mend: texts.ownerMend(role, database),
    });
  const lacking = [
    ...(facts.createrole || facts.superuser ? [] : ['createrole']),
    ...(facts.bypassrls || facts.superuser ? [] : ['bypassrls']),
  ];
  if (lacking.length > 0) {
    const rights = lacking.join(' ');
    findings.push({
      level: 'fault',
      text: texts.roleFault(role, rights.toUpperCase()),
      mend: texts.roleMend(role, rights),
    });
  }
  return findings.length > 0 ? findings : [{ level: 'ok', text: texts.rights(role) }];
};

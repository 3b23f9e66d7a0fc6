import { allianceRoles, platformRoles, system } from '../../platform/auth/actor.ts';
import type { DatabaseHandle } from '../../platform/db/database.ts';
import type { PlatformScope, Scope } from '../../platform/scope.ts';
import { dayIn } from '../../platform/time/day.ts';
import { type Command, type CommandContext, type ExitCode, exitCodes, WrongUse } from './command.ts';
import { findAlliance } from './find-alliance.ts';
import { CannotGoOn, refusePending } from './pending.ts';
import { userTexts } from './texts/user.ts';

const hoursByDefault = 24;

export const userCommand: Command = {
  name: 'user',
  words: 'add|link E-MAIL',
  summary: { de: 'Menschen Zugang geben', en: 'Give people access' },
  details: { de: userTexts('de').details, en: userTexts('en').details },
  options: {
    alliance: { type: 'string' },
    role: { type: 'string' },
    name: { type: 'string' },
    hours: { type: 'string' },
  },
  wordCount: { least: 2, most: 2 },
  run: async (context) => {
    const [action, email = ''] = context.words;
    const texts = userTexts(context.locale);
    if (!/^[^<>@\s,;]+@[^<>@\s,;]+$/.test(email)) throw new WrongUse(texts.noAddress(email));
    if (action !== 'add' && action !== 'link') throw new WrongUse(texts.noAction(action ?? ''));
    const act = action === 'add' ? planToAdd(context, email) : planToLink(context, email);
    const { openProcessDatabase } = await import('../process/process-database.ts');
    const opened = await openProcessDatabase(context.settings);
    try {
      await refusePending(opened.database, context.locale);
      return await act(opened.database);
    } finally {
      await opened.close();
    }
  },
};

type Act = (database: DatabaseHandle) => Promise<ExitCode>;

const platformScope = (context: CommandContext, db: PlatformScope['db']): PlatformScope => ({
  db,
  actor: system('verbund user'),
  clock: context.clock,
  locale: context.locale,
  requestId: 'verbund-user',
});

const planToAdd = (context: CommandContext, email: string): Act => {
  const { alliance: slug, role, name } = context.options;
  const texts = userTexts(context.locale);
  const person = { email, name: typeof name === 'string' ? name : email };
  const platformRole = platformRoles.find((each) => each === role);
  const allianceRole = allianceRoles.find((each) => each === role);
  if (!platformRole && !allianceRole)
    throw new WrongUse(texts.noRole(String(role ?? ''), [...allianceRoles, ...platformRoles].join(', ')));
  if (allianceRole && typeof slug !== 'string') throw new WrongUse(texts.allianceNeeded(allianceRole));
  if (platformRole && slug !== undefined) throw new WrongUse(texts.allianceUseless(platformRole));

  return async (database) => {
    const { addPlatformUser, addUser } = await import('../../modules/access/contract.ts');
    const { inTransaction } = await import('../../platform/db/transaction.ts');
    if (platformRole) {
      await inTransaction(database, { allianceId: null }, (db) =>
        addPlatformUser(platformScope(context, db), { ...person, role: platformRole }),
      );
    } else if (allianceRole) {
      const alliance = await findAlliance(database, String(slug), context.locale);
      await inTransaction(database, { allianceId: alliance.id }, (db) => {
        const today = dayIn(context.clock.now(), alliance.timeZone);
        const scope: Scope = { ...platformScope(context, db), alliance, today, asOf: today };
        return addUser(scope, { ...person, role: allianceRole });
      });
    }
    context.say(texts.added(email));
    return exitCodes.ok;
  };
};

const planToLink = (context: CommandContext, email: string): Act => {
  const texts = userTexts(context.locale);
  const hours = Number(context.options.hours ?? hoursByDefault);
  if (!Number.isInteger(hours) || hours < 1 || hours > 168) throw new WrongUse(texts.noHours);
  return async (database) => {
    const { signInLink } = await import('../../modules/access/contract.ts');
    const { inTransaction } = await import('../../platform/db/transaction.ts');
    const made = await inTransaction(database, { allianceId: null }, (db) =>
      signInLink(platformScope(context, db), context.settings, email, hours * 60),
    );
    if (!made.ok) throw new CannotGoOn(texts.noAccount(email));
    context.say(made.url);
    context.complain(texts.linkNote(hours));
    return exitCodes.ok;
  };
};

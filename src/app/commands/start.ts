import path from 'node:path';
import type { DatabaseHandle } from '../../platform/db/database.ts';
import { type Command, type CommandContext, exitCodes } from './command.ts';
import { commandTexts } from './texts/index.ts';

export const startCommand: Command = {
  name: 'start',
  words: '',
  summary: {
    de: 'Alles in einem: Datenbank, Beispiele, Seiten, Hintergrundarbeit',
    en: 'All in one: database, examples, pages, background work',
  },
  details: {
    de: [
      'Startet die mitgelieferte Datenbank (oder nimmt die aus DATABASE_URL), bringt sie auf den Stand dieser Fassung,',
      'lädt die Beispielbündnisse, wenn noch kein Bündnis da ist, liefert die Seiten aus und erledigt die',
      'Hintergrundarbeit. Druckt für jedes Beispielbündnis einen Link, mit dem man sich einmal anmelden kann.',
      '',
      '--empty   lädt keine Beispiele',
    ].join('\n'),
    en: [
      'Starts the embedded database (or takes that of DATABASE_URL), brings it to the state of this version, loads the',
      'example alliances if there is no alliance yet, serves the pages and does the background work. Prints a link',
      'for each example alliance with which one can sign in once.',
      '',
      '--empty   loads no examples',
    ].join('\n'),
  },
  options: { empty: { type: 'boolean' } },
  wordCount: { least: 0, most: 0 },
  run: async (context) => {
    const { settings, locale, clock, say } = context;
    const texts = commandTexts(locale);
    const begin = performance.now();
    say(texts.preparing);
    const { runProcess } = await import('../process/run-process.ts');
    const reason = await runProcess({
      settings: quietUnlessAsked(context),
      clock,
      name: 'start',
      serves: true,
      works: true,
      prepare: async ({ database }) => {
        const { migrate } = await import('../../platform/db/migrate.ts');
        const applied = await migrate(database);
        if (applied.length > 0) say(texts.migrated(applied.join(', ')));
        if (!context.options.empty) await loadExamples(database, context);
        say(texts.databaseReady(((performance.now() - begin) / 1000).toFixed(1)));
      },
      ready: async ({ database }) => {
        const { exampleLinkHours, exampleLinks } = await import('../process/example-links.ts');
        const links = await exampleLinks(database, settings, clock, locale);
        say('');
        say(texts.serving(settings.publicUrl));
        if (links.length > 0) {
          say('');
          say(`${texts.signInTitle}:`);
          for (const { alliance, url } of links) say(`  ${alliance}: ${url}`);
          say(texts.linkHint(exampleLinkHours));
        }
        say('');
        if (!settings.smtpUrl) say(texts.outboxHint(path.join(settings.dataDir, 'outbox')));
        say(texts.stopHint);
      },
      stopping: () => say(texts.stopping),
    });
    return reason === 'signal' ? exitCodes.ok : exitCodes.fault;
  },
};

/** Who starts by hand reads what is printed here; a line per request between would hide it. */
const quietUnlessAsked = ({ settings }: CommandContext): CommandContext['settings'] =>
  settings.logLevel === 'info' && process.stderr.isTTY ? { ...settings, logLevel: 'warn' } : settings;

const loadExamples = async (database: DatabaseHandle, context: CommandContext): Promise<void> => {
  const any = await database.kysely.selectFrom('alliance').select('id').limit(1).executeTakeFirst();
  if (any) return;
  const { dataSetNames, loadDataSets } = await import('../data-sets.ts');
  await loadDataSets(database, context.clock, {
    names: dataSetNames,
    scale: 1,
    locale: context.locale,
    log: context.say,
  });
};

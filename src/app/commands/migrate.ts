import { type Command, exitCodes } from './command.ts';
import { commandTexts } from './texts/index.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  words: '',
  summary: {
    de: 'Datenbank auf den Stand dieser Fassung bringen',
    en: 'Bring the database to the state of this version',
  },
  details: {
    de: [
      'Wendet der Reihe nach an, was der Datenbank noch fehlt, jede Änderung für sich: Was fehlschlägt,',
      'wird zurückgenommen. Mehrfach aufzurufen schadet nicht. Der Rolle in DATABASE_URL muss die Datenbank',
      'gehören, und sie braucht die Rechte CREATEROLE und BYPASSRLS; "check" prüft das.',
    ].join('\n'),
    en: [
      'Applies in order what the database still lacks, each change by itself: what fails is taken back.',
      'Calling it again does no harm. The role in DATABASE_URL must own the database and needs the rights',
      'CREATEROLE and BYPASSRLS; "check" looks at that.',
    ].join('\n'),
  },
  options: {},
  wordCount: { least: 0, most: 0 },
  run: async ({ settings, locale, say }) => {
    const texts = commandTexts(locale);
    const { openProcessDatabase } = await import('../process/process-database.ts');
    const { migrate } = await import('../../platform/db/migrate.ts');
    const opened = await openProcessDatabase(settings);
    try {
      const applied = await migrate(opened.database);
      say(applied.length > 0 ? texts.migrated(applied.join(', ')) : texts.upToDate);
      return exitCodes.ok;
    } finally {
      await opened.close();
    }
  },
};

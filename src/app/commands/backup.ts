import { type Command, exitCodes } from './command.ts';
import { softwareVersion } from './software-version.ts';
import { backupTexts } from './texts/backup.ts';

export const backupCommand: Command = {
  name: 'backup',
  words: 'FILE',
  summary: {
    de: 'Alles oder ein Bündnis in eine Datei sichern',
    en: 'Back up everything or one alliance to a file',
  },
  details: { de: backupTexts('de').backupDetails, en: backupTexts('en').backupDetails },
  options: { alliance: { type: 'string' } },
  wordCount: { least: 1, most: 1 },
  run: async ({ settings, locale, clock, words, options, say }) => {
    const texts = backupTexts(locale);
    const [file = ''] = words;
    const { openProcessDatabase } = await import('../process/process-database.ts');
    const { backup } = await import('../../platform/backup/backup.ts');
    const { secretOf } = await import('../../platform/config/secret.ts');
    const opened = await openProcessDatabase(settings);
    try {
      const { manifest, bytes } = await backup(opened.database, {
        file,
        slug: typeof options.alliance === 'string' ? options.alliance : undefined,
        software: softwareVersion(),
        secret: await secretOf(settings),
        clock,
      });
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      say(texts.saved(file, manifest.tables.length, rows, bytes));
      return exitCodes.ok;
    } finally {
      await opened.close();
    }
  },
};

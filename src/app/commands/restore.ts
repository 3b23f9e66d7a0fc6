import { instant } from '../../platform/i18n/format.ts';
import { type Command, exitCodes } from './command.ts';
import { backupTexts } from './texts/backup.ts';
import { commandTexts } from './texts/index.ts';

export const restoreCommand: Command = {
  name: 'restore',
  words: 'FILE',
  summary: {
    de: 'Sicherung in eine leere Datenbank zurückspielen',
    en: 'Restore a backup into an empty database',
  },
  details: { de: backupTexts('de').restoreDetails, en: backupTexts('en').restoreDetails },
  options: {},
  wordCount: { least: 1, most: 1 },
  run: async ({ settings, locale, words, say, complain }) => {
    const texts = backupTexts(locale);
    const [file = ''] = words;
    const { openProcessDatabase } = await import('../process/process-database.ts');
    const { restore } = await import('../../platform/backup/restore.ts');
    const { secretOf } = await import('../../platform/config/secret.ts');
    const opened = await openProcessDatabase(settings);
    try {
      const restored = await restore(opened.database, { file, secret: await secretOf(settings) });
      const { createdAt, tables } = restored.manifest;
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      say(texts.restored(instant(new Date(createdAt), locale), tables.length, rows));
      if (restored.migrated.length > 0) say(commandTexts(locale).migrated(restored.migrated.join(', ')));
      if (restored.secretDiffers) complain(texts.otherSecret);
      return exitCodes.ok;
    } finally {
      await opened.close();
    }
  },
};

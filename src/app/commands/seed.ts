import { type Command, exitCodes, WrongUse } from './command.ts';
import { refusePending } from './pending.ts';
import { seedTexts } from './texts/seed.ts';

export const seedCommand: Command = {
  name: 'seed',
  words: '[NAME]',
  summary: { de: 'Beispielbündnisse laden', en: 'Load the example alliances' },
  details: { de: seedTexts('de').details, en: seedTexts('en').details },
  options: { scale: { type: 'string' } },
  wordCount: { least: 0, most: 1 },
  run: async ({ settings, locale, clock, words, options, say }) => {
    const texts = seedTexts(locale);
    const scale = Number(options.scale ?? 1);
    if (!Number.isInteger(scale) || scale < 1 || scale > 1000) throw new WrongUse(texts.noScale);
    const { dataSetNames, loadDataSets } = await import('../data-sets.ts');
    const [name] = words;
    if (name && !dataSetNames.includes(name)) throw new WrongUse(texts.noDataSet(name, dataSetNames));
    const { openProcessDatabase } = await import('../process/process-database.ts');
    const opened = await openProcessDatabase(settings);
    try {
      await refusePending(opened.database, locale);
      await loadDataSets(opened.database, clock, {
        names: name ? [name] : dataSetNames,
        scale,
        locale,
        log: say,
      });
      return exitCodes.ok;
    } finally {
      await opened.close();
    }
  },
};

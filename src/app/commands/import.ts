import { type Command, type CommandContext, exitCodes, WrongUse } from './command.ts';
import { findAlliance } from './find-alliance.ts';
import { refusePending } from './pending.ts';
import { importCommandTexts } from './texts/import.ts';

const textOf = ({ options }: CommandContext, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

/** `--map Tel.=phone` as a pair; the value may hold further signs of equality. */
const pairsOf = (context: CommandContext, name: string): Readonly<Record<string, string>> => {
  const given = context.options[name];
  const texts = importCommandTexts(context.locale);
  return Object.fromEntries(
    (Array.isArray(given) ? given : []).map((pair: string) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new WrongUse(texts.noPair(name, pair));
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
};

export const importCommand: Command = {
  name: 'import',
  words: 'QUELLE DATEI',
  summary: { de: 'Eine Liste aus einer Datei einlesen', en: 'Read a list from a file' },
  details: { de: importCommandTexts('de').details, en: importCommandTexts('en').details },
  options: {
    alliance: { type: 'string' },
    name: { type: 'string' },
    sheet: { type: 'string' },
    map: { type: 'string', multiple: true },
    set: { type: 'string', multiple: true },
    apply: { type: 'boolean' },
    undo: { type: 'string' },
  },
  wordCount: { least: 0, most: 2 },
  run: async (context) => {
    const texts = importCommandTexts(context.locale);
    const [source, file] = context.words;
    const undo = textOf(context, 'undo');
    const asked = { mapping: pairsOf(context, 'map'), settings: pairsOf(context, 'set') };
    const isAsked = context.options.apply === true || Object.values(asked).some((all) => Object.keys(all)[0]);
    if (undo !== undefined && (source !== undefined || isAsked)) throw new WrongUse(texts.undoAlone);
    if (undo === undefined && (source === undefined || file === undefined)) throw new WrongUse(texts.missing);
    const { settings, locale, clock, say } = context;
    const { openProcessDatabase } = await import('../process/process-database.ts');
    const opened = await openProcessDatabase(settings);
    try {
      const { database } = opened;
      await refusePending(database, locale);
      const alliance = await findAlliance(database, textOf(context, 'alliance'), locale);
      const { openImports } = await import('./import-steps.ts');
      const imports = await openImports({ settings, database, clock, locale, alliance, say });
      try {
        if (undo !== undefined) await imports.undo(undo);
        else
          await imports.read({
            ...asked,
            source: source ?? '',
            file: file ?? '',
            name: textOf(context, 'name'),
            sheet: textOf(context, 'sheet'),
            apply: context.options.apply === true,
          });
        return exitCodes.ok;
      } finally {
        await imports.close();
      }
    } finally {
      await opened.close();
    }
  },
};

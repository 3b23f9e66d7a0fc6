import type { Locale } from '../../platform/i18n/locale.ts';
import { type Command, exitCodes, WrongUse } from './command.ts';
import { nearestName } from './nearest-name.ts';
import { commandTexts } from './texts/index.ts';

const program = 'npm run verbund --';

/** The list of all commands. */
const overview = (commands: readonly Command[], locale: Locale): string => {
  const texts = commandTexts(locale);
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary[locale]}`);
  return [
    texts.intro,
    '',
    `${texts.usage}: ${program} ${locale === 'de' ? 'BEFEHL' : 'COMMAND'} [--lang de|en]`,
    '',
    `${texts.commands}:`,
    ...lines,
    '',
    `${texts.options}:`,
    ...[texts.langOption, texts.helpOption, texts.versionOption].map((line) => `  ${line}`),
    '',
    texts.moreHelp(`${program} help ${locale === 'de' ? 'BEFEHL' : 'COMMAND'}`),
    texts.settingsHint,
  ].join('\n');
};

/** The help text of one command. */
export const commandHelp = (command: Command, locale: Locale): string => {
  const texts = commandTexts(locale);
  const call = [program, command.name, command.words].filter(Boolean).join(' ');
  return [command.summary[locale], '', `${texts.usage}: ${call}`, '', command.details[locale]].join('\n');
};

/** What to say to a command that does not exist. */
export const unknownCommand = (typed: string, commands: readonly Command[], locale: Locale): string => {
  const texts = commandTexts(locale);
  const near = nearestName(
    typed,
    commands.map(({ name }) => name),
  );
  return [texts.unknownCommand(typed), ...(near ? [texts.didYouMean(near)] : [])].join(' ');
};

/** @param all asked for when it runs, because help is one of the commands itself */
export const helpCommandOf = (all: () => readonly Command[]): Command => ({
  name: 'help',
  words: '[BEFEHL]',
  summary: { de: 'Diese Hilfe, oder die zu einem Befehl', en: 'This help, or that of one command' },
  details: {
    de: 'Zeigt alle Befehle, oder wie einer benutzt wird.',
    en: 'Shows all commands, or how one is used.',
  },
  options: {},
  wordCount: { least: 0, most: 1 },
  run: async ({ words, locale, say }) => {
    const [name] = words;
    if (!name) {
      say(overview(all(), locale));
      return exitCodes.ok;
    }
    const command = all().find((each) => each.name === name);
    if (!command) throw new WrongUse(unknownCommand(name, all(), locale));
    say(commandHelp(command, locale));
    return exitCodes.ok;
  },
});

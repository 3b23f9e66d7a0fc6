import { parseArgs } from 'node:util';
import { environmentWith, localeOf, readSettings } from '../../platform/config/settings.ts';
import { wrongSettingLine } from '../../platform/config/texts.ts';
import { isLocale, type Locale } from '../../platform/i18n/locale.ts';
import type { Clock } from '../../platform/time/clock.ts';
import { type Command, type CommandContext, type ExitCode, exitCodes, WrongUse } from './command.ts';
import { sentenceOf } from './fault-sentence.ts';
import { commandHelp, unknownCommand } from './help.ts';
import { commandNamed, commands } from './index.ts';
import { softwareVersion } from './software-version.ts';
import { commandTexts } from './texts/index.ts';

/** What the command line needs from the process that it runs in. */
export type Surroundings = {
  environment: Readonly<Record<string, string | undefined>>;
  /** Where it was called: `.env` lies here, and relative paths begin here. */
  folder: string;
  clock: Clock;
  say(line: string): void;
  complain(line: string): void;
};

/** Runs one command line, e.g. `['user', 'link', 'a@example.de']`, and gives the exit code. Throws nothing. */
export const runCommandLine = async (args: readonly string[], around: Surroundings): Promise<ExitCode> => {
  const environment = environmentWith(around.folder, around.environment);
  const { rest, lang } = takeLanguage(args);
  const locale = lang ?? localeFor(environment);
  const texts = commandTexts(locale);
  try {
    if (rest.includes('--version')) {
      around.say(softwareVersion());
      return exitCodes.ok;
    }
    const [first, ...others] = rest;
    const name = first === undefined || first === '--help' || first === '-h' ? 'help' : first;
    const command = commandNamed(name);
    if (!command) throw new WrongUse(unknownCommand(name, commands, locale));
    if (others.includes('--help') || others.includes('-h')) {
      around.say(commandHelp(command, locale));
      return exitCodes.ok;
    }
    const { words, options } = parse(command, others, locale);
    const read = readSettings(environment, around.folder);
    // Help must be had even where a setting is wrong, and `check` says itself what is.
    if (!read.ok && name !== 'help') {
      around.complain(wrongSettingLine(read, locale));
      return exitCodes.wrongSetting;
    }
    const settings = read.ok ? read.settings : defaults(around.folder);
    const { clock, say, complain } = around;
    const context: CommandContext = { settings, locale, clock, words, options, say, complain };
    return await command.run(context);
  } catch (fault) {
    if (fault instanceof WrongUse) {
      around.complain(fault.message);
      around.complain(texts.moreHelp('npm run verbund -- help'));
      return exitCodes.wrongUse;
    }
    const known = sentenceOf(fault, locale);
    around.complain(known ?? texts.unexpected(fault instanceof Error ? fault.message : String(fault)));
    if (!known && fault instanceof Error && environment.LOG_LEVEL === 'debug')
      around.complain(fault.stack ?? '');
    else if (!known) around.complain(texts.unexpectedHint);
    return exitCodes.fault;
  }
};

const takeLanguage = (args: readonly string[]): { rest: string[]; lang: Locale | null } => {
  const rest = [...args];
  const at = rest.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return { rest, lang: null };
  const [word = ''] = rest.splice(at, 1);
  const [, inline] = word.split('=');
  const value = inline ?? rest.splice(at, 1)[0] ?? '';
  return { rest, lang: isLocale(value) ? value : null };
};

const localeFor = (environment: Surroundings['environment']): Locale => {
  const set = environment.LOCALE;
  return set && isLocale(set) ? set : localeOf(environment);
};

const defaults = (folder: string) => {
  const read = readSettings({}, folder);
  if (!read.ok) throw new Error(`the default of ${read.name} cannot be used`);
  return read.settings;
};

const parse = (command: Command, args: string[], locale: Locale) => {
  const texts = commandTexts(locale);
  try {
    const { values, positionals } = parseArgs({
      args,
      options: command.options,
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length < command.wordCount.least) throw new WrongUse(texts.missingWords(command.words));
    const extra = positionals[command.wordCount.most];
    if (extra !== undefined) throw new WrongUse(texts.tooManyWords(extra));
    return { words: positionals, options: values as CommandContext['options'] };
  } catch (fault) {
    if (fault instanceof WrongUse || !(fault instanceof Error)) throw fault;
    const option = /'(-[^' ]+)/.exec(fault.message)?.[1] ?? '';
    const isUnknown = 'code' in fault && fault.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw new WrongUse(isUnknown ? texts.unknownOption(option) : texts.optionValue(option));
  }
};

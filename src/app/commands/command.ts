import type { ParseArgsConfig } from 'node:util';
import type { Settings } from '../../platform/config/settings.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Clock } from '../../platform/time/clock.ts';

/** How a command ended, as the shell sees it. */
export const exitCodes = {
  ok: 0,
  /** Something went wrong. */
  fault: 1,
  /** The command line makes no sense. */
  wrongUse: 2,
  /** A setting cannot be used (EX_CONFIG of sysexits.h). */
  wrongSetting: 78,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export type CommandOptions = NonNullable<ParseArgsConfig['options']>;

/** What a command is given. */
export type CommandContext = {
  settings: Settings;
  locale: Locale;
  clock: Clock;
  /** Words after the command that are no options. */
  words: readonly string[];
  /** Options as the command declared them. */
  options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  /** Writes a line of the result to standard output. */
  say(line: string): void;
  /** Writes a line about a fault to standard error. */
  complain(line: string): void;
};

/** One command of the command line. Its file is loaded only when it is asked for. */
export type Command = {
  name: string;
  /** The words that follow it, e.g. `EMAIL`; none when empty. */
  words: string;
  /** One line for the list of commands. */
  summary: Record<Locale, string>;
  /** What it does, what its options mean, examples. */
  details: Record<Locale, string>;
  options: CommandOptions;
  /** How many words must and may follow. */
  wordCount: { least: number; most: number };
  run(context: CommandContext): Promise<ExitCode>;
};

/** The command was used in a way that makes no sense; `message` says which, in the reader's language. */
export class WrongUse extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUse';
  }
}

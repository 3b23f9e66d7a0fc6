import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { helpCommandOf } from './help.ts';
import { importCommand } from './import.ts';
import { mailReturnedCommand } from './mail-returned.ts';
import { migrateCommand } from './migrate.ts';
import { restoreCommand } from './restore.ts';
import { seedCommand } from './seed.ts';
import { serveCommand } from './serve.ts';
import { startCommand } from './start.ts';
import { userCommand } from './user.ts';
import { workCommand } from './work.ts';

/** All commands, in the order of the help text. They load what they need only when they run, so that each starts fast. */
export const commands: readonly Command[] = [
  startCommand,
  serveCommand,
  workCommand,
  migrateCommand,
  seedCommand,
  userCommand,
  importCommand,
  mailReturnedCommand,
  backupCommand,
  restoreCommand,
  checkCommand,
  helpCommandOf(() => commands),
];

export const commandNamed = (name: string): Command | undefined =>
  commands.find((command) => command.name === name);

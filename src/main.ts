import { enableCompileCache } from 'node:module';
import { runCommandLine } from './app/commands/run-command.ts';
import { systemClock } from './platform/time/clock.ts';

// Later starts read compiled code instead of compiling it again.
enableCompileCache();

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  folder: process.cwd(),
  clock: systemClock,
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
});

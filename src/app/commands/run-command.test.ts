import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fixedClock } from '../../platform/time/clock.ts';
import { commands } from './index.ts';
import { nearestName } from './nearest-name.ts';
import { runCommandLine } from './run-command.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'verbund-commands-'));
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command line and gives what it printed. */
const run = async (line: string, environment: Record<string, string> = {}) => {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommandLine(line.split(' ').filter(Boolean), {
    environment: { LOG_LEVEL: 'silent', ...environment },
    folder,
    clock: fixedClock('2026-11-22T12:00:00+01:00'),
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
};

test.each(['', 'help', '--help', '-h'])('"%s" lists all commands', async (line) => {
  const { code, said } = await run(line);
  expect(code).toBe(0);
  for (const { name, summary } of commands) {
    expect(said).toContain(name);
    expect(said).toContain(summary.de);
  }
});

test('the language follows --lang, then LOCALE, then LANG, and is German otherwise', async () => {
  expect((await run('help')).said).toContain('Befehle:');
  expect((await run('help --lang en')).said).toContain('Commands:');
  expect((await run('help', { LANG: 'en_GB.UTF-8' })).said).toContain('Commands:');
  expect((await run('help', { LANG: 'en_GB.UTF-8', LOCALE: 'de' })).said).toContain('Befehle:');
  expect((await run('help --lang=en', { LOCALE: 'de' })).said).toContain('Commands:');
});

test.each(commands.map(({ name }) => name))('%s has help in both languages', async (name) => {
  const german = await run(`help ${name}`);
  const english = await run(`${name} --help --lang en`);
  expect(german).toMatchObject({ code: 0, complained: '' });
  expect(english).toMatchObject({ code: 0, complained: '' });
  expect(german.said).not.toBe(english.said);
  expect(german.said).toContain(`verbund -- ${name}`);
});

test('an unknown command is refused with the nearest one', async () => {
  const { code, complained } = await run('migrat');
  expect(code).toBe(2);
  expect(complained).toContain('Meinten Sie "migrate"?');
  expect((await run('help xyzzy --lang en')).complained).not.toContain('Did you mean');
  expect(nearestName('SERV', ['serve', 'seed'])).toBe('serve');
});

test.each([
  ['serve now', 'Mit "now" kann dieser Befehl nichts anfangen.'],
  ['serve --fast', 'Die Option "--fast" gibt es hier nicht.'],
  ['user add', 'Es fehlt eine Angabe'],
  ['user add nobody', '"nobody" ist keine E-Mail-Adresse.'],
  ['user remove a@example.de', 'möglich sind "user add" und "user link"'],
  ['user add a@example.de', 'Es fehlt --role.'],
  ['user add a@example.de --role boss', 'Die Rolle "boss" gibt es nicht.'],
  ['user add a@example.de --role coordinator', 'Bitte --alliance angeben.'],
  ['user link a@example.de --hours 0', '--hours erwartet'],
  ['seed --scale 5000', '--scale erwartet'],
])('%s is refused with a hint and code 2', async (line, hint) => {
  const { code, complained } = await run(line);
  expect(complained).toContain(hint);
  expect(code).toBe(2);
});

test('a wrong setting stops the start with one line and code 78', async () => {
  const { code, complained } = await run('serve', { PORT: 'many' });
  expect(code).toBe(78);
  expect(complained).toBe(
    'Einstellung PORT="many" ist nicht brauchbar. Erwartet wird: eine ganze Zahl von 1 bis 65535.',
  );
  expect((await run('help', { PORT: 'many' })).code).toBe(0);
});

test('a database that does not answer is a fault with a sentence and code 1', async () => {
  const environment = { DATABASE_URL: 'postgres://verbund:geheim@127.0.0.1:1/verbund' };
  const { code, complained } = await run('migrate', environment);
  expect(code).toBe(1);
  expect(complained).toBe(
    'Die Datenbank ist nicht erreichbar (ECONNREFUSED). Bitte DATABASE_URL prüfen; "check" hilft dabei.',
  );
  const check = await run('check --lang en', { ...environment, SMTP_URL: 'smtp://127.0.0.1:1' });
  expect(check.code).toBe(1);
  expect(check.said).toMatch(/FAULT +Database cannot be reached/);
  expect(check.said).toMatch(/FAULT +The mail server cannot be used/);
  expect(check.said).toContain('2 faults');
  expect(check.said).not.toContain('geheim');
});

test('--version says which version this is', async () => {
  expect((await run('--version')).said).toMatch(/^\d+\.\d+\.\d+/);
});

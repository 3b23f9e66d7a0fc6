import { settingNames } from './settings.ts';
import { describeSetting } from './texts.ts';

/** The text of `.env.example`: every setting, commented out, with what it is for. A test keeps the file equal to it. */
export const settingsExample = (): string =>
  [
    '# Settings of Verbund. Copy to .env and take away the # before what you want to set.',
    '# Made by: npm run verbund -- check --write-example',
    ...settingNames.flatMap((name) => {
      const { about, expected, example } = describeSetting(name);
      return [
        '',
        `# ${about.en}`,
        `# ${about.de}`,
        `# Expected: ${expected.en}`,
        `#${name}=${example && quoted(example)}`,
      ];
    }),
    '',
  ].join('\n');

const quoted = (value: string): string => (/[\s"#<>]/.test(value) ? `'${value}'` : value);

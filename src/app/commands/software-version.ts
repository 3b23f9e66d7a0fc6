import { readFileSync } from 'node:fs';

/** The version of this software, as package.json names it. */
export const softwareVersion = (): string => {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
};

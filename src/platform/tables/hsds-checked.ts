import { clean, longestCell } from './lines.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** An object of the standard. Nothing of it is believed yet. */
export type HsdsItem = Readonly<Record<string, unknown>>;

export const isItem = (value: unknown): value is HsdsItem =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with its place in the file, whose values are held against the standard's types as they are read. */
export type Checked = {
  item: HsdsItem;
  /** `contents[16].languages[0]`; of a package `service.csv:7`. */
  at: string;
  text: (name: string) => string;
  /** As text, for a cell. */
  amount: (name: string) => string;
  /** Refuses a gap. */
  needed: (name: string) => string;
  one: (name: string) => Checked | null;
  list: (name: string) => readonly Checked[];
};

/**
 * Reads an object of the standard value by value.
 *
 * @param number of the service in the file, by which people find it
 * @throws `UnreadableFile`: `hsdsMissing` or `hsdsType`, with the number and the path of what is wrong
 */
export const checked = (number: number, value: unknown, at: string): Checked => {
  const wrong = (there: string, what: string): never => {
    throw new UnreadableFile('hsdsType', `#${number}: ${there} (${what})`);
  };
  if (!isItem(value)) return wrong(at, 'object');
  const item = value;
  const text = (name: string): string => {
    const found = item[name] ?? '';
    return typeof found === 'string'
      ? clean(found).trim().slice(0, longestCell)
      : wrong(`${at}.${name}`, 'string');
  };
  return {
    item,
    at,
    text,
    amount: (name) => {
      const found = item[name] ?? '';
      if (found === '') return '';
      return typeof found === 'number' && Number.isFinite(found)
        ? String(found)
        : wrong(`${at}.${name}`, 'number');
    },
    needed: (name) => {
      const found = text(name);
      if (found === '') throw new UnreadableFile('hsdsMissing', `#${number}: ${at}.${name}`);
      return found;
    },
    one: (name) => ((item[name] ?? null) === null ? null : checked(number, item[name], `${at}.${name}`)),
    list: (name) => {
      const found = item[name] ?? [];
      if (!Array.isArray(found)) return wrong(`${at}.${name}`, 'array');
      return found.map((each: unknown, index) => checked(number, each, `${at}.${name}[${index}]`));
    },
  };
};

import type { legalForms, sectors } from './options.ts';

/**
 * Reads cells of lists as offices keep them: two numbers in a cell, a person with title and the deputy in brackets, streets
 * with their numbers. What cannot be understood is left out rather than guessed.
 */

const nothing = /^(|-+|–|—|\.+|…|\/|x|n\/?a|k\. ?a\.|keine angabe|unbekannt|null)$/i;
/** Whether a cell says that there is nothing: "-", "k. A.". */
export const isNothing = (cell: string): boolean => nothing.test(cell.trim());
/** Without line breaks and spaces that nobody meant. */
export const tidy = (cell: string): string => cell.replace(/\s+/g, ' ').trim();
/** The text of a cell; empty where it says that there is nothing. */
export const textCell = (cell: string): string => (isNothing(cell) ? '' : tidy(cell));

/** The digits by which a telephone number is dialled here: the same however it is written. */
export const digitsOf = (phone: string): string =>
  phone.replace(/^\s*(?:\+49|0049)[\s(0)/-]*/, '0').replace(/[^0-9]/g, '');

/** The telephone numbers of a cell, each once: "030 123-45 / 0171 2345678", "Tel. 12345; Fax 12346" (without the fax). */
export const phonesIn = (cell: string): readonly string[] => {
  const found = new Map<string, string>();
  for (const part of phoneParts(cell)) {
    const number = /\+?[\d(][\d\s()/.–-]{3,38}\d/.exec(part)?.[0];
    if (!number || /^\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})$/.test(number)) continue;
    const digits = digitsOf(number);
    if (digits.length >= 6 && !found.has(digits)) found.set(digits, dialledHere(number));
  }
  return [...found.values()];
};

/** A stroke separates two numbers only where a whole one stands before it: "030 / 123 45 67" is one. */
const phoneParts = (cell: string): readonly string[] =>
  cell
    .split(/[;,\n|]|\s+(?:und|oder|bzw\.?|u\.)\s+|(?=\bfax\b)/i)
    .flatMap((part) =>
      part.split(/\s\/\s/).reduce<string[]>((parts, piece) => {
        const before = parts.at(-1);
        if (before !== undefined && digitsOf(before).length < 6)
          parts[parts.length - 1] = `${before} / ${piece}`;
        else parts.push(piece);
        return parts;
      }, []),
    )
    .map(tidy)
    .filter((part) => !/^fax/i.test(part));

/** "+49 (30) 398840" as it is dialled here: "030 398840". */
const dialledHere = (number: string): string => {
  const here = number.replace(/^\s*(?:\+49|0049)[\s(0)/-]*/, '0');
  return tidy(here.includes('(') ? here : here.replaceAll(')', ''));
};

/** The mail addresses of a cell, in small letters, each once: "Info <info@example.org>; b@example.org". */
export const mailsIn = (cell: string): readonly string[] => [
  ...new Set(
    [...cell.matchAll(/[^\s<>;,|()"']+@[^\s<>;,|()"']+\.[a-z]{2,}/gi)].map(([mail]) =>
      mail.replace(/^mailto:/i, '').toLowerCase(),
    ),
  ),
];

/** An address on the web that a browser can open, or null. */
export const websiteIn = (cell: string): string | null => {
  const text = textCell(cell).split(/[\s;,]/)[0] ?? '';
  if (!text || text.includes('@')) return null;
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) && /^[^.]+(\.[^.]+)+$/.test(new URL(address).hostname)
    ? address.slice(0, 300)
    : null;
};

/** "Hauptstr. 12 a" → street and number; a street alone keeps none. */
export const streetIn = (cell: string): { street: string; houseNumber: string } => {
  const text = textCell(cell);
  const parts = /^(.*?\D)\s*(\d+\s*[a-z]?(?:\s*[-–/]\s*\d+\s*[a-z]?)?)$/i.exec(text);
  return parts?.[1] && parts[2]
    ? { street: tidy(parts[1].replace(/,?(?:\s*\bNr\.?)?\s*$/i, '')), houseNumber: tidy(parts[2]) }
    : { street: text, houseNumber: '' };
};

/** "12205 Berlin" → postal code and town; also either alone. */
export const townIn = (cell: string): { postalCode: string; town: string } => {
  const text = textCell(cell);
  const code = /\b(\d{5})\b/.exec(text)?.[1] ?? '';
  return {
    postalCode: code,
    town: tidy(
      text
        .replace(/^D-/i, '')
        .replace(code, '')
        .replace(/^[,\s]+|[,\s]+$/g, ''),
    ),
  };
};

/** A whole address in one cell: "Hauptstr. 12, 12205 Berlin". */
export const addressIn = (cell: string): ReturnType<typeof streetIn> & ReturnType<typeof townIn> => {
  const text = tidy(cell.replace(/\n/g, ', '));
  const turned = /^((?:D-)?\d{5}\s[^,]*),\s*(.+)$/i.exec(text);
  if (turned) return { ...streetIn(turned[2] ?? ''), ...townIn(turned[1] ?? '') };
  const at = /,?\s*(?:D-)?\d{5}\b/i.exec(text)?.index ?? -1;
  const [street, town] =
    at >= 0 ? [text.slice(0, at), text.slice(at)] : [text.split(',')[0] ?? '', text.split(',')[1] ?? ''];
  return { ...streetIn(street), ...townIn(town.replace(/^[,\s]+/, '')) };
};

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
export type KnownDay = { day: string; precision: 'day' | 'month' | 'year' };

/**
 * A day as people write it, and how exactly: 01.08.15, 1. August 2015, 2015-08-01; "Aug 15", 08/2015; "seit 2015". Years
 * of two digits up to thirty years ahead of `today` are in this century, the others in the last. Null where there is none.
 */
export const dayIn = (cell: string, today: string): KnownDay | null => {
  const text = tidy(cell)
    .toLowerCase()
    .replace(/^(?:seit|ab|vom)\s+/, '')
    .replace(/maerz|märz/, 'mär');
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return knownDay(iso[1], iso[2], iso[3], today);
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(text);
  if (german) return knownDay(german[3], german[2], german[1], today);
  const named = /^(?:(\d{1,2})\.\s?)?([a-zä]{3})[a-zä]*\.?\s+'?(\d{4}|\d{2})$/.exec(text);
  if (named) return knownDay(named[3], String(months.indexOf(named[2] ?? '') + 1), named[1], today);
  const month = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (month) return knownDay(month[2], month[1], undefined, today);
  return knownDay(/^(\d{4})$/.exec(text)?.[1], undefined, undefined, today);
};

const knownDay = (
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  today: string,
): KnownDay | null => {
  if (year === undefined) return null;
  const whole = year.length === 2 ? fullYear(Number(year), Number(today.slice(0, 4))) : Number(year);
  const date = new Date(Date.UTC(whole, Number(month ?? 1) - 1, Number(day ?? 1)));
  const isReal = date.getUTCMonth() === Number(month ?? 1) - 1 && date.getUTCDate() === Number(day ?? 1);
  if (!isReal || whole < 1900 || whole > 2199) return null;
  return { day: date.toISOString().slice(0, 10), precision: day ? 'day' : month ? 'month' : 'year' };
};

const fullYear = (short: number, now: number): number => {
  const here = Math.floor(now / 100) * 100 + short;
  return here > now + 30 ? here - 100 : here;
};

type LegalForm = (typeof legalForms)[number];
type Sector = (typeof sectors)[number];

/** The legal form that a name ends in: "e. V.", "gGmbH". Null where it says nothing. */
export const legalFormIn = (name: string): LegalForm | null => {
  if (/\be\.?\s?V\.?(\s|$)/.test(name)) return 'registeredAssociation';
  if (/\b(gGmbH|gUG|gemeinnützige (GmbH|UG))\b/i.test(name)) return 'nonProfitCompany';
  if (/\b(GmbH|UG|AG|KG|OHG)\b/.test(name)) return 'company';
  if (/\be\.?\s?G\.?(\s|$)/.test(name)) return 'cooperative';
  if (/\bstiftung\b/i.test(name)) return 'foundation';
  return /\b(AöR|KdöR|Anstalt des öffentlichen Rechts|Körperschaft)\b/i.test(name) ? 'publicBody' : null;
};

/** Whose it is: "öffentlich", "frei", "privat" and what stands for them; else what its legal form tells. */
export const sectorIn = (cell: string, legalForm: LegalForm | null): Sector | null => {
  if (/öffentlich|staatlich|kommunal|bezirk|senat|land\b/i.test(cell)) return 'public';
  if (/\bfrei|gemeinnützig|kirch|verein/i.test(cell)) return 'nonStatutory';
  if (/privat|gewerblich/i.test(cell)) return 'private';
  if (legalForm === null || legalForm === 'other') return null;
  if (legalForm === 'publicBody') return 'public';
  return legalForm === 'company' ? 'private' : 'nonStatutory';
};

import type { legalForms, sectors } from './options.ts';

/**
 * Reads cells of lists as offices keep them: two numbers in a cell, a person with title and the deputy in brackets, streets
 * with their numbers. What cannot be understood is left out rather than guessed.
 */

const nothing = /^(|-+|–|—|\.+|…|\/|x|n\/?a|k\. ?a\.|keine angabe|unbekannt|null)$/i;
const isNothing = (cell: string): boolean => nothing.test(cell.trim());
const tidy = (cell: string): string => cell.replace(/\s+/g, ' ').trim();
/** The text of a cell; empty where it says that there is nothing. */
export const textCell = (cell: string): string => (isNothing(cell) ? '' : tidy(cell));

/** The digits by which a telephone number is dialled here: the same however it is written. */
export const digitsOf = (phone: string): string =>
  phone.replace(/^\s*(?:\+49|0049)[\s(0)/-]*/, '0').replace(/[^0-9]/g, '');

/** The telephone numbers of a cell, each once: "030 123-45 / 0171 2345678", "Tel. 12345; Fax 12346" (without the fax). */
export const phonesIn = (cell: string): readonly string[] => {
  const parts = cell
    .split(/[;,\n|]|\s\/\s|\s+(?:und|oder|bzw\.?)\s+|(?=\bfax\b)/i)
    .map(tidy)
    .filter((part) => !/^fax/i.test(part));
  const found = new Map<string, string>();
  for (const part of parts) {
    const number = /\+?[\d(][\d\s()/.–-]{3,38}\d/.exec(part)?.[0];
    if (number && digitsOf(number).length >= 6 && !found.has(digitsOf(number)))
      found.set(digitsOf(number), tidy(number.replace(/^\+49[\s(0)]*/, '0')));
  }
  return [...found.values()];
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
    ? { street: tidy(parts[1].replace(/,$/, '')), houseNumber: tidy(parts[2]) }
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
  const at = /,?\s*(?:D-)?\d{5}\b/i.exec(text)?.index ?? -1;
  const [street, town] =
    at >= 0 ? [text.slice(0, at), text.slice(at)] : [text.split(',')[0] ?? '', text.split(',')[1] ?? ''];
  return { ...streetIn(street), ...townIn(town.replace(/^[,\s]+/, '')) };
};

export type NameParts = { title: string | null; given: string | null; family: string };

const titles =
  /^(?:(?:Prof|Dr|Dipl|Mag|Ing|PD|Priv|M\.A|B\.A|rer|nat|phil|med|jur|h\.c|habil)\b[.\-–]?\s*(?:[a-zäöü]+\.(?:\s|$))*)+/i;

/** "Frau Dr. Anna Müller", "Müller, Anna": title, given and family name. Null where there is no name. */
export const nameIn = (text: string): NameParts | null => {
  const plain = tidy(text.replace(/\b(Frau|Herrn?|Fr\.|Hr\.)\s*/g, ''));
  if (isNothing(plain) || !/\p{L}{2}/u.test(plain) || /@|\d{3}/.test(plain)) return null;
  const turned = /^([^,]+),\s*(.+)$/.exec(plain);
  const whole = turned ? `${turned[2]} ${turned[1]}` : plain;
  const title = tidy(titles.exec(whole)?.[0] ?? '');
  const words = tidy(whole.slice(title.length)).split(' ').filter(Boolean);
  // "von", "de", "zu" belong to the family name.
  const small = words.findIndex(
    (word, index) => index > 0 && /^(von|van|de|der|den|zu|zur|vom|di|da|al|el|bin)$/i.test(word),
  );
  const at = small > 0 ? small : words.length - 1;
  const family = words.slice(at).join(' ');
  if (!family) return null;
  return {
    title: title ? title.slice(0, 60) : null,
    given: words.slice(0, at).join(' ').slice(0, 100) || null,
    family: family.slice(0, 100),
  };
};

/** A person and, in brackets or behind a slash, who stands in: "Dr. Anna Müller (Vertr.: Kai Nowak)". */
export const peopleIn = (cell: string): { principal: NameParts | null; deputy: NameParts | null } => {
  const mark = /[,\s]*[([]?\s*(?:stellv(?:ertretung|\.)?|vertr(?:etung|\.)?|i\.?\s?v\.?|stv\.?)\s*:?\s*/i;
  const bracket = /^(.*?)[([]([^)\]]*)[)\]]\s*$/.exec(tidy(cell));
  const [first, second] = bracket
    ? [bracket[1] ?? '', (bracket[2] ?? '').replace(mark, '')]
    : tidy(cell).split(mark.test(cell) ? mark : /\s*[/;]\s*/);
  return { principal: nameIn(first ?? ''), deputy: second ? nameIn(second) : null };
};

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];

/**
 * A day as people write it: 01.08.15, 1.8.2015, 2015-08-01, "Aug 15" (the first of it). Years of two digits up to thirty
 * years ahead of `today` are in this century, the others in the last. Null where there is none.
 */
export const dayIn = (cell: string, today: string): string | null => {
  const text = tidy(cell).toLowerCase().replace('maerz', 'mär').replace('märz', 'mär');
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(text);
  const named = /^([a-zä]{3})[a-zä]*\.?\s+(?:20|')?(\d{2})$|^([a-zä]{3})[a-zä]*\.?\s+(\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : german
      ? [german[3], german[2], german[1]]
      : named
        ? [named[2] ?? named[4], String(months.indexOf(named[1] ?? named[3] ?? '') + 1), '1']
        : [];
  if (!year || !month || !day || month === '0') return null;
  const whole = year.length === 2 ? fullYear(Number(year), Number(today.slice(0, 4))) : Number(year);
  const date = new Date(Date.UTC(whole, Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal && whole > 1000 ? date.toISOString().slice(0, 10) : null;
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

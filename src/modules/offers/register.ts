import { isUuid } from '../../platform/db/uuid.ts';
import { isLanguage } from './language-name.ts';
import { costs, marks } from './options.ts';
import { isState, type State } from './state.ts';

export const registerPath = '/angebote';

/** Whether the money is there: ends within half a year, has ended, or nothing is recorded. */
export const fundings = { soon: 'bald', over: 'vorbei', unknown: 'offen' } as const;
export type Funding = keyof typeof fundings;
export const soonDays = 183;
const sorts = { name: undefined, confirmed: 'bestaetigt', funding: 'finanzierung' } as const;

/** What can be asked of the register; it stands in the address, so that a view can be shared. */
export type RegisterQuery = {
  search: string;
  words: readonly string[];
  state: State | null;
  providerId: string | null;
  fieldId: string | null;
  termId: string | null;
  /** A child of this age, in years. */
  age: number | null;
  cost: string | null;
  language: string | null;
  mark: string | null;
  funding: Funding | null;
  /** Not confirmed within a year, or never. */
  isStale: boolean;
  /** With a translation that is older than its original. */
  hasOldText: boolean;
  sort: keyof typeof sorts;
};

const keyOf = <Key extends string>(of: Readonly<Record<Key, string | undefined>>, word: string): Key | null =>
  (Object.keys(of) as Key[]).find((key) => of[key] === word) ?? null;

/** The words of what somebody searches for: at most eight, each at most 60 characters, without punctuation around. */
export const searchWords = (text: string): readonly string[] =>
  text
    .replaceAll('\u0000', '')
    .toWellFormed()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').slice(0, 60))
    .filter((word) => word.length > 0)
    .slice(0, 8);

/** Reads the address of the register; what is no known choice is left out. */
export const readRegisterQuery = (query: Readonly<Record<string, string | undefined>>): RegisterQuery => {
  const search = (query.suche ?? '').trim().slice(0, 200);
  const id = (name: string): string | null => (isUuid(query[name] ?? '') ? (query[name] ?? null) : null);
  const choice = (name: string, options: readonly string[]): string | null =>
    options.includes(query[name] ?? '') ? (query[name] ?? null) : null;
  const age = (query.alter ?? '').trim().replace(',', '.');
  return {
    search,
    words: searchWords(search),
    state: isState(query.zustand) ? query.zustand : null,
    providerId: id('traeger'),
    fieldId: id('feld'),
    termId: id('begriff'),
    age: /^\d{1,2}(\.\d{1,2})?$/.test(age) ? Number(age) : null,
    cost: choice('kosten', costs),
    language: isLanguage(query.sprache ?? '') ? (query.sprache ?? null) : null,
    mark: choice('zaehlt', marks),
    funding: keyOf(fundings, query.finanzierung ?? ''),
    isStale: query.stand_der_daten === 'veraltet',
    hasOldText: query.uebersetzung === 'aelter',
    sort: keyOf({ confirmed: sorts.confirmed, funding: sorts.funding }, query.ordnung ?? '') ?? 'name',
  };
};

/** The parameters of an address that asks this; nothing for what is not asked. */
export const registerParameters = (query: RegisterQuery): Record<string, string | undefined> => ({
  suche: query.search || undefined,
  zustand: query.state ?? undefined,
  traeger: query.providerId ?? undefined,
  feld: query.fieldId ?? undefined,
  begriff: query.termId ?? undefined,
  alter: query.age === null ? undefined : String(query.age).replace('.', ','),
  kosten: query.cost ?? undefined,
  sprache: query.language ?? undefined,
  zaehlt: query.mark ?? undefined,
  finanzierung: query.funding ? fundings[query.funding] : undefined,
  stand_der_daten: query.isStale ? 'veraltet' : undefined,
  uebersetzung: query.hasOldText ? 'aelter' : undefined,
  ordnung: sorts[query.sort],
});

/** Whether anything narrows the register down. */
export const isNarrowed = (query: RegisterQuery): boolean =>
  Object.entries(registerParameters(query)).some(
    ([name, value]) => name !== 'ordnung' && value !== undefined,
  );

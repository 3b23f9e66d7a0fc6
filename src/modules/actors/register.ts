import { facilityKinds, organisationKinds, sectors } from './options.ts';
import { searchWords } from './search-words.ts';

/** The registers and the last part of their addresses. */
export const registers = {
  organisations: 'organisationen',
  facilities: 'einrichtungen',
  people: 'personen',
} as const;
export type RegisterName = keyof typeof registers;
export const registerPath = (name: RegisterName): string => `/register/${registers[name]}`;
export const isRegister = (text: string): text is RegisterName => Object.hasOwn(registers, text);

/** What can be asked of a register; it stands in the address, so that a view can be shared. */
export type RegisterQuery = {
  search: string;
  words: readonly string[];
  kind: string | null;
  fieldId: string | null;
  sector: string | null;
  /** An area of any level and version: facilities that lie in it, organisations that have one there. */
  areaId: string | null;
  /** Not confirmed within a year, or never. */
  isStale: boolean;
  /** Facilities without steps. */
  isStepFree: boolean;
  /** People: with or without an office on the day. */
  hasOffice: 'with' | 'without' | null;
  sort: 'name' | 'confirmed';
};

/** An entry is stale when nobody confirmed it for so many days. */
export const staleAfterDays = 365;

const kindsOf: Record<RegisterName, readonly string[]> = {
  organisations: organisationKinds,
  facilities: facilityKinds,
  people: [],
};

/** Reads the address of a register; what is no known choice is left out. */
export const readRegisterQuery = (
  register: RegisterName,
  query: Readonly<Record<string, string | undefined>>,
): RegisterQuery => {
  const search = (query.suche ?? '').trim().slice(0, 200);
  const choice = (name: string, options: readonly string[]): string | null =>
    options.includes(query[name] ?? '') ? (query[name] as string) : null;
  const isPeople = register === 'people';
  const id = (name: string): string | null =>
    !isPeople && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(query[name] ?? '')
      ? (query[name] as string)
      : null;
  return {
    search,
    words: searchWords(search),
    kind: choice('art', kindsOf[register]),
    fieldId: id('feld'),
    areaId: id('gebiet'),
    sector: isPeople ? null : choice('traegerschaft', sectors),
    isStale: !isPeople && query.stand_der_daten === 'veraltet',
    isStepFree: register === 'facilities' && query.stufenlos === 'ja',
    hasOffice: isPeople ? (({ mit: 'with', ohne: 'without' } as const)[query.amt ?? ''] ?? null) : null,
    sort: !isPeople && query.ordnung === 'bestaetigt' ? 'confirmed' : 'name',
  };
};

/** The parameters of an address that asks this; nothing for what is not asked. */
export const registerParameters = (query: RegisterQuery): Record<string, string | undefined> => ({
  suche: query.search || undefined,
  art: query.kind ?? undefined,
  feld: query.fieldId ?? undefined,
  traegerschaft: query.sector ?? undefined,
  gebiet: query.areaId ?? undefined,
  stand_der_daten: query.isStale ? 'veraltet' : undefined,
  stufenlos: query.isStepFree ? 'ja' : undefined,
  amt: query.hasOffice ? { with: 'mit', without: 'ohne' }[query.hasOffice] : undefined,
  ordnung: query.sort === 'confirmed' ? 'bestaetigt' : undefined,
});

/** Whether anything narrows the register down. */
export const isNarrowed = (query: RegisterQuery): boolean =>
  Object.entries(registerParameters(query)).some(
    ([name, value]) => name !== 'ordnung' && value !== undefined,
  );

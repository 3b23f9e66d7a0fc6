import { isUuid } from '../../platform/db/uuid.ts';
import { isUrgency, type Urgency } from './options.ts';
import { isState, type State } from './state.ts';

export const registerPath = '/bedarfe';
export const unansweredPath = '/bedarfe/ohne-antwort';
export const wantsPath = '/anliegen';

/** What can be asked of the register; it stands in the address, so that a view can be shared. */
export type RegisterQuery = {
  search: string;
  words: readonly string[];
  state: State | null;
  urgency: Urgency | null;
  areaId: string | null;
  termId: string | null;
  fieldId: string | null;
  goalId: string | null;
  /** Somebody of this age, in years. */
  age: number | null;
  /** Without any offer that answers it on the day. */
  isUnanswered: boolean;
  sort: 'urgency' | 'title';
};

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
  const age = (query.alter ?? '').trim().replace(',', '.');
  return {
    search,
    words: searchWords(search),
    state: isState(query.zustand) ? query.zustand : null,
    urgency: isUrgency(query.dringlichkeit) ? query.dringlichkeit : null,
    areaId: id('gebiet'),
    termId: id('begriff'),
    fieldId: id('feld'),
    goalId: id('ziel'),
    age: /^\d{1,3}(\.\d{1,2})?$/.test(age) ? Number(age) : null,
    isUnanswered: query.antwort === 'fehlt',
    sort: query.ordnung === 'titel' ? 'title' : 'urgency',
  };
};

/** The parameters of an address that asks this; nothing for what is not asked. */
export const registerParameters = (query: RegisterQuery): Record<string, string | undefined> => ({
  suche: query.search || undefined,
  zustand: query.state ?? undefined,
  dringlichkeit: query.urgency ?? undefined,
  gebiet: query.areaId ?? undefined,
  begriff: query.termId ?? undefined,
  feld: query.fieldId ?? undefined,
  ziel: query.goalId ?? undefined,
  alter: query.age === null ? undefined : String(query.age).replace('.', ','),
  antwort: query.isUnanswered ? 'fehlt' : undefined,
  ordnung: query.sort === 'title' ? 'titel' : undefined,
});

/** Whether anything narrows the register down. */
export const isNarrowed = (query: RegisterQuery): boolean =>
  Object.entries(registerParameters(query)).some(
    ([name, value]) => name !== 'ordnung' && value !== undefined,
  );

/** What can be chosen in the forms of this module; the checks of the tables say the same. */

export const vocabularies = ['topic', 'lifeSituation', 'transition', 'format'] as const;
export type Vocabulary = (typeof vocabularies)[number];
export const isVocabulary = (value: unknown): value is Vocabulary =>
  vocabularies.some((vocabulary) => vocabulary === value);

export const audiences = ['families', 'children', 'youngPeople', 'parents', 'professionals'] as const;
export const deliveries = ['onSite', 'online', 'mobile'] as const;
export const costs = ['free', 'donation', 'fee'] as const;
export const waysOfTakingPart = ['open', 'registration', 'appointment', 'referral'] as const;
export const waitingLists = ['none', 'open', 'closed'] as const;
/** What the strategic goals ask to be counted: movement offers, and individual support. */
export const marks = ['movement', 'individualSupport'] as const;
export const placeKinds = ['facility', 'address', 'served'] as const;
/** Of a confidential place nobody outside learns more than its area. */
export const disclosures = ['open', 'confidential'] as const;

/** How accessible the offer itself is; its places have their own answers. No answer: nobody has looked. */
export const accessibilityFields = [
  { name: 'sign_language', options: ['yes', 'onRequest', 'no'] },
  { name: 'quiet', options: ['yes', 'partly', 'no'] },
  { name: 'companion', options: ['yes', 'no'] },
] as const;

/** Languages that forms offer first; any other BCP 47 name can be written. */
export const commonLanguages = [
  'de',
  'en',
  'tr',
  'ar',
  'uk',
  'ru',
  'pl',
  'fa',
  'ku',
  'vi',
  'fr',
  'es',
  'ro',
  'bg',
  'sr',
] as const;
/** Simple German (Einfache Sprache) as a BCP 47 name of our own. */
export const simpleGerman = 'de-x-simple';

/** An offer is stale when nobody confirmed it for so many days. */
export const staleAfterDays = 365;

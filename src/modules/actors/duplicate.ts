/** What speaks for two entries being the same thing. */
export type Evidence = {
  /** Likeness of the names, 0 to 1 (shared trigrams). */
  name: number;
  samePhone: boolean;
  sameMail: boolean;
  sameDomain: boolean;
  sameAddress: boolean;
  /** Metres between them; null where a place is unknown. */
  distance: number | null;
  /** They are of one kind (both schools, both sports venues). */
  sameKind: boolean;
  /** Both names bear numbers, and other ones: the 14th school is not the 15th. */
  otherNumbers: boolean;
};

/** A reason in the order of its weight; the page turns it into words. */
export type Reason = 'sameName' | 'similarName' | 'phone' | 'mail' | 'domain' | 'address' | 'near';

/** Facilities closer than this are taken to be at one place. */
export const nearMetres = 75;
/** Below this, two entries are not suggested. */
export const suggestedFrom = 0.6;

const weights: Readonly<Record<Exclude<Reason, 'sameName' | 'similarName'>, number>> = {
  phone: 0.35,
  mail: 0.4,
  domain: 0.3,
  address: 0.3,
  near: 0.15,
};

/** Whether two names bear different numbers. */
export const bearOtherNumbers = (a: string, b: string): boolean => {
  const numbers = (name: string) => (name.match(/\d+/g) ?? []).map(Number).join(' ');
  return numbers(a) !== '' && numbers(b) !== '' && numbers(a) !== numbers(b);
};

/**
 * What remains of the likeness of entries that differ in kind or number: a school and its sports hall share name and
 * place, and numbered schools share all but the number.
 */
const ofOthers = 0.5;

/**
 * How likely two entries are the same, 0 to 1, and why. A place alone never suffices: school and sports hall share
 * theirs. The same phone number alone does not either: offices of one authority share a switchboard.
 */
export const likenessOf = (evidence: Evidence): { score: number; reasons: readonly Reason[] } => {
  const reasons: Reason[] = [];
  if (evidence.name >= 0.95) reasons.push('sameName');
  else if (evidence.name >= 0.4) reasons.push('similarName');
  if (evidence.samePhone) reasons.push('phone');
  if (evidence.sameMail) reasons.push('mail');
  if (evidence.sameDomain) reasons.push('domain');
  if (evidence.sameAddress) reasons.push('address');
  else if (evidence.distance !== null && evidence.distance < nearMetres) reasons.push('near');
  const others = reasons.reduce((sum, reason) => sum + (weights[reason as keyof typeof weights] ?? 0), 0);
  const sum = evidence.name * 0.9 + others;
  const isOther = !evidence.sameKind || evidence.otherNumbers;
  return { score: Math.min(1, isOther ? sum * ofOthers : sum), reasons };
};

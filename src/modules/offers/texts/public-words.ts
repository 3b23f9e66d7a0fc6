import type { de } from './de.ts';
import type { scheduleDe } from './schedule-de.ts';

type OfferWords = (typeof de)['offer'];
type Options = (typeof de)['kinds']['offer']['options'];

/** The words of an offer's public page: what everyone reads, without the part of the office. Complete in every language. */
export type PublicWords = Pick<
  OfferWords,
  | 'kicker'
  | 'what'
  | 'forWhom'
  | 'when'
  | 'whenUnknown'
  | 'where'
  | 'cost'
  | 'takePart'
  | 'ask'
  | 'provider'
  | 'audience'
  | 'age'
  | 'eligibility'
  | 'languages'
  | 'onRequest'
  | 'accessibility'
  | 'accessibilityUnknown'
  | 'facilityAnswers'
  | 'offerAnswers'
  | 'online'
  | 'onlineOpen'
  | 'mobile'
  | 'confidential'
  | 'confidentialInternal'
  | 'noPlace'
  | 'fee'
  | 'benefits'
  | 'costUnknown'
  | 'takePartUnknown'
  | 'register'
  | 'capacity'
  | 'waiting'
  | 'heldBy'
  | 'noContact'
  | 'askProvider'
  | 'confirmed'
  | 'confirmedNever'
  | 'alertUntil'
  | 'paused'
  | 'ended'
  | 'notOnDay'
  | 'otherLanguages'
  | 'inGerman'
  | 'olderText'
> & {
  ages: (typeof de)['ages'];
  lifeSituations: string;
  creditOf: (credit: string) => string;
  options: Pick<Options, 'audiences' | 'cost' | 'taking_part'>;
  dates: Omit<(typeof scheduleDe)['dates'], 'title' | 'next' | 'edit' | 'feed'>;
  gone: (typeof de)['gone'];
  /** That nobody has put the offer's own text into this language yet; null in German. */
  onlyGerman: string | null;
  report: string;
  pin: string;
  share: string;
  shareLead: string;
  shareMail: string;
  /** Before the address of the page on paper. */
  address: string;
};

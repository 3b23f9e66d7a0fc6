/** Searching what everyone may see: also the tables `offer_index` and `offer_spot` (migration 0092) may be read. */

export { type Holidays, type Occurrence, occurrencesBetween } from '../../platform/calendar/occurrences.ts';
/** When offers take place, for lists and calendars of several. */
export { type Schedule, timeText } from '../../platform/calendar/schedule.ts';
export { agesInWords } from './ages.ts';
export {
  countOffers,
  findOffers,
  type OfferCounts,
  type OfferHit,
  type OfferHits,
  type OfferOrder,
  type OfferWishes,
  searchCountsTo,
} from './data/index-views.ts';
export { type CardPlace, mostCards, type OfferCard, readCards } from './data/offer-cards.ts';
export { readHolidays, type ScheduleRow, schedulesOf } from './data/schedule-views.ts';
/** Kinds that later modules may refer to: in fields of type `record` by name, in data sets by key. */
export { isOpen, isShown } from './data/shown-when.ts';
export {
  offer,
  offerContact,
  offerKey,
  offerLanguage,
  offerPlace,
  offerState,
  offerTerm,
  term,
} from './kinds.ts';
export { languageName } from './language-name.ts';
export {
  accessibilityFields,
  audiences,
  deliveries,
  isVocabulary,
  marks,
  type Vocabulary,
  vocabularies,
} from './options.ts';
export { offerSchedule } from './schedule-kind.ts';
export { scheduleProblems } from './schedule-problems.ts';
export { rowOfSchedule, scheduleOf } from './schedule-row.ts';
export { mannerOf, scheduleInWords } from './schedule-words.ts';
export { indexOffers } from './use-cases/index-offers.ts';
export { vocabularyNames } from './vocabulary-names.ts';

/** Kinds that later modules may refer to: in fields of type `record` by name, in data sets by key. */
export { isOpen, isShown } from './data/shown-when.ts';
export { offer, offerPlace, term } from './kinds.ts';
export { isVocabulary, type Vocabulary, vocabularies } from './options.ts';

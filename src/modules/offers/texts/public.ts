import { publicTextsOf } from '../../../platform/i18n/texts.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { publicAr } from './public-ar.ts';
import { publicSimple } from './public-simple.ts';
import { publicTr } from './public-tr.ts';
import { publicUk } from './public-uk.ts';
import type { PublicWords } from './public-words.ts';
import { reportTexts } from './reports.ts';
import { scheduleTexts } from './schedule.ts';

type Further = Pick<PublicWords, 'onlyGerman' | 'pin' | 'share' | 'shareLead' | 'shareMail' | 'address'>;

/** What the interface says anyway, and what the public page says besides. */
const ofInterface = (locale: 'de' | 'en', texts: typeof de, further: Further): PublicWords => ({
  ...texts.offer,
  ages: texts.ages,
  lifeSituations: texts.vocabularies.lifeSituation.many,
  creditOf: texts.pictures.creditOf,
  options: texts.kinds.offer.options,
  dates: scheduleTexts(locale).dates,
  gone: texts.gone,
  report: reportTexts(locale).link,
  ...further,
});

/** The words of an offer's public page in every public language. */
export const publicTexts = publicTextsOf<PublicWords>({
  de: ofInterface('de', de, {
    onlyGerman: null,
    pin: 'Auf den Merkzettel',
    share: 'Weitergeben',
    shareLead: 'Diese Adresse führt hierher:',
    shareMail: 'Per E-Mail weitergeben',
    address: 'Diese Seite im Internet:',
  }),
  en: ofInterface('en', en, {
    onlyGerman: 'Nobody has put this text into English yet. You are reading it in German.',
    pin: 'Put on my pinboard',
    share: 'Share',
    shareLead: 'This address leads here:',
    shareMail: 'Share by email',
    address: 'This page on the internet:',
  }),
  'de-x-simple': publicSimple,
  tr: publicTr,
  ar: publicAr,
  uk: publicUk,
});

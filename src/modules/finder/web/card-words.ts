import { weekdayIndex } from '../../../platform/calendar/schedule-rule.ts';
import { dayAndMonth, listed, number } from '../../../platform/i18n/format.ts';
import type { Language } from '../../../platform/i18n/locale.ts';
import { type Day, daysBetween } from '../../../platform/time/day.ts';
import { tagOf } from '../../../ui/words.ts';
import {
  type CardPlace,
  languageName,
  type Occurrence,
  type OfferCard,
  timeText,
} from '../../offers/contract.ts';
import type { PublicTexts } from '../texts/index.ts';

/** "Mi 25.11., 15:00–17:00 Uhr", "Wed 25 Nov, 15:00–17:00"; a date of another year says which. */
export const dateInWords = (
  date: Occurrence,
  { texts: t, today, language }: { texts: PublicTexts; today: Day; language: Language },
): string => {
  const name = t.shortDays[weekdayIndex(date.day)] ?? '';
  const isFar = Math.abs(daysBetween(today, date.day)) > 300;
  const parts = [`${name} ${dayAndMonth(date.day, language, isFar)}`, timeInWords(date, t)];
  return listed(parts.filter(Boolean), language);
};

/** "15–17 Uhr", "15:30–16:30 Uhr"; nothing where it takes the whole day. */
export const timeInWords = (
  { opens, closes }: Pick<Occurrence, 'opens' | 'closes'>,
  t: PublicTexts,
): string => {
  if (opens === null) return '';
  if (closes === null) return t.card.startsAt(short(opens, null));
  return t.card.times(short(opens, closes), short(closes, opens));
};

/** Full hours without minutes where the other end is a full hour too. */
const short = (minutes: number, other: number | null): string =>
  minutes % 60 === 0 && (other ?? 0) % 60 === 0
    ? String(Number(timeText(minutes).slice(0, 2)))
    : timeText(minutes);

/** "600 m", "1,4 km": never more exact than it helps. */
export const distanceInWords = (metres: number, t: PublicTexts, language: Language): string =>
  metres < 950
    ? t.card.metres(number(Math.max(50, Math.round(metres / 50) * 50), language))
    : t.card.kilometres(number(metres / 1000, language, { maximumFractionDigits: 1 }));

export const costInWords = (
  card: Pick<OfferCard, 'cost' | 'fee'>,
  t: PublicTexts,
  language: Language,
): string => {
  if (card.cost === 'free') return t.card.free;
  if (card.cost === 'donation') return t.card.donation;
  if (card.cost === null) return t.card.costUnknown;
  return card.fee === null
    ? t.card.fee
    : t.card.euros(number(card.fee, language, { minimumFractionDigits: card.fee % 1 ? 2 : 0 }));
};

const placeInWords = (place: CardPlace, t: PublicTexts): string | null => {
  if (place.kind === 'confidential') return place.area ? t.card.inArea(place.area) : null;
  if (place.kind === 'served') return place.area;
  return [place.name, place.street].filter(Boolean).join(', ') || null;
};

/** Where it takes place: the first place and how many more, or that it is online or comes to people. */
export const whereInWords = (card: Pick<OfferCard, 'places' | 'delivery'>, t: PublicTexts): string => {
  const words = (isServed: boolean) =>
    card.places
      .filter(({ kind }) => (kind === 'served') === isServed)
      .flatMap((place) => placeInWords(place, t) ?? []);
  const fixed = words(false);
  const served = words(true);
  const parts = [
    ...fixed.slice(0, 1),
    ...(fixed.length > 1 ? [t.card.morePlaces(fixed.length - 1)] : []),
    ...(card.delivery.includes('mobile') || served.length > 0
      ? [served.length > 0 ? t.card.mobileIn(served.slice(0, 3).join(', ')) : t.card.mobile]
      : []),
    ...(card.delivery.includes('online') ? [t.card.online] : []),
  ];
  return parts.join(' · ') || t.card.noPlace;
};

/** The languages spoken there; German alone goes without saying. */
export const languagesInWords = (card: Pick<OfferCard, 'languages'>, language: Language): string =>
  card.languages.join() === 'de'
    ? ''
    : listed(
        card.languages.map((each) => languageName(each, language)),
        language,
      );

/** What the index says, in the words of the facets: "stufenlos", "Bewegung". */
export const optionWords = (
  values: readonly string[],
  names: Readonly<Record<string, string>>,
  words: Readonly<Record<string, string>>,
): readonly string[] =>
  Object.entries(names).flatMap(([word, value]) => (values.includes(value) ? (words[word] ?? []) : []));

/** How browsers and screen readers learn that an offer speaks of itself in another language than the page. */
export const spokenIn = (card: Pick<OfferCard, 'language'>, language: Language) =>
  card.language === language ? {} : { lang: tagOf(card.language as Language), dir: 'ltr' as const };

import { type Criteria, fieldOf, timeName } from '../criteria.ts';
import { weekdays } from '../options.ts';
import type { Facets } from '../use-cases/facets.ts';
import type { From } from '../use-cases/wishes-of.ts';
import { isWished, type Wish, wishes } from '../wishes.ts';
import { distanceInWords } from './card-words.ts';
import type { Reader } from './reader.ts';

/** What a wish of these criteria says, for its chip: "5 Jahre", "Mittwoch", "2 km um Lindenstraße 5". */
export const wishInWords = (
  criteria: Criteria,
  wish: Wish,
  asked: { reader: Reader; facets: Facets; areaName: string | null; from: From | null },
): string => {
  const { texts: t, language } = asked.reader;
  switch (wish) {
    case 'hours': {
      const name = timeName(criteria);
      return t.times[name] ?? t.form.hours(criteria.fromHour ?? 0, criteria.untilHour ?? 24);
    }
    case 'weekdays':
      return criteria.weekdays.map((day) => t.weekdays[weekdays.indexOf(day as 'mo')] ?? day).join(', ');
    case 'metres':
      return t.chips.near(
        asked.from?.label ?? (criteria.place || t.chips.here),
        distanceInWords(criteria.metres, t, language),
      );
    case 'area':
      return asked.areaName ?? t.form.area;
    case 'text':
      return t.chips.text(criteria.text);
    case 'age':
      return agesOf(criteria, asked.reader);
    case 'free':
    case 'benefits':
      return t.facets[wish];
    default: {
      const facet = asked.facets.lists.find(({ list }) => fieldOf(list) === fieldOf(wish));
      const names = criteria[wish].map(
        (value) => facet?.options.find((option) => option.value === value)?.label ?? null,
      );
      return names.filter(Boolean).join(', ') || t.facets[wish];
    }
  }
};

/** "5 Jahre", "3 bis 6 Jahre". */
export const agesOf = (
  { age, ageUntil }: Pick<Criteria, 'age' | 'ageUntil'>,
  { texts: t }: Reader,
): string => (ageUntil === null ? t.chips.years(age ?? 0) : t.chips.yearsBetween(age ?? 0, ageUntil));

/** The wishes that are made. */
export const madeWishes = (criteria: Criteria): readonly Wish[] =>
  wishes.filter((wish) => isWished(criteria, wish));

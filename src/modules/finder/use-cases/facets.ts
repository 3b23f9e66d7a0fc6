import type { Language } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { countOffers, languageName, type OfferWishes } from '../../offers/contract.ts';
import type { Criteria, ListName } from '../criteria.ts';
import { publicTerms } from '../data/terms.ts';
import { access, audiences, delivery, marks } from '../options.ts';
import type { PublicTexts } from '../texts/index.ts';
import { type From, wishesOf } from './wishes-of.ts';

/** A choice with how many offers it leaves. */
export type FacetOption = { value: string; label: string; count: number; isChosen: boolean };
export type Facet = { list: Exclude<ListName, 'weekdays'>; title: string; options: readonly FacetOption[] };
export type Facets = {
  lists: readonly Facet[];
  free: number;
  benefits: number;
  /** By day of the week, Monday first. */
  weekdays: readonly number[];
};

/** Choices of one facet that are shown; those with most offers first. */
const mostOptions = 24;

/** What else can be wished, with the number of offers that would be left: choices with none are left out, chosen ones stay. */
export const readFacets = async (
  scope: Scope,
  criteria: Criteria,
  from: From | null,
  isForgiving: boolean,
  { texts: t, language }: { texts: PublicTexts; language: Language },
): Promise<Facets> => {
  const counts = await countOffers(scope, wishesOf(criteria, from), isForgiving);
  const count = (facet: keyof OfferWishes, option: string): number => counts.get(facet)?.get(option) ?? 0;
  const fixed = (
    list: 'access' | 'audiences' | 'delivery' | 'marks',
    names: Readonly<Record<string, string>>,
  ) =>
    facet(
      list,
      Object.entries(names).map(([value, name]) => ({
        value,
        label: t.options[list][value] ?? value,
        count: count(list, name),
      })),
    );
  const facet = (list: Facet['list'], options: readonly Omit<FacetOption, 'isChosen'>[]): Facet => ({
    list,
    title: t.facets[list],
    options: options
      .map((option) => ({ ...option, isChosen: criteria[list].includes(option.value) }))
      .filter((option) => option.count > 0 || option.isChosen),
  });
  const byCount = (each: Facet): Facet => ({
    ...each,
    options: each.options.toSorted((a, b) => b.count - a.count).slice(0, mostOptions),
  });
  const terms = await publicTerms(scope, language);
  const termsOf = (list: 'topics' | 'lifeSituations' | 'transitions', vocabulary: string) =>
    byCount(
      facet(
        list,
        terms
          .filter((term) => term.vocabulary === vocabulary)
          .map(({ id, name }) => ({ value: id, label: name, count: count(list, id) })),
      ),
    );
  const spoken = new Set([...(counts.get('languages')?.keys() ?? []), ...criteria.languages]);
  return {
    lists: [
      fixed('marks', marks),
      termsOf('topics', 'topic'),
      byCount(
        facet(
          'languages',
          [...spoken].map((each) => ({
            value: each,
            label: languageName(each, language),
            count: count('languages', each),
          })),
        ),
      ),
      fixed('access', access),
      termsOf('lifeSituations', 'lifeSituation'),
      termsOf('transitions', 'transition'),
      fixed('audiences', audiences),
      fixed('delivery', delivery),
    ].filter(({ options }) => options.length > 0),
    free: count('free', 'true'),
    benefits: count('benefits', 'true'),
    weekdays: Array.from({ length: 7 }, (_, day) => count('weekdays', String(day))),
  };
};

import { number } from '../../platform/i18n/format.ts';
import type { Language } from '../../platform/i18n/locale.ts';
import { publicTexts } from './texts/public.ts';

/** An age in years as people say it: below two years in months where that is a whole number. */
const ageInWords = (years: number, language: Language): string => {
  const t = publicTexts(language).ages;
  const months = Math.round(years * 12);
  if (years < 2 && years !== 1 && years !== 0 && Math.abs(months / 12 - years) < 0.01)
    return t.months(months);
  return t.years(number(years, language, { maximumFractionDigits: 2 }), years === 1);
};

/** For which ages an offer is made; null on both sides: for all. */
export const agesInWords = (from: unknown, until: unknown, language: Language): string => {
  const t = publicTexts(language).ages;
  const [low, high] = [from, until].map((age) => (age === null || age === undefined ? null : Number(age)));
  if (low == null && high == null) return t.all;
  if (low == null) return t.until(ageInWords(high as number, language));
  if (high == null) return t.from(ageInWords(low, language));
  if (low >= 2 || low === 0 || low === 1)
    return t.range(number(low, language, { maximumFractionDigits: 2 }), ageInWords(high, language));
  return t.range(ageInWords(low, language), ageInWords(high, language));
};

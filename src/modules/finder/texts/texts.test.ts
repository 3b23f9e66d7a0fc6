import { expect, test } from 'vitest';
import { languages } from '../../../platform/i18n/locale.ts';
import { publicFinderTexts } from './index.ts';

/** All words of a language, by their place; words that take parameters are tried with some. */
const wordsOf = (value: unknown, place = ''): [string, string][] => {
  if (typeof value === 'function') return [[place, String(value('5', '7', '9', '11'))]];
  if (typeof value === 'string') return [[place, value]];
  return Object.entries(value as object).flatMap(([name, each]) => wordsOf(each, `${place}.${name}`));
};

test('every language says everything that the search, its results and the way on need', () => {
  const publicWords = (language: (typeof languages)[number]) =>
    new Map(
      wordsOf(publicFinderTexts(language)).filter(([place]) => !/^\.(addressKind|imports)/.test(place)),
    );
  const german = publicWords('de');
  for (const language of languages) {
    const words = publicWords(language);
    expect([...words.keys()].toSorted(), language).toEqual([...german.keys()].toSorted());
    for (const [place, text] of words)
      expect([language, place, text.trim() !== '' && !text.includes('undefined')]).toEqual([
        language,
        place,
        true,
      ]);
    // Words that are the same in German have been forgotten; only names of formats and signs may be.
    if (language === 'de' || language === 'de-x-simple' || language === 'en') continue;
    const same = [...words].filter(
      ([place, text]) =>
        german.get(place) === text && /\p{Ll}{4}/u.test(text) && !/^\.(export|pins|missing)/.test(place),
    );
    expect([language, same.map(([place]) => place)]).toEqual([
      language,
      same.map(([place]) => place).filter((place) => place === '.results.list'),
    ]);
  }
});

import { commonWords } from './common-passwords.ts';

export const passwordLength = { min: 12, max: 128 } as const;

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'too-personal';

/**
 * What is wrong with a new password, or null. Length counts characters as people see them. A password made only of
 * the commonest words, of a run of keys or of few different characters is refused, and one made of the person's own
 * name or address; no other demand is made of it.
 */
export const passwordFault = (
  password: string,
  person: { name: string; email: string },
): PasswordFault | null => {
  const length = [...password].length;
  if (length < passwordLength.min) return 'too-short';
  if (length > passwordLength.max) return 'too-long';
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5 || isRun(plain)) return 'too-common';
  const letters = lettersOf(plain);
  const own = [...person.name.split(/[\s-]+/), ...person.email.split(/[@.\-_+]/), person.email]
    .map(lettersOf)
    .filter((word) => word.length >= 3);
  if (letters === '' || madeOf(letters, commonWords)) return 'too-common';
  if (madeOf(letters, own) || madeOf(letters, [...own, ...commonWords])) return 'too-personal';
  return null;
};

/** Digits and signs that stand for letters are read as these; all others are dropped ("P4ssw0rt!2024" → "passwort"). */
const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(
      /(?<=\p{L})[013457@$](?=\p{L})/gu,
      (sign) => ({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' })[sign] ?? '',
    )
    .replace(/[^\p{L}]/gu, '');

/** Whether `text` is nothing but `words`, one after another. */
const madeOf = (text: string, words: readonly string[]): boolean => {
  const reached = [true];
  for (let end = 1; end <= text.length; end++)
    reached[end] = words.some((word) => reached[end - word.length] && text.slice(0, end).endsWith(word));
  return reached[text.length] === true && text.length > 0;
};

/** A run such as 123456789012, abcdefghijkl, or the same few characters again and again. */
const isRun = (text: string): boolean => {
  const steps = new Set<number>();
  for (let i = 1; i < text.length; i++) steps.add(text.charCodeAt(i) - text.charCodeAt(i - 1));
  if (steps.size <= 2) return true;
  return /^(.{1,4})\1+.{0,3}$/s.test(text);
};

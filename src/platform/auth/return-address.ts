/**
 * The address to go on to after sign-in, from what stood in `?weiter=`. Only an address within this site is taken: a
 * path with query, never another host; and never a sign-in page, which would lead in a circle. Null: nothing usable.
 */
export const safeReturn = (wanted: string | null | undefined): string | null => {
  // A backslash or a control character is read by browsers in ways that the URL parser here does not show.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (!wanted || wanted.length > 2000 || !wanted.startsWith('/') || /[\\\u0000-\u0020\u007f]/.test(wanted))
    return null;
  if (wanted.startsWith('//')) return null;
  if (!URL.canParse(wanted, 'http://here.invalid')) return null;
  const url = new URL(wanted, 'http://here.invalid');
  if (url.origin !== 'http://here.invalid' || url.pathname.startsWith('//')) return null;
  if (/^(\/[a-z]{2})?\/(anmelden|abmelden)(\/|$)/.test(url.pathname)) return null;
  return `${url.pathname}${url.search}${url.hash}`;
};

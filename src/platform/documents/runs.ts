/**
 * A piece of text in a document: plain words, or words with an address or a tone. Templates set lists of these with
 * `runs(…)`. Words come out exactly as they are: nothing in them is read as markup.
 *
 * - `href`: a whole address (`https:`, `mailto:`, `tel:`); it is left as it is.
 * - `tone`: `quiet` for what is said by the way, `open` for what is missing.
 */
export type Run = string | { text: string; href?: string; tone?: 'quiet' | 'open' };

/** What stands in a document: anything that JSON can hold. */
export type DocumentData = null | boolean | number | string | readonly DocumentData[] | DocumentFields;
type DocumentFields = { readonly [name: string]: DocumentData | undefined };

/** Runs with a separator between them. */
export const joinRuns = (parts: readonly (readonly Run[])[], separator: string): readonly Run[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));

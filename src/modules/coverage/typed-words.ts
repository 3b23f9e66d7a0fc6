/** Words as they are kept: one kind of line break, no space around; null where there are none, or none that can be kept. */
export const wordsOf = (typed: string | undefined): string | null => {
  const text = (typed ?? '').replace(/\r\n?/g, '\n').trim();
  return text === '' || text.includes('\u0000') || !text.isWellFormed() ? null : text;
};

/** What is wrong with typed words; null: nothing. */
export const faultOf = (text: string | null, most: number): 'missing' | 'too-long' | null =>
  text === null ? 'missing' : text.length > most ? 'too-long' : null;

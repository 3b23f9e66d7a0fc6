/** The words of what somebody searches for: at most eight, each at most 60 characters, without punctuation around. */
export const searchWords = (text: string): readonly string[] =>
  text
    .replaceAll('\u0000', '')
    .toWellFormed()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').slice(0, 60))
    .filter((word) => word.length > 0)
    .slice(0, 8);

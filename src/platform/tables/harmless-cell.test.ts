import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, harmless } from './harmless-cell.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['Grundschule', 'Grundschule'],
])('%j is written as %j', (text, safe) => {
  expect(harmless(text)).toBe(safe);
});

test('whatever the cells hold, no cell of the line begins as a formula, and the line can be read back', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), (cells) => {
      const read = readBack(csvLine(cells));
      expect(read).toEqual(cells.map(harmless));
      for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t]/);
    }),
  );
});

/** A reader of one CSV line, written apart from the writer. */
const readBack = (line: string): string[] => {
  const cells: string[] = [];
  let at = 0;
  const end = line.length - 2;
  while (at <= end) {
    let cell = '';
    if (line[at] === '"') {
      at += 1;
      while (line[at] !== '"' || line[at + 1] === '"') {
        if (line[at] === '"') at += 1;
        cell += line[at];
        at += 1;
      }
      at += 1;
    } else while (at < end && line[at] !== ';') cell += line[at++];
    cells.push(cell);
    at += 1;
  }
  return cells;
};

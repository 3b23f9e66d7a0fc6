import { describe, expect, it } from 'vitest';
import { todayTexts } from './index.ts';

describe('the sentence below the date', () => {
  it.each([
    [0, 0, 0, 'Nichts wartet auf Sie, und diese Woche steht nichts an.'],
    [0, 0, 1, 'Nichts wartet auf Sie. Eine Sache steht diese Woche an.'],
    [0, 0, 4, 'Nichts wartet auf Sie. Vier Dinge stehen diese Woche an.'],
    [1, 0, 0, 'Eine Sache wartet auf Sie. Der Rest läuft.'],
    [1, 1, 0, 'Eine Sache wartet auf Sie und ist überfällig. Der Rest läuft.'],
    [2, 2, 0, 'Zwei Dinge warten auf Sie, beide überfällig. Der Rest läuft.'],
    [3, 0, 0, 'Drei Dinge warten auf Sie. Der Rest läuft.'],
    [3, 1, 0, 'Drei Dinge warten auf Sie, eins davon überfällig. Der Rest läuft.'],
    [3, 3, 0, 'Drei Dinge warten auf Sie, alle überfällig. Der Rest läuft.'],
    [12, 2, 0, 'Zwölf Dinge warten auf Sie, zwei davon überfällig. Der Rest läuft.'],
    [40, 13, 0, 'Mehr als zwölf Dinge warten auf Sie, 13 davon überfällig. Das Dringendste steht oben.'],
  ])('says what is true in German: %i waiting, %i late, %i this week', (now, late, week, sentence) => {
    expect(todayTexts('de').lead(now, late, week)).toBe(sentence);
  });

  it.each([
    [0, 0, 0, 'Nothing is waiting for you, and nothing is due this week.'],
    [1, 1, 0, 'One thing is waiting for you and is overdue. The rest is running.'],
    [3, 1, 0, 'Three things are waiting for you, one of them overdue. The rest is running.'],
  ])('says what is true in English: %i waiting, %i late, %i this week', (now, late, week, sentence) => {
    expect(todayTexts('en').lead(now, late, week)).toBe(sentence);
  });
});

import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Frame } from '../../../ui/frame.ts';
import type { ImportKind, RowRemark } from '../import-kind.ts';
import { importTexts } from '../texts/index.ts';

/** What every page of reading in needs to know of its reader. */
export type Reader = { frame: Frame; locale: Locale; timeZone: string };

export const importsPath = '/einlesen';
export const runPath = (runId: string): string => `${importsPath}/${runId}`;

/** A problem or remark in the reader's words: the kind's own, or one of the engine. */
export const remarkInWords = (kind: ImportKind, remark: RowRemark, locale: Locale): string => {
  const own = kind.words(locale).remarks[remark.code];
  if (own) return own(remark);
  const t = importTexts(locale).remarks;
  if (remark.code === 'duplicateKey') return t.duplicateKey(remark.detail ?? '');
  return remark.code === 'refusedByDatabase' ? t.refusedByDatabase : t.unknown;
};

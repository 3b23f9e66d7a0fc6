import type { de } from './de.ts';

/** What the public pages say; the office's words (importing addresses) stay German and English. */
export type PublicTexts = Omit<typeof de, 'addressKind' | 'imports'>;

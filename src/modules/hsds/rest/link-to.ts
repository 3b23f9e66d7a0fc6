import { type Frame, wholeHref } from '../../../ui/frame.ts';
import type { LinkTo } from '../data/parts.ts';

/** Makes addresses of an alliance complete, for answers that are read elsewhere; the day that a page shows is no part of one. */
export const linkTo =
  (frame: Pick<Frame, 'href' | 'origin'>): LinkTo =>
  (path) =>
    wholeHref(frame, path).split('?')[0] ?? path;

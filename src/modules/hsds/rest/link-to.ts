import type { Frame } from '../../../ui/frame.ts';
import type { LinkTo } from '../data/parts.ts';

/**
 * Makes addresses of an alliance complete, for answers that are read elsewhere. An alliance with a host of its own is read
 * there; the day that a page shows is no part of an address.
 *
 * @param site.publicUrl where the platform stands
 */
export const linkTo =
  (frame: Pick<Frame, 'href' | 'origin'>, site: { publicUrl: string }): LinkTo =>
  (path) =>
    new URL(frame.href(path).split('?')[0] ?? path, frame.origin ?? site.publicUrl).href;

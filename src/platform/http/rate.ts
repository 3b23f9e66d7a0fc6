import type { Clock } from '../time/clock.ts';

/** Whether one more is let through for this key now; one that is not is not counted. */
export type Rate = (key: string, clock: Clock) => boolean;

/**
 * A bound on how often something is done, in this process alone: `most` for each key within `within` milliseconds, in windows
 * that begin with the first. It keeps no address of anybody; choose keys that stand for no person.
 *
 * @param keys so many keys are remembered; beyond that those whose window is over are forgotten, then the oldest
 */
export const rateOf = (most: number, within: number, keys = 10_000): Rate => {
  const windows = new Map<string, { began: number; count: number }>();
  return (key, clock) => {
    const now = clock.now().getTime();
    const window = windows.get(key);
    if (window && now - window.began < within && now >= window.began) {
      if (window.count >= most) return false;
      window.count++;
      return true;
    }
    windows.delete(key);
    if (windows.size >= keys)
      for (const [old, { began }] of windows) {
        // Windows stand in the order in which they began.
        if (now - began < within && windows.size < keys) break;
        windows.delete(old);
      }
    windows.set(key, { began: now, count: 1 });
    return true;
  };
};

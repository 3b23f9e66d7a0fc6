/** The only way to the present. A scope carries one, so tests can move it. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at `iso` until `set` moves it. For tests and seeds. */
export const fixedClock = (iso: string): Clock & { set(iso: string): void } => {
  let at = new Date(iso);
  return {
    now: () => new Date(at),
    set: (next) => {
      at = new Date(next);
    },
  };
};

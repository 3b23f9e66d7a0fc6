import { constants } from 'node:os';

/** Why a process is to stop: told from outside, or because it cannot go on. */
export type StopReason = 'signal' | 'fault';

/**
 * Waits for SIGTERM, SIGINT (Ctrl+C) or SIGHUP (the terminal was closed). The first one lets the caller finish its work; a second one ends the process
 * at once, for whoever does not want to wait.
 */
export const stopSignal = (): { reason: Promise<StopReason>; stop(reason: StopReason): void } => {
  const { promise, resolve } = Promise.withResolvers<StopReason>();
  let asked = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (asked) process.exit(128 + constants.signals[signal]);
    asked = true;
    resolve('signal');
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal);
  return { reason: promise, stop: resolve };
};

/** Why a process is to stop: told from outside, or because it cannot go on. */
export type StopReason = 'signal' | 'fault';

/**
 * Waits for SIGTERM or SIGINT (Ctrl+C). The first one lets the caller finish its work; a second one ends the process
 * at once, for whoever does not want to wait.
 */
export const stopSignal = (): { reason: Promise<StopReason>; stop(reason: StopReason): void } => {
  const { promise, resolve } = Promise.withResolvers<StopReason>();
  let asked = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (asked) process.exit(signal === 'SIGINT' ? 130 : 143);
    asked = true;
    resolve('signal');
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  return { reason: promise, stop: resolve };
};

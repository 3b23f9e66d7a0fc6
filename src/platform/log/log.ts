import { destination, type Logger, pino } from 'pino';

/** The log of a process: one JSON object per line, on standard error, so that commands keep standard output. */
export type Log = Logger;

/**
 * Opens the log. What is written holds no personal data: no addresses, no names, no query strings, no tokens. Faults
 * are written without the values that they met (see `withoutValues`).
 */
export const createLog = (options: { level: string; process: string; toFile?: string }): Log =>
  pino(
    {
      level: options.level,
      base: { process: options.process },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { fault: describeFault, err: describeFault },
    },
    destination({ dest: options.toFile ?? 2, sync: true }),
  );

/** A fault as the log keeps it: kind, message, where, and what PostgreSQL says of rule and table. */
export const describeFault = (fault: unknown): Record<string, unknown> => {
  if (!(fault instanceof Error)) {
    // Somebody has described it already.
    return typeof fault === 'object' && fault !== null ? { ...fault } : { message: String(fault) };
  }
  const message = withoutValues(fault);
  const { code, constraint, table } = fault as { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    name: fault.name,
    message,
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(table === undefined ? {} : { table }),
    stack: fault.stack?.replace(fault.message, message),
    ...(fault.cause instanceof Error ? { cause: describeFault(fault.cause) } : {}),
  };
};

/** PostgreSQL repeats a value that it could not read (SQLSTATE 22…): that may be what a person typed. */
const withoutValues = (fault: Error): string =>
  'code' in fault && String(fault.code).startsWith('22')
    ? fault.message.replace(/".*"/s, '"…"')
    : fault.message;

/** One thing that was looked at. `mend`: what to do about it. */
export type Finding = { level: 'ok' | 'warning' | 'fault'; text: string; mend?: string };

import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

/** The program of a Chromium on this machine; CHROMIUM names another. Null when there is none. */
export const findChromium = (): string | null =>
  [process.env.CHROMIUM, ...places].find((place) => place !== undefined && existsSync(place)) ?? null;

/** How Chromium is started wherever tests, pictures and benches need it: no window, no calls home. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

/**
 * The journeys need a Chromium. Where there is none: on Debian as root it is installed, elsewhere this says how to get
 * it and stops.
 */
const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;

if (!findChromium() && isDebianRoot) {
  console.log('Chromium is missing; installing it with apt-get …');
  const apt = (...words: string[]) =>
    execFileSync('apt-get', ['-q', '-y', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '--no-install-recommends', 'chromium');
}
if (!findChromium()) {
  console.error(
    [
      'The journeys in the browser need Chromium, and there is none on this machine.',
      'On Debian or Ubuntu: sudo apt-get install chromium',
      'Elsewhere: install Chromium or Chrome and set CHROMIUM to the path of its program.',
    ].join('\n'),
  );
  process.exit(1);
}

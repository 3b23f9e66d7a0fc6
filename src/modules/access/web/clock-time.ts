import { type Locale, region } from '../../../platform/i18n/locale.ts';

/** An hour and minute as the reader writes it: `14:20`. Rounded up, so that waiting until then is long enough. */
export const clockTime = (at: Date, locale: Locale, timeZone = 'Europe/Berlin'): string =>
  new Intl.DateTimeFormat(region[locale], { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(Math.ceil(at.getTime() / 60_000) * 60_000),
  );

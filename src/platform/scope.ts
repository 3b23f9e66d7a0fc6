import type { Actor } from './auth/actor.ts';
import type { Db } from './db/database.ts';
import type { Locale } from './i18n/locale.ts';
import type { Clock } from './time/clock.ts';
import type { Day } from './time/day.ts';

/** What a request knows of its alliance before it asks anything. `name` is the district ("Musterbezirk"). */
export type AllianceRef = {
  id: string;
  slug: string;
  name: string;
  /** Fictional example; every page says so. */
  isExample: boolean;
  timeZone: string;
};

/** What every use case of the platform itself gets (sign-in, list of alliances). `db` is the running transaction. */
export type PlatformScope = {
  db: Db;
  actor: Actor;
  clock: Clock;
  locale: Locale;
  /** Names the request in logs, error pages and history. */
  requestId: string;
};

/** What every use case of an alliance gets. Row-level security seals `db` to this alliance. */
export type Scope = PlatformScope & {
  alliance: AllianceRef;
  /** The day of the alliance's calendar on which the request runs. */
  today: Day;
  /** The day that the reader asks about; `today` unless the address says otherwise. */
  asOf: Day;
};

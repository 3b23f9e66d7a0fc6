import type { Hono } from 'hono';
import type { Right } from '../platform/auth/right.ts';
import type { Language } from '../platform/i18n/locale.ts';
import type { JobDefinition } from '../platform/jobs/job.ts';
import type { Scope } from '../platform/scope.ts';
import type { Day } from '../platform/time/day.ts';
import type { LocatedSource } from './areas/contract.ts';
import type { ConfirmableKind } from './confirmations/contract.ts';
import type { ImportKind } from './imports/contract.ts';
import type { RecordKind } from './records/contract.ts';
import type { ThingKind } from './thread/contract.ts';
import type { TodaySource } from './today/contract.ts';
import type { AllianceEnv, PlatformEnv } from './web.ts';

/** One entry of the navigation: its word in the reader's language, its address, and who sees it. */
export type NavigationEntry = {
  path: string;
  label: (locale: Scope['locale']) => string;
  /** Its word in any public language, where its page is given in all of them. */
  publicLabel?: (language: Language) => string;
  place: 'public' | 'office';
  /** Smaller stands first; the order of the modules where it is left out. */
  rank?: number;
  right: Right;
};

/** The door of a module for the app: all that it brings to the house. */
export type Module = {
  name: string;
  /** Pages of an alliance, mounted under `/ALLIANCE` and `/en/ALLIANCE`. */
  routes?: Hono<AllianceEnv>;
  /** Pages without an alliance, mounted under `/` and `/en`. */
  platformRoutes?: Hono<PlatformEnv>;
  navigation?: readonly NavigationEntry[];
  /** All rights of the module by name; the matrix role × action tests walks them. */
  rights: Readonly<Record<string, Right>>;
  kinds?: readonly ThingKind[];
  /** Kinds of dated facts; forms, history and comparison read them. */
  records?: readonly RecordKind[];
  /** What can be read from files. */
  imports?: readonly ImportKind[];
  /** Entries that their owners confirm from time to time. */
  confirmables?: readonly ConfirmableKind[];
  today?: readonly TodaySource[];
  /** What the module knows to be located in areas. */
  located?: readonly LocatedSource[];
  jobs?: readonly JobDefinition[];
  /** Addresses below the alliance whose forms may be larger than others (uploads), and how large, in bytes. */
  largeForms?: readonly { path: string | RegExp; bytes: number }[];
  /** Loads the module's part of a data set, and invents it for the example district. */
  dataSet?: DataSetPart;
};

/** A module's part of a data set: `alliance.json` in `data-sets/NAME/`, or invented for Musterbezirk. */
export type DataSetPart = {
  /** File name without `.json`, and the key in the history. */
  name: string;
  /** Validates `content` and writes it in bulk. Throws with the path of the fault when the content breaks the schema. */
  load(scope: Scope, content: unknown): Promise<void>;
  /**
   * The example district's part, piece by piece, so that a large one never stands in memory whole; each piece is loaded
   * before the next is made. The same `random`, `scale` (1 to 1000, multiplies rows) and `today` give the same pieces.
   */
  invent(random: () => number, scale: number, today: Day): Iterable<unknown>;
};

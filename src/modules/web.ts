import type { PlatformScope, Scope } from '../platform/scope.ts';
import type { Frame } from '../ui/frame.ts';

/** What a handler of an alliance's page finds in its context. `frame` is what every page is set into. */
export type AllianceEnv = { Variables: { scope: Scope; frame: Frame } };
/** The same for pages without an alliance. */
export type PlatformEnv = { Variables: { scope: PlatformScope; frame: Frame } };

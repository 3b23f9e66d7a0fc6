import type { PlatformScope, Scope } from '../../platform/scope.ts';
import type { Frame } from '../../ui/frame.ts';
import type { Address } from './address.ts';

/** What a request gathers on its way through the app. */
export type RequestEnv = {
  Variables: { requestId: string; address: Address; scope: PlatformScope | Scope; frame: Frame };
};

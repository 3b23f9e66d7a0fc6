import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type AuthEngine, freshSeconds } from '../../../platform/auth/engine.ts';
import { identify } from '../../../platform/auth/identify.ts';
import type { PlatformEnv } from '../../web.ts';

export type SignedIn = {
  person: Extract<Actor, { kind: 'user' }>;
  sessionId: string;
  /** Signed in so recently that credentials may be changed. */
  isFresh: boolean;
};

/** Who looks at their own account, and since when they are signed in. Asks anybody else to sign in. */
export const signedIn = async (auth: AuthEngine, c: Context<PlatformEnv>): Promise<SignedIn> => {
  const { actor, sessionId, signedInAt } = await identify(auth, c.req.raw.headers, null);
  if (actor.kind !== 'user' || !sessionId || !signedInAt) throw new HTTPException(401);
  const age = c.get('scope').clock.now().getTime() - signedInAt.getTime();
  return { person: actor, sessionId, isFresh: age < freshSeconds * 1000 };
};

import { HTTPException } from 'hono/http-exception';
import type { Actor } from '../auth/actor.ts';
import type { Right } from '../auth/right.ts';

/**
 * Stops a request that lacks the right: 401 asks an anonymous visitor to sign in and then leads back here, 403 tells a
 * signed-in person that the page is not for them. Use cases check again; this keeps the page itself away.
 */
export const requireRight = (actor: Actor, right: Right): void => {
  if (!right(actor)) throw new HTTPException(actor.kind === 'anonymous' ? 401 : 403);
};

/** Ends the request with the friendly page for unknown addresses. */
export const notFound = (): never => {
  throw new HTTPException(404);
};

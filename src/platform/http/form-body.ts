import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

/**
 * The text fields of a submitted form; a field sent several times keeps its last value (see `formLists` for all).
 * Files are left out. Refuses with 400 what is no form or not readable as UTF-8.
 */
export const formBody = async (c: Context): Promise<Record<string, string>> => {
  const body = await c.req.parseBody({ all: false }).catch(() => {
    throw new HTTPException(400);
  });
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
};

/** All values of each field, for groups of checkboxes. */
export const formLists = async (c: Context): Promise<Record<string, string[]>> => {
  const body = await c.req.parseBody({ all: true }).catch(() => {
    throw new HTTPException(400);
  });
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      [value].flat().filter((item): item is string => typeof item === 'string'),
    ]),
  );
};

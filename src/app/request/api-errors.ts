import { HTTPException } from 'hono/http-exception';
import { UnknownAlliance, UnknownDay } from './error-kinds.ts';

/** Paths within an alliance that programs ask: they are refused in a form that programs understand. */
const forPrograms = /^\/api\/(hsds(\/|$)|openapi\.json$)/;

/**
 * What stopped a request as RFC 9457 writes it.
 *
 * @param path within the alliance
 * @returns null where people asked: they get a page
 */
export const problemFor = (path: string, fault: Error): Response | null => {
  if (!forPrograms.test(path)) return null;
  const status = fault instanceof HTTPException ? fault.status : 500;
  const [title, detail] = wordsOf(fault, status);
  return new Response(JSON.stringify({ type: 'about:blank', title, status, detail }), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
};

const wordsOf = (fault: Error, status: number): readonly [string, string] => {
  if (fault instanceof UnknownDay) return ['Bad parameter', '"stand" must be a day: YYYY-MM-DD.'];
  if (fault instanceof UnknownAlliance) return ['Not found', 'There is no such alliance.'];
  if (status === 403) return ['Forbidden', 'This API only answers GET.'];
  if (status === 404) return ['Not found', 'This API has no such address.'];
  if (status === 429 || status === 503) return ['Busy', 'Please ask again in a moment.'];
  if (status === 500) return ['Fault', 'Something went wrong here; it has been noted.'];
  return ['Refused', 'This request cannot be answered.'];
};

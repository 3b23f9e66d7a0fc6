import { createHmac, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { type Actor, anonymous, type Role } from './actor.ts';
import type { AuthEngine } from './engine.ts';

export type Identity = {
  actor: Actor;
  /** The session behind the request; null when nobody is signed in. */
  sessionId: string | null;
  /** When the person signed in. Changing credentials asks for a fresh sign-in. */
  signedInAt: Date | null;
};

const nobody: Identity = { actor: anonymous, sessionId: null, signedInAt: null };

/**
 * Who makes this request: the person behind the session cookie with the roles that hold today in the alliance (and the
 * platform's). One round trip; none at all without a cookie. A programme agency's role holds only in the alliances that
 * it was given. The day of last use is noted once a day.
 *
 * @param allianceId the alliance that the address names, or null on pages of the platform
 */
export const identify = async (
  auth: AuthEngine,
  headers: Headers,
  allianceId: string | null,
): Promise<Identity> => {
  const token = await sessionToken(auth, headers);
  if (!token) return nobody;
  const now = auth.clock.now();
  const { rows } = await sql<{
    id: string;
    name: string;
    email: string;
    session_id: string;
    created_at: Date;
    roles: Role[];
  }>`
    with seen as (
      select id, user_id, created_at, updated_at from auth_session where token = ${token} and expires_at > ${now}
    ), noted as (
      update auth_session set updated_at = ${now}
      where id = (select id from seen where updated_at < ${now}::timestamptz - interval '1 day')
    )
    select u.id, u.name, u.email, seen.id as session_id, seen.created_at,
      array(
        select h.role from role_holding h join alliance a on a.id = h.alliance_id
        where h.user_id = u.id and h.alliance_id = ${allianceId}::uuid and h.revoked_at is null
          and h.valid @> (${now}::timestamptz at time zone a.time_zone)::date
      ) || array(
        select p.role from platform_role_holding p
        where p.user_id = u.id and (
          p.role <> 'programmeAgency' or ${allianceId}::uuid is null or exists (
            select 1 from programme_agency_alliance g
            where g.user_id = u.id and g.alliance_id = ${allianceId}::uuid
          )
        )
      ) as roles
    from seen join auth_user u on u.id = seen.user_id`.execute(auth.db);
  const [row] = rows;
  if (!row) return nobody;
  return {
    actor: { kind: 'user', userId: row.id, name: row.name, email: row.email, roles: new Set(row.roles) },
    sessionId: row.session_id,
    signedInAt: row.created_at,
  };
};

/** The session's secret from the signed cookie; null when there is none or its signature is not ours. */
export const sessionToken = async (auth: AuthEngine, headers: Headers): Promise<string | null> => {
  if (!headers.has('cookie')) return null;
  const context = await auth.engine.$context;
  return signedCookie(headers, context.authCookies.sessionToken.name, auth.settings.secret);
};

/** Reads a cookie that the engine signed: `value.signature` (HMAC-SHA-256, base64), percent-encoded. */
export const signedCookie = (headers: Headers, name: string, secret: string): string | null => {
  const raw = cookieValue(headers.get('cookie') ?? '', name);
  if (!raw) return null;
  const dot = raw.lastIndexOf('.');
  if (dot < 1) return null;
  const value = raw.slice(0, dot);
  const given = Buffer.from(raw.slice(dot + 1), 'base64');
  const right = createHmac('sha256', secret).update(value).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
};

const cookieValue = (line: string, name: string): string | null => {
  for (const part of line.split(';')) {
    const [key = '', ...rest] = part.split('=');
    if (key.trim() !== name) continue;
    try {
      return decodeURIComponent(rest.join('=').trim());
    } catch {
      return null; // broken encoding: no cookie of ours
    }
  }
  return null;
};

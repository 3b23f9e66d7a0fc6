import { beginChange } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { readLook } from '../data/look-store.ts';
import { type AccentFault, type LogoFault, type Look, readAccent, readLogo } from '../look.ts';
import { mayChangeLook } from '../permissions.ts';

export type LookInput = {
  /** The version that the person saw; 0 where there was none yet. */
  version: number;
  accent: string;
  logoAlt: string;
  /** A new logo, or null to leave it as it is. */
  logo: Uint8Array | null;
  removeLogo: boolean;
};

export type LookRefusal =
  | { reason: 'forbidden' }
  | { reason: 'invalid'; accent?: AccentFault; logo?: LogoFault; alt?: 'too-long' }
  | { reason: 'changed-meanwhile'; current: Look | null };

/** Longest description of a logo, in characters. */
const longestAlt = 200;

/** Sets colour and logo within their limits. Gives whether anything changed. */
export const changeLook = async (
  scope: Scope,
  input: LookInput,
): Promise<Result<{ changed: boolean }, LookRefusal>> => {
  if (!mayChangeLook(scope.actor)) return refuse('forbidden');
  const accent = readAccent(input.accent);
  const logo = input.logo ? readLogo(input.logo) : null;
  const alt = input.logoAlt.trim();
  if (!accent.ok || (logo && !logo.ok) || alt.length > longestAlt)
    return refuse('invalid', {
      ...(accent.ok ? {} : { accent: accent.fault }),
      ...(logo && !logo.ok ? { logo: logo.fault } : {}),
      ...(alt.length > longestAlt ? { alt: 'too-long' as const } : {}),
    });

  const current = await readLook(scope, { lock: true });
  const patch: JsonRow = { accent: accent.accent, logo_alt: alt || null };
  if (logo && input.logo) {
    patch.logo = `\\x${Buffer.from(input.logo).toString('hex')}`;
    patch.logo_type = logo.type;
  } else if (input.removeLogo) Object.assign(patch, { logo: null, logo_type: null });
  if (isAsItWas(current, patch)) return done({ changed: false });
  if ((current?.version ?? 0) !== input.version) return refuse('changed-meanwhile', { current });

  const change = beginChange(scope, 'alliance.lookChanged');
  const thing = { kind: 'allianceLook', id: current?.id ?? scope.alliance.id };
  if (current) await change.update('alliance_look', thing, current.id, patch);
  else await change.insert('alliance_look', thing, { id: scope.alliance.id, version: 1, ...patch });
  await change.record();
  return done({ changed: true });
};

const isAsItWas = (current: Look | null, patch: JsonRow): boolean =>
  !patch.logo &&
  (current?.accent ?? null) === patch.accent &&
  (current?.logoAlt ?? null) === patch.logo_alt &&
  !('logo_type' in patch && current?.logoType);

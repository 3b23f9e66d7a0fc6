import { accentProblem } from '../../ui/theme/contrast.ts';

/** How an alliance looks. The logo's bytes are read only where they are served. */
export type Look = {
  id: string;
  version: number;
  accent: string | null;
  logoType: LogoType | null;
  logoAlt: string | null;
};
export type LogoType = 'image/png' | 'image/svg+xml';

/** The largest logo, in bytes. */
export const largestLogo = 200_000;

export type AccentFault = NonNullable<ReturnType<typeof accentProblem>>;

/** Reads a colour as people type it: `#0E5A61`, `0e5a61`, `#abc`. Empty means the colour of the house. */
export const readAccent = (
  typed: string,
): { ok: true; accent: string | null } | { ok: false; fault: AccentFault } => {
  const text = typed.trim().toLowerCase();
  if (text === '') return { ok: true, accent: null };
  const hex = text.startsWith('#') ? text : `#${text}`;
  const fault = accentProblem(hex);
  if (fault) return { ok: false, fault };
  const accent = hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex;
  return { ok: true, accent };
};

export type LogoFault =
  | { reason: 'too-large'; kB: number }
  | { reason: 'not-an-image' }
  | { reason: 'unsafe' };

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * What kind of picture a file is, by its content, whatever its name says. An SVG that could run or load anything is
 * refused, although it is also served in a sandbox.
 */
export const readLogo = (
  bytes: Uint8Array,
): { ok: true; type: LogoType } | { ok: false; fault: LogoFault } => {
  if (bytes.length > largestLogo)
    return { ok: false, fault: { reason: 'too-large', kB: Math.ceil(bytes.length / 1000) } };
  if (pngSignature.every((byte, index) => bytes[index] === byte)) return { ok: true, type: 'image/png' };
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes);
  if (
    !/^\ufeff?\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE svg[^>[]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/i.test(
      text,
    )
  )
    return { ok: false, fault: { reason: 'not-an-image' } };
  return isHarmless(text) ? { ok: true, type: 'image/svg+xml' } : { ok: false, fault: { reason: 'unsafe' } };
};

/** No script, no handler, nothing embedded, no link or style that leads out of the file, no entities. */
const isHarmless = (svg: string): boolean =>
  ![
    /<\s*(script|foreignObject|iframe|object|embed|audio|video|handler|set|animate\w*)\b/i,
    /<!ENTITY/i,
    /\son\w+\s*=/i,
    /javascript\s*:/i,
    /(?:href|src)\s*=\s*["']?\s*(?!["'#]|data:image\/(?:png|jpeg|webp);)/i,
    /url\(\s*["']?\s*(?!["'#])/i,
    /@import/i,
  ].some((pattern) => pattern.test(svg));

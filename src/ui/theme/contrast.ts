/** The grounds that an alliance's colour must stand on; the same values as in `tokens.css` (a test compares them). */
export const grounds = {
  paper: '#fbf9f5',
  card: '#ffffff',
  darkPaper: '#161a22',
  darkCard: '#1e242f',
} as const;

/** WCAG 2.2, success criterion 1.4.3 (AA) for text of ordinary size. */
export const enough = 4.5;

type Rgb = readonly [number, number, number];

/** `#0e5a61` or `#abc` as three numbers from 0 to 255; null for anything else. */
const parse = (hex: string): Rgb | null => {
  const match = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex.trim());
  if (!match?.[1]) return null;
  const digits = match[1].length === 3 ? [...match[1]].map((digit) => digit + digit).join('') : match[1];
  const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
};
const parseOrThrow = (hex: string): Rgb => {
  const rgb = parse(hex);
  if (!rgb) throw new TypeError(`Not a colour of the form #rrggbb: ${hex}`);
  return rgb;
};
const toHex = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/**
 * Relative luminance as WCAG 2.2 defines it (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance): sRGB made linear
 * with the threshold 0.04045, then weighted.
 */
const luminance = ([r, g, b]: Rgb): number => {
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
};
const ratioOf = (a: Rgb, b: Rgb): number => {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
};

/**
 * The contrast of two colours, from 1 (equal) to 21 (black and white), in either order
 * (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Takes `#rgb` or `#rrggbb`; throws a TypeError for anything else.
 */
export const contrastRatio = (hexA: string, hexB: string): number =>
  ratioOf(parseOrThrow(hexA), parseOrThrow(hexB));

export type AccentProblem =
  | { reason: 'not-a-colour' }
  | { reason: 'too-little-contrast'; against: 'paper' | 'white text'; ratio: number };

/** Why a colour cannot be an alliance's own, or null when it can: as text on paper and as a ground for white text. */
export const accentProblem = (hex: string): AccentProblem | null => {
  const colour = parse(hex);
  if (!colour) return { reason: 'not-a-colour' };
  const onWhite = ratioOf(colour, parseOrThrow(grounds.card));
  if (onWhite < enough) return { reason: 'too-little-contrast', against: 'white text', ratio: onWhite };
  const onPaper = ratioOf(colour, parseOrThrow(grounds.paper));
  if (onPaper < enough) return { reason: 'too-little-contrast', against: 'paper', ratio: onPaper };
  return null;
};

/** `share` of the first colour in the second, rounded to a colour that can be written down. */
const mix = (colour: Rgb, ground: Rgb, share: number): Rgb =>
  parseOrThrow(
    toHex([
      colour[0] * share + ground[0] * (1 - share),
      colour[1] * share + ground[1] * (1 - share),
      colour[2] * share + ground[2] * (1 - share),
    ]),
  );

/** The strongest tint of a ground, up to `most`, on which the colour itself is still readable. */
const softOf = (colour: Rgb, ground: Rgb, most: number): Rgb => {
  for (let share = most; share > 0; share -= 0.01) {
    const soft = mix(colour, ground, share);
    if (ratioOf(colour, soft) >= enough) return soft;
  }
  return ground;
};

/** The colour lightened until it is readable on dark paper and dark cards. */
const darkShadeOf = (colour: Rgb): Rgb => {
  const white: Rgb = [255, 255, 255];
  const [paper, card] = [parseOrThrow(grounds.darkPaper), parseOrThrow(grounds.darkCard)];
  for (let share = 1; share > 0; share -= 0.02) {
    const shade = mix(colour, white, share);
    // A little more than enough, so that the tinted ground below leaves room for a tint.
    if (ratioOf(shade, paper) >= enough + 1 && ratioOf(shade, card) >= enough + 1) return shade;
  }
  return white;
};

/**
 * The stylesheet of an alliance's own colour: light values, and a shade for dark screens that is derived so that it
 * passes AA there. Check the colour with `accentProblem` first; throws a TypeError for what is no colour.
 */
export const accentStylesheet = (hex: string): string => {
  const light = parseOrThrow(hex);
  const dark = darkShadeOf(light);
  const rule = (accent: Rgb, soft: Rgb, on: string) =>
    `:root{--accent:${toHex(accent)};--accent-soft:${toHex(soft)};--on-accent:${on}}`;
  return [
    rule(light, softOf(light, parseOrThrow(grounds.card), 0.12), '#ffffff'),
    `@media screen and (prefers-color-scheme:dark){${rule(
      dark,
      softOf(dark, parseOrThrow(grounds.darkPaper), 0.18),
      grounds.darkPaper,
    )}}`,
    '',
  ].join('\n');
};

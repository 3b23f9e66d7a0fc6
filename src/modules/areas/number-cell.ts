/** What people and offices write where nothing was counted or may be told. */
const missing = /^(|-+|–|—|\.+|…|\/|x|na|n\/a|n\. ?a\.|null|k\. ?a\.|keine angabe)$/i;

/**
 * Reads a number as a file writes it. `decimal` is its decimal sign; the other one may part thousands.
 * Gives `null` for "missing" and `undefined` for what is no number.
 */
export const readNumber = (text: string, decimal: '.' | ','): number | null | undefined => {
  const compact = text
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/%$/, '')
    .replace('−', '-');
  if (missing.test(text.trim())) return null;
  const pattern =
    decimal === ',' ? /^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/ : /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
  if (!pattern.test(compact) || compact.length > 25) return undefined;
  const plain = decimal === ',' ? compact.replaceAll('.', '').replace(',', '.') : compact.replaceAll(',', '');
  return Number(plain);
};

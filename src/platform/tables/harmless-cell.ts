/**
 * Text as a spreadsheet may take it: what would be read as a formula (it begins with =, +, -, @, a tab or a line break)
 * gets an apostrophe in front, so that nothing in an export can calculate or call anything.
 */
export const harmless = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);

/** One line of a CSV file with semicolons, as German spreadsheets expect it. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(harmless(cell))).join(';')}\r\n`;

const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

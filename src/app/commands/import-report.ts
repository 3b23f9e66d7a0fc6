import { readShownRows } from '../../modules/imports/data/row-store.ts';
import { rowStates } from '../../modules/imports/decide.ts';
import type { ImportField, ImportKind } from '../../modules/imports/import-kind.ts';
import type { Run } from '../../modules/imports/run.ts';
import { importTexts } from '../../modules/imports/texts/index.ts';
import { remarkInWords } from '../../modules/imports/web/reader.ts';
import { number } from '../../platform/i18n/format.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Scope } from '../../platform/scope.ts';
import { importCommandTexts } from './texts/import.ts';

const reasonsShown = 10;

/** Says what was found in a file and how its columns are read, with what the file does not say itself. */
export const reportRead = (
  run: Run,
  fields: readonly ImportField[],
  locale: Locale,
  say: (line: string) => void,
): void => {
  const texts = importCommandTexts(locale);
  say(texts.read(number(run.rowCount, locale), run.source));
  if (run.sheet !== null && run.sheets.length > 1) say(texts.sheets(run.sheet, run.sheets));
  const labels = new Map(fields.map(({ name, label }) => [name, label]));
  for (const heading of run.headings) {
    const field = run.mapping[heading];
    if (field) say(texts.mapped(heading, labels.get(field) ?? field));
  }
  const others = run.headings.filter((heading) => !run.mapping[heading]);
  if (others.length > 0) say(texts.unmapped(others));
  for (const [name, value] of Object.entries(run.settings))
    if (value !== '') say(`    --set ${name}=${value}`);
};

/** Says how many rows are new, changed and so on, and of the first that cannot be used why. */
export const reportChecked = async (
  scope: Scope,
  run: Run,
  kind: ImportKind,
  say: (line: string) => void,
): Promise<void> => {
  const { locale } = scope;
  const texts = importCommandTexts(locale);
  const { counts } = run;
  const words = importTexts(locale).rowStates;
  const parts = rowStates.flatMap((state) =>
    counts[state] ? [`${words[state]} ${number(counts[state], locale)}`] : [],
  );
  const missing = counts.missing ? [texts.missingAtSource(number(counts.missing, locale))] : [];
  say(texts.counts([...parts, ...missing]));
  const invalid = counts.invalid ?? 0;
  if (invalid === 0) return;
  say(texts.reasons);
  for (const row of await readShownRows(scope, run.id, 'invalid', 0, reasonsShown)) {
    const reasons = row.problems.map((problem) => remarkInWords(kind, problem, locale)).join(' ');
    say(texts.row(row.number, row.label, reasons));
  }
  if (invalid > reasonsShown) say(texts.more(number(invalid - reasonsShown, locale)));
};

import { openAsBlob } from 'node:fs';
import path from 'node:path';
import { readRun } from '../../modules/imports/data/run-store.ts';
import { readSources } from '../../modules/imports/data/source-store.ts';
import { givenTwice } from '../../modules/imports/guess-mapping.ts';
import type { ImportKind, ImportPreset } from '../../modules/imports/import-kind.ts';
import { isRunning, type Run } from '../../modules/imports/run.ts';
import { importTexts } from '../../modules/imports/texts/index.ts';
import { keepUpload } from '../../modules/imports/use-cases/keep-upload.ts';
import {
  beginStep,
  continueRun,
  type ImportParts,
  type Step,
} from '../../modules/imports/use-cases/take-step.ts';
import { system } from '../../platform/auth/actor.ts';
import type { Settings } from '../../platform/config/settings.ts';
import type { DatabaseHandle } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { number } from '../../platform/i18n/format.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { createLog } from '../../platform/log/log.ts';
import type { Scope } from '../../platform/scope.ts';
import type { Clock } from '../../platform/time/clock.ts';
import { dayIn } from '../../platform/time/day.ts';
import { composeModules } from '../process/compose.ts';
import { WrongUse } from './command.ts';
import { reportChecked, reportRead } from './import-report.ts';
import { CannotGoOn } from './pending.ts';
import { importCommandTexts } from './texts/import.ts';

type Around = {
  settings: Settings;
  database: DatabaseHandle;
  clock: Clock;
  locale: Locale;
  alliance: Scope['alliance'];
  say(line: string): void;
};

/** What is read, as it was typed. */
export type AskedImport = {
  source: string;
  file: string;
  name: string | undefined;
  sheet: string | undefined;
  mapping: Readonly<Record<string, string>>;
  settings: Readonly<Record<string, string>>;
  apply: boolean;
};

/** Reading in from the command line: the same use cases as the pages, in this process, each batch a transaction of its own. */
export const openImports = async (around: Around) => {
  const { settings, database, clock, locale, alliance, say } = around;
  const log = createLog({ level: 'fatal', process: 'import' });
  const { modules, close } = await composeModules({ settings, database, clock, log });
  const records = modules.flatMap((module) => module.records ?? []);
  const kinds = modules.flatMap((module) => module.imports ?? []);
  const parts: ImportParts = {
    kinds: () => kinds,
    records: { all: () => records, kind: (name) => records.find(({ kind }) => kind === name) },
  };
  const texts = importCommandTexts(locale);
  const inScope = <T>(work: (scope: Scope) => Promise<T>, keep?: (outcome: T) => boolean): Promise<T> =>
    inTransaction(
      database,
      { allianceId: alliance.id },
      (db) => {
        const today = dayIn(clock.now(), alliance.timeZone);
        const actor = system('verbund import');
        return work({ db, actor, clock, locale, requestId: 'import', alliance, today, asOf: today });
      },
      keep,
    );

  /** @throws `CannotGoOn` when it cannot begin or does not come to its end */
  const takeStep = async (runId: string, step: Step, plan?: Plan): Promise<Run> => {
    const begun = await inScope((scope) =>
      beginStep(scope, parts, { runId, step, carriedOn: true, ...(plan ? { plan } : {}) }),
    );
    if (!begun.ok) throw new CannotGoOn(refusal(begun, runId));
    let { run } = begun;
    while (isRunning(run.state)) {
      const next = await inScope((scope) => continueRun(scope, parts, runId));
      if (!next) throw new CannotGoOn(texts.stopped);
      run = next;
      if (isRunning(run.state))
        say(texts.progress(number(run.progress, locale), number(run.rowCount, locale)));
    }
    return run;
  };
  const refusal = (refused: Exclude<Awaited<ReturnType<typeof beginStep>>, { ok: true }>, runId: string) => {
    if (refused.reason === 'invalid') return [texts.plan, ...linesOf(refused.errors)].join('\n');
    if (refused.reason === 'notNow') return texts.notNow(importTexts(locale).states[refused.state]);
    return texts.unknownRun(runId);
  };
  const linesOf = (errors: Readonly<Record<string, string>>) =>
    Object.entries(errors).map(([name, message]) => `    ${name}: ${message}`);

  return {
    close,

    /** Reads and looks through a file, says what came out, and takes it over when asked to. */
    read: async (asked: AskedImport): Promise<void> => {
      const what = await inScope((scope) => whatIsRead(scope, kinds, asked));
      const { kind } = what;
      const file = await opened(asked.file, () => new CannotGoOn(texts.noFile(asked.file)));
      const fileName = path.basename(asked.file);
      const kept = await inScope(
        (scope) => keepUpload(scope, { ...what, file, fileName, sheet: asked.sheet ?? null }),
        ({ ok }) => ok,
      );
      if (!kept.ok) {
        if (kept.reason === 'unreadable')
          throw new CannotGoOn(importTexts(locale).faults[kept.fault](kept.detail ?? '?'));
        if (kept.reason === 'otherKind') {
          const other = kinds.find(({ name }) => name === kept.kind);
          throw new CannotGoOn(texts.otherKind(other?.words(locale).title ?? kept.kind));
        }
        throw new WrongUse(texts.nameless);
      }
      const { runId } = kept;
      const plan = await inScope(async (scope) => {
        const run = await readRun(scope, runId);
        if (!run) throw new CannotGoOn(texts.unknownRun(runId));
        const fields = await kind.fields(scope, run.headings);
        const planned = planTyped(run, asked, fields, await kind.settings(scope, run), locale);
        reportRead({ ...run, ...planned }, fields, locale, say);
        return planned;
      });
      const checked = await takeStep(runId, 'checking', plan);
      await inScope((scope) => reportChecked(scope, checked, kind, say));
      const { new: made = 0, changed = 0, conflict = 0 } = checked.counts;
      if (made + changed + conflict === 0) return say(texts.nothing);
      if (!asked.apply) return say(texts.dry);
      const applied = await takeStep(runId, 'applying');
      say(texts.applied(number(applied.counts.written ?? 0, locale)));
      if ((applied.counts.conflict ?? 0) > 0) say(texts.conflicts);
      say(texts.undoHint(runId));
    },

    /** Takes back what a run took over. */
    undo: async (runId: string): Promise<void> => {
      const undone = await takeStep(runId, 'undoing');
      say(texts.undone(number(undone.counts.left ?? 0, locale)));
    },
  };
};

/** Opens a file without reading it. */
const opened = async (file: string, fault: () => Error): Promise<Blob> => {
  try {
    return await openAsBlob(file);
  } catch {
    throw fault();
  }
};

type Plan = Pick<Run, 'mapping' | 'settings'>;

/** A source that is known, a ready-made mapping, or a kind of list, by its name. */
const whatIsRead = async (
  scope: Scope,
  kinds: readonly ImportKind[],
  { source, name }: AskedImport,
): Promise<{ kind: ImportKind; preset: ImportPreset | null; source: string }> => {
  const texts = importCommandTexts(scope.locale);
  const list = kinds.find((kind) => kind.name === source);
  if (list) return { kind: list, preset: null, source: name ?? list.words(scope.locale).title };
  if (name !== undefined) throw new WrongUse(texts.nameUseless);
  for (const kind of kinds) {
    const preset = kind.presets.find((each) => each.name === source);
    if (preset) return { kind, preset, source: preset.label(scope.locale) };
  }
  const sources = await readSources(scope);
  const known = sources.find((each) => each.name === source);
  const kind = known && kinds.find((each) => each.name === known.kind);
  if (kind) return { kind, preset: null, source };
  const all = [
    ...kinds.flatMap(({ presets }) => presets.map((preset) => preset.name)),
    ...kinds.map((each) => each.name),
    ...sources.map((each) => `"${each.name}"`),
  ];
  throw new WrongUse(texts.unknownSource(source, all));
};

/** What was proposed, with what was typed in its place. */
const planTyped = (
  run: Run,
  asked: AskedImport,
  fields: Awaited<ReturnType<ImportKind['fields']>>,
  settings: Awaited<ReturnType<ImportKind['settings']>>,
  locale: Locale,
): Plan => {
  const texts = importCommandTexts(locale);
  const names = fields.map(({ name }) => name);
  const mapping: Record<string, string> = { ...run.mapping };
  for (const [heading, field] of Object.entries(asked.mapping)) {
    if (!run.headings.includes(heading)) throw new CannotGoOn(texts.noHeading(heading, run.headings));
    if (field !== '' && !names.includes(field)) throw new CannotGoOn(texts.noField(field, names));
    delete mapping[heading];
    if (field !== '') mapping[heading] = field;
  }
  const twice = givenTwice(fields, mapping);
  if (twice) throw new CannotGoOn(importTexts(locale).mapping.twice(twice.label));
  for (const [name, value] of Object.entries(asked.settings)) {
    const setting = settings.find((each) => each.name === name);
    if (!setting)
      throw new CannotGoOn(
        texts.noSetting(
          name,
          settings.map((each) => each.name),
        ),
      );
    const options = setting.options?.map((option) => option.value) ?? [];
    if (setting.type === 'choice' && value !== '' && !options.includes(value))
      throw new CannotGoOn(texts.noOption(name, value, options));
  }
  return { mapping, settings: { ...run.settings, ...asked.settings } };
};

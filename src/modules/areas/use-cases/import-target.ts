import type { Change } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { ImportSetting } from '../../imports/contract.ts';
import { type ImportTarget, importTargets } from '../data/import-targets.ts';
import { readSystems } from '../data/system-views.ts';
import { areasTexts } from '../texts/index.ts';
import { berlinLevels, berlinSystem, berlinVersion, writeBerlinSystem } from './set-up-system.ts';

const berlin = (level: string): string => `berlin:${level}`;
const isBerlins = (level: string): boolean => (berlinLevels as readonly string[]).includes(level);
const hasBerlinSystem = async (scope: Scope): Promise<boolean> =>
  (await readSystems(scope)).some(({ row }) => row.name === berlinSystem);

/**
 * Where rows of a file go: a level of a version. Berlin's are named before they are entered, when rows are taken for the
 * first time, and keep that name afterwards, so that what was chosen once is found again.
 */
const targetOf = (target: ImportTarget): string =>
  target.version === berlinVersion && isBerlins(target.level)
    ? berlin(target.level)
    : `${target.versionId}:${target.levelId}`;

/** The setting that asks for version and level. `wanted`: the name of the level that the headings hint at. */
export const targetSetting = async (scope: Scope, wanted: string): Promise<ImportSetting> => {
  const t = areasTexts(scope.locale).importing;
  const targets = await importTargets(scope);
  const hasBerlin = await hasBerlinSystem(scope);
  const options = [
    ...targets.map((target) => ({
      value: targetOf(target),
      label: t.targetOf(target.level, target.version),
    })),
    ...(hasBerlin
      ? []
      : berlinLevels.map((level) => ({ value: berlin(level), label: t.targetOf(level, berlinVersion) }))),
  ];
  const fits = targets.find((each) => each.level === wanted);
  const proposed = fits ? targetOf(fits) : hasBerlin || !wanted ? (options[0]?.value ?? '') : berlin(wanted);
  return {
    name: 'target',
    label: t.target,
    hint: t.targetHint,
    required: true,
    type: 'choice',
    options,
    value: proposed,
  };
};

/**
 * The target that a plan names. Where Berlin's system is meant and not entered yet, `change` enters it; without one the
 * answer is null, and everything of the file is new.
 */
export const resolveTarget = async (
  scope: Scope,
  value: string,
  change: Change | null,
): Promise<ImportTarget | null> => {
  const [first, second] = value.split(':');
  const find = async () =>
    (await importTargets(scope)).find((each) =>
      first === 'berlin'
        ? each.version === berlinVersion && each.level === second
        : each.versionId === first && each.levelId === second,
    ) ?? null;
  const found = await find();
  if (found || first !== 'berlin' || !change) return found;
  await writeBerlinSystem(scope, change);
  return find();
};

/** Whether a plan names a target that there is or can be. */
export const isTarget = async (scope: Scope, value: string): Promise<boolean> => {
  if ((await resolveTarget(scope, value, null)) !== null) return true;
  return value.startsWith('berlin:') && isBerlins(value.slice(7)) && !(await hasBerlinSystem(scope));
};

/** Berlin's files name their level in the headings: PLR_ID, BZR_ID, PGR_ID. */
export const levelHinted = (headings: readonly string[]): string => {
  const initials = headings
    .map((heading) => /^(PLR|BZR|PGR)_ID$/i.exec(heading)?.[1]?.toUpperCase())
    .find(Boolean);
  const index = ['PGR', 'BZR', 'PLR'].indexOf(initials ?? '');
  return berlinLevels[index] ?? '';
};

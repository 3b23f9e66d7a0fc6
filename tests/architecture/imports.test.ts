import { describe, expect, test } from 'vitest';
import { moduleNames } from '../../src/modules/order.ts';
import { importsOf, sourceFiles } from './source-tree.ts';

type Place = { layer: 'app' | 'modules' | 'ui' | 'platform'; module: string | null };

const placeOf = (file: string): Place => {
  const [, layer = '', name = ''] = file.split('/');
  if (layer === 'modules') return { layer, module: name.includes('.') ? null : name };
  if (layer === 'ui' || layer === 'platform') return { layer, module: null };
  return { layer: 'app', module: null };
};

/** Files that tie the modules together; they belong to no single one. */
const order = 'src/modules/order.ts';
const shared = new Set(['src/modules/module.ts', 'src/modules/web.ts']);

/** What is wrong with an import, as a sentence that says where the code belongs; null when nothing is. */
const wrongImport = (from: string, to: string): string | null => {
  const here = placeOf(from);
  const there = placeOf(to);
  if (from === order) return null;
  if (here.layer === 'app') return null;
  if (there.layer === 'app')
    return 'nothing below the app may know it: hand what you need down through the module door or the scope';
  if (here.layer === 'ui')
    return there.layer === 'ui' ? null : 'ui knows no data and no domain: give it plain values as props';
  if (here.layer === 'platform')
    return there.layer === 'platform'
      ? null
      : 'platform knows no module and no ui: move this code into the module that needs it';
  if (there.layer !== 'modules') return null;
  if (to === order) return 'only the app reads the list of modules: take what you need from a registry';
  if (shared.has(to) || shared.has(from)) return null;
  if (here.module === there.module) return null;
  const rank = (name: string | null) => moduleNames.indexOf(name as (typeof moduleNames)[number]);
  if (rank(there.module) < 0) return `module "${there.module}" is missing in src/modules/order.ts`;
  if (rank(there.module) > rank(here.module))
    return `"${there.module}" comes after "${here.module}": what must travel up is an event or a registry`;
  if (!to.endsWith('/contract.ts'))
    return `ask "${there.module}" through its contract.ts; if the question is missing there, add it there`;
  return null;
};

describe('imports run one way: app → modules → ui, platform', () => {
  test('every import of the house', () => {
    const wrong = sourceFiles({ tests: true })
      .filter((file) => !/\.test\.tsx?$/.test(file))
      .flatMap((from) =>
        importsOf(from).flatMap((to) => {
          const sentence = wrongImport(from, to);
          return sentence ? [`${from} → ${to}: ${sentence}`] : [];
        }),
      );
    expect(wrong).toEqual([]);
  });

  test('the rule itself says no', () => {
    expect(wrongImport('src/ui/page.tsx', 'src/platform/scope.ts')).toContain('props');
    expect(wrongImport('src/platform/scope.ts', 'src/modules/thread/contract.ts')).toContain('module');
    expect(wrongImport('src/modules/thread/thread.ts', 'src/modules/alliance/contract.ts')).toContain(
      'comes after',
    );
    expect(wrongImport('src/modules/alliance/goal.ts', 'src/modules/thread/data/tables.ts')).toContain(
      'contract.ts',
    );
    expect(wrongImport('src/modules/alliance/goal.ts', 'src/app/http-app.tsx')).toContain('door');
    expect(wrongImport('src/modules/alliance/goal.ts', 'src/modules/thread/contract.ts')).toBeNull();
  });

  test('no circle among files', () => {
    const graph = new Map(sourceFiles().map((file) => [file, importsOf(file)]));
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of graph.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});

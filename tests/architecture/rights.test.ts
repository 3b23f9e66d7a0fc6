import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Actor,
  allianceRoles,
  anonymous,
  platformRoles,
  type Role,
  system,
} from '../../src/platform/auth/actor.ts';
import type { Right } from '../../src/platform/auth/right.ts';
import { root } from './source-tree.ts';

const roles: readonly Role[] = [...allianceRoles, ...platformRoles];
const withRole = (role: Role): Actor => ({
  kind: 'user',
  userId: 'u',
  name: 'N',
  email: 'n@example.org',
  roles: new Set([role]),
});
const nobodyIn: Actor = { kind: 'user', userId: 'u', name: 'N', email: 'n@example.org', roles: new Set() };

/** Every right of every module by name; a module shows its own and those that it takes over from an earlier one. */
const rights = async (): Promise<Map<string, Right>> => {
  const found = new Map<string, Right>();
  for (const file of globSync('src/modules/*/permissions.ts', { cwd: root }).sort()) {
    const module = path.basename(path.dirname(file));
    const exported = (await import(path.join(root, file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported))
      if (typeof value === 'function' && 'roles' in value) found.set(`${module}.${name}`, value as Right);
  }
  return found;
};

describe('rights', () => {
  test('role × action is exactly what the table says', async () => {
    const actors = new Map<string, Actor>([
      ['anonymous', anonymous],
      ['no role', nobodyIn],
      ...roles.map((role) => [role, withRole(role)] as const),
    ]);
    const lines = [
      '# Who may do what',
      '',
      'Made by `tests/architecture/rights.test.ts`; a change of a right shows here. ● may, · may not.',
      '',
      `| right | ${[...actors.keys()].join(' | ')} |`,
      `|---|${[...actors.keys()].map(() => ':-:').join('|')}|`,
      ...[...(await rights())].map(
        ([name, right]) =>
          `| ${name} | ${[...actors.values()].map((actor) => (right(actor) ? '●' : '·')).join(' | ')} |`,
      ),
      '',
    ];
    await expect(lines.join('\n')).toMatchFileSnapshot(path.join(root, 'docs/rights.md'));
  });

  test('our own commands may do everything, and writing is never open to everyone', async () => {
    for (const [name, right] of await rights()) {
      expect(right(system('seed')), name).toBe(true);
      if (!/\.may(See|Follow)/.test(name)) expect(right(anonymous), name).toBe(false);
    }
  });
});

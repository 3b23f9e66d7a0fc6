import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/closing-line.ts';

const shared = { pool: 'forks' as const, testTimeout: 30_000, hookTimeout: 60_000 };
const withDatabase = { ...shared, globalSetup: ['tests/global-setup.ts'] };

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // Two cores is what a small server has; more workers only fight over the database.
    maxWorkers: 2,
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        extends: true,
        test: {
          ...withDatabase,
          name: 'code',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'data-sets/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/process/**', 'node_modules/**'],
        },
      },
      {
        extends: true,
        test: { ...shared, name: 'process', include: ['tests/process/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Walks over all pages take their time, and grow with the pages; a journey that hangs ends all the same.
          testTimeout: 400_000,
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});

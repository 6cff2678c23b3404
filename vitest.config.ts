import { defineConfig } from 'vitest/config';

/** Test files by kind: `x.test.ts` pure, `x.db.test.ts` on both databases, `e2e/*.e2e.ts` in the browser. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'regulations/**/*.test.ts', 'simulators/**/*.test.ts', 'e2e/**/*.e2e.ts'],
    globalSetup: ['src/store/testing/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default'],
  },
});

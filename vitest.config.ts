import { defineConfig } from 'vitest/config';

/** `unit` and `domain` need nothing but this process, `api` needs a database (embedded, or the one in DATABASE_URL). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{web,scripts}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 90_000,
          // Left to itself it would take one core less than there are: one, on the smallest machine.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'domain',
          include: ['tests/geodata/**/*.test.ts'],
          environment: 'node',
          testTimeout: 90_000,
          maxWorkers: 2,
          // Nothing in the domain keeps anything between calls, so that its files share their modules.
          isolate: false,
        },
      },
      {
        test: {
          name: 'api',
          include: ['tests/api/**/*.test.ts'],
          // How a paper looks does not depend on where its plan was stored.
          exclude: process.env.DATABASE_URL ? ['tests/api/dossier/**', 'tests/api/routes/paper-routes.test.ts'] : [],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each file has a database of its own; an embedded one takes about a gigabyte.
          maxWorkers: 2,
        },
      },
    ],
  },
});

import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;

/** Everything is transformed, node_modules too: NestJS is ESM only and Jest still runs CommonJS. */
export const server = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  transform: { '^.+\\.[cm]?[jt]s$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }] },
  transformIgnorePatterns: [],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.data/'],
};

/** Unit specs stand beside the code and need nothing; integration specs stand in test/ on a real PostgreSQL. */
const projects = [
  {
    ...server,
    displayName: 'unit',
    testMatch: [
      '<rootDir>/libs/*/src/**/*.spec.ts',
      '<rootDir>/apps/api/src/**/*.spec.ts',
      '<rootDir>/scripts/**/*.spec.ts',
    ],
  },
  {
    ...server,
    displayName: 'integration',
    testMatch: [
      '<rootDir>/libs/*/test/**/*.spec.ts',
      '<rootDir>/apps/{api,worker}/test/**/*.spec.ts',
      '!**/apps/api/test/{process,redis}/**',
    ],
    globalSetup: '<rootDir>/apps/api/test/support/start-postgres.ts',
    globalTeardown: '<rootDir>/apps/api/test/support/stop-postgres.ts',
  },
  '<rootDir>/apps/web',
];

export default {
  projects,
  cacheDirectory: '.cache/jest',
  // Jest would leave one core idle, which on a small machine is half of them.
  maxWorkers: '100%',
  // A worker keeps much of what its specs loaded, and slows down long before it runs out of memory.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 60_000,
  // It counts in the sources alone; V8 counts whatever a worker ever loaded, again after each file: three times the work.
  coverageProvider: 'babel',
  coverageDirectory: 'coverage',
  coverageThreshold: { global: { lines: 80 } },
  coverageReporters: ['text-summary', 'json-summary', 'html'],
  collectCoverageFrom: ['libs/*/src/**/*.ts', '!**/*.d.ts', '!libs/api-client/**', '!**/*.spec.ts'],
};

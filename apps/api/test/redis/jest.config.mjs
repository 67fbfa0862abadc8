import { server } from '../../../../jest.config.mjs';

/** Two processes and a real Redis; apart from the other specs, for npm brings no Redis along. */
export default {
  ...server,
  rootDir: '../../../..',
  displayName: 'redis',
  testMatch: ['<rootDir>/apps/api/test/redis/**/*.spec.ts'],
  globalSetup: '<rootDir>/apps/api/test/support/start-postgres.ts',
  globalTeardown: '<rootDir>/apps/api/test/support/stop-postgres.ts',
  cacheDirectory: '.cache/jest',
  testTimeout: 60_000,
};

import { server } from '../../../../jest.config.mjs';

/** The built product as a process among others; apart from the other specs, for it is slow and needs the build. */
export default {
  ...server,
  rootDir: '../../../..',
  displayName: 'process',
  testMatch: ['<rootDir>/apps/api/test/process/**/*.spec.ts'],
  cacheDirectory: '.cache/jest',
  // Starting and ending is half waiting. No more at once, for the limits on time are real ones.
  maxWorkers: 2,
  testTimeout: 120_000,
};

/** Component and unit specs of the SPA: jsdom with Node's fetch; `fake-api.ts` answers it. */
export default {
  rootDir: import.meta.dirname,
  displayName: 'web',
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
  testEnvironment: '<rootDir>/test/jsdom-with-fetch.mjs',
  moduleNameMapper: { '\\?drawings$': '<rootDir>/test/drawings.ts' },
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  transform: {
    '^.+\\.m?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

/** Component and unit specs of the SPA: jsdom with Node's fetch; `fake-api.ts` answers it. */
export default {
  rootDir: import.meta.dirname,
  displayName: 'web',
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
  testEnvironment: '<rootDir>/test/jsdom-with-fetch.mjs',
  // What Vite's plugins make of these: nothing to see, and whole catalogues.
  moduleNameMapper: {
    '\\?drawings$': '<rootDir>/test/drawings.ts',
    '^\\./(en|ko)\\?(first|rest|admin|console)$': '<rootDir>/src/shared/i18n/$1',
  },
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

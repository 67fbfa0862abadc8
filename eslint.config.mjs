import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const SPECS = ['**/*.spec.{ts,tsx}', '**/{test,e2e,testing}/**'];

// What no-restricted-syntax forbids where; a later block replaces an earlier one, so each block lists all it needs.
const CONSTRUCTORS = [
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>6]',
    message: 'More than six dependencies: the class does several things.',
  },
];
const CLOCK = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Date"][property.name="now"]',
  'MemberExpression[object.name="Temporal"][property.name="Now"]',
].map((selector) => ({ selector, message: 'Ask the Clock port, so that a test can set the time.' }));
const EVERY_TEST_RUNS = [
  'MemberExpression[property.name=/^(only|skip|todo|fixme|failing)$/]:matches([object.name=/^(describe|it|test)$/], [object.object.name=/^(describe|it|test)$/])',
  'CallExpression[callee.name=/^(x|f)(describe|it|test)$/]',
  'MemberExpression[object.name=/^(x|f)(describe|it|test)$/]',
].map((selector) => ({ selector, message: 'A test that is left out reads as green: run it or delete it.' }));

export default defineConfig(
  // Made by tools, or wrong on purpose.
  {
    ignores: [
      '**/{dist,coverage,.data,.cache,test-results,playwright-report}/',
      'libs/api-client/src/schema.d.ts',
      '**/*.gen.ts',
      'scripts/boundaries/fixtures/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  // `const { secret: _, ...rest }` is how a field is left out.
  { rules: { 'no-unused-vars': ['error', { ignoreRestSiblings: true }] } },

  // Plain JavaScript runs on Node: its globals are those of the process that reads this file.
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly'])),
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },

  // TypeScript, with types.
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // As above, for TypeScript.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // A class imported for its type alone must not load its module.
      '@typescript-eslint/consistent-type-imports': 'error',
      // A state without a branch is a bug the compiler can find.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `async` also turns a throw into a rejection, which ports promise.
      '@typescript-eslint/require-await': 'off',
      // A handler in JSX may be async: React ignores what it returns, and no-floating-promises guards the rest.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-restricted-syntax': ['error', ...CONSTRUCTORS],
      // Longer files are several files.
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  // Outside every tsconfig of the server: checked with the SPA, linted without types.
  { files: ['libs/api-client/**'], extends: [tseslint.configs.disableTypeChecked] },

  // Output belongs to the logger; before there is one, to main.ts.
  {
    files: ['{apps,libs}/**/*.{ts,tsx,mjs,cjs}'],
    ignores: ['apps/*/src/{main,database-cli}.ts'],
    rules: { 'no-console': 'error' },
  },

  // HTTP status codes are chosen in http/ and by the problem filter; elsewhere a DomainError says what is wrong.
  {
    files: ['{apps,libs}/**/*.ts'],
    ignores: ['**/http/**', 'libs/server-kit/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@nestjs/common'], importNamePattern: 'Exception$', message: 'Throw a DomainError.' },
          ],
        },
      ],
    },
  },

  // Rules about time must be testable at any time.
  {
    files: ['libs/*/src/{domain,application}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...CONSTRUCTORS, ...CLOCK] },
  },

  // Hooks are called in one order, and effects name what they depend on.
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // The router takes a thrown redirect or notFound as an answer.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }],
        },
      ],
    },
  },

  // Specs: long ones are fine, parsed answers have no type, and every test runs.
  {
    files: SPECS,
    rules: {
      'max-lines': 'off',
      'no-restricted-syntax': ['error', ...EVERY_TEST_RUNS],
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);

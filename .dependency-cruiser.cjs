/**
 * The architecture as rules: who may import what. scripts/boundaries/ breaks each rule on purpose and expects a report.
 * Patterns carry the context's name in a capture group, so a new context under libs/ is covered without an edit here.
 */

/** What every context may know, and what each technical library may. */
const GROUND = ['kernel', 'server-kit'];
const TECHNICAL = {
  kernel: [],
  settings: [],
  'embedded-postgres': [],
  'api-client': [],
  'server-kit': ['kernel'],
  'process-kit': ['kernel', 'server-kit', 'settings', 'embedded-postgres'],
};

/** The arrows between contexts, in this one place. A context that is not listed knows no other, and nobody knows it. */
const CONTEXTS = {
  identity: [],
  subscriptions: ['identity'],
  chefs: ['identity'],
  bookings: ['identity', 'subscriptions', 'chefs'],
  monitoring: ['identity'],
};

const oneOf = (names) => `(?:${names.join('|')})`;
const CONTEXT = `^libs/(?!${oneOf(Object.keys(TECHNICAL))}/)([^/]+)/src`;
const DOOR = '^libs/[^/]+/src/(?:index\\.ts|settings\\.mjs)$';
const SPEC = '\\.spec\\.tsx?$';
const TESTING = '^libs/[^/]+/src/testing/';
const TEST_CODE = [SPEC, TESTING, '^(?:apps|libs)/[^/]+/(?:test|e2e)/'];
const DATABASE = 'node_modules/(?:@nestjs/typeorm|typeorm|pg)/';

/** One rule for each library, all of one name: whatever the table above does not allow is forbidden. */
function arrows() {
  const rule = (from, known) => ({
    name: 'arrows-between-libs',
    comment: 'Knowledge flows one way: enter the arrow on top of .dependency-cruiser.cjs, or turn it round.',
    severity: 'error',
    from: { path: from },
    to: { path: '^libs/', pathNot: ['^libs/$1/', ...known.map((name) => `^libs/${name}/`)] },
  });
  const listed = { ...TECHNICAL };
  for (const [name, known] of Object.entries(CONTEXTS)) listed[name] = [...GROUND, ...known];
  return [
    ...Object.entries(listed).map(([name, known]) => rule(`^libs/(${name})/`, known)),
    rule(`^libs/(?!${oneOf(Object.keys(listed))}/)([^/]+)/`, GROUND),
  ];
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    // Inside a context: http → application → domain ← infrastructure
    {
      name: 'domain-is-plain',
      comment: 'Rules outlive frameworks: a domain imports itself and the kernel, no package.',
      severity: 'error',
      from: { path: `${CONTEXT}/domain/`, pathNot: SPEC },
      to: { pathNot: ['^libs/$1/src/domain/', '^libs/kernel/src/index\\.ts$'] },
    },
    {
      name: 'application-knows-ports-only',
      comment: 'A use case runs without HTTP and database: it sees domain, ports, kernel and other doors.',
      severity: 'error',
      from: { path: `${CONTEXT}/application/`, pathNot: SPEC },
      to: {
        pathNot: [
          '^libs/$1/src/(?:domain|application)/',
          '^libs/(?!(?:$1|server-kit)/)[^/]+/src/index\\.ts$',
          'node_modules/@nestjs/common/',
        ],
      },
    },
    {
      name: 'http-sees-application-and-domain',
      comment: 'A controller calls use cases and queries; what lies behind their ports is not its business.',
      severity: 'error',
      from: { path: `${CONTEXT}/http/`, pathNot: SPEC },
      to: { path: '^libs/$1/', pathNot: '^libs/$1/src/(?:domain|application|http)/' },
    },
    {
      name: 'http-knows-no-database',
      comment: 'A query in a controller escapes the transaction, the rules and the unit specs.',
      severity: 'error',
      from: { path: `${CONTEXT}/http/`, pathNot: SPEC },
      to: { path: DATABASE },
    },
    {
      name: 'infrastructure-knows-no-http',
      comment: 'Adapters serve ports; whether a request, a job or a test called is unknown to them.',
      severity: 'error',
      from: { path: `${CONTEXT}/infrastructure/`, pathNot: SPEC },
      to: { path: '^libs/$1/', pathNot: '^libs/$1/src/(?:domain|application|infrastructure)/' },
    },
    {
      name: 'only-the-module-sees-everything',
      comment: 'Layers meet in <context>.module.ts, index.ts and tables.ts; other files have one layer.',
      severity: 'error',
      from: {
        path: `${CONTEXT}/`,
        pathNot: [
          '^libs/([^/]+)/src/(?:\\1\\.module|index|tables)\\.ts$',
          '^libs/[^/]+/src/(?:domain|application|http|infrastructure)/',
          SPEC,
        ],
      },
      to: { path: '^libs/$1/src/(?:domain|application|http|infrastructure)/' },
    },

    // Between libraries
    {
      name: 'libs-meet-at-the-door',
      comment: 'What is not exported by index.ts may change without asking anybody.',
      severity: 'error',
      from: { path: '^(apps|libs|scripts|bench)/([^/]+)' },
      to: { path: '^libs/', pathNot: ['^$1/$2/', DOOR, '^libs/[^/]+/src/tables\\.ts$', TESTING] },
    },
    {
      name: 'tables-are-for-data-sources',
      comment: 'Foreign tables build a DataSource, in apps and tests; nobody reads foreign rows.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: ['^libs/[^/]+/test/', TESTING] },
      to: { path: '^libs/[^/]+/src/tables\\.ts$', pathNot: '^libs/$1/' },
    },
    {
      name: 'test-code-stays-in-tests',
      comment: 'Helpers, fakes and specs never ship.',
      severity: 'error',
      from: { path: '^(?:apps|libs)/[^/]+/src/', pathNot: TEST_CODE },
      to: { path: TEST_CODE },
    },
    ...arrows(),
    {
      name: 'kernel-is-plain',
      comment: 'Everybody carries the kernel, so it carries nothing but the Temporal polyfill it wraps.',
      severity: 'error',
      from: { path: '^libs/kernel/src/', pathNot: SPEC },
      to: { pathNot: ['^libs/kernel/src/', 'node_modules/temporal-polyfill/'] },
    },
    {
      name: 'libs-know-no-app',
      comment: 'Apps compose libraries; the other way round no second app could use them.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },

    // The apps
    {
      name: 'apps-stand-apart',
      comment: 'What two apps share belongs in a library.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-knows-only-the-api-client',
      comment: 'The browser gets the API as its document describes it, and no line of server code.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: '^libs/api-client/' },
    },
    {
      name: 'features-stand-apart',
      comment: 'Routes compose features; a feature that imports another can no longer be removed alone.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'features-know-no-app',
      comment: 'Features are mounted by the app; of it they know the addresses only.',
      severity: 'error',
      from: { path: '^apps/web/src/features/' },
      to: { path: '^apps/web/src/app/', pathNot: '^apps/web/src/app/paths\\.ts$' },
    },
    {
      name: 'shared-knows-no-feature',
      comment: 'Shared code lies below every feature.',
      severity: 'error',
      from: { path: '^apps/web/src/shared/' },
      to: { path: '^apps/web/src/(?:app|features)/' },
    },

    // Everywhere
    {
      name: 'no-circles',
      comment: 'Modules in a circle are one module in several files, and load in an order nobody chose.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Code that only its spec imports, or nobody, is dead. Entry points are listed here.',
      severity: 'error',
      from: { pathNot: TEST_CODE },
      module: {
        path: '^(?:apps|libs)/[^/]+/src/',
        pathNot: [
          ...TEST_CODE,
          '\\.d\\.ts$',
          '^libs/[^/]+/src/(?:index|tables)\\.ts$',
          '^apps/[^/]+/src/(?:main|generate-(?:openapi|metrics)|database-cli)\\.tsx?$',
        ],
        numberOfDependentsLessThan: 1,
      },
    },
    {
      name: 'imports-resolve',
      comment: 'No other rule sees a path that leads nowhere: declare the package or mend it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Known as targets, never entered.
    doNotFollow: { path: ['node_modules', '/dist/', '/coverage/', '/fixtures/'] },
    // A type-only import is knowledge too.
    tsPreCompilationDeps: true,
    // Workspace packages name their sources under `types` as under `source`; some published ones carry a `source`
    // that leads to files they do not ship.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
    },
  },
};

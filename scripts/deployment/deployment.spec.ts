import { resolve } from 'node:path';
import { isPinned, readAppFacts } from './app-facts.mjs';
import { deploymentProblems, readDeployment } from './deployment-problems.mjs';

const ROOT = resolve(__dirname, '../..');
const files = readDeployment(ROOT) as Readonly<Record<string, string>>;
const app = readAppFacts(ROOT);

/** The real files but for one change, which must have something to change. */
function changed(path: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = files[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  return { ...files, [path]: text.replaceAll(from, to) };
}

type Case = readonly [rule: string, from: string, to: string, problem: string];

function refuses(path: string, cases: readonly Case[]): void {
  it.each(cases)('%s', (_rule, from, to, problem) => {
    expect(deploymentProblems(changed(path, from, to), app)).toContainEqual(expect.stringContaining(problem));
  });
}

it('accepts docker/ and k8s/ as they are', () => {
  expect(deploymentProblems(files, app)).toEqual([]);
});

it.each([
  ['postgres:17-bookworm', true],
  ['registry.example:5000/coocook:1.2.3', true],
  [`coocook@sha256:${'0'.repeat(64)}`, true],
  ['postgres', false],
  ['postgres:latest', false],
  ['registry.example:5000/coocook', false],
])('takes %s for an image with a version: %s', (image, pinned) => {
  expect(isPinned(image)).toBe(pinned);
});

it('names the file that is no YAML', () => {
  const twice = changed('k8s/base/service.yaml', 'kind: Service', 'kind: Service\nkind: Service');
  expect(() => deploymentProblems(twice, app)).toThrow('k8s/base/service.yaml: Map keys must be unique');
});

describe('an image is refused', () => {
  refuses('docker/Dockerfile', [
    ['with a misspelt instruction', 'WORKDIR', 'WORKDIRR', 'WORKDIRR is no instruction'],
    ['on a base without a version', 'node:24-bookworm-slim', 'node', 'node has no version'],
    ['with another pnpm than the repository', 'pnpm@', 'pnpm@1', 'where the repository pins'],
    ['that runs as root', 'USER 1000:1000', 'USER root', 'USER must be a number'],
    ['outside production', 'ENVIRONMENT=production', 'ENVIRONMENT=staging', 'ENVIRONMENT must be production'],
    [
      'with an unknown setting',
      'ENV ENVIRONMENT',
      'ENV NODE_ENV=x\nENV ENVIRONMENT',
      'NODE_ENV is no setting',
    ],
    [
      'with a key in it',
      'ENV ENVIRONMENT',
      'ENV SECRET_KEY=x\nENV ENVIRONMENT',
      "a secret in an image is everybody's",
    ],
    ['that exposes another port', 'EXPOSE 8000', 'EXPOSE 3000', 'EXPOSE must be 8000'],
    ['that starts through a shell', 'CMD ["node", "--enable', 'CMD node ["--enable', 'CMD must be a list'],
    [
      'that starts what is never built',
      'dist/main.js',
      'dist/index.js',
      'nothing is built to apps/api/dist/index.js',
    ],
    ['that checks an unknown path', '/health`', '/healthz`', 'HEALTHCHECK asks for /healthz'],
  ]);
  refuses('.dockerignore', [
    ['when secrets reach the builder', '**/.env\n', '', '**/.env is missing'],
    ['when the git history reaches the builder', '.git\n', '', '.git is missing'],
  ]);
});

describe('a compose file is refused', () => {
  refuses('docker/compose.yaml', [
    [
      'with an unversioned image',
      'postgres:17-bookworm',
      'postgres:latest',
      'postgres:latest has no version',
    ],
    ['with a password of its own', '${POSTGRES_PASSWORD:?', '${POSTGRES_PASSWORD:-', 'without a default'],
    ['with a key of its own', '${SECRET_KEY:?see docker/README.md}', 'x'.repeat(32), 'SECRET_KEY must be'],
    [
      'with a password in an address',
      'coocook:${POSTGRES_PASSWORD:?see docker/README.md}@',
      'coocook:x@',
      'the password in DATABASE_URL must be',
    ],
    ['with an unknown setting', 'LOG_LEVEL:', 'LOGLEVEL:', 'LOGLEVEL is no setting'],
    ['with a bad value', '${LOG_LEVEL:-info}', 'loud', 'LOG_LEVEL: one of'],
    [
      'that starts before the database',
      'service_healthy',
      'service_started',
      'must wait until postgres is healthy',
    ],
    ['that publishes another port', '127.0.0.1:8000:8000', '127.0.0.1:8000:3000', 'the API listens on 8000'],
    [
      'that kills before the drain is over',
      'stop_grace_period: 20s',
      'stop_grace_period: 13s',
      'more than 13000 ms',
    ],
    [
      'that kills the worker before its job is over',
      'stop_grace_period: 25s',
      'stop_grace_period: 18s',
      'more than 18000 ms',
    ],
    [
      'whose worker is never built',
      'apps/worker/dist/main.js',
      'apps/worker/dist/index.js',
      'nothing is built to apps/worker/dist/index.js',
    ],
    [
      'that gives the worker a key it does not need',
      'environment: *settings',
      'environment: { <<: *settings, SECRET_KEY: "${SECRET_KEY:?see docker/README.md}" }',
      'needs no SECRET_KEY',
    ],
    ['that asks the worker elsewhere', ':8001/health', ':8000/health', 'tells its health at 8001'],
    ['without its Dockerfile', 'docker/Dockerfile', 'docker/Imagefile', 'docker/Imagefile is not there'],
  ]);
});

describe('a manifest is refused', () => {
  refuses('k8s/base/deployment.yaml', [
    [
      'with a value of the wrong type',
      'failureThreshold: 60',
      'failureThreshold: many',
      'failureThreshold must be integer',
    ],
    [
      'with an unknown field in a container',
      '          image:',
      '          imagePolicy: Always\n          image:',
      'containers.0.imagePolicy is unknown',
    ],
    [
      'with an unknown field far below',
      'path: /ready',
      'path: /ready\n              pth: /',
      'httpGet.pth is unknown',
    ],
    ['with an unversioned image', 'coocook:0.1.0', 'coocook:latest', 'coocook:latest has no version'],
    ['that asks a missing path', 'path: /ready', 'path: /readyz', 'readinessProbe must ask for /ready'],
    [
      'that restarts when the database is away',
      'path: /health',
      'path: /ready',
      'livenessProbe must ask for /health',
    ],
    [
      'that kills before the drain is over',
      'PeriodSeconds: 30',
      'PeriodSeconds: 13',
      'must be more than 13000 ms',
    ],
    [
      'that lets Services change settings',
      'enableServiceLinks: false',
      'enableServiceLinks: true',
      'enableServiceLinks',
    ],
    ['that may run as root', 'runAsNonRoot: true', 'runAsNonRoot: false', 'securityContext: runAsNonRoot'],
    [
      'that may write to its image',
      'readOnlyRootFilesystem: true',
      'readOnlyRootFilesystem: false',
      'readOnlyRootFilesystem',
    ],
    ['with capabilities', 'drop: [ALL]', 'drop: []', 'securityContext: drop ALL'],
    ['with a fixed number of pods', 'revisionHistoryLimit: 5', 'replicas: 2', 'replicas would undo'],
    ['without a limit of memory', 'limits:\n              memory: 512Mi', '', 'limit memory'],
    [
      'with a key from elsewhere',
      'key: SECRET_KEY',
      'key: KEY',
      'SECRET_KEY must come from the key SECRET_KEY',
    ],
    ['that scrapes a missing path', '/api/metrics/prometheus', '/api/prometheus', 'prometheus.io/path'],
    ['on another port', 'containerPort: 8000', 'containerPort: 3000', 'api listens on 8000'],
  ]);
  refuses('k8s/base/worker.yaml', [
    [
      'that nobody would call the worker',
      'name: coocook-worker',
      'name: coocook-jobs',
      'no Deployment coocook-worker',
    ],
    [
      'whose worker is never built',
      'dist/main.js',
      'dist/index.js',
      'nothing is built to apps/worker/dist/index.js',
    ],
    [
      'whose worker is on another port',
      'containerPort: 8001',
      'containerPort: 8000',
      'worker listens on 8001',
    ],
    [
      'whose worker may run as root',
      'runAsNonRoot: true',
      'runAsNonRoot: false',
      'securityContext: runAsNonRoot',
    ],
    [
      'whose worker gets requests',
      'name: coocook-worker\n        app.kubernetes.io/part-of',
      'name: coocook\n        app.kubernetes.io/part-of',
      'requests would reach the worker',
    ],
    [
      'whose worker is open to everybody',
      'part-of: coocook',
      'part-of: others',
      'NetworkPolicy: the selector does not match',
    ],
  ]);
  refuses('k8s/base/kustomization.yaml', [
    ['with an unknown setting', 'LOG_LEVEL=', 'LOGLEVEL=', 'LOGLEVEL is no setting'],
    [
      'with a bad setting',
      'DATABASE_POOL_SIZE=8',
      'DATABASE_POOL_SIZE=ten',
      'DATABASE_POOL_SIZE: a whole number',
    ],
    [
      'with a longer drain than the grace period',
      'DRAIN_DELAY_MS=5000',
      'DRAIN_DELAY_MS=22000',
      'more than 30000 ms',
    ],
    ['with a secret', 'LOG_LEVEL=info', `SECRET_KEY=${'x'.repeat(32)}`, 'SECRET_KEY belongs into a Secret'],
    ['with another address than the Ingress', 'https://coocook', 'https://cook', 'PUBLIC_URL must be'],
    ['with a missing file', 'service.yaml', 'services.yaml', 'services.yaml is not there'],
    ['that leaves a file out', '  - network-policy.yaml\n', '', 'network-policy.yaml is not listed'],
  ]);
  refuses('k8s/base/service.yaml', [
    ['that selects nobody', 'name: coocook\n  ports', 'name: cook\n  ports', 'Service: the selector'],
    ['that leads to no port', 'targetPort: http', 'targetPort: web', 'no container has a port web'],
    [
      'that is tied to a namespace',
      'metadata:',
      'metadata:\n  namespace: default',
      'the namespace is chosen',
    ],
    [
      'of a kind with values that must stay secret',
      'kind: Service',
      'kind: Secret',
      'v1 Secret is not in use here',
    ],
  ]);
  refuses('k8s/base/ingress.yaml', [
    ['without a path type', '            pathType: Prefix\n', '', 'pathType'],
    ['without TLS', 'hosts: [coocook.example]', 'hosts: [other.example]', 'coocook.example has no TLS'],
    [
      'that leads nowhere',
      'service:\n                name: coocook',
      'service:\n                name: cook',
      'no Service cook',
    ],
  ]);
  refuses('k8s/base/horizontal-pod-autoscaler.yaml', [
    ['that keeps a single pod', 'minReplicas: 2', 'minReplicas: 1', 'one process is an outage'],
    ['that scales something else', '    name: coocook', '    name: cook', 'must scale the Deployment'],
  ]);
  refuses('k8s/base/pod-disruption-budget.yaml', [
    ['that lets all pods go', 'maxUnavailable: 1', 'maxUnavailable: 2', 'one pod must be allowed to go'],
  ]);
  refuses('k8s/base/network-policy.yaml', [
    ['that leaves a direction open', '[Ingress, Egress]', '[Ingress]', 'it must rule both directions'],
  ]);
  refuses('k8s/base/service-account.yaml', [
    [
      'that gives every pod a token',
      'automountServiceAccountToken: false',
      'automountServiceAccountToken: true',
      'must be false',
    ],
  ]);
});

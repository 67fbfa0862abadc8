import { portOf, settingProblems, stoppingMs, workerPortOf } from './app-facts.mjs';
import { shapeProblems } from './manifest-shape.mjs';
import { podProblems } from './pod-problems.mjs';
import { readYaml } from './read-yaml.mjs';

const BASE = 'k8s/base/';
/** The Deployment of the background jobs, beside that of the API. */
const WORKER = 'coocook-worker';
const KUSTOMIZATION = `${BASE}kustomization.yaml`;
const SECRETS = {
  SECRET_KEY: 'x'.repeat(32),
  DATABASE_URL: 'postgresql://user:password@database/coocook',
  REDIS_URL: 'redis://user:password@redis:6379',
  INGEST_KEY: 'x'.repeat(16),
};

/** What is wrong with the kustomize base; `files` are texts by path, `imageEnv` is what the image sets by itself. */
export function* kubernetesProblems(files, imageEnv, app) {
  const { resources, configMapGenerator } = readYaml(files, KUSTOMIZATION);
  yield* resourceProblems(files, resources);
  const manifests = manifestPaths(files).map((path) => ({ path, manifest: readYaml(files, path) }));
  const badShape = manifests.flatMap(({ path, manifest }) => [...shapeProblems(path, manifest)]);
  yield* badShape;
  // The rules below lean on the shape.
  if (badShape.length > 0) return;
  for (const { path, manifest } of manifests) {
    if (manifest.metadata.namespace) yield `${path}: the namespace is chosen where the base is applied`;
  }

  const worker = manifests.find(({ manifest }) => manifest.metadata.name === WORKER)?.manifest;
  if (!worker) {
    yield `${BASE}: there is no Deployment ${WORKER}, and so nobody does the background jobs`;
    return;
  }
  const byKind = new Map(
    manifests.filter(({ manifest }) => manifest !== worker).map(({ manifest }) => [manifest.kind, manifest]),
  );
  const of = (kind) => byKind.get(kind) ?? {};
  const [generator] = configMapGenerator;
  const settings = Object.fromEntries(generator.literals.map((literal) => splitOnce(literal, '=')));
  for (const name of Object.keys(SECRETS)) {
    if (name in settings) yield `${KUSTOMIZATION}: ${name} belongs into a Secret`;
  }
  const env = { ...imageEnv, ...SECRETS, ...settings };
  yield* settingProblems(KUSTOMIZATION, env);
  const common = { configMap: generator.name, app };
  const secretNames = Object.keys(SECRETS);
  yield* podProblems({
    ...common,
    deployment: of('Deployment'),
    secretNames,
    port: portOf(env),
    stopsWithinMs: stoppingMs(env, app),
  });
  // It counts no limits and signs nothing.
  const workerSecrets = ['DATABASE_URL'];
  yield* podProblems({
    ...common,
    deployment: worker,
    secretNames: workerSecrets,
    port: workerPortOf(env),
    stopsWithinMs: app.workerCloseLimitMs,
  });
  yield* routeProblems(of, worker, settings.PUBLIC_URL);
  yield* scaleProblems(of, worker);
}

function manifestPaths(files) {
  return Object.keys(files).filter((path) => path.startsWith(BASE) && path !== KUSTOMIZATION);
}

function* resourceProblems(files, resources) {
  const there = manifestPaths(files).map((path) => path.slice(BASE.length));
  for (const name of resources) if (!there.includes(name)) yield `${KUSTOMIZATION}: ${name} is not there`;
  for (const name of there) if (!resources.includes(name)) yield `${KUSTOMIZATION}: ${name} is not listed`;
}

/** From the name people type to the port of the pod. */
function* routeProblems(of, worker, publicUrl) {
  const [service, ingress, policy] = [of('Service'), of('Ingress'), of('NetworkPolicy')];
  const { metadata: pod, spec } = of('Deployment').spec.template;
  const portNames = spec.containers.flatMap(({ ports }) => ports).map(({ name }) => name);

  if (!selects(service.spec.selector, pod)) yield `Service: the selector does not match the pods`;
  const { metadata: workerPod } = worker.spec.template;
  if (selects(service.spec.selector, workerPod)) yield `Service: requests would reach the worker`;
  for (const { targetPort } of service.spec.ports) {
    if (!portNames.includes(targetPort)) yield `Service: no container has a port ${targetPort}`;
  }
  for (const { host, http } of ingress.spec.rules) {
    if (publicUrl !== `https://${host}`) yield `Ingress: PUBLIC_URL must be https://${host}`;
    if (!ingress.spec.tls?.some(({ hosts }) => hosts.includes(host))) yield `Ingress: ${host} has no TLS`;
    for (const { backend } of http.paths) {
      const { name, port } = backend.service;
      if (name !== service.metadata.name || !service.spec.ports.some((one) => one.name === port.name))
        yield `Ingress: there is no Service ${name} with a port ${port.name}`;
    }
  }
  if (![pod, workerPod].every((one) => selects(policy.spec.podSelector.matchLabels, one)))
    yield `NetworkPolicy: the selector does not match the pods`;
  if (!['Ingress', 'Egress'].every((type) => policy.spec.policyTypes.includes(type)))
    yield `NetworkPolicy: it must rule both directions`;
  for (const { port } of policy.spec.ingress.flatMap(({ ports }) => ports)) {
    if (!portNames.includes(port)) yield `NetworkPolicy: no container has a port ${port}`;
  }
}

/** How many there are, and how many may be away. */
function* scaleProblems(of, worker) {
  const [deployment, scaler, budget] = [
    of('Deployment'),
    of('HorizontalPodAutoscaler'),
    of('PodDisruptionBudget'),
  ];
  const { kind, name } = scaler.spec.scaleTargetRef;
  if (kind !== 'Deployment' || name !== deployment.metadata.name)
    yield `HorizontalPodAutoscaler: it must scale the Deployment`;
  if (!(scaler.spec.minReplicas >= 2))
    yield `HorizontalPodAutoscaler: one process is an outage at each rollout`;
  if (deployment.spec.replicas !== undefined)
    yield `Deployment: replicas would undo the autoscaler's number at every apply`;
  if (!selects(budget.spec.selector.matchLabels, deployment.spec.template.metadata))
    yield `PodDisruptionBudget: the selector does not match the pods`;
  const { maxUnavailable } = budget.spec;
  if (!(maxUnavailable >= 1 && maxUnavailable < scaler.spec.minReplicas))
    yield `PodDisruptionBudget: one pod must be allowed to go and one to stay`;
  if (of('ServiceAccount').automountServiceAccountToken !== false)
    yield `ServiceAccount: automountServiceAccountToken must be false`;
  for (const { spec } of [deployment.spec.template, worker.spec.template]) {
    if (spec.serviceAccountName !== of('ServiceAccount').metadata.name)
      yield `Deployment: serviceAccountName must be that of the ServiceAccount`;
  }
}

/** Whether a selector picks the pods; an empty one would pick everybody's. */
function selects(selector, { labels }) {
  const wanted = Object.entries(selector ?? {});
  return wanted.length > 0 && wanted.every(([name, value]) => labels[name] === value);
}

function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}

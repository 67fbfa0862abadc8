import { isPinned } from './app-facts.mjs';

/** Liveness must not ask for the database, readiness must. */
const PROBES = { startupProbe: '/health', livenessProbe: '/health', readinessProbe: '/ready' };

/**
 * What is wrong with a Deployment's pods, given the port they listen on, the secrets they need and how long they may
 * take to stop.
 */
export function* podProblems({ deployment, configMap, secretNames, port, stopsWithinMs, app }) {
  const { selector, template } = deployment.spec;
  const { metadata, spec } = template;
  for (const [name, value] of Object.entries(selector.matchLabels)) {
    if (metadata.labels[name] !== value) yield 'Deployment: the selector does not match the pods';
  }
  const patience = (spec.terminationGracePeriodSeconds ?? 30) * 1000;
  if (patience <= stopsWithinMs)
    yield `Deployment: terminationGracePeriodSeconds must be more than ${stopsWithinMs} ms`;
  if (spec.enableServiceLinks !== false)
    yield 'Deployment: enableServiceLinks must be false, or the names of Services change settings';
  if (spec.automountServiceAccountToken !== false)
    yield 'Deployment: automountServiceAccountToken must be false';
  if (!spec.topologySpreadConstraints?.some(({ topologyKey }) => topologyKey === 'kubernetes.io/hostname'))
    yield 'Deployment: pods must be spread over nodes';

  const [container] = spec.containers;
  yield* privilegeProblems(spec.securityContext ?? {}, container.securityContext ?? {});
  yield* probeProblems(container, port, app);
  yield* scrapeProblems(metadata.annotations ?? {}, port, app);
  yield* commandProblems(container, app);
  yield* environmentProblems(container, configMap, secretNames);
  if (!isPinned(container.image)) yield `Deployment: ${container.image} has no version`;
  const { requests = {}, limits = {} } = container.resources ?? {};
  if (!requests.cpu || !requests.memory || !limits.memory)
    yield 'Deployment: resources must request cpu and memory and limit memory';
}

function* privilegeProblems(pod, container) {
  const must = {
    runAsNonRoot: pod.runAsNonRoot === true,
    'seccompProfile RuntimeDefault': pod.seccompProfile?.type === 'RuntimeDefault',
    'allowPrivilegeEscalation false': container.allowPrivilegeEscalation === false,
    readOnlyRootFilesystem: container.readOnlyRootFilesystem === true,
    'drop ALL': container.capabilities?.drop?.includes('ALL') === true && !container.capabilities.add,
    'not privileged': container.privileged !== true,
  };
  for (const [name, isSo] of Object.entries(must)) if (!isSo) yield `Deployment: securityContext: ${name}`;
}

function* probeProblems(container, listening, app) {
  const ports = container.ports.map(({ name }) => name);
  for (const [probe, path] of Object.entries(PROBES)) {
    const asked = container[probe]?.httpGet;
    if (asked?.path !== path || !app.paths.has(path)) yield `Deployment: ${probe} must ask for ${path}`;
    if (!ports.includes(asked?.port)) yield `Deployment: ${probe} must ask a named port`;
  }
  if (!container.ports.some(({ containerPort }) => containerPort === listening))
    yield `Deployment: ${container.name} listens on ${listening}`;
}

function* scrapeProblems(annotations, port, app) {
  if (annotations['prometheus.io/scrape'] !== 'true') yield 'Deployment: prometheus.io/scrape must be "true"';
  if (annotations['prometheus.io/port'] !== String(port))
    yield `Deployment: prometheus.io/port must be "${port}"`;
  if (!app.paths.has(annotations['prometheus.io/path']))
    yield 'Deployment: prometheus.io/path is no path of the API';
}

/** What is started instead of what the image starts by itself. */
function* commandProblems({ command }, app) {
  const script = command?.at(-1);
  if (script !== undefined && !app.builds(script)) yield `Deployment: nothing is built to ${script}`;
}

function* environmentProblems(container, configMap, secretNames) {
  if (!container.envFrom?.some(({ configMapRef }) => configMapRef?.name === configMap))
    yield `Deployment: envFrom must name the ConfigMap ${configMap}`;
  const given = Object.fromEntries((container.env ?? []).map((variable) => [variable.name, variable]));
  for (const name of secretNames) {
    if (given[name]?.valueFrom?.secretKeyRef?.key !== name)
      yield `Deployment: ${name} must come from the key ${name} of a Secret`;
  }
  for (const name of Object.keys(given)) {
    if (!secretNames.includes(name)) yield `Deployment: ${name} belongs into the ConfigMap`;
  }
}

import { isPinned, portOf, settingProblems, stoppingMs, workerPortOf } from './app-facts.mjs';
import { readYaml } from './read-yaml.mjs';

/** Must come from outside, and nothing starts without them. */
const SECRETS = ['SECRET_KEY', 'POSTGRES_PASSWORD'];
/** Stands in for a secret when the settings are judged. */
const SOME_SECRET = 'x'.repeat(32);

/** What is wrong with the compose file; `imageEnv` is what the image sets by itself. */
export function* composeProblems(files, imageEnv, app) {
  const where = 'docker/compose.yaml';
  const { services } = readYaml(files, where);
  for (const [name, service] of Object.entries(services)) {
    if (!isPinned(service.image)) yield `${where}: ${service.image} has no version`;
    yield* secretProblems(`${where}, ${name}`, service.environment);
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
      if (condition !== 'service_healthy' || !services[other]?.healthcheck)
        yield `${where}: ${name} must wait until ${other} is healthy`;
    }
  }

  const { api, worker } = services;
  const env = { ...imageEnv, ...filledIn(api.environment) };
  const common = { where, imageEnv, app };
  yield* processProblems(api, { ...common, signs: true, stopsWithinMs: stoppingMs(env, app) });
  yield* processProblems(worker, { ...common, signs: false, stopsWithinMs: app.workerCloseLimitMs });
  if ('SECRET_KEY' in worker.environment) yield `${where}: the worker signs nothing and needs no SECRET_KEY`;
  const script = worker.command.at(-1);
  if (!app.builds(script)) yield `${where}: nothing is built to ${script}`;
  if (!worker.healthcheck.test.join(' ').includes(`:${workerPortOf(env)}/health'`))
    yield `${where}: the worker tells its health at ${workerPortOf(env)}`;
  if (!api.ports.every((port) => port.endsWith(`:${portOf(env)}`)))
    yield `${where}: the API listens on ${portOf(env)}`;
}

/** What holds for each process of the image. */
function* processProblems(service, { where, imageEnv, app, signs, stopsWithinMs }) {
  const { environment, build, stop_grace_period } = service;
  const env = { ...imageEnv, ...filledIn(environment) };
  yield* settingProblems(where, env, { signs });
  if (!app.hasFile(`docker/${build.context}/${build.dockerfile}`))
    yield `${where}: ${build.dockerfile} is not there`;
  const patience = Number(/^(\d+)s$/.exec(stop_grace_period)?.[1] ?? 0) * 1000;
  if (patience <= stopsWithinMs) yield `${where}: stop_grace_period must be more than ${stopsWithinMs} ms`;
}

function* secretProblems(where, environment) {
  for (const name of SECRETS) {
    const value = environment[name];
    if (value !== undefined && !new RegExp(`^\\$\\{${name}:\\?[^}]+\\}$`).test(value))
      yield `${where}: ${name} must be \${${name}:?…}, without a default`;
  }
  const address = environment.DATABASE_URL;
  if (address !== undefined && !/^postgresql:\/\/\w+:\$\{\w+:\?[^}]+\}@/.test(address))
    yield `${where}: the password in DATABASE_URL must be \${POSTGRES_PASSWORD:?…}`;
}

/** The environment as `docker compose` makes it when nothing is set but what must be. */
function filledIn(environment) {
  const fill = (text) =>
    text.replaceAll(/\$\{\w+:([-?])([^}]*)\}/g, (_, kind, rest) => (kind === '-' ? rest : SOME_SECRET));
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(String(value))]));
}

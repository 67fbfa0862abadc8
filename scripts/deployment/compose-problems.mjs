import { isPinned, portOf, settingProblems, stoppingMs } from './app-facts.mjs';
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

  const { api } = services;
  const env = { ...imageEnv, ...filledIn(api.environment) };
  yield* settingProblems(where, env);
  if (!app.hasFile(`docker/${api.build.context}/${api.build.dockerfile}`))
    yield `${where}: ${api.build.dockerfile} is not there`;
  if (!api.ports.every((port) => port.endsWith(`:${portOf(env)}`)))
    yield `${where}: the API listens on ${portOf(env)}`;
  const patience = Number(/^(\d+)s$/.exec(api.stop_grace_period)?.[1] ?? 0) * 1000;
  if (patience <= stoppingMs(env, app))
    yield `${where}: stop_grace_period must be more than ${stoppingMs(env, app)} ms`;
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

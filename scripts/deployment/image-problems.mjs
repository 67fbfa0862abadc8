import { isPinned, portOf, settingProblems } from './app-facts.mjs';

/** Those in use; a misspelt one is none of them. */
const INSTRUCTIONS = /^(FROM|WORKDIR|COPY|RUN|ENV|USER|EXPOSE|HEALTHCHECK|CMD)$/;
/** What must not reach the builder: secrets, data, and what was built for another machine. */
const KEPT_OUT = ['.git', '.data', '**/.env', '**/node_modules', '**/dist'];

/** The instructions of the last stage, which becomes the image, and all base images. */
export function readImage(dockerfile) {
  const lines = dockerfile
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const instructions = lines.map((line) => {
    const [name = '', ...rest] = line.split(' ');
    return { name, text: rest.join(' ') };
  });
  const stages = instructions.filter(({ name }) => name === 'FROM').map(({ text }) => text.split(' AS '));
  const last = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));
  const textOf = (wanted) => last.findLast(({ name }) => name === wanted)?.text ?? '';
  const variables = last.filter(({ name }) => name === 'ENV').map(({ text }) => text.split('='));
  return { instructions, stages, textOf, env: Object.fromEntries(variables) };
}

/** What is wrong with the Dockerfile and with what the builder is sent. */
export function* imageProblems(dockerfile, dockerignore, app) {
  const { instructions, stages, textOf, env } = readImage(dockerfile);
  const where = 'docker/Dockerfile';

  for (const { name, text } of instructions) {
    if (!INSTRUCTIONS.test(name)) yield `${where}: ${name} is no instruction in use here`;
    for (const [pnpm] of text.matchAll(/pnpm@[\d.]+/g)) {
      if (pnpm !== app.pnpm) yield `${where}: ${pnpm} where the repository pins ${app.pnpm}`;
    }
  }
  const named = new Set(stages.map(([, name]) => name));
  for (const [base] of stages) {
    if (!named.has(base) && !isPinned(base)) yield `${where}: ${base} has no version`;
  }

  if (!/^[1-9]\d*(:[1-9]\d*)?$/.test(textOf('USER'))) yield `${where}: USER must be a number other than 0`;
  if (env.ENVIRONMENT !== 'production') yield `${where}: ENVIRONMENT must be production`;
  if ('SECRET_KEY' in env || 'DATABASE_URL' in env) yield `${where}: a secret in an image is everybody's`;
  yield* settingProblems(where, { SECRET_KEY: 'x'.repeat(32), ...env });
  if (textOf('EXPOSE') !== String(portOf(env))) yield `${where}: EXPOSE must be ${portOf(env)}`;
  yield* commandProblems(where, textOf, app);

  const ignored = new Set(dockerignore.split('\n'));
  for (const path of KEPT_OUT) if (!ignored.has(path)) yield `.dockerignore: ${path} is missing`;
}

function* commandProblems(where, textOf, app) {
  const command = listOf(textOf('CMD'));
  const script = command?.at(-1) ?? '';
  // A shell would be process 1, and the SIGTERM would end there.
  if (command?.[0] !== 'node') yield `${where}: CMD must be a list that starts with node`;
  if (!app.builds(script)) yield `${where}: nothing is built to ${script}`;
  const check = textOf('HEALTHCHECK');
  if (!listOf(check.slice(check.indexOf('CMD ') + 4))) yield `${where}: HEALTHCHECK must run a list`;
  const path = /:\$\{[^}]*\}(\/[^`]*)`/.exec(check)?.[1] ?? '';
  if (!app.paths.has(path))
    yield `${where}: HEALTHCHECK asks for ${path || 'nothing'}, which the API does not have`;
}

function listOf(text) {
  try {
    const list = JSON.parse(text);
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

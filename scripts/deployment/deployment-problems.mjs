import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeProblems } from './compose-problems.mjs';
import { imageProblems, readImage } from './image-problems.mjs';
import { kubernetesProblems } from './kubernetes-problems.mjs';

/** Everything that decides how the product runs elsewhere: texts by path. */
export function readDeployment(root) {
  const manifests = readdirSync(join(root, 'k8s/base')).map((name) => `k8s/base/${name}`);
  const paths = ['.dockerignore', 'docker/Dockerfile', 'docker/compose.yaml', ...manifests];
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** One line a problem, without a container engine or a cluster. */
export function deploymentProblems(files, app) {
  const dockerfile = files['docker/Dockerfile'];
  const { env } = readImage(dockerfile);
  return [
    ...imageProblems(dockerfile, files['.dockerignore'], app),
    ...composeProblems(files, env, app),
    ...kubernetesProblems(files, env, app),
  ];
}

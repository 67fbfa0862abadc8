import { readAppFacts } from '../deployment/app-facts.mjs';
import { deploymentProblems, readDeployment } from '../deployment/deployment-problems.mjs';
import { ROOT } from './paths.mjs';
import { step } from './step.mjs';

/** Checks docker/ and k8s/ against Kubernetes' own schemas and against the code; answers 1 when something is wrong. */
export function run() {
  const problems = deploymentProblems(readDeployment(ROOT), readAppFacts(ROOT));
  for (const problem of problems) step(problem);
  step(problems.length > 0 ? `${problems.length} problems in docker/ and k8s/` : 'docker/ and k8s/ are fine');
  return problems.length > 0 ? 1 : 0;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.cjs';

// node cruise.mjs <directory>…  prints for each directory how many modules it has and which rules they break.
const reports = {};
for (const baseDir of process.argv.slice(2)) {
  const folders = ['apps', 'libs', 'scripts', 'bench'].filter((folder) => existsSync(join(baseDir, folder)));
  const ruleSet = { forbidden: config.forbidden };
  const { output } = await cruise(folders, { ...config.options, ruleSet, validate: true, baseDir });
  reports[baseDir] = {
    modules: output.summary.totalCruised,
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
console.log(JSON.stringify(reports));
